"""Tasks as running text: "Sở X chủ trì, phối hợp với …", or "- Cơ quan chủ trì: …" under each task."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reportgen.agencies.names import fold
from reportgen.agencies.register import Register
from reportgen.intake.assigning import (
    BULLET,
    Block,
    assign,
    is_label,
    names_lead,
    only_bodies,
    opening,
    pieces,
    take_label,
)
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.intake.text_lines import TextLine
from reportgen.plan.model import Group

_PART = re.compile(r"(?P<number>[IVX]+)\s*[.\-–:]\s*(?P<title>\S.*)")
_GROUP = re.compile(r"(?P<number>\d{1,2})\.\s+(?P<title>\S.{0,220})")
_ITEM = re.compile(r"(?P<code>[a-zđ]\)|\d{1,2}\.\d{1,2}\.?|\d{1,2}\.)\s+(?P<text>\S.*)")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}")
_LONGEST_TITLE = 150
_SHORT_TITLE = 80


def read_prose(lines: Sequence[TextLine], register: Register, draft: Draft) -> None:
    """Read the tasks of the part «NHIỆM VỤ …» into the draft; none when there is no such part or no agency in it."""
    part = _part(lines)
    if part is None:
        return
    number, inside = part
    blocks = [(title, _blocks(title, body, register)) for title, body in _groups(inside)]
    if not any(block.lead for _, of_group in blocks for block in of_group):
        _tell_unread(inside, draft)
        return
    draft.prose, draft.task_prefix = True, number
    for title, of_group in blocks:
        _take_group(title, of_group, draft)


def _tell_unread(lines: Sequence[TextLine], draft: Draft) -> None:
    """Name each line of a part of tasks in which no line names a body."""
    for line in lines:
        text = line.text if len(line.text) <= 90 else line.text[:87].rstrip() + "…"
        told = f"lời văn dưới tên mục nhiệm vụ, không nêu cơ quan: «{text}»"
        draft.doubts.append(Doubt(line.place, told, "không đọc được thành nhiệm vụ", "một nhiệm vụ phải nhập tay"))


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
        if end - index > 1:
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


def _blocks(title: TextLine | None, lines: Sequence[TextLine], register: Register) -> list[Block]:
    """Return the tasks of a group; a group named after bodies gives its tasks to them."""
    gathering = _Gathering(register)
    cut = [replace(line, text=piece) for line in lines for piece in pieces(line.text)]
    for index, line in enumerate(cut):
        gathering.take(line, cut[index + 1 :])
    found = _GROUP.fullmatch(title.text) if title is not None else None
    name = found["title"].rstrip(" :") if found else ""
    if name and only_bodies(name, register):
        for block in gathering.blocks:
            if not block.lead:
                block.lead, block.told = name, block.told or "cơ quan nêu ở tên mục"
    return gathering.blocks


@dataclass(slots=True)
class _Gathering:
    """Gathers the lines of a group into tasks. A short numbered title with text under it opens a sub-group."""

    register: Register
    blocks: list[Block] = field(default_factory=list)
    block: Block | None = None
    closed: bool = False
    number: str = ""
    title: str = ""

    def take(self, line: TextLine, after: Sequence[TextLine]) -> None:
        """Take one line: who or when, a title, the beginning of a task, or more of the task above."""
        text = line.text
        if self.block is not None and is_label(text):
            take_label(self.block, text)
            self.closed = True
            return
        item = _ITEM.fullmatch(text)
        code = item["code"] if item else ""
        if item and _is_title(item, after):
            self.block, self.closed, self.number, self.title = None, False, _last(code), item["text"].strip()
            return
        if item and not code.endswith(")"):
            self.number = self.title = ""
        body = item["text"] if item else BULLET.sub("", text, count=1) if BULLET.match(text) else text
        if self.block is None or item or self.closed or self._begins(text, body):
            self._open(line, _last(code), body, bullet=not item and body != text)
        else:
            self._go_on(text)

    def _begins(self, text: str, body: str) -> bool:
        """Tell whether a line without number begins a task: it gives it to bodies, or is a bullet after a bullet."""
        bullet = body != text
        return (bullet and (self.block is None or self.block.bullet or opening(body, self.register) > 0)) or (
            names_lead(body, self.register)
        )

    def _open(self, line: TextLine, code: str, body: str, bullet: bool) -> None:
        self.block = Block(line.place, code, subgroup=self.number, subgroup_title=self.title, bullet=bullet)
        self.blocks.append(self.block)
        self.closed = False
        if is_label(body):
            take_label(self.block, body)
        elif text := assign(self.block, body, self.register):
            self.block.lines.append(text)

    def _go_on(self, text: str) -> None:
        if self.block is not None:
            self.block.lines.append(text)
            if opening(text, self.register) and self.block.lines[0] != text:
                self.block.told = self.block.told or f"có đoạn mở đầu bằng tên cơ quan: «{text[:60]}»"


def _is_title(item: re.Match[str], after: Sequence[TextLine]) -> bool:
    """Tell whether "6.1. Về giáo dục" only heads what follows: short, and text of its own comes before any agency."""
    text = item["text"].rstrip()
    if not _NUMBERED.match(item["code"]) or not after or len(text) > _LONGEST_TITLE:
        return False
    goes_on = not (is_label(after[0].text) or _NUMBERED.match(after[0].text))
    ended = text.endswith((".", ";", ":"))
    return goes_on and (not ended or (len(text) < _SHORT_TITLE and bool(_ITEM.fullmatch(after[0].text))))


def _last(code: str) -> str:
    """Return a number without that of its group: "1" of "4.1.", "a)" as it is."""
    return code if code.endswith(")") else code.strip(".").rpartition(".")[2]


def _joined(lines: list[str]) -> str:
    """Return the lines of a task as one text; a hyphen before the only one of a list is no part of it."""
    listed = [line for line in lines if line.startswith("- ")]
    return " ".join(line.removeprefix("- ") if len(listed) == 1 else line for line in lines)


def _take_group(title: TextLine | None, blocks: list[Block], draft: Draft) -> None:
    found = _GROUP.fullmatch(title.text) if title is not None else None
    number = found["number"] if found else "1"
    name = found["title"] if found else "Các nhiệm vụ"
    if not blocks:
        if title is not None:
            told = f"mục «{title.text}» không có nội dung"
            draft.doubts.append(Doubt(title.place, told, "không đọc được thành nhiệm vụ", "một nhiệm vụ"))
        return
    if title is None:
        taken = f"đặt tạm nhóm số {number} «{name}»"
        draft.doubts.append(Doubt(blocks[0].place, "không thấy tên nhóm phía trên", taken, "nhóm có tên khác"))
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
