"""Who does a task of running text: read from its sentence, its brackets, or the labelled words in or under it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from reportgen import vi
from reportgen.agencies.register import Register
from reportgen.intake.agency_cells import split_agencies

BULLET = re.compile(r"[-–+•*]\s*(?=\D)")

_LABEL = (
    r"(?:(?P<what>(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp)(?:\s+thực hiện)?)"
    r"|(?P<time>thời (?:gian|hạn)(?:\s+(?:hoàn thành|thực hiện))?))\s*:"
)
_STARTS = re.compile(rf"(?:^|(?<=[.;]\s))[-–+•*(]?\s*{_LABEL}", re.IGNORECASE)
_LABELLED = re.compile(rf"[-–+•*(]?\s*{_LABEL}\s*(?P<who>\S.*)", re.IGNORECASE)
_GIVEN = re.compile(r"(?:Giao|Yêu cầu|Đề nghị)\s+(?:cho\s+)?")
_ASSIGNED = re.compile(r"(?P<lead>.{4,200}?)\s*chủ trì,?\s*(?:và\s+)?phối hợp\s+(?:với|cùng)\s+(?P<with>\S.+)")
_HELPED = re.compile(r"[Cc]hủ trì,?\s*(?:và\s+)?phối hợp\s+(?:với|cùng)\s+(?P<with>\S.+)")
_LEADS = re.compile(r"\s*chủ trì(?:\s+thực hiện)?(?!\w)\s*[,:]?\s*")
_BRACKETS = re.compile(r"\s*\((?P<who>[^()]*(?:chủ trì|phối hợp)[^()]*)\)\s*[.;]?$", re.IGNORECASE)
_ONE_SENTENCE = "câu giao việc và nội dung trong cùng một câu"


@dataclass(slots=True)
class Block:
    """One task as it is gathered: its number, its lines, who was named; `told` is what is doubtful in it."""

    place: str
    code: str = ""
    lines: list[str] = field(default_factory=list)
    lead: str = ""
    coordinating: str = ""
    time: str = ""
    told: str = ""
    subgroup: str = ""
    subgroup_title: str = ""
    bullet: bool = False


def pieces(text: str) -> list[str]:
    """Return a line cut before each labelled word: "Cơ quan chủ trì: X. Thời gian: Y" is two pieces."""
    cuts = [found.start() for found in _STARTS.finditer(text)]
    ends = [0, *(cut for cut in cuts if cut), len(text)]
    return [part for start, end in pairwise(ends) if (part := text[start:end].strip())]


def is_label(text: str) -> bool:
    """Tell whether a line only says who or when."""
    return _LABELLED.fullmatch(text) is not None


def take_label(block: Block, text: str) -> None:
    """Put what a labelled line says into the task."""
    found = _LABELLED.fullmatch(text)
    if found is None:
        return
    said = found["who"].strip().rstrip(".;").strip()
    if text.startswith("("):
        said = said.removesuffix(")")
    if found["time"]:
        block.time = said
    elif "chủ trì" in found["what"].lower():
        block.lead = said
    else:
        block.coordinating = said


def assign(block: Block, text: str, register: Register) -> str:
    """Take who does the task from its first line; return what of the line is the task itself."""
    core = _GIVEN.sub("", text, count=1) if _GIVEN.match(text) else text
    found = _ASSIGNED.match(core)
    if found is not None and register.read(found["lead"], "").named:
        block.lead = found["lead"].strip()
        return _with(block, found["with"], register)
    if found := _HELPED.match(core):
        return _with(block, found["with"], register)
    bare = core.rstrip(" :")
    if core.rstrip().endswith(":") and only_bodies(bare, register):
        block.lead = bare
        return ""
    if found := _BRACKETS.search(text):
        parts = split_agencies(found["who"].strip())
        if parts.lead:
            block.lead, block.coordinating = parts.lead, parts.coordinating
            block.told = f"cơ quan nêu trong ngoặc: «{found['who']}»"
            return text[: found.start()] + ("" if text[: found.start()].endswith(".") else ".")
    return _subject(block, text, core, register)


def _with(block: Block, rest: str, register: Register) -> str:
    """Take the bodies that help from what follows «phối hợp với»; return the task behind them."""
    end = opening(rest, register)
    after = rest[end:].strip(" ,.;:")
    block.coordinating = rest[:end].strip(" ,") if after else rest.rstrip(" :.;")
    block.told = _ONE_SENTENCE if after else ""
    return vi.upper_first(rest[end:].strip(" ,;:")) if after else ""


def _subject(block: Block, text: str, core: str, register: Register) -> str:
    """Take the bodies that a sentence begins with as the lead: "Sở Y tế chủ trì …", "Sở Y tế: …", "Sở Y tế …"."""
    end = opening(core, register)
    if not end:
        return text
    block.lead, rest = core[:end].strip(" ,"), core[end:]
    leads = _LEADS.match(rest)
    if leads is None and not rest.lstrip().startswith(":"):
        block.told = "cơ quan là chủ ngữ của câu"
        return text
    rest = rest[leads.end() :] if leads else rest.strip(" :")
    block.told = _ONE_SENTENCE if rest.strip(" .;") else ""
    return vi.upper_first(rest.strip()) if block.told else ""


def names_lead(text: str, register: Register) -> bool:
    """Tell whether a line gives a task to bodies by itself: not only as the subject of its sentence."""
    probe = Block("")
    return assign(probe, text, register) != text and bool(probe.lead)


def opening(text: str, register: Register) -> int:
    """Return where the bodies that a sentence begins with end; 0 when it begins with none."""
    end = 0
    for found in register.find(text):
        if text[end : found.start].strip(" ,;").replace("và", "").strip():
            break
        end = found.end
    return end


def only_bodies(text: str, register: Register) -> bool:
    """Tell whether a text names bodies and nothing else."""
    reading = register.read(text, "")
    return bool(reading.named or reading.groups) and not reading.unknown
