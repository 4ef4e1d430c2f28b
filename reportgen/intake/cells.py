"""The cells of one table row by what their columns hold: texts, what is merged with a row above, what spans columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.intake.codes import NO_CODE, Code, read_code, split_name
from reportgen.intake.grid import Cell, Grid
from reportgen.intake.headings import Role
from reportgen.intake.layout import Column, Layout

_HALF = 0.5


@dataclass(slots=True)
class RowCells:
    """A row of a table, before it is known what it is.

    Attributes:
        index: Zero-based row of the grid.
        code, name: The printed number and the words; both empty where the row prints none of its own.
        values: Text by column title key (see `key_of`); of merged cells that of the cell above.
        inherited: Keys whose cell begins in a row above.
        wide: Keys whose cell also covers the next columns: (key, keys covered).
        cells: The cell of each key, for places and marks.
        full: One cell with the name covers most of the row.
        bold: The name is bold.
        own: Texts that begin in this row, from left to right.
        bad_code: Text of the number column that is no number.
        tall_name: Name in a cell that began in a row above; `name` is then only what stands beside it.
        heading: Name in a cell that covers this and more rows; `name` is what stands beside it.
    """

    index: int
    code: Code = NO_CODE
    name: str = ""
    values: dict[str, str] = field(default_factory=dict)
    inherited: set[str] = field(default_factory=set)
    wide: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cells: dict[str, Cell] = field(default_factory=dict)
    full: bool = False
    bold: bool = False
    own: list[str] = field(default_factory=list)
    bad_code: str = ""
    tall_name: str = ""
    heading: str = ""

    def text(self, key: str) -> str:
        """Return the text of a column; "" where it is empty or not there."""
        return self.values.get(key, "")

    def says(self, *keys: str) -> bool:
        """Tell whether any of these columns holds something in this row, its own or merged."""
        return any(self.values.get(key) for key in keys)


def key_of(column: Column) -> str:
    """Return the key of a column: its role, of a target with its year, of others with its first grid column."""
    if column.role in (Role.TARGET, Role.CENTRAL):
        return f"{column.role.value}_{column.heading.year}"
    if column.role in (Role.OTHER, Role.MONEY, Role.UNDATED):
        return f"{column.role.value}@{column.first}"
    return column.role.value


def read_row(grid: Grid, layout: Layout, index: int) -> RowCells:
    """Return the cells of a row under a layout."""
    row = RowCells(index)
    line = grid.lines[index]
    names: list[tuple[Cell, bool]] = []
    for cell in line.cells():
        covered = _covered(grid, layout, cell)
        if not covered or cell.row < layout.body:
            continue
        mine = cell.row == index
        if mine and cell.text:
            row.own.append(cell.text)
        self_named = [column for column in covered if column.role is Role.NAME]
        if self_named and (covered[0].role in (Role.NUMBER, Role.NAME, Role.GROUP)):
            names.append((cell, mine))
            row.full = row.full or (mine and bool(cell.text) and len(covered) >= max(3, len(layout.columns) - 2))
            continue
        _take(row, cell, covered, mine)
    _take_name(row, names)
    return row


def _covered(grid: Grid, layout: Layout, cell: Cell) -> list[Column]:
    """Return the columns a cell covers by half of their width or more; else the one it overlaps most."""
    shares: list[tuple[float, Column]] = []
    for column in layout.columns:
        low, high = max(cell.column, column.first), min(cell.column + cell.columns - 1, column.last)
        if low <= high:
            whole = sum(grid.widths[column.first : column.last + 1]) or 1.0
            shares.append((sum(grid.widths[low : high + 1]) / whole, column))
    covered = [column for share, column in shares if share >= _HALF]
    if covered or not shares:
        return covered
    return [max(shares, key=lambda item: item[0])[1]]


def _take(row: RowCells, cell: Cell, covered: list[Column], mine: bool) -> None:
    keys = [key_of(column) for column in covered]
    key = keys[0]
    before = row.values.get(key, "")
    row.values[key] = f"{before} {cell.text}".strip() if key in row.cells else cell.text
    row.cells[key] = cell
    if not mine and cell.text:
        row.inherited.add(key)
    if len(keys) > 1 and cell.text:
        row.wide[key] = tuple(keys)


def _take_name(row: RowCells, names: list[tuple[Cell, bool]]) -> None:
    own = [cell for cell, mine in names if mine and cell.text]
    if len(own) > 1 and own[0].rows > 1:
        row.heading = own.pop(0).text
    row.bold = bool(own) and all(cell.bold for cell in own)
    row.name = " ".join(cell.text for cell in own)
    row.tall_name = " ".join(cell.text for cell, mine in names if not mine and cell.text)
    for cell in own:
        row.cells.setdefault("name", cell)
    label = own[0].label if own and row.name.startswith(own[0].label) else ""
    number = row.values.pop(Role.NUMBER.value, "")
    printed = "" if Role.NUMBER.value in row.inherited else number
    row.inherited.discard(Role.NUMBER.value)
    code = read_code(printed)
    if code is None and not row.name:
        code, row.name = split_name(printed)
    elif code is None:
        code, row.bad_code = NO_CODE, printed
    elif not code.text and label and (automatic := read_code(label)) is not None:
        code, row.name = automatic, row.name.removeprefix(label).strip()
    elif not code.text or row.name.startswith(code.bare + ".") or row.name.startswith(code.bare + " "):
        split, rest = split_name(row.name)
        if split.text and (not code.text or split.bare == code.bare):
            code, row.name = code if code.text else split, rest
    row.code = code


def marked_cells(row: RowCells) -> Iterator[tuple[str, Cell]]:
    """Yield the cells of a row that begin in it and hold more than their text, with their keys."""
    for key, cell in row.cells.items():
        if cell.marks and cell.row == row.index:
            yield key, cell
