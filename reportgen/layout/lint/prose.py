"""The text itself: which lines are paragraphs of prose, which are headings of a level, and what they quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.document.model import Align
from reportgen.layout.anatomy import Anatomy
from reportgen.layout.paper import Segment

_LEVELS = (
    ("part", re.compile(r"^(?:PHẦN|Phần)\s+(?P<number>[IVXLC]+|\d+|thứ \w+)\b", re.UNICODE)),
    ("chapter", re.compile(r"^(?:CHƯƠNG|Chương)\s+(?P<number>[IVXLC]+|\d+)\b")),
    ("section", re.compile(r"^(?:MỤC|Mục|TIỂU MỤC|Tiểu mục)\s+(?P<number>[IVXLC]+|\d+)\.?(?=\s|$)")),
    ("article", re.compile(r"^(?:ĐIỀU|Điều)\s+(?P<number>\d+)\s*[.:]")),
    ("roman", re.compile(r"^(?P<number>[IVXL]{1,6})\s?[.\-–/]-?\s*(?=\S)")),
    ("decimal", re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)\s?[.\-–)]?\s+(?=\S)")),
    ("arabic", re.compile(r"^(?P<number>\d{1,2})\s?[.\-–/)]-?\s+(?=\S)")),
    ("letter", re.compile(r"^(?P<number>[a-zđ])\s?[)]\s*(?=\S)")),
    ("dash", re.compile(r"^(?P<number>[-–])\s*(?=\S)")),
    ("plus", re.compile(r"^(?P<number>\+)\s*(?=\S)")),
)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_SHORT = 60
_LOWER = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"


@dataclass(frozen=True, slots=True)
class Level:
    """The number before a heading or paragraph: its kind and how it is written."""

    kind: str
    number: str


def level_of(segment: Segment) -> Level | None:
    """Return the level of a line by what it begins with; None for plain text."""
    text = segment.text
    for kind, pattern in _LEVELS:
        found = pattern.match(text)
        if found:
            return Level(kind, found["number"])
    return None


def is_heading(segment: Segment) -> bool:
    """Tell whether a line is a heading: numbered, and bold or italic throughout or in capitals."""
    level = level_of(segment)
    if level is None or level.kind in ("dash", "plus"):
        return False
    return segment.is_bold or segment.is_italic or segment.text.isupper()


def paragraphs(anatomy: Anatomy) -> Iterator[Segment]:
    """Yield the paragraphs of the text that have the look of body text: not centred, not set at the right."""
    for segment in anatomy.body:
        if segment.align not in (Align.CENTER, Align.RIGHT) and not segment.split:
            yield segment


def prose(anatomy: Anatomy) -> Iterator[Segment]:
    """Yield the paragraphs long enough to be prose, headings left out."""
    for segment in paragraphs(anatomy):
        if len(segment.text) >= _SHORT and not is_heading(segment):
            yield segment


def unquoted(text: str) -> str:
    """Return a text with what stands in quotation marks blanked out, letter for letter."""
    return _QUOTED.sub(lambda found: "\u00b7" * len(found[0]), text)


def sentences_of(anatomy: Anatomy) -> Iterator[Segment]:
    """Yield the lines whose wording is the writer's: body, addressees, recipients."""
    yield from anatomy.body
    for name in ("addressee_label", "addressees", "recipients"):
        part = anatomy.get(name)
        if part is not None:
            yield from part.segments


def around(text: str, start: int, end: int) -> str:
    """Return a match with some words on both sides, as messages quote it."""
    low, high = max(start - 18, 0), min(end + 18, len(text))
    return ("…" if low else "") + text[low:high].strip() + ("…" if high < len(text) else "")


def letters_in(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled in which <a> stands for a small Vietnamese letter and <A> for a capital."""
    small = pattern.replace("[<a", f"[{_LOWER}").replace(">]", "]").replace("<a>", f"[{_LOWER}]")
    return re.compile(small.replace("<A>", f"[{_LOWER.upper()}]"))
