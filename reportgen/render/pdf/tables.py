"""Tables: the grid of the file, cells with their borders, rows that repeat or must not break."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from reportgen.document.model import Align, Block, Cell, Paragraph, Row, Table
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.grid import Edges, edges_of, unmerged
from reportgen.render.pdf.paragraphs import ParagraphWriter, can_be_cell
from reportgen.render.pdf.styles import Declarations, border, line_width, pt
from reportgen.units import Pt

BlocksWriter = Callable[[Element, tuple[Block, ...], Room], None]

_VERTICAL = {"center": "middle", "both": "top"}


@dataclass(frozen=True)
class TableWriter:
    """Writes tables; what stands in the cells is handed back to the writer of blocks."""

    shop: Workshop
    paragraphs: ParagraphWriter
    write_blocks: BlocksWriter

    def write(self, parent: Element, table: Table, room: Room, new_page: bool = False) -> None:
        """Append a table in the widths of its own grid (`table-layout: fixed`: faster, and what Word does).

        Args:
            parent: Where it goes.
            table: A grid with columns; a table without rows leaves no trace.
            room: The column around.
            new_page: A page break stands before it.
        """
        if not table.rows:
            return
        drawn = Drawn.of(table, room)
        style = drawn.style()
        if new_page or _starts_page(drawn.table):
            style["break-before"] = "page"
        if _keeps(drawn.table.rows[-1]):
            style["break-after"] = "avoid"
        element = self.shop.element(parent, "table", style)
        group = SubElement(element, "colgroup")
        for width in drawn.widths:
            self.shop.element(group, "col", {"width": pt(width)})
        self._write_rows(element, drawn, room)

    def _write_rows(self, element: Element, drawn: Drawn, room: Room) -> None:
        rows = drawn.table.rows
        heads = len(list(takewhile(lambda row: row.header, rows)))
        heads = 0 if heads == len(rows) else heads
        for tag, cell_tag, part in (("thead", "th", range(heads)), ("tbody", "td", range(heads, len(rows)))):
            if part:
                body = SubElement(element, tag)
                for number in part:
                    self._write_row(body, drawn, number, cell_tag, room)

    def _write_row(self, body: Element, drawn: Drawn, number: int, cell_tag: str, room: Room) -> None:
        row = drawn.table.rows[number]
        element = self.shop.element(body, "tr", _row_style(row))
        column = 0
        for cell in row.cells:
            self._write_gap(element, column, cell.column, drawn, number)
            self._write_cell(element, cell, drawn, number, cell_tag, room)
            column = cell.column + cell.col_span

    def _write_gap(self, element: Element, start: int, end: int, drawn: Drawn, number: int) -> None:
        """Append an empty cell for grid columns no cell stands in (`gridBefore`) or reaches into from above."""
        free = [column for column in range(start, end) if not drawn.covered(number, column)]
        if free:
            gap = self.shop.element(element, "td", {"padding": "0"})
            gap.set("colspan", str(len(free)))

    def _write_cell(self, element: Element, cell: Cell, drawn: Drawn, number: int, cell_tag: str, room: Room) -> None:
        row = drawn.table.rows[number]
        whole = row.cant_split or row.header
        alone = _alone(cell)
        padding, look = drawn.padding(number, cell), drawn.look(number, cell)
        if alone is not None:
            padding = [side + more for side, more in zip(padding, _margins(alone), strict=True)]
            look = self.paragraphs.look_of_cell(alone, whole) | look
        made = self.shop.element(element, cell_tag, look | {"padding": " ".join(map(pt, padding))})
        if cell.col_span > 1:
            made.set("colspan", str(cell.col_span))
        if cell.row_span > 1:
            made.set("rowspan", str(cell.row_span))
        inside = replace(drawn.room_of(cell, room), whole=whole)
        if alone is not None:
            self.paragraphs.write_in_cell(made, alone, inside)
        else:
            self.write_blocks(made, cell.blocks, inside)


@dataclass(frozen=True)
class Drawn:
    """A table on its way to the page.

    Attributes:
        table: With merged cells taken apart when `apart`.
        apart: Every cell draws only its top and left line and the table the rest: the printer loses the lines of a
            merged cell that is broken over two pages. Used only where cells of the body are merged downwards.
        left: Left edge of the grid from the left edge of the column.
    """

    table: Table
    apart: bool
    left: Pt
    edges: Edges

    @classmethod
    def of(cls, table: Table, room: Room) -> Drawn:
        """Return how a table is drawn in a column."""
        apart = not room.in_cell and any(
            cell.row_span > 1 for row in table.rows if not row.header for cell in row.cells
        )
        total = sum(table.columns)
        left = {Align.CENTER: (room.width - total) / 2, Align.RIGHT: room.width - total}.get(table.align, table.indent)
        taken_apart = unmerged(table) if apart else table
        return cls(taken_apart, apart, Pt(left), edges_of(table))

    @property
    def widths(self) -> Sequence[float]:
        """Return the widths of the columns; drawn apart, the last one holds the right line too."""
        columns = [float(width) for width in self.table.columns]
        if self.apart and columns:
            columns[-1] += line_width(self.edges.right)
        return columns

    def style(self) -> Declarations:
        """Return the look of the table's own box; the grid runs through the middle of the lines."""
        style = {
            "table-layout": "fixed",
            "border-collapse": "separate" if self.apart else "collapse",
            "border-spacing": "0",
            "width": pt(sum(self.widths)),
            "margin-left": pt(self.left - line_width(self.edges.left) / 2),
        }
        if self.apart:
            style |= {"border-bottom": border(self.edges.bottom), "box-decoration-break": "clone"}
        return style

    def padding(self, number: int, cell: Cell) -> list[float]:
        """Return top, right, bottom, left padding: Word counts from the middle of the border, CSS from its inside."""
        lines = self.edges.around(number, cell)
        top, right, bottom, left = cell.margins
        return [
            top,
            max(0.0, right - line_width(lines.right) / 2),
            bottom,
            max(0.0, left - line_width(lines.left) / 2),
        ]

    def look(self, number: int, cell: Cell) -> Declarations:
        """Return borders, shade and alignment of a cell."""
        style = {"vertical-align": _VERTICAL.get(cell.vertical_align, cell.vertical_align)}
        drawn = self.edges.around(number, cell) if self.apart else cell.borders
        for side in self._sides(cell):
            if line_width(getattr(drawn, side)):
                style[f"border-{side}"] = border(getattr(drawn, side))
        if cell.shade:
            style["background-color"] = f"#{cell.shade}"
        return style

    def _sides(self, cell: Cell) -> tuple[str, ...]:
        """Return the sides on which a cell draws its line."""
        if not self.apart:
            return ("top", "right", "bottom", "left")
        at_the_right = cell.column + cell.col_span >= len(self.table.columns)
        return ("top", "right", "left") if at_the_right else ("top", "left")

    def covered(self, number: int, column: int) -> bool:
        """Tell whether a merged cell from a row above reaches into this place."""
        return (number, column) in self.edges.cells

    def room_of(self, cell: Cell, room: Room) -> Room:
        """Return the column inside a cell: from margin to margin."""
        start = sum(self.table.columns[: cell.column])
        width = sum(self.table.columns[cell.column : cell.column + cell.col_span])
        _, right, _, left = cell.margins
        return replace(
            room,
            left=Pt(room.left + self.left + start + left),
            width=Pt(max(1.0, width - left - right)),
            in_cell=True,
        )


