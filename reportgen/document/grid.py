"""Place the cells of a table on its grid, and find the widths of the grid's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportgen.document.xml import Element, W, flag, points, value, whole
from reportgen.units import Pt

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


def place(rows: Sequence[tuple[Element, list[Element]]]) -> list[PlacedRow]:
    """Return rows with their cells on the grid; cells merged downwards joined to the one they continue.

    A continuing cell with none above it starts anew.
    """
    placed: list[PlacedRow] = []
    above: dict[int, Placed] = {}
    for index, (element, cells) in enumerate(rows):
        row = PlacedRow(element, whole(value(element.find(W + "trPr"), "gridBefore")))
        column = row.before
        below: dict[int, Placed] = {}
        for cell in cells:
            properties = cell.find(W + "tcPr")
            span = max(whole(value(properties, "gridSpan"), 1), 1)
            column = _put(row, Placed(index, column, span, [cell]), above, below, properties)
        above = below
        placed.append(row)
    return placed


def _put(
    row: PlacedRow, cell: Placed, above: dict[int, Placed], below: dict[int, Placed], properties: Element | None
) -> int:
    """Add a cell to its row, or to the cell it continues; return the next free column."""
    sideways = value(properties, "hMerge")
    merged = properties.find(W + "hMerge") if properties is not None else None
    if merged is not None and sideways != "restart" and row.cells:
        row.cells[-1].span += cell.span
        row.cells[-1].parts += cell.parts
        return cell.end
    downwards = properties.find(W + "vMerge") if properties is not None else None
    master = above.get(cell.column)
    if downwards is None:
        row.cells.append(cell)
        return cell.end
    if downwards.get(W + "val") != "restart" and master is not None and master.span == cell.span:
        master.rows += 1
        master.parts += cell.parts
        below[cell.column] = master
        return cell.end
    row.cells.append(cell)
    below[cell.column] = cell
    return cell.end


def column_widths(table: Element, rows: Sequence[PlacedRow], available: Pt) -> tuple[Pt, ...]:
    """Return the widths of the grid's columns.

    The file's own grid counts when it has a width for every column; then a table width in per cent scales it.
    Otherwise: cells that cover one column name its width (points, or per cent of the table), wider cells share out
    what is left of theirs, and columns nobody names share the rest of the table equally.

    Args:
        available: Width of the column of text the table stands in.
    """
    count = max((cell.end for row in rows for cell in row.cells), default=0)
    given = [points(node.get(W + "w")) for node in table.findall(f"{W}tblGrid/{W}gridCol")]
    total = _table_width(table, available)
    widths = [width for width in given[:count] if width is not None and width > 0]
    if count and len(widths) == count and len(given) >= count:
        return _scaled(table, widths, total)
    return _from_cells(rows, count, total or available)


def _table_width(table: Element, available: Pt) -> Pt | None:
    return measure(table.find(f"{W}tblPr/{W}tblW"), available)


def measure(node: Element | None, available: Pt) -> Pt | None:
    """Return a `w:tblW`, `w:tcW` ... in points; None for automatic."""
    if node is None or node.get(W + "type", "dxa") in ("auto", "nil"):
        return None
    text = node.get(W + "w", "")
    if node.get(W + "type") == "pct" or text.endswith("%"):
        share = float(text[:-1]) / 100 if text.endswith("%") else whole(text) / 5000
        return Pt(available * share) if share > 0 else None
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
