"""One sheet: its name, its head, how it prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.render.xlsx.cells import put_title
from reportgen.render.xlsx.heights import Heights, Written
from reportgen.report.words import ILLUSTRATIVE_MARK

NAME_LENGTH = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
A4 = 9
MARK_COLOR = "C00000"
SIDE_MARGIN = 0.4
"""Inches; 10 mm, so that as much as possible of a wide table is readable on paper."""

TITLE_SIZE = 12


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Return a name Excel allows: at most 31 signs, none of []:*?/\\, no quote at the ends, not taken in any case."""
    bare = " ".join(_FORBIDDEN.sub("-", wanted).split()).strip("'") or "Trang"
    lower = {name.lower() for name in taken}
    name, number = bare[:NAME_LENGTH].rstrip(" '"), 2
    while name.lower() in lower or name.lower() == "history":
        tail = f" ({number})"
        name, number = bare[: NAME_LENGTH - len(tail)].rstrip() + tail, number + 1
    return name


def add_sheet(book: Workbook, name: str, issuer: str, title: str, illustrative: bool) -> Worksheet:
    """Add a sheet with its head: the illustrative mark where it belongs, the issuing body, what it is."""
    sheet: Worksheet = book.create_sheet(name)
    lines = [(issuer.upper(), ""), (title, "")]
    if illustrative:
        lines.insert(0, (ILLUSTRATIVE_MARK, MARK_COLOR))
        _centre(sheet.oddHeader).text = f'&"Times New Roman,Bold"&10{ILLUSTRATIVE_MARK}'
    for number, (text, color) in enumerate(lines, 1):
        put_title(sheet.cell(number, 1), text, size=TITLE_SIZE, color=color)
    _print_setup(sheet)
    return sheet


def widen_head(sheet: Worksheet, last: int, columns: int, width: float, heights: Heights) -> None:
    """Let the lines of the sheet's head, down to row `last`, run over the table's columns, as high as they need."""
    for number in range(1, last + 1):
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=columns)
        text = str(sheet.cell(number, 1).value or "")
        sheet.row_dimensions[number].height = heights.row([Written(text, width, bold=True, size=TITLE_SIZE)])


def _print_setup(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = SIDE_MARGIN
    margins.top, margins.bottom, margins.header, margins.footer = 0.75, 0.6, 0.4, 0.3
    _centre(sheet.oddFooter).text = '&"Times New Roman,Regular"&10&P/&N'


def _centre(part: HeaderFooterItem | None) -> Any:
    """Return the middle of a printed header or footer; openpyxl types it as possibly missing."""
    assert part is not None
    return part.center
