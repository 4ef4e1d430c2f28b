"""Writes a table onto a sheet: merged headings and a number row, rows as high as their texts, keys, navigation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from openpyxl.styles import Alignment, Border
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.render.xlsx.cells import GROUP_FILL, HEAD_FILL, Value, fill, put, put_title
from reportgen.render.xlsx.heights import Heights, Written
from reportgen.render.xlsx.pages import keep_groups_together
from reportgen.render.xlsx.sheet import TITLE_SIZE, widen_head
from reportgen.render.xlsx.tables import Column, SheetRow, SheetTable
from reportgen.report.words import ILLUSTRATIVE_MARK

HEAD_ROWS = 2
STRONG = ("heading", "total")
SUB_INDENT = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a table came to stand; all one-based.

    Attributes:
        verdict_column: 0 when there is none.
        key_column: The first hidden column; 0 when there is none.
        results: Address → what the formula there gives.
    """

    first: int
    last: int
    verdict_column: int
    key_column: int
    results: dict[str, Decimal | int]


def data_row(sheet: Worksheet) -> int:
    """Return the row a table's first data row will have: after a blank row, its title, headings, numbers."""
    return int(sheet.max_row) + 2 + HEAD_ROWS + 2


def add_table(sheet: Worksheet, table: SheetTable, heights: Heights) -> Placed:
    """Write a table below the head of a sheet, with frozen panes, filter, repeated headings and its print area."""
    top = data_row(sheet)
    head, numbers, last = top - 1 - HEAD_ROWS, top - 1, top + len(table.rows) - 1
    columns = _wide_enough(table, heights)
    widen_head(sheet, head - 3, len(columns), _width(columns), heights)
    put_title(sheet.cell(head - 1, 1), table.title, size=TITLE_SIZE)
    sheet.merge_cells(start_row=head - 1, end_row=head - 1, start_column=1, end_column=len(columns))
    _headings(sheet, columns, heights, head, numbers)
    for index, row in enumerate(table.rows):
        _row(sheet, columns, row, heights, top + index)
    _keys(sheet, table, numbers, top)
    below = _notes(sheet, table.notes, _width(columns), len(columns), heights, last)
    _navigation(sheet, len(columns), head, numbers, last, below)
    groups = [top + index for index, row in enumerate(table.rows) if row.kind == "group"]
    keep_groups_together(sheet, _width(columns), groups, range(head, numbers + 1))
    keys = len(columns) + 1 if table.key_heads else 0
    return Placed(top, last, _verdict_column(columns), keys, _results(table, top))


def _wide_enough(table: SheetTable, heights: Heights) -> tuple[Column, ...]:
    """Return the columns, wider where a number would not fit."""
    rows = [row for row in table.rows if row.kind != "group"]
    needed = [
        [heights.width_of(row.values[index].text, bold=True) for row in rows if row.values[index].number_format]
        for index in range(len(table.columns))
    ]
    return tuple(
        replace(column, width=round(max(column.width, *need), 1) if need else column.width)
        for column, need in zip(table.columns, needed, strict=True)
    )


def _width(columns: Sequence[Column]) -> float:
    return sum(column.width for column in columns)


def _results(table: SheetTable, top: int) -> dict[str, Decimal | int]:
    return {
        f"{get_column_letter(column)}{top + index}": value.result
        for index, row in enumerate(table.rows)
        for column, value in enumerate(row.values, 1)
        if value.formula and value.result is not None
    }


# Headings -------------------------------------------------------------------------------------------------------


def _headings(sheet: Worksheet, columns: Sequence[Column], heights: Heights, top: int, numbers: int) -> None:
    for index, column in enumerate(columns, 1):
        for row in (top, top + 1):
            put(sheet.cell(row, index), Value(""), bold=True, align="center")
            sheet.cell(row, index).fill = HEAD_FILL
        sheet.cell(top + 1 if column.above else top, index).value = column.head
        put(sheet.cell(numbers, index), Value(f"({index})"), italic=True, align="center")
        sheet.column_dimensions[get_column_letter(index)].width = column.width
    for start, end in _spans(columns):
        above = columns[start].above
        if above:
            sheet.cell(top, start + 1).value = above
        bottom = top if above else top + 1
        sheet.merge_cells(start_row=top, end_row=bottom, start_column=start + 1, end_column=end + 1)
    _head_heights(sheet, columns, heights, top)


