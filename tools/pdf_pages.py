"""What stands on the pages of a PDF: words with their places, and the vertical lines of tables. Lengths are points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

SAME_LINE = 3.0
"""Base lines nearer than this belong to one line: bold and raised text differs a little."""

NEW_COLUMN = 24.0
"""A gap wider than this inside a line begins another column."""

STRAIGHT, TALL = 0.1, 5.0
"""A vertical line leans at most this much and is at least this high."""


LINE_END_HYPHEN = "\x02"
"""What PDFium makes of a hyphen that ends a line."""

LEADER = 4
"""So many dots in a row fill a tab."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed.

    Attributes:
        x, y: Left edge and base line, from the upper left corner of the page.
        begins: It is the first of a line or of a column.
    """

    text: str
    page: int
    x: float
    y: float
    begins: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """A PDF: its words in reading order, and the x of vertical lines by page (zero-based)."""

    count: int
    words: tuple[Word, ...]
    edges: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class _Letter:
    sign: str
    left: float
    right: float
    y: float


def read_pages(file: Path | bytes) -> Pages:
    """Return the words and lines of a PDF."""
    document = pdfium.PdfDocument(file)
    words: list[Word] = []
    edges: list[tuple[float, ...]] = []
    for number in range(len(document)):
        page = document[number]
        words += _rejoined(_words(page, number))
        edges.append(_edges(page))
    return Pages(len(document), tuple(words), tuple(edges))


def _words(page: pdfium.PdfPage, number: int) -> Iterator[Word]:
    previous: _Letter | None = None
    letters: list[_Letter] = []
    for letter in [*_without_leaders(_letters(page)), None]:
        if letter is not None and not letter.sign.isspace() and not (letters and _apart(letters[-1], letter)):
            letters.append(letter)
            continue
        if letters:
            yield _word(letters, previous, number)
            previous = letters[-1]
        letters = [] if letter is None or letter.sign.isspace() else [letter]


def _rejoined(words: Iterator[Word]) -> Iterator[Word]:
    """Yield words with those broken behind a hyphen made whole: LibreOffice breaks the same "1-1,5%" now and then."""
    held: Word | None = None
    for word in words:
        if held is not None and held.text.endswith("-") and len(held.text) > 1 and word.begins:
            held = replace(held, text=held.text + word.text)
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def _without_leaders(letters: Iterator[_Letter]) -> Iterator[_Letter]:
    """Yield letters with the dots that fill a tab as blanks: LibreOffice writes them as letters, we draw them."""
    for sign, group in groupby(letters, key=lambda letter: letter.sign):
        some = list(group)
        filling = sign in "._" and len(some) >= LEADER
        yield from (replace(letter, sign=" ") for letter in some) if filling else some


def _word(letters: list[_Letter], previous: _Letter | None, number: int) -> Word:
    first = letters[0]
    begins = previous is None or _apart(previous, first) or first.left - previous.right > NEW_COLUMN
    return Word("".join(letter.sign for letter in letters), number, first.left, first.y, begins)


def _apart(one: _Letter, next_: _Letter) -> bool:
    """Tell whether a letter begins another line or stands left of the one before."""
    return abs(one.y - next_.y) > SAME_LINE or next_.left < one.left - 1


def _letters(page: pdfium.PdfPage) -> Iterator[_Letter]:
    text, height = page.get_textpage(), page.get_height()
    x, y = pdfium_c.c_double(), pdfium_c.c_double()
    for index in range(text.count_chars()):
        if pdfium_c.FPDFText_IsGenerated(text.raw, index) == 1:
            yield _Letter(" ", 0, 0, 0)
            continue
        sign = chr(pdfium_c.FPDFText_GetUnicode(text.raw, index)).replace(LINE_END_HYPHEN, "-")
        pdfium_c.FPDFText_GetCharOrigin(text.raw, index, x, y)
        left, _, right, _ = text.get_charbox(index, loose=True)
        yield _Letter(sign, left, right, height - y.value)


def _edges(page: pdfium.PdfPage) -> tuple[float, ...]:
    """Return the x of the middle of every vertical line, those of one column once."""
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=5)
    found = sorted(x for path in paths for x in _verticals(path))
    return tuple(_merged(found))


def _verticals(path: pdfium.PdfObject) -> Iterator[float]:
    """Yield the x of every tall vertical step of a path: a thin box has two, whose middle is the line's."""
    matrix, x, y = path.get_matrix(), pdfium_c.c_float(), pdfium_c.c_float()
    before: tuple[float, float] | None = None
    for number in range(pdfium_c.FPDFPath_CountSegments(path.raw)):
        segment = pdfium_c.FPDFPath_GetPathSegment(path.raw, number)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        here = matrix.on_point(x.value, y.value)
        drawn = pdfium_c.FPDFPathSegment_GetType(segment) != pdfium_c.FPDF_SEGMENT_MOVETO
        if before and drawn and abs(here[0] - before[0]) < STRAIGHT and abs(here[1] - before[1]) >= TALL:
            yield here[0]
        before = here


def _merged(sorted_places: list[float]) -> Iterator[float]:
    group: list[float] = []
    for place in sorted_places:
        if group and place - group[-1] > 1.0:
            yield sum(group) / len(group)
            group = []
        group.append(place)
    if group:
        yield sum(group) / len(group)
