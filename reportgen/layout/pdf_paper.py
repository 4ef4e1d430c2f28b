"""A PDF as a `Paper`: its text objects put together to lines and paragraphs, its drawn lines, what the file tells.

pdfium (the PDF engine of Chrome) reads the file; nothing in it is run, no address is followed. Imported only when a
PDF is checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reportgen.document.model import Align
from reportgen.layout.flow_lines import Line
from reportgen.layout.paper import Paper, RuleMark, Run, Segment
from reportgen.layout.pdf_objects import PdfFile, Piece, read_pages
from reportgen.units import PT_PER_MM
from reportgen.vi import one_line

_HEADER = 19 * PT_PER_MM
_FOOTER = 15 * PT_PER_MM
_OPEN = re.compile(r"(số|ngày|tháng|năm)\s*:?\s*$", re.IGNORECASE)
_TITLE = re.compile(r"CỘNG H|Độc lập|ĐẢNG CỘNG SẢN")
_NARROW = 5.0
_GAP = 22.0
"""Points between two pieces of one line that stand in different halves or columns."""
_OFF_MIDDLE = 6.0
_INDENTS = (28.35, 36.0)
_FULL = 12.0
_OUTSIDE = 20.0
"""Points by which a head set as a table may begin outside the text: less than any indent of a first line."""
_EVEN = 2.0
"""Points by which the ends of justified lines differ: their last letters leave more or less room."""
_ACROSS = (30 * PT_PER_MM, 15 * PT_PER_MM)
"""Margins taken for pages that lie across: a table on them need not reach the edges."""


def read_pdf(data: bytes, name: str) -> Paper:
    """Return a PDF as lines of text.

    Raises:
        DataError: LO07, damaged or no PDF; LO08, encrypted.
    """
    file = read_pages(data, name)
    rows = [row for page in file.pages for row in _rows(page.pieces, page.number)]
    numbers = _page_numbers(file, rows)
    rows = [row for row in rows if not _is_margin(file, row)]
    edges = {page.width: _edges(file, rows, page.width) for page in file.pages}
    segments = _segments(file, rows, edges)
    left, right = edges[file.pages[0].width]
    facts = dict(file.facts)
    facts |= {
        "page_numbers": numbers,
        "sizes": [(p.number - 1, p.width / PT_PER_MM, p.height / PT_PER_MM) for p in file.pages],
    }
    facts["margins"] = _margins(file, rows, left, right)
    return Paper(
        name=name, kind="pdf", segments=tuple(segments), marks=tuple(_marks(file)), pages=len(file.pages), facts=facts,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Row:
    """Pieces on one baseline with no wide gap between them."""

    pieces: tuple[Piece, ...]
    page: int

    @property
    def x0(self) -> float:
        return self.pieces[0].x0

    @property
    def x1(self) -> float:
        return self.pieces[-1].x1

    @property
    def top(self) -> float:
        return min(piece.top for piece in self.pieces)

    @property
    def bottom(self) -> float:
        return max(piece.bottom for piece in self.pieces)

    @property
    def size(self) -> float:
        return max(piece.format.size for piece in self.pieces)

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in _blanked(self.pieces))


def _rows(pieces: list[Piece], page: int) -> Iterator[_Row]:
    """Yield the pieces of a page as rows, from top to bottom, from left to right."""
    rest = sorted((piece for piece in pieces if piece.text.strip()), key=lambda piece: (piece.base, piece.x0))
    while rest:
        base = rest[0].base
        line = sorted((piece for piece in rest if abs(piece.base - base) <= 2), key=lambda piece: piece.x0)
        rest = [piece for piece in rest if abs(piece.base - base) > 2]
        start = 0
        for index, (first, second) in enumerate(pairwise(line), 1):
            wide = second.x0 - first.x1 > _GAP and not _left_open(first, second)
            if wide or (second.x0 - first.x1 > _NARROW and _TITLE.match(second.text)):
                yield _Row(tuple(line[start:index]), page)
                start = index
        yield _Row(tuple(line[start:]), page)


def _left_open(first: Piece, second: Piece) -> bool:
    """Tell whether a gap in a line is one a draft leaves for a number or a day."""
    return second.text.lstrip().startswith(("/", "-")) or bool(_OPEN.search(first.text))


def _blanked(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Yield the pieces with a blank between two that stand apart."""
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        apart = before is not None and piece.x0 - before.x1 > piece.format.size * 0.12
        bare = before is not None and not before.text.endswith(" ") and not piece.text.startswith(" ")
        text = re.sub(r"\s+", " ", piece.text)
        if before is not None and before.text.endswith(" "):
            text = text.lstrip()
        yield replace(piece, text=" " + text if apart and bare else text)


