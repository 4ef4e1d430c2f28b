"""The lines of a table: which line stands on which edge when neighbours differ, and merged cells taken apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportgen.document.model import Border, Borders, Cell, Row, Table
from reportgen.render.pdf.styles import line_width


@dataclass(frozen=True)
class Edges:
    """The lines a table has once neighbours agree.

    Attributes:
        left, right, bottom: The widest line along that side of the table.
    """

    cells: dict[tuple[int, int], Cell]
    left: Border | None
    right: Border | None
    bottom: Border | None

    def around(self, number: int, cell: Cell) -> Borders:
        """Return the four lines around a cell of row `number`: the wider one of the two cells that share an edge."""
        last_row, last_column = number + cell.row_span - 1, cell.column + cell.col_span - 1
        rows = range(number, last_row + 1)
        columns = range(cell.column, last_column + 1)
        return Borders(
            top=_widest([cell.borders.top, *(self._line(number - 1, column, "bottom") for column in columns)]),
            left=_widest([cell.borders.left, *(self._line(row, cell.column - 1, "right") for row in rows)]),
            bottom=_widest([cell.borders.bottom, *(self._line(last_row + 1, column, "top") for column in columns)]),
            right=_widest([cell.borders.right, *(self._line(row, last_column + 1, "left") for row in rows)]),
        )

    def _line(self, row: int, column: int, side: str) -> Border | None:
        """Return a side of the cell that covers a place of the grid."""
        cell = self.cells.get((row, column))
        line: Border | None = getattr(cell.borders, side) if cell else None
        return line


def edges_of(table: Table) -> Edges:
    """Return the lines of a table."""
    places: dict[tuple[int, int], Cell] = {}
    for number, row in enumerate(table.rows):
        for cell in row.cells:
            for down in range(cell.row_span):
                for across in range(cell.col_span):
                    places[number + down, cell.column + across] = cell
    last = max((column for _, column in places), default=0)
    bottom = len(table.rows) - 1
    return Edges(
        places,
        left=_widest(cell.borders.left for (_, column), cell in places.items() if column == 0),
        right=_widest(cell.borders.right for (_, column), cell in places.items() if column == last),
        bottom=_widest(cell.borders.bottom for (row, _), cell in places.items() if row == bottom),
    )


def unmerged(table: Table) -> Table:
    """Return the table with cells merged downwards as plain cells, those below the first empty and without top line.

    Header rows keep their merged cells: they are never broken.
    """
    rows: list[Row] = []
    open_cells: list[tuple[int, Cell]] = []
    for row in table.rows:
        below = [_continued(cell, last=left == 1) for left, cell in open_cells]
        cells = [cell if row.header or cell.row_span == 1 else _begun(cell) for cell in row.cells]
        rows.append(replace(row, cells=tuple(sorted((*cells, *below), key=lambda cell: cell.column))))
        open_cells = [(left - 1, cell) for left, cell in open_cells if left > 1]
        if not row.header:
            open_cells += [(cell.row_span - 1, cell) for cell in row.cells if cell.row_span > 1]
    return replace(table, rows=tuple(rows))


def _begun(cell: Cell) -> Cell:
    return replace(cell, row_span=1, borders=replace(cell.borders, bottom=None))


def _continued(cell: Cell, last: bool) -> Cell:
    """Return the empty cell that goes on with a merged one; only the last has the bottom line."""
    borders = replace(cell.borders, top=None, bottom=cell.borders.bottom if last else None)
    return replace(cell, blocks=(), row_span=1, borders=borders)


def _widest(lines: Iterable[Border | None]) -> Border | None:
    drawn = [line for line in lines if line_width(line)]
    return max(drawn, key=line_width) if drawn else None
