"""Tasks as running text: "Sở X chủ trì, phối hợp với …", or "- Cơ quan chủ trì: …" under each task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportgen import vi
from reportgen.agencies.names import fold
from reportgen.agencies.register import Register
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.intake.text_lines import TextLine
from reportgen.plan.model import Group

_PART = re.compile(r"(?P<number>[IVX]+)\s*[.\-–:]\s*(?P<title>\S.*)")
_GROUP = re.compile(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.{0,220})")
_ITEM = re.compile(r"(?P<code>[a-zđ]\)|\d{1,2}\.\d{1,2}\.?)\s+(?P<text>\S.*)")
_LABELLED = re.compile(
    r"[-–+•*]?\s*(?:(?:Cơ quan|Đơn vị)\s+)?(?P<what>[Cc]hủ trì|[Pp]hối hợp)(?:\s+thực hiện)?\s*:\s*(?P<who>\S.*)"
)
_TIME = re.compile(r"[-–+•*]?\s*Thời (?:gian|hạn)(?:\s+(?:hoàn thành|thực hiện))?\s*:\s*(?P<time>\S.*)")
_ASSIGNED = re.compile(r"(?P<lead>.{4,200}?)\s*chủ trì,?\s*(?:và\s+)?phối hợp\s+(?:với|cùng)\s+(?P<with>\S.+)")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}")
_LONGEST_TITLE = 150
_SHORT_TITLE = 80


@dataclass(slots=True)
class _Block:
    """One task as it is gathered: its number, its lines, who was named."""

    place: str
    code: str = ""
    lines: list[str] = field(default_factory=list)
    lead: str = ""
    coordinating: str = ""
    time: str = ""
    told: str = ""
    subgroup: str = ""
    subgroup_title: str = ""


def read_prose(lines: Sequence[TextLine], register: Register, draft: Draft) -> None:
    """Read the tasks of the part «NHIỆM VỤ …» into the draft; none when there is no such part or no agency in it."""
    part = _part(lines)
    if part is None:
        return
    number, inside = part
    blocks = [(title, list(_blocks(body, register))) for title, body in _groups(inside)]
    found = [block for _, of_group in blocks for block in of_group]
    if not any(block.lead for block in found):
        return
    draft.prose, draft.task_prefix = True, number
    for title, of_group in blocks:
        _take_group(title, of_group, draft)


def _part(lines: Sequence[TextLine]) -> tuple[str, list[TextLine]] | None:
    """Return the number of the part of tasks and its lines."""
    for index, line in enumerate(lines):
        found = _PART.fullmatch(line.text)
        if found is None or "nhiệm vụ" not in fold(found["title"]) or len(line.text) > 120:
            continue
        end = next(
            (later for later in range(index + 1, len(lines)) if _ends_part(lines[later].text)),
            len(lines),
        )
        if end - index > 3:
            return found["number"], list(lines[index + 1 : end])
    return None


def _ends_part(text: str) -> bool:
    return bool(_PART.fullmatch(text)) or fold(text).startswith((fold("nơi nhận"), fold("phụ lục")))


def _groups(lines: Sequence[TextLine]) -> Iterator[tuple[TextLine | None, list[TextLine]]]:
    """Yield each numbered title with the lines under it; None before the first."""
    title: TextLine | None = None
    body: list[TextLine] = []
    for line in lines:
        if _GROUP.fullmatch(line.text) and not line.text.rstrip().endswith((".", ";", ":")):
            if body or title:
                yield title, body
            title, body = line, []
        else:
            body.append(line)
    if body or title:
        yield title, body


def _blocks(lines: Sequence[TextLine], register: Register) -> Iterator[_Block]:
    """Yield the tasks of a group. A short numbered title with text under it opens a sub-group: "4.1. Nâng cao …"."""
    block: _Block | None = None
    closed, number, title = False, "", ""
    for index, line in enumerate(lines):
        text = line.text
        labelled, time = _LABELLED.fullmatch(text), _TIME.fullmatch(text)
        if block is not None and (labelled or time):
            _label(block, labelled, time)
            closed = True
            continue
        item = _ITEM.fullmatch(text)
        code = item["code"] if item else ""
        if item and _is_title(item, lines[index + 1 :]):
            if block is not None:
                yield block
            block, closed, number, title = None, False, _last(code), item["text"].strip()
            continue
        if item and not code.endswith(")"):
            number = title = ""
        if block is None or item or closed:
            if block is not None:
                yield block
            block = _Block(line.place, _last(code), subgroup=number, subgroup_title=title)
            closed = False
            text = item["text"] if item else text
            text = _assign(block, text, register)
        if text:
            block.lines.append(text)
    if block is not None:
        yield block


def _is_title(item: re.Match[str], after: Sequence[TextLine]) -> bool:
    """Tell whether "6.1. Về giáo dục" only heads what follows: short, and text of its own comes before any agency."""
    text = item["text"].rstrip()
    if item["code"].endswith(")") or not after or len(text) > _LONGEST_TITLE:
        return False
    goes_on = not (
        _LABELLED.fullmatch(after[0].text) or _TIME.fullmatch(after[0].text) or _NUMBERED.match(after[0].text)
    )
    ended = text.endswith((".", ";", ":"))
    return goes_on and (not ended or (len(text) < _SHORT_TITLE and bool(_ITEM.fullmatch(after[0].text))))


def _last(code: str) -> str:
    """Return a number without that of its group: "1" of "4.1.", "a)" as it is."""
    return code if code.endswith(")") else code.strip(".").rpartition(".")[2]


def _label(block: _Block, labelled: re.Match[str] | None, time: re.Match[str] | None) -> None:
    if labelled is not None:
        who = labelled["who"].strip().rstrip(".;").strip()
        if labelled["what"].lower() == "chủ trì":
            block.lead = who
        else:
            block.coordinating = who
    elif time is not None:
        block.time = time["time"].strip().rstrip(".;")


def _assign(block: _Block, text: str, register: Register) -> str:
    """Take who does the task from its first line; return what of the line is the task itself."""
    found = _ASSIGNED.match(text)
    if found is not None and register.read(found["lead"], "").named:
        rest = found["with"]
        end = _opening(rest, register)
        after = rest[end:].strip(" ,.;:")
        block.lead = found["lead"].strip()
        block.coordinating = rest[:end].strip(" ,") if after else rest.rstrip(" :.;")
        block.told = "câu giao việc và nội dung trong cùng một câu" if after else ""
        return vi.upper_first(rest[end:].strip(" ,;:")) if after else ""
    bare = text.rstrip(" :")
    if text.rstrip().endswith(":") and _only_bodies(bare, register):
        block.lead = bare
        return ""
    if end := _opening(text, register):
        block.lead = text[:end].strip(" ,")
        block.told = "cơ quan là chủ ngữ của câu"
    return text


def _opening(text: str, register: Register) -> int:
    """Return where the bodies that a sentence begins with end; 0 when it begins with none."""
    end = 0
    for found in register.find(text):
        if text[end : found.start].strip(" ,;").replace("và", "").strip():
            break
        end = found.end
    return end


def _only_bodies(text: str, register: Register) -> bool:
    reading = register.read(text, "")
    return bool(reading.named or reading.groups) and not reading.unknown


def _joined(lines: list[str]) -> str:
    """Return the lines of a task as one text; a hyphen before the only one of a list is no part of it."""
    listed = [line for line in lines if line.startswith("- ")]
    return " ".join(line.removeprefix("- ") if len(listed) == 1 else line for line in lines)


def _take_group(title: TextLine | None, blocks: list[_Block], draft: Draft) -> None:
    found = _GROUP.fullmatch(title.text) if title is not None else None
    number = found["number"] if found else "1"
    name = found["title"] if found else "Các nhiệm vụ"
    if not blocks:
        return
    draft.task_groups.append(Group(number, name))
    for block in blocks:
        row = DraftRow(block.place, block.code, _joined(block.lines), number, is_task=True)
        row.subgroup_number, row.subgroup_title = block.subgroup, block.subgroup_title
        row.values = {"lead": block.lead, "coordinating": block.coordinating, "timeline": block.time}
        draft.tasks.append(row)
        if not block.lines:
            row.name = name
        told = block.told or ("" if block.lead else "không nêu cơ quan chủ trì")
        if told:
            taken = f"chủ trì: «{block.lead}»" if block.lead else "để trống"
            draft.doubts.append(Doubt(block.place, f"nhiệm vụ bằng lời: {told}", taken, "chia việc cách khác", row))
