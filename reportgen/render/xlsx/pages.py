"""Where a sheet's printed pages end, so that a group row never stands alone at the foot of one.

Breaks are set only before such rows: a list that is filtered and printed keeps its natural pages elsewhere. Excel and
LibreOffice make columns a little different in width, so the scale that fits a sheet and the rows of a page differ too;
a break is set where either of them, or one that rounds otherwise, would leave a group row alone.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

A4_WIDTH, A4_HEIGHT = 297 / 25.4 * 72, 210 / 25.4 * 72
"""Points, landscape."""

DEFAULT_HEIGHT = 15.0
DIGIT_WIDTHS = (5.25, 5.5)
"""Points of the unit of column widths: 7 whole pixels in Excel, the digit's own width in LibreOffice."""

ROUNDINGS = (1.0, 0.985, 0.97)
"""Parts of a page that are counted on, since each program rounds row heights in its own way."""


def keep_groups_together(sheet: Worksheet, width: float, groups: Sequence[int], repeated: range) -> None:
    """Set page breaks before the group rows that would be the last of a page.

    Args:
        sheet: The sheet, rows and their heights set.
        width: Width of the printed columns, in Excel's unit.
        groups: One-based rows of groups, in order.
        repeated: Rows printed again on top of every further page.
    """
    heights = [float(sheet.row_dimensions[row].height or DEFAULT_HEIGHT) for row in range(1, sheet.max_row + 1)]
    top = sum(heights[row - 1] for row in repeated)
    for row in all_breaks(heights, groups, top, _page_heights(sheet, width)):
        sheet.row_breaks.append(Break(id=row - 1))


def all_breaks(heights: Sequence[float], groups: Sequence[int], repeated: float, pages: Iterable[float]) -> list[int]:
    """Return the one-based rows before which a page must end, whichever of the page heights it has."""
    pages = tuple(pages)
    found: set[int] = set()
    while True:
        more = {row for page in pages for row in breaks(heights, groups, repeated, page, frozenset(found))} - found
        if not more:
            return sorted(found)
        found.add(min(more))


def breaks(
    heights: Sequence[float], groups: Sequence[int], repeated: float, page: float, fixed: frozenset[int] = frozenset()
) -> list[int]:
    """Return the one-based rows before which pages of one height must end, `fixed` being there already.

    Args:
        heights: Height of every row of the sheet, from the first on.
        groups: One-based rows that must not be the last of a page.
        repeated: Height of the rows on top of every page but the first.
        page: Height that holds rows, in the same unscaled points.
        fixed: Rows before which a page ends anyway.
    """
    found: list[int] = []
    used, alone = 0.0, set(groups)
    for row, height in enumerate(heights, 1):
        starts = row in alone and row - 1 not in alone
        if row in fixed:
            used = repeated
        elif starts and used > repeated and used + height <= page < used + _block(heights, row, alone):
            found.append(row)
            used = repeated
        elif used + height > page:
            used = repeated
        used += height
    return found


def _block(heights: Sequence[float], row: int, alone: set[int]) -> float:
    """Return the height of a run of group rows with the row after it."""
    last = row
    while last in alone and last < len(heights):
        last += 1
    return sum(heights[row - 1 : last])


def _page_heights(sheet: Worksheet, width: float) -> list[float]:
    """Return the unscaled heights a page may hold; the scale that fits the width is a whole per cent."""
    margins = sheet.page_margins
    printable = A4_WIDTH - (margins.left + margins.right) * 72
    height = A4_HEIGHT - (margins.top + margins.bottom) * 72
    scales = [min(100, math.floor(100 * printable / (width * digit))) / 100 for digit in DIGIT_WIDTHS]
    return [height / scale * rounding for scale in scales for rounding in ROUNDINGS]
