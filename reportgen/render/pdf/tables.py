"""Tables: the grid of the file, cells with their borders, rows that repeat or must not break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from reportgen.document.model import Block, Cell, Paragraph, Row, Table
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.contrast import legible
from reportgen.render.pdf.drawn import Drawn
from reportgen.render.pdf.oversize import tell_beyond
from reportgen.render.pdf.paragraphs import ParagraphWriter, can_be_cell
from reportgen.render.pdf.styles import Declarations, hair, pt

BlocksWriter = Callable[[Element, tuple[Block, ...], Room], None]


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
        drawn = Drawn.of(table, room, self.shop)
        self._tell_off_paper(drawn, room)
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

    def _tell_off_paper(self, drawn: Drawn, room: Room) -> None:
        words = (
            block.text
            for row in drawn.table.rows
            for cell in row.cells
            for block in cell.blocks
            if isinstance(block, Paragraph)
        )
        self.shop.at, self.shop.near = drawn.table.address, next(filter(None, words), "")
        left = room.left + drawn.left
        tell_beyond(self.shop, "bảng", left, left + sum(drawn.table.columns), room.section)

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
        element = self.shop.element(body, "tr", _row_style(row, number in drawn.kept))
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
        inside = replace(drawn.room_of(cell, room), whole=whole)
        if alone is not None:
            alone = legible(alone, inside.ground)
            padding = [side + more for side, more in zip(padding, _margins(alone, inside.width), strict=True)]
            look = self.paragraphs.look_of_cell(alone, whole) | look
        made = self.shop.element(element, cell_tag, look | {"padding": " ".join(map(pt, padding))})
        if cell.col_span > 1:
            made.set("colspan", str(cell.col_span))
        if cell.row_span > 1:
            made.set("rowspan", str(cell.row_span))
        if alone is not None:
            self.paragraphs.write_in_cell(made, alone, inside)
        else:
            self.write_blocks(made, cell.blocks, inside)


def _row_style(row: Row, kept: bool) -> Declarations:
    style: Declarations = {}
    if row.height and row.height_rule != "auto":
        style["height"] = pt(row.height)
    if row.cant_split or row.header:
        style["break-inside"] = "avoid"
    if kept or _keeps(row):
        style["break-after"] = "avoid"
    return style


def _alone(cell: Cell) -> Paragraph | None:
    """Return the only paragraph of a cell when it can be the cell itself."""
    only = cell.blocks[0] if len(cell.blocks) == 1 else None
    return only if isinstance(only, Paragraph) and can_be_cell(only) else None


def _margins(paragraph: Paragraph, width: float) -> tuple[float, float, float, float]:
    given = paragraph.format
    return given.before, given.right + hair(width - given.left - given.right), given.after, given.left


def _keeps(row: Row) -> bool:
    """Tell whether a row stays with the next: every cell begins with a paragraph that does."""
    firsts = [cell.blocks[0] for cell in row.cells if cell.blocks]
    return bool(firsts) and all(isinstance(block, Paragraph) and block.format.keep_next for block in firsts)


def _starts_page(table: Table) -> bool:
    """Tell whether the first paragraph of the table asks for a new page."""
    cells = table.rows[0].cells
    first = cells[0].blocks[0] if cells and cells[0].blocks else None
    return isinstance(first, Paragraph) and first.format.page_break_before
