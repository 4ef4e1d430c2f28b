"""Printed numbers of rows: taken apart from names, and their rank in the outline (A, I, 1, 1.1, a), -, +)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen import vi

LETTER, ROMAN, DECIMAL, BRACKET, SMALL, BULLET, PLUS = 0, 1, 2, 6, 7, 8, 9
"""Ranks: the smaller stands above. "1.1" is `DECIMAL` + 1, "1.1.1" `DECIMAL` + 2."""

_CODE = re.compile(
    r"(?:[A-ZĐ]|[IVX]{1,5}|\d{1,3})(?:[.\-]\d{1,3})*(?:\.?[a-zđ])?[.)]?|\(\d{1,2}\)|\(?[a-zđ]{1,2}[.)]|[a-zđ]|[-–—+*•▪o►]"
)
_IN_NAME = re.compile(
    r"(?P<code>(?:\d{1,2}|[IVX]{1,5}|[A-ZĐ])(?:\.\d{1,2}){1,3}(?:[.)]|(?!\d))(?!\d)|\d{1,2}[.)](?!\d)|\(\d{1,2}\)"
    r"|(?P<bare>[1-9]\d?|[IVX]{1,5})(?=\s+[^\W\d])|[IVX]{1,5}[.)]|[IVX]{1,5}(?=\s*[-–:]\s)|[A-ZĐ][.)]|[a-zđ]\)|\d{1,2}(?=\s*[-–]\s)|[-–—+*•▪►](?=[^\W\d]|\s))"
    r"\s*[-–:]?\s*(?=\S)(?P<name>.+)",
    re.DOTALL,
)
_SEVERAL = re.compile(r"[-–—•▪►]\s.*[.;:]\s+[-–—•▪►]\s+\S", re.DOTALL)
_PART = re.compile(r"(?:Phần|PHẦN|Mục|MỤC|Nhóm|NHÓM)\s+(?P<code>[IVX]+|[A-Z]|\d{1,2})\s*[.:\-–]\s*(?P<name>\S.*)")
_LETTER_PAIRS = {("H", "I"), ("U", "V"), ("V", "X")}
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ORDINARY_BULLET = {"—": "-", "•": "-", "▪": "-", "o": "-", "►": "-"}


@dataclass(frozen=True, slots=True)
class Code:
    """A printed number.

    Attributes:
        text: As printed, "1.1", "a)", "-"; empty where there is none.
        rank: Its place in the outline; -1 where there is none.
        head: What stands before its last part: "5" of "5.9"; empty for one part.
        ordinal: Its last part as a figure: 9 of "5.9", 2 of "b)", 4 of "IV"; 0 for bullets and none.
    """

    text: str = ""
    rank: int = -1
    head: str = ""
    ordinal: int = 0

    @property
    def is_number(self) -> bool:
        """Tell whether it counts: no bullet, not empty."""
        return 0 <= self.rank < BULLET

    @property
    def bare(self) -> str:
        """Return it without the signs around it, "5.9" of "5.9."."""
        return self.text.strip("(). ")


NO_CODE = Code()


def read_code(text: str) -> Code | None:
    """Return a printed number; None when the text is none."""
    if not text:
        return NO_CODE
    if re.fullmatch(r"\d{1,3}(?:,\d{1,3})+", text):
        text = text.replace(",", ".")  # a worksheet shows the number 1.1 so
    if not _CODE.fullmatch(text):
        return None
    text = _ORDINARY_BULLET.get(text, text)
    return _ranked(text)


def split_name(text: str) -> tuple[Code, str]:
    """Return the number at the head of a name, and the name without it; `NO_CODE` when it has none.

    A name that is itself a list of bullets keeps them all: the first is no number of the row.
    """
    if _SEVERAL.match(text):
        return NO_CODE, text
    found = _PART.fullmatch(text) or _IN_NAME.fullmatch(text)
    if found is None:
        return NO_CODE, text
    code, name = read_code(found["code"]), found["name"].strip()
    counts = found.groupdict().get("bare") and not name[:1].isupper()  # "5 địa phương" is no fifth row
    return (NO_CODE, text) if code is None or counts else (code, name)


def follows(code: Code, before: Code) -> bool:
    """Tell whether a number is the one after another: 2 after 1, 1.4 after 1.3, IV after III."""
    counts = code.is_number and before.is_number
    return counts and (code.rank, code.head, code.ordinal) == (before.rank, before.head, before.ordinal + 1)


def as_letter(code: Code, letter: Code) -> Code | None:
    """Return a code of one Roman figure as the letter after another one: I after H, V after U; None when it is not."""
    if code.rank != ROMAN or (letter.bare, code.bare) not in _LETTER_PAIRS:
        return None
    return Code(code.text, LETTER, "", _ordinal(code.bare.lower()))


def _ranked(text: str) -> Code:
    if text in "-–+*":
        return Code(text, PLUS if text == "+" else BULLET)
    bare = text.strip("().")
    parts = re.split(r"[.\-]", bare)
    head, last = ".".join(parts[:-1]), parts[-1]
    if text.startswith("(") or (text.endswith(")") and last.isdigit() and not head):
        return Code(text, BRACKET if last.isdigit() else SMALL, "", _ordinal(last))
    if head:
        deep = SMALL if not last.isdigit() else DECIMAL + len(parts) - 1
        return Code(text, deep, head, _ordinal(last))
    if last.isdigit():
        return Code(text, DECIMAL, "", int(last))
    if re.fullmatch(r"\d+[a-zđ]", last):
        return Code(text, SMALL, last[:-1], _ordinal(last[-1]))
    if re.fullmatch("[IVX]+", last):
        return Code(text, ROMAN, "", _roman(last))
    if last.isupper():
        return Code(text, LETTER, "", _ordinal(last.lower()))
    return Code(text, SMALL, "", _ordinal(last))


def _ordinal(part: str) -> int:
    if part.isdigit():
        return int(part)
    return vi.POINT_LETTERS.index(part) + 1 if len(part) == 1 and part in vi.POINT_LETTERS else 0


def _roman(text: str) -> int:
    values = [_ROMAN[sign] for sign in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
