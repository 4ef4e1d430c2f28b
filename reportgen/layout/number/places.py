"""Where a document's number and date stand: found by what is written there, whatever the runs, blanks and dots.

All patterns read folded text (`Words.folded`): small letters without marks, one blank for every blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.layout.number.texts import Words

_GAP = r"[\s.…_]*"
_SYMBOL = r"[/-] ?(?:\d{4} ?/ ?)?[a-z]\w* ?[-/] ?(?:…|\.{3}|\w*)(?:[-/]\w+)*"
_RUNNING = rf"(?P<running>{_GAP}\d*{_GAP})"
_LONG = rf"ngay(?P<day>{_GAP}\d*{_GAP})thang(?P<month>{_GAP}\d*{_GAP})nam(?P<year>{_GAP}\d*)"
_SHORT = rf"ngay(?P<sday>{_GAP}\d*{_GAP})/(?P<smonth>{_GAP}\d*{_GAP})/(?P<syear>{_GAP}\d*)"
NUMBER = re.compile(rf"(?:^|\n)\s*so(?:\s*[:.])?{_RUNNING}(?P<symbol>{_SYMBOL})")
DATE = re.compile(rf"(?:^|[,\s]\s*){_LONG}(?=[\s.]*$|\s*\n)")
ATTACHED = re.compile(
    rf"(?:^|\n)\s*\(?\s*(?:ban hanh )?kem theo [^()]{{0,60}}?(?<!\w)so(?:\s*:)?{_RUNNING}(?P<symbol>{_SYMBOL})?"
    rf",?(?:\s*(?:{_LONG}|{_SHORT}))?"
)
DRAFT = re.compile(r"^\(?du thao\b")
LONGEST_LINE = 120
"""Letters of a line of the head; a paragraph of the body that begins like one is longer."""


@dataclass(frozen=True, slots=True)
class Place:
    """A gap or what fills it: folded text from `start` to before `end`."""

    start: int
    end: int
    found: str

    @property
    def digits(self) -> int | None:
        """Return the number that stands there; None for a gap."""
        digits = re.sub(r"\D", "", self.found)
        return int(digits) if digits else None


@dataclass(frozen=True, slots=True)
class DatePlaces:
    """Day, month and year of a date; `short` when it is written with slashes."""

    day: Place
    month: Place
    year: Place
    short: bool


@dataclass(frozen=True, slots=True)
class NumberPlace:
    """A number with the symbol behind it, "" where none is written; and the date that belongs to it, if any."""

    words: Words
    running: Place
    symbol: str
    date: DatePlaces | None = None


def number_place(words: Words) -> NumberPlace | None:
    """Return the line that numbers the document: "Số:       /BC-UBND", "Số       -BC/TU"."""
    match = NUMBER.search(words.folded)
    if match is None or len(words.folded) > LONGEST_LINE:
        return None
    return NumberPlace(words, _place(match, "running"), _symbol(words, match))


def date_places(words: Words) -> DatePlaces | None:
    """Return the date of the head: "Bình Định, ngày     tháng 12 năm 2024"."""
    match = DATE.search(words.folded)
    if match is None or len(words.folded) > LONGEST_LINE:
        return None
    return _dates(match)


def attached_place(words: Words) -> NumberPlace | None:
    """Return what ties an appendix to its document: "(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)"."""
    match = ATTACHED.search(words.folded)
    if match is None:
        return None
    return NumberPlace(words, _place(match, "running"), _symbol(words, match), _dates(match))


def plain(symbol: str) -> str:
    """Return a symbol as it is compared: folded, without blanks."""
    return "".join(symbol.split()).lower()


def _symbol(words: Words, match: re.Match[str]) -> str:
    """Return the symbol as it is typed, with its marks."""
    start, end = match.span("symbol")
    if start < 0:
        return ""
    last = words.places[end] if end < len(words.places) else len(words.text)
    return words.text[words.places[start] : last].strip()


def _dates(match: re.Match[str]) -> DatePlaces | None:
    groups = match.groupdict()
    if groups.get("day") is not None:
        return DatePlaces(_place(match, "day"), _place(match, "month"), _place(match, "year"), short=False)
    if groups.get("sday") is not None:
        return DatePlaces(_place(match, "sday"), _place(match, "smonth"), _place(match, "syear"), short=True)
    return None


def _place(match: re.Match[str], group: str) -> Place:
    return Place(*match.span(group), match[group])