def _row_style(row: Row) -> Declarations:
    style: Declarations = {}
    if row.height and row.height_rule != "auto":
        style["height"] = pt(row.height)
    if row.cant_split or row.header:
        style["break-inside"] = "avoid"
    if _keeps(row):
        style["break-after"] = "avoid"
    return style


def _alone(cell: Cell) -> Paragraph | None:
    """Return the only paragraph of a cell when it can be the cell itself."""
    only = cell.blocks[0] if len(cell.blocks) == 1 else None
    return only if isinstance(only, Paragraph) and can_be_cell(only) else None


def _margins(paragraph: Paragraph) -> tuple[float, float, float, float]:
    given = paragraph.format
    return given.before, given.right, given.after, given.left


def _keeps(row: Row) -> bool:
    """Tell whether a row stays with the next: every cell begins with a paragraph that does."""
    firsts = [cell.blocks[0] for cell in row.cells if cell.blocks]
    return bool(firsts) and all(isinstance(block, Paragraph) and block.format.keep_next for block in firsts)


def _starts_page(table: Table) -> bool:
    """Tell whether the first paragraph of the table asks for a new page."""
    cells = table.rows[0].cells
    first = cells[0].blocks[0] if cells and cells[0].blocks else None
    return isinstance(first, Paragraph) and first.format.page_break_before
