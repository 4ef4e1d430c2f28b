"""One sheet: its head, its table with merged headings and a number row, and how it prints."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.render.xlsx_cells import GROUP_FILL, HEAD_FILL, Value, fill, put, put_title
from reportgen.render.xlsx_tables import Column, SheetRow, SheetTable
from reportgen.report.words import ILLUSTRATIVE_MARK

NAME_LENGTH = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
HEAD_ROWS = 2
LINE_HEIGHT = 15.0
A4 = 9
MARK_COLOR = "C00000"


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a table came to stand; all one-based.

    Attributes:
        key_column: The first hidden column; 0 when there is none.
        results: Address → what the formula there gives.
    """

    first: int
    last: int
    verdict_column: int
    key_column: int
    results: dict[str, Decimal | int]


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Return a name Excel allows: at most 31 signs, none of []:*?/\\, no quote at the ends, not taken in any case."""
    bare = " ".join(_FORBIDDEN.sub("-", wanted).split()).strip("'") or "Trang"
    lower = {name.lower() for name in taken}
    name, number = bare[:NAME_LENGTH].rstrip(), 2
    while name.lower() in lower or name.lower() == "history":
        tail = f" ({number})"
        name, number = bare[: NAME_LENGTH - len(tail)].rstrip() + tail, number + 1
    return name


def add_sheet(book: Workbook, name: str, issuer: str, title: str, illustrative: bool) -> Worksheet:
    """Add a sheet with its head: the illustrative mark where it belongs, the issuing body, what it is."""
    sheet: Worksheet = book.create_sheet(name)
    lines = [(issuer.upper(), 12, True, ""), (title, 12, True, "")]
    if illustrative:
        lines.insert(0, (ILLUSTRATIVE_MARK, 11, True, MARK_COLOR))
        _centre(sheet.oddHeader).text = f'&"Times New Roman,Bold"&10{ILLUSTRATIVE_MARK}'
    for number, (text, size, bold, color) in enumerate(lines, 1):
        put_title(sheet.cell(number, 1), text, size=size, bold=bold, color=color)
    _print_setup(sheet)
    return sheet


def _print_setup(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top, margins.bottom, margins.header, margins.footer = 0.8, 0.6, 0.4, 0.3
    _centre(sheet.oddFooter).text = '&"Times New Roman,Regular"&10&P/&N'


def _centre(part: HeaderFooterItem | None) -> Any:
    """Return the middle of a printed header or footer; openpyxl types it as possibly missing."""
    assert part is not None
    return part.center


def data_row(sheet: Worksheet) -> int:
    """Return the row the next table's first data row will have: after a blank row, its title, headings, numbers."""
    return int(sheet.max_row) + 2 + HEAD_ROWS + 2


def add_table(sheet: Worksheet, table: SheetTable, *, first: bool) -> Placed:
    """Write a table below what stands on the sheet; the first one gets frozen panes, filter and repeated headings."""
    top = data_row(sheet)
    head, numbers = top - 1 - HEAD_ROWS, top - 1
    width = len(table.columns)
    if first:
        _widen_head(sheet, head - 1, width)
    put_title(sheet.cell(head - 1, 1), table.title, size=12)
    sheet.merge_cells(start_row=head - 1, end_row=head - 1, start_column=1, end_column=width)
    _headings(sheet, table.columns, head, numbers)
    for index, row in enumerate(table.rows):
        _data_row(sheet, table.columns, row, top + index)
    last = top + len(table.rows) - 1
    _keys(sheet, table, numbers, top)
    if first:
        _navigation(sheet, table, head, numbers, last)
    keys = width + 1 if table.key_heads else 0
    return Placed(top, last, _verdict_column(table.columns), keys, _results(table, top))


def _results(table: SheetTable, top: int) -> dict[str, Decimal | int]:
    return {
        f"{get_column_letter(column)}{top + index}": value.result
        for index, row in enumerate(table.rows)
        for column, value in enumerate(row.values, 1)
        if value.formula and value.result is not None
    }


