"""A table without heading that goes on with the one before it, after a page break."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from reportgen.agencies.names import fold
from reportgen.intake.codes import read_code
from reportgen.intake.grid import Cell, Grid, Line
from reportgen.intake.headings import Role
from reportgen.intake.layout import Column, Layout

_OTHER_PART = re.compile(fold(r"(?:phụ lục|biểu|mẫu|nơi nhận|tm\.)(?!\w)(?!.*tiếp theo)"))


def continued(before: Layout, grid: Grid, between: list[str]) -> Layout | None:
    """Return the layout of the table before, put on a grid that goes on with it; None when it does not.

    Args:
        before: Layout of the table before.
        grid: A table without heading of its own.
        between: Texts that stand between the two.
    """
    if any(_OTHER_PART.match(fold(text)) for text in between):
        return None
    shape = _shape(grid)
    if len(shape) != len(before.columns):
        return None
    columns = tuple(
        replace(column, first=cell.column, last=cell.column + cell.columns - 1)
        for column, cell in zip(before.columns, shape, strict=True)
    )
    if not _holds_rows(grid, columns):
        return None
    return replace(before, columns=columns, first=0, body=0, doubts=())


def _shape(grid: Grid) -> tuple[Cell, ...]:
    """Return the cells of the row whose division into cells is the most common one."""
    rows = [tuple(line.cells()) for line in grid.lines]
    shapes = Counter(tuple((cell.column, cell.columns) for cell in row) for row in rows)
    common = max(shapes, key=lambda shape: (shapes[shape], len(shape)), default=())
    return next((row for row in rows if tuple((cell.column, cell.columns) for cell in row) == common), ())


def _holds_rows(grid: Grid, columns: tuple[Column, ...]) -> bool:
    """Tell whether most rows look like data: words under the names, numbers under the numbers."""
    name = next((column for column in columns if column.role is Role.NAME), None)
    number = next((column for column in columns if column.role is Role.NUMBER), None)
    if name is None:
        return False
    lines = [line for line in grid.lines if any(cell.text for cell in line.cells())]
    good = sum(bool(_text(line, name)) and (number is None or _is_code(_text(line, number))) for line in lines)
    return bool(lines) and good * 2 >= len(lines)


def _text(line: Line, column: Column) -> str:
    cell = line.slots[column.first]
    return cell.text if cell is not None else ""


def _is_code(text: str) -> bool:
    return read_code(text) is not None
