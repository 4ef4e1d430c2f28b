"""Place the cells of a table on its grid, and find the widths of the grid's columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportgen.document.xml import Element, W, flag, points, value, whole
from reportgen.units import Pt

SLIVER = Pt(0.5)
"""A grid column narrower than this is a rounding error, not a column."""

MOST_COLUMNS = 63
"""Word's limit; a larger span is an error in the file."""

_WIDEST_SHARE = 50000
_MILLIMETRE = 72 / 25.4
NARROWEST = Pt(12)
"""What a column gets for which nothing is left."""


@dataclass(slots=True)
class Placed:
    """A cell on the grid: zero-based rows and columns it covers, and the `w:tc` it was made of (more when merged)."""

    row: int
    column: int
    span: int
    parts: list[Element]
    rows: int = 1

    @property
    def properties(self) -> Element | None:
        """Return the properties of the first of its elements."""
        return self.parts[0].find(W + "tcPr")

    @property
    def end(self) -> int:
        """Return the column after its last."""
        return self.column + self.span


@dataclass(slots=True)
class PlacedRow:
    """A `w:tr` and the cells that start in it. `before`: columns left free before the first."""

    element: Element
    before: int = 0
    cells: list[Placed] = field(default_factory=list)


def place(table: Element, rows: Sequence[tuple[Element, list[Element]]]) -> list[PlacedRow]:
    """Return rows with their cells on the grid; cells merged downwards joined to the one they continue.

    A continuing cell with none above it starts anew. Slivers of the grid, which programs leave when they round the
    same line differently in two rows, are no columns.
    """
    counted = _columns_before(table)
    placed: list[PlacedRow] = []
    above: dict[int, Placed] = {}
    for index, (element, cells) in enumerate(rows):
        row = PlacedRow(element, whole(value(element.find(W + "trPr"), "gridBefore")))
        raw = min(max(row.before, 0), MOST_COLUMNS)
        row.before = counted(raw)
        below: dict[int, Placed] = {}
        for cell in cells:
            properties = cell.find(W + "tcPr")
            start, raw = raw, raw + min(max(whole(value(properties, "gridSpan"), 1), 1), MOST_COLUMNS)
            spot = Placed(index, counted(start), counted(raw) - counted(start), [cell])
            _put(row, spot, above, below, properties)
        above = below
        placed.append(row)
    return placed


def _columns_before(table: Element) -> Callable[[int], int]:
    """Return a function from a raw grid line to the number of real columns before it."""
    slivers = [index for index, width in enumerate(_given(table)) if width and width < SLIVER]
    return lambda line: line - sum(1 for sliver in slivers if sliver < line)


def _given(table: Element) -> list[Pt | None]:
    return [points(node.get(W + "w")) for node in table.findall(f"{W}tblGrid/{W}gridCol")]


def _put(
    row: PlacedRow, cell: Placed, above: dict[int, Placed], below: dict[int, Placed], properties: Element | None
) -> None:
    """Add a cell to its row, or to the cell it continues."""
    sideways = None if properties is None else properties.find(W + "hMerge")
    if row.cells and (cell.span == 0 or (sideways is not None and sideways.get(W + "val") != "restart")):
        row.cells[-1].span += cell.span
        row.cells[-1].parts += cell.parts
        return
    cell.span = max(cell.span, 1)
    downwards = None if properties is None else properties.find(W + "vMerge")
    master = above.get(cell.column)
    if downwards is None:
        row.cells.append(cell)
    elif downwards.get(W + "val") != "restart" and master is not None and master.span == cell.span:
        master.rows += 1
        master.parts += cell.parts
        below[cell.column] = master
    else:
        row.cells.append(cell)
        below[cell.column] = cell


def column_widths(table: Element, rows: Sequence[PlacedRow], available: Pt) -> tuple[Pt, ...]:
    """Return the widths of the grid's columns.

    The file's own grid counts when it has a width for every column; then a table width in per cent scales it.
    Otherwise: cells that cover one column name its width (points, or per cent of the table), wider cells share out
    what is left of theirs, and columns nobody names share the rest of the table equally.

    Args:
        available: Width of the column of text the table stands in.
    """
    count = max((cell.end for row in rows for cell in row.cells), default=0)
    given = [width for width in _given(table) if not width or width >= SLIVER]
    total = _table_width(table, available)
    widths = [width for width in given[:count] if width]
    if count and len(widths) == count:
        return _scaled(table, widths, total)
    return _from_cells(rows, count, total or available)


def widths_disagree(rows: Sequence[PlacedRow], widths: Sequence[Pt]) -> bool:
    """Return whether cells ask for other widths than the grid has by more than a millimetre (Word may follow them)."""
    cells = [cell for row in rows[:1] for cell in row.cells if cell.properties is not None]
    total = Pt(sum(widths))
    asked = [(cell, measure(cell.properties.find(W + "tcW"), total)) for cell in cells if cell.properties is not None]
    return any(width and abs(width - sum(widths[cell.column : cell.end])) > _MILLIMETRE for cell, width in asked)


def _table_width(table: Element, available: Pt) -> Pt | None:
    return measure(table.find(f"{W}tblPr/{W}tblW"), available)


def measure(node: Element | None, available: Pt) -> Pt | None:
    """Return a `w:tblW`, `w:tcW` ... in points; None for automatic."""
    if node is None or node.get(W + "type", "dxa") in ("auto", "nil"):
        return None
    text = node.get(W + "w", "")
    if node.get(W + "type") == "pct" or text.endswith("%"):
        fiftieths = points(text.rstrip("%"), 0.02 if text.endswith("%") else 1) or 0
        return Pt(available * fiftieths / 5000) if 0 < fiftieths <= _WIDEST_SHARE else None
    width = points(text)
    return width if width else None


def _scaled(table: Element, widths: list[Pt], total: Pt | None) -> tuple[Pt, ...]:
    kind = table.find(f"{W}tblPr/{W}tblW")
    in_percent = kind is not None and (kind.get(W + "type") == "pct" or (kind.get(W + "w") or "").endswith("%"))
    if not in_percent or total is None:
        return tuple(widths)
    factor = total / sum(widths)
    return tuple(Pt(width * factor) for width in widths)


def _from_cells(rows: Sequence[PlacedRow], count: int, total: Pt) -> tuple[Pt, ...]:
    widths: list[Pt | None] = [None] * count
    cells = sorted((cell for row in rows for cell in row.cells), key=lambda cell: cell.span)
    for cell in cells:
        named = None if cell.properties is None else measure(cell.properties.find(W + "tcW"), total)
        free = [column for column in range(cell.column, cell.end) if widths[column] is None]
        if named is None or not free:
            continue
        left = named - sum(widths[column] or 0 for column in range(cell.column, cell.end))
        for column in free:
            widths[column] = Pt(max(left / len(free), NARROWEST))
    open_columns = widths.count(None)
    rest = (total - sum(width or 0 for width in widths)) / open_columns if open_columns else 0
    return tuple(width if width is not None else Pt(max(rest, NARROWEST)) for width in widths)


def is_kept(row: Element) -> bool:
    """Return whether a row survives the final view: not deleted by a tracked change."""
    properties = row.find(W + "trPr")
    return properties is None or properties.find(W + "del") is None


def is_hidden(row: Element) -> bool:
    """Return whether a row's mark is hidden."""
    return flag(row.find(W + "trPr"), "hidden") is True
