"""How high a row must be: neither Excel nor LibreOffice fits rows by itself when a program wrote the file.

Lengths are points. A column's width is Excel's: a count of digits of the default font, 7 pixels each at 96 dpi.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportgen.document.metrics import Metrics
from reportgen.document.model import RunFormat
from reportgen.render.xlsx.cells import SIZE
from reportgen.units import Pt

DIGIT_PIXELS = 7
"""Width of the widest digit of Times New Roman 11 pt at 96 dpi, which is the unit of column widths."""

POINTS_PER_PIXEL = 0.75
PADDING_PIXELS = 5
"""Room a cell keeps free: two pixels at each side and one for the grid."""

INDENT_PIXELS = 9
"""One step of a cell's indent."""

SCREEN_SLACK = 0.95
"""Part of a column that is counted on: on screen letters stand a little wider than the font file says."""

LINE_FACTOR = 1.27
"""Height of a line by its size; the font asks for 1.15, screens round up."""

CELL_MARGIN = 4.0
TALLEST = 409.0
"""Excel's limit."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text in a cell: as shown, the width of its column or columns, its look, its indent in steps of Excel."""

    text: str
    width: float
    bold: bool = False
    size: float = SIZE
    indent: int = 0


@dataclass(slots=True)
class Heights:
    """Measures rows; remembers what it measured, since an agency's sheet repeats rows of the whole."""

    metrics: Metrics
    known: dict[Written, float] = field(default_factory=dict)

    def row(self, cells: Iterable[Written]) -> float:
        """Return the height that shows every text of a row whole."""
        return min(TALLEST, max((self._cell(cell) for cell in cells if cell.text), default=_lines(1, SIZE)))

    def width_of(self, text: str, *, bold: bool = False) -> float:
        """Return the width a column needs for a text on one line; numbers do not wrap, they turn into ####."""
        width = self.metrics.text_width(text, RunFormat(size=Pt(SIZE), bold=bold))
        return (width / POINTS_PER_PIXEL / SCREEN_SLACK + PADDING_PIXELS) / DIGIT_PIXELS

    def _cell(self, cell: Written) -> float:
        if cell not in self.known:
            look = RunFormat(size=Pt(cell.size), bold=cell.bold)
            lines = self.metrics.break_lines(cell.text, look, _room(cell))
            self.known[cell] = _lines(len(lines), cell.size)
        return self.known[cell]


def _lines(count: int, size: float) -> float:
    return round(count * size * LINE_FACTOR + CELL_MARGIN, 1)


def _room(cell: Written) -> Pt:
    """Return the points a text has on one line of its column."""
    pixels = cell.width * DIGIT_PIXELS - PADDING_PIXELS - cell.indent * INDENT_PIXELS
    return Pt(pixels * POINTS_PER_PIXEL * SCREEN_SLACK)
