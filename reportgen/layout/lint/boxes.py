"""Whether a mark stands in a box: borders of its paragraph or cell, or a text box with a line around it."""

from __future__ import annotations

from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment


def is_boxed(view: View, segment: Segment) -> bool:
    """Tell whether a mark stands in a box; True where it cannot be known."""
    if segment.paragraph is None or segment.floating:
        return True
    borders = segment.paragraph.format.borders
    if all((borders.top, borders.bottom, borders.left, borders.right)):
        return True
    if segment.region[0] == "box":
        return segment.stroke > 0
    return segment.in_cell and _cell_has_lines(view, segment)


def _cell_has_lines(view: View, segment: Segment) -> bool:
    _, number, row, column = segment.region
    table = view.paper.tables[int(str(number))][0]
    cells = (cell for cell in table.rows[int(str(row))].cells if cell.column == column)
    return any(all((c.borders.top, c.borders.bottom, c.borders.left, c.borders.right)) for c in cells)