def _head_heights(sheet: Worksheet, columns: Sequence[Column], heights: Heights, top: int) -> None:
    """Give the two heading rows their heights; a heading over both rows has the sum of them."""
    upper = heights.row(
        Written(columns[start].above, _width(columns[start : end + 1]), bold=True) for start, end in _spans(columns)
    )
    lower = heights.row(Written(column.head, column.width, bold=True) for column in columns if column.above)
    both = heights.row(Written(column.head, column.width, bold=True) for column in columns if not column.above)
    sheet.row_dimensions[top].height = upper
    sheet.row_dimensions[top + 1].height = max(lower, both - upper)


def _spans(columns: Sequence[Column]) -> list[tuple[int, int]]:
    """Return first and last zero-based column of every heading of the upper row."""
    spans: list[tuple[int, int]] = []
    for index, column in enumerate(columns):
        if spans and column.above and columns[index - 1].above == column.above:
            spans[-1] = (spans[-1][0], index)
        else:
            spans.append((index, index))
    return spans


# Rows -----------------------------------------------------------------------------------------------------------


def _row(sheet: Worksheet, columns: Sequence[Column], row: SheetRow, heights: Heights, line: int) -> None:
    if row.kind == "group":
        _group_row(sheet, columns, row, heights, line)
        return
    strong = row.kind in STRONG
    for index, (column, value) in enumerate(zip(columns, row.values, strict=True)):
        cell = sheet.cell(line, index + 1)
        put(cell, value, bold=strong, align=column.align)
        if color := row.fills.get(index):
            cell.fill = fill(color)
    indent = SUB_INDENT if row.kind == "sub" else 0
    if indent:
        sheet.cell(line, 2).alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=indent)
    sheet.row_dimensions[line].height = heights.row(
        Written(value.text, column.width, bold=strong, indent=indent if index == 1 else 0)
        for index, (column, value) in enumerate(zip(columns, row.values, strict=True))
    )


def _group_row(sheet: Worksheet, columns: Sequence[Column], row: SheetRow, heights: Heights, line: int) -> None:
    """Write number and title; the title runs over the rest of the row."""
    for index in range(1, len(columns) + 1):
        text = row.values[index - 1] if index <= len(row.values) else Value("")
        put(sheet.cell(line, index), text, bold=True, align="center" if index == 1 else "left")
        sheet.cell(line, index).fill = GROUP_FILL
    sheet.merge_cells(start_row=line, end_row=line, start_column=2, end_column=len(columns))
    title = Written(row.values[1].text, _width(columns[1:]), bold=True)
    number = Written(row.values[0].text, columns[0].width, bold=True)
    sheet.row_dimensions[line].height = heights.row([number, title])


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


def _notes(sheet: Worksheet, notes: Sequence[str], width: float, columns: int, heights: Heights, last: int) -> int:
    """Write the notes below the table, after a blank row that the filter ends at; return the last row of all."""
    for line, text in enumerate(notes, last + 2):
        cell = sheet.cell(line, 1)
        put(cell, Value(text))
        cell.border = Border()
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=columns)
        sheet.row_dimensions[line].height = heights.row([Written(text, width)])
    return last + 1 + len(notes) if notes else last


def _verdict_column(columns: Sequence[Column]) -> int:
    heads = [column.head for column in columns]
    return heads.index("Đánh giá") + 1 if "Đánh giá" in heads else 0


def _navigation(sheet: Worksheet, columns: int, head: int, numbers: int, last: int, below: int) -> None:
    sheet.freeze_panes = f"C{numbers + 1}"
    sheet.auto_filter.ref = f"A{numbers}:{get_column_letter(columns)}{last}"
    sheet.print_title_rows = f"{head}:{numbers}"
    marked = sheet.cell(1, 1).value == ILLUSTRATIVE_MARK  # on paper the mark stands in the head of every page
    sheet.print_area = f"A{2 if marked else 1}:{get_column_letter(columns)}{below}"
