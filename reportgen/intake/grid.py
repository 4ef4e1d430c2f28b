"""What an appendix looks like before anyone asks what it means: lines of text and grids of cells, each with its place.

Word tables and worksheets become the same `Grid`; a merged cell is one `Cell` standing in every slot it covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MARK_SIGN = "footnote-sign"
MARK_NOTE = "footnote"
MARK_STRUCK = "struck"
MARK_HIDDEN = "hidden"
MARK_OBJECT = "object"
MARK_DATE = "date"
MARK_FORMULA = "formula"
MARK_FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something met in a cell that its text alone does not show: one of the `MARK_` kinds, and the words of it."""

    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell as the accepted document shows it.

    Attributes:
        text: NFC, on one line; an automatic number stands in front. Empty: nothing is shown.
        row, column: Zero-based place of its first slot in the grid.
        rows, columns: Slots it covers, 1 or more.
        bold: Everything in it is bold.
        address: "F14" in a worksheet; empty in a Word table.
        marks: What else is in it.
        paragraphs: Its text, paragraph by paragraph.
        label: The automatic number or bullet that its text begins with; empty where there is none.
    """

    text: str
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    bold: bool = False
    address: str = ""
    marks: tuple[Mark, ...] = ()
    paragraphs: tuple[str, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a grid.

    Attributes:
        number: One-based, as counted in the table or shown by Excel.
        slots: One per grid column: the cell that covers it, or None.
        hidden: A hidden row of a worksheet: not shown, so not read.
    """

    number: int
    slots: tuple[Cell | None, ...]
    hidden: bool = False

    def cells(self) -> Iterator[Cell]:
        """Yield the cells that stand in this row, from left to right, each once; also those begun further up."""
        last = None
        for cell in self.slots:
            if cell is not None and cell is not last:
                yield cell
            last = cell

    def own(self, index: int) -> Iterator[Cell]:
        """Yield the cells that begin in this row; `index` is its zero-based place in the grid."""
        return (cell for cell in self.cells() if cell.row == index)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        name: "bảng 2" or "trang «Phụ lục»", as places are told.
        lines: Its rows in order.
        widths: Width of each grid column, in any one measure.
        in_sheet: A worksheet: rows may hold text around the table.
        dropped: Columns not shown, as told to the user: "cột D (ẩn): «Ghi chú nội bộ»".
    """

    name: str
    lines: tuple[Line, ...]
    widths: tuple[float, ...]
    in_sheet: bool = False
    dropped: tuple[str, ...] = ()

    def place(self, index: int, cell: Cell | None = None) -> str:
        """Return where a row or one of its cells stands: "bảng 2, dòng 14", "trang «Phụ lục», ô F14"."""
        if cell is not None and cell.address:
            return f"{self.name}, ô {cell.address}"
        return f"{self.name}, dòng {self.lines[index].number}"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph outside tables: its text with automatic number, its place, whether all of it is bold."""

    text: str
    place: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A whole file.

    Attributes:
        name: As the user typed it.
        items: Paragraphs and grids in reading order.
        remarks: What was met while reading that concerns the whole file: (place, found, taken, what else it could be).
        pictures: How many pictures stand in it, to tell a scan from an empty file.
    """

    name: str
    items: tuple[Paragraph | Grid, ...]
    remarks: tuple[tuple[str, str, str, str], ...] = ()
    pictures: int = 0

    @property
    def grids(self) -> tuple[Grid, ...]:
        """Return its tables in order."""
        return tuple(item for item in self.items if isinstance(item, Grid))

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return its paragraphs in order."""
        return tuple(item for item in self.items if isinstance(item, Paragraph))


@dataclass(slots=True)
class CellText:
    """Gathers the text of one cell or paragraph, and the marks met in it."""

    pieces: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)

    def add(self, text: str, bold: bool = False) -> None:
        """Add shown text."""
        self.pieces.append(text)
        if text.strip():
            self.bold.append(bold)

    @property
    def so_far(self) -> str:
        """Return what was gathered, as it stands."""
        return "".join(self.pieces)

    @property
    def all_bold(self) -> bool:
        """Tell whether there is text and all of it is bold."""
        return bool(self.bold) and all(self.bold)