def _widen_head(sheet: Worksheet, title_row: int, width: int) -> None:
    """Let the lines of the sheet's head run over the table's width, high enough for long titles."""
    for number in range(1, title_row - 1):
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=width)
        length = len(str(sheet.cell(number, 1).value or ""))
        sheet.row_dimensions[number].height = LINE_HEIGHT * 1.2 * (1 + length // 150)


def _headings(sheet: Worksheet, columns: Sequence[Column], top: int, numbers: int) -> None:
    for index, column in enumerate(columns, 1):
        for row in (top, top + 1):
            put(sheet.cell(row, index), Value(""), bold=True, align="center")
            sheet.cell(row, index).fill = HEAD_FILL
        sheet.cell(top + 1 if column.above else top, index).value = column.head
        put(sheet.cell(numbers, index), Value(f"({index})"), italic=True, align="center")
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    _merge_headings(sheet, columns, top)
    sheet.row_dimensions[top].height = LINE_HEIGHT * 1.4
    sheet.row_dimensions[top + 1].height = LINE_HEIGHT * 2.6


def _merge_headings(sheet: Worksheet, columns: Sequence[Column], top: int) -> None:
    start = 0
    while start < len(columns):
        above = columns[start].above
        end = start
        while above and end + 1 < len(columns) and columns[end + 1].above == above:
            end += 1
        if above:
            sheet.cell(top, start + 1).value = above
        bottom = top if above else top + 1
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=start + 1, end_column=end + 1)
        start = end + 1


def _data_row(sheet: Worksheet, columns: Sequence[Column], row: SheetRow, line: int) -> None:
    if row.kind == "group":
        _group_row(sheet, columns, row, line)
        return
    strong = row.kind in ("heading", "total")
    for index, value in enumerate(row.values):
        column = columns[index]
        numeric = bool(value.number_format)
        put(sheet.cell(line, index + 1), value, bold=strong, align="right" if numeric else column.align)
        if color := row.fills.get(index):
            sheet.cell(line, index + 1).fill = fill(color)
    if row.kind == "sub":
        name = sheet.cell(line, 2)
        name.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)


def _group_row(sheet: Worksheet, columns: Sequence[Column], row: SheetRow, line: int) -> None:
    """Write number and title; the title runs over the rest of the row, as high as it needs."""
    for index in range(1, len(columns) + 1):
        text = row.values[index - 1] if index <= len(row.values) else Value("")
        put(sheet.cell(line, index), text, bold=True, align="center" if index == 1 else "left")
        sheet.cell(line, index).fill = GROUP_FILL
    sheet.merge_cells(start_row=line, end_row=line, start_column=2, end_column=len(columns))
    room = sum(column.width for column in columns[1:])
    lines = 1 + int(len(str(row.values[1].content)) // room)
    sheet.row_dimensions[line].height = LINE_HEIGHT * 1.2 * lines


def _keys(sheet: Worksheet, table: SheetTable, numbers: int, top: int) -> None:
    """Write the hidden columns that totals count by."""
    for offset, head in enumerate(table.key_heads):
        column = len(table.columns) + 1 + offset
        sheet.cell(numbers, column).value = head
        sheet.column_dimensions[get_column_letter(column)].hidden = True
        for index, row in enumerate(table.rows):
            if offset < len(row.keys):
                cell = sheet.cell(top + index, column)
                cell.value = row.keys[offset]
                cell.data_type = "s"


def _verdict_column(columns: Sequence[Column]) -> int:
    heads = [column.head for column in columns]
    return heads.index("Đánh giá") + 1 if "Đánh giá" in heads else 0


def _navigation(sheet: Worksheet, table: SheetTable, head: int, numbers: int, last: int) -> None:
    width = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"C{numbers + 1}"
    sheet.auto_filter.ref = f"A{numbers}:{width}{last}"
    sheet.print_title_rows = f"{head}:{numbers}"
