"""Lays tables out as offices do: one description of cells, written as a Word file (raw XML) or as a workbook.

A table is a list of rows of `C`, as in HTML: a cell that spans rows or columns is named once, where it begins.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from tests.document import raw


@dataclass(frozen=True)
class C:
    """A cell: its text ("\\n" parts paragraphs), how many rows and columns it covers, and how it is set.

    `xml`: contents as raw paragraphs, instead of the text; `value`, `number_format`: for a worksheet.
    """

    text: str = ""
    rows: int = 1
    columns: int = 1
    bold: bool = False
    xml: str = ""
    value: object = None
    number_format: str = ""
    font: str = ""


Row = list[C]
Table = list[Row]


@dataclass(frozen=True)
class P:
    """A paragraph outside tables; `xml` instead of the text."""

    text: str = ""
    bold: bool = False
    xml: str = ""


def run(text: str, *, bold: bool = False, font: str = "", more: str = "") -> str:
    """Return a run of WordprocessingML."""
    properties = more + ("<w:b/>" if bold else "")
    properties = (f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>' if font else "") + properties
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(text: str, *, bold: bool = False, font: str = "", properties: str = "") -> str:
    """Return a paragraph of WordprocessingML."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, bold=bold, font=font)}</w:p>"


def placed(table: Table) -> list[list[tuple[C, bool, bool] | None]]:
    """Return the grid: per slot the cell, whether it begins in this row, and whether in this column."""
    grid: list[list[tuple[C, bool, bool] | None]] = [[] for _ in table]
    width = sum(cell.columns for cell in table[0])
    for line in grid:
        line += [None] * width
    for index, row in enumerate(table):
        column = 0
        for cell in row:
            while column < width and grid[index][column] is not None:
                column += 1
            for down in range(cell.rows):
                for right in range(cell.columns):
                    grid[index + down][column + right] = (cell, down == 0, right == 0)
            column += cell.columns
        assert all(slot is not None for slot in grid[index]), f"row {index} does not fill the table: {row}"
    return grid


def table_xml(table: Table, widths: Sequence[int] | None = None, header_rows: int = 0) -> str:
    """Return a `w:tbl`."""
    grid = placed(table)
    widths = widths or [9000 // len(grid[0])] * len(grid[0])
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join(_row_xml(line, widths, index < header_rows) for index, line in enumerate(grid))
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    properties = f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr>"
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _row_xml(line: list[tuple[C, bool, bool] | None], widths: Sequence[int], header: bool) -> str:
    cells = ""
    for column, slot in enumerate(line):
        assert slot is not None
        cell, begins, first = slot
        if not first:
            continue
        width = sum(widths[column : column + cell.columns])
        merge = "" if cell.rows == 1 else '<w:vMerge w:val="restart"/>' if begins else "<w:vMerge/>"
        span = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
        inside = (cell.xml or _paragraphs(cell)) if begins else "<w:p/>"
        cells += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}</w:tcPr>{inside}</w:tc>'
    return f"<w:tr><w:trPr>{'<w:tblHeader/>' if header else ''}</w:trPr>{cells}</w:tr>"


def _paragraphs(cell: C) -> str:
    return "".join(paragraph(part, bold=cell.bold, font=cell.font) for part in cell.text.split("\n"))


def docx(*blocks: P | Table | str, **parts: str | bytes) -> bytes:
    """Return a Word file of paragraphs, tables, and raw XML."""
    body = ""
    for block in blocks:
        if isinstance(block, str):
            body += block
        elif isinstance(block, P):
            body += block.xml or paragraph(block.text, bold=block.bold)
        else:
            body += table_xml(block) + "<w:p/>"
    return raw.document(body, **parts)


def xlsx(*sheets: tuple[str, Sequence[P | Table]]) -> bytes:
    """Return a workbook; on each sheet the paragraphs (a row each, first column) and tables below one another."""
    return saved(book(*sheets))


def book(*sheets: tuple[str, Sequence[P | Table]]) -> Workbook:
    """Return the workbook `xlsx` saves, to be changed first."""
    made = Workbook()
    made.remove(made.active)
    for title, blocks in sheets:
        sheet = made.create_sheet(title)
        at = 1
        for block in blocks:
            if isinstance(block, P):
                sheet.cell(at, 1).value = block.text
                sheet.cell(at, 1).font = Font(bold=block.bold)
                at += 1
                continue
            for index, line in enumerate(placed(block)):
                for column, slot in enumerate(line):
                    assert slot is not None
                    cell, begins, first = slot
                    if begins and first:
                        _set(sheet, at + index, column + 1, cell)
            at += len(block)
    return made


def _set(sheet: object, row: int, column: int, cell: C) -> None:
    target = sheet.cell(row, column)  # type: ignore[attr-defined]
    target.value = cell.text if cell.value is None else cell.value
    if isinstance(target.value, str):
        target.data_type = "s"  # a leading "=" is text
    target.number_format = cell.number_format or "@"
    target.font = Font(bold=cell.bold, name=cell.font or "Times New Roman")
    if cell.rows > 1 or cell.columns > 1:
        end = f"{get_column_letter(column + cell.columns - 1)}{row + cell.rows - 1}"
        sheet.merge_cells(f"{get_column_letter(column)}{row}:{end}")  # type: ignore[attr-defined]


def saved(made: Workbook) -> bytes:
    """Return the bytes of a workbook."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