def _page_numbers(file: PdfFile, rows: list[_Row]) -> dict[int, tuple[str, float]]:
    """Return the number that stands in the middle of the top margin, and its size, by page."""
    found: dict[int, tuple[str, float]] = {}
    for row in rows:
        page = file.pages[row.page - 1]
        text = row.text.strip(" -–")
        centred = abs((row.x0 + row.x1) / 2 - page.width / 2) < 30 * PT_PER_MM
        if row.bottom < _HEADER + 6 and text.isdigit() and len(text) < 4 and centred:
            found[row.page] = (text, row.size)
    return found


def _is_margin(file: PdfFile, row: _Row) -> bool:
    return row.bottom < _HEADER or row.top > file.pages[row.page - 1].height - _FOOTER


def _edges(file: PdfFile, rows: list[_Row], width: float) -> tuple[float, float]:
    """Return the edges of the text on pages of a width: the outermost that several lines of running text reach."""
    upright = [row for row in rows if file.pages[row.page - 1].width == width]
    if not upright:
        return 0.0, width
    if width > file.pages[0].width:
        return _ACROSS[0], width - _ACROSS[1]
    full = _full_rows(file, rows)
    lefts, rights = sorted(row.x0 for row in upright), sorted((row.x1 for row in upright), reverse=True)
    at = min(2, len(lefts) - 1)
    shared = [row.x0 for row in full if sum(abs(row.x0 - x0) <= _EVEN for x0 in lefts) > 2]
    left = min((x0 for x0 in shared if x0 < lefts[at] + _OUTSIDE), default=lefts[at])
    ends = sorted((row.x1 for row in full), reverse=True) or rights[at : at + 1]
    right = next((first for first, second in pairwise(ends) if first - second <= _EVEN), ends[0])
    return left, right


def _full_rows(file: PdfFile, rows: list[_Row]) -> list[_Row]:
    """Return the rows of upright pages that begin on the left and fill half the page: running text, no head."""
    width = file.pages[0].width
    on = [row for row in rows if file.pages[row.page - 1].width == width]
    return [row for row in on if row.x0 < width / 4 and row.x1 - row.x0 > width / 2]


def _margins(file: PdfFile, rows: list[_Row], left: float, right: float) -> dict[str, float]:
    """Return the margins, mm, that enough lines show: left a second line of a paragraph, right a third of the full."""
    width, full = file.pages[0].width, _full_rows(file, rows)
    found: dict[str, float] = {}
    if len(rows) >= 12 and any(_goes_on(before, row, left, right) for before, row in pairwise(rows)):
        found["left"] = left / PT_PER_MM
    even = sum(abs(row.x1 - right) <= _EVEN for row in full)
    if even >= 3 and even * 3 >= len(full):
        found["right"] = (width - right) / PT_PER_MM
    return found


def _segments(file: PdfFile, rows: list[_Row], edges: dict[float, tuple[float, float]]) -> list[Segment]:
    """Return rows as segments; the lines of a paragraph of running text as one."""
    sides = _beside(rows)
    groups: list[list[_Row]] = []
    for row in rows:
        width = file.pages[row.page - 1].width
        upright, (left, right) = width == file.pages[0].width, edges[width]
        alone = id(row) not in sides
        if (
            groups
            and alone
            and upright
            and id(groups[-1][-1]) not in sides
            and _goes_on(groups[-1][-1], row, left, right)
        ):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [
        _segment(n, group, *edges[file.pages[group[0].page - 1].width], sides.get(id(group[0]), ""))
        for n, group in enumerate(groups)
    ]


