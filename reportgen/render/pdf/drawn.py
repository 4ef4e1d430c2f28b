"""How a table is drawn: widths, borders and paddings of its cells, and what becomes of cells merged downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportgen.document.model import Align, Cell, Table
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.grid import Edges, edges_of, unmerged
from reportgen.render.pdf.measure import height, row_height
from reportgen.render.pdf.styles import Declarations, border, line_width, pt
from reportgen.units import Pt

TOGETHER = 0.5
"""Rows under a merged cell stay together when they take no more than this part of a page."""

_VERTICAL = {"center": "middle", "both": "top"}


@dataclass(frozen=True)
class Drawn:
    """A table on its way to the page.

    Attributes:
        table: With merged cells taken apart when `apart`.
        apart: Every cell draws only its top and left line, again on every page, and the table the rest: the printer
            loses the lines of a row or merged cell that is broken over two pages.
        kept: Numbers of the rows that stay with the next one, so that no merged cell is broken.
        left: Left edge of the grid from the left edge of the column.
    """

    table: Table
    apart: bool
    left: Pt
    edges: Edges
    kept: frozenset[int] = frozenset()

    @classmethod
    def of(cls, table: Table, room: Room, shop: Workshop) -> Drawn:
        """Return how a table is drawn in a column.

        Cells merged downwards are taken apart where that looks the same: their text stands at the top and is no higher
        than the first row. Elsewhere they stay merged and their rows together, as far as a page goes.
        """
        table = _on_paper(table, room)
        total = sum(table.columns)
        left = {Align.CENTER: (room.width - total) / 2, Align.RIGHT: room.width - total}.get(table.align, table.indent)
        merged = [] if room.in_cell or room.in_head else list(_merged(table))
        apart = bool(merged) and all(_stands_in_first_row(table, number, cell, shop) for number, cell in merged)
        shown = unmerged(table) if apart else table
        apart = apart or (not merged and not room.in_cell and not room.in_head and _may_break(table))
        kept = () if apart else _kept(table, merged, room, shop)
        return cls(shown, apart, Pt(left), edges_of(shown), frozenset(kept))

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
        if self.apart:
            style["box-decoration-break"] = "clone"
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
            ground=cell.shade or room.ground,
        )


def _on_paper(table: Table, room: Room) -> Table:
    """Return a table that would leave the paper narrowed to its column of text, where the file asks for no width."""
    total = sum(table.columns)
    if not table.autofit or room.left + table.indent + total <= room.section.width:
        return table
    indent = Pt(min(table.indent, 0))
    factor = (room.width - 2 * indent) / total
    return replace(table, columns=tuple(Pt(width * factor) for width in table.columns), indent=indent)


def _merged(table: Table) -> Iterator[tuple[int, Cell]]:
    """Yield the cells of the body that reach over several rows, with their row; header rows are never broken."""
    for number, row in enumerate(table.rows):
        for cell in row.cells:
            if cell.row_span > 1 and not row.header:
                yield number, cell


def _may_break(table: Table) -> bool:
    """Tell whether a page may end inside a row, and the table can be drawn apart: no gaps, lines of one width."""
    columns = len(table.columns)
    whole = all(sum(cell.col_span for cell in row.cells) == columns for row in table.rows)
    splits = any(not row.cant_split and not row.header for row in table.rows)
    cells = [cell for row in table.rows for cell in row.cells]
    sides = ("top", "right", "bottom", "left")
    widths = {line_width(getattr(cell.borders, side)) for cell in cells for side in sides}
    return whole and splits and len(widths) == 1 and all(widths)


def _stands_in_first_row(table: Table, number: int, cell: Cell, shop: Workshop) -> bool:
    columns = table.columns[cell.column : cell.column + cell.col_span]
    _, right, _, left = cell.margins
    needed = height(cell.blocks, Pt(sum(columns) - left - right), shop)
    return cell.vertical_align in ("top", "both") and needed <= row_height(table, number, shop) + 1


def _kept(table: Table, merged: list[tuple[int, Cell]], room: Room, shop: Workshop) -> Iterator[int]:
    """Yield the rows a page must not end after, because a merged cell goes on."""
    page = room.section.height - room.section.top - room.section.bottom
    for number, cell in merged:
        rows = range(number, min(number + cell.row_span, len(table.rows)))
        if sum(row_height(table, row, shop) for row in rows) <= page * TOGETHER:
            yield from rows[:-1]