def _beside(rows: list[_Row]) -> dict[int, str]:
    """Return "left" or "right" for rows that have another one beside them, by `id()`."""
    sides: dict[int, str] = {}
    for number, row in enumerate(rows):
        for other in rows[number + 1 : number + 9]:
            overlap = min(row.bottom, other.bottom) - max(row.top, other.top)
            if other.page == row.page and overlap > 0.4 * min(row.bottom - row.top, other.bottom - other.top):
                first, second = (row, other) if row.x0 < other.x0 else (other, row)
                if first.x1 < second.x0:
                    sides.setdefault(id(first), "left")
                    sides[id(second)] = "right"
    for number, row in enumerate(rows):
        if id(row) not in sides and (over := _same_column(row, rows[max(number - 4, 0) : number], sides)):
            sides[id(row)] = over
    return sides


def _same_column(row: _Row, above: list[_Row], sides: dict[int, str]) -> str:
    """Return the side of a row close above that is centred on the same line; "" when there is none."""
    for other in reversed(above):
        middle = (other.x0 + other.x1) / 2
        near = other.page == row.page and row.top - other.bottom < 14
        if near and id(other) in sides and abs((row.x0 + row.x1) / 2 - middle) < 4:
            return sides[id(other)]
    return ""


def _goes_on(before: _Row, row: _Row, left: float, right: float) -> bool:
    """Tell whether a row goes on with the paragraph of the one before: that one was full, this one is not indented."""
    full = before.x1 > right - _FULL and before.x0 < left + 60
    flush = abs(row.x0 - left) < 3
    near = row.page != before.page or row.top - before.bottom < row.size * 1.1
    return full and flush and near and abs(row.size - before.size) < 0.6


def _segment(index: int, rows: list[_Row], left: float, right: float, beside: str) -> Segment:
    first, last = rows[0], rows[-1]
    texts = [one_line(row.text) for row in rows]
    side, align = (beside, None) if beside else _stance(rows, left, right)
    halved = side in ("left", "right")
    x0, x1 = (first.x0, first.x1) if halved else (left, right)
    runs = tuple(Run(piece.text, piece.format) for row in rows for piece in _blanked(row.pieces))
    return Segment(
        index=index, raw=_joined(texts), text=_joined(texts), runs=runs, align=align, side=side, region=("body", 0),
        section=0, page=first.page, x0=x0, x1=x1, top=first.top,
        bottom=last.bottom if last.page == first.page else first.bottom,
        lines=tuple(Line(text, row.x1 - row.x0) for text, row in zip(texts, rows, strict=True)), ink=(last.x0, last.x1),
        last_page=last.page, split=halved,
    )  # fmt: skip


def _joined(texts: list[str]) -> str:
    """Return lines as one text; after a line that ends in a hyphen inside a word no blank is put."""
    whole = ""
    for text in texts:
        inside = whole.endswith("-") and not whole.endswith(" -")
        whole += text if inside or not whole else " " + text
    return whole


def _stance(rows: list[_Row], left: float, right: float) -> tuple[str, Align | None]:
    """Return the half of the page a paragraph with nothing beside it stands in, and how it is aligned."""
    middle, room = (left + right) / 2, right - left
    first = rows[0]
    centre = (first.x0 + first.x1) / 2
    if len(rows) > 1:
        even = all(row.x1 > right - 4 for row in rows[:-1])
        return "full", Align.JUSTIFY if even else Align.LEFT
    indented = any(abs(first.x0 - left - indent) < 1.5 for indent in _INDENTS)
    if abs(centre - middle) <= _OFF_MIDDLE and not (indented and abs(right - first.x1 - (first.x0 - left)) > 1):
        spread = first.x1 - first.x0 > 0.93 * room
        return "full", Align.JUSTIFY if spread else Align.CENTER
    if centre > middle:
        return ("right" if first.x0 > left + 0.3 * room else "full"), None
    if not indented and first.x0 - left > 3 and first.x1 < middle + 5:
        return "left", None
    small = first.size < 12.6 and first.x1 < left + 0.55 * room
    return ("left" if small else "full"), None


def _marks(file: PdfFile) -> Iterator[RuleMark]:
    """Yield the thin horizontal lines of the first page."""
    for page in file.pages[:1]:
        for x0, x1, y in page.lines:
            yield RuleMark("drawn", x0, x1, y, page.number, ("body", 0))
