"""A workbook as grids: shown cells of shown sheets, numbers as their format shows them, merged areas as one cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from xml.etree.ElementTree import ParseError

from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.intake.grid import (
    MARK_DATE,
    MARK_FORMAT,
    MARK_FORMULA,
    MARK_SIGN,
    MARK_STRUCK,
    Cell,
    CellText,
    Grid,
    Line,
    Mark,
    Source,
)
from reportgen.intake.letters import (
    from_tcvn3,
    is_note_sign,
    is_tcvn3_font,
    is_typed_in_tcvn3,
    is_unit_power,
    is_vietnamese,
    shown,
)
from reportgen.intake.refusals import damaged
from reportgen.intake.workbook_gate import check_workbook
from reportgen.intake.xlsx_numbers import show_number

Remark = tuple[str, str, str, str]
_BROKEN = (ParseError, etree.XMLSyntaxError, zipfile.BadZipFile, KeyError, ValueError, TypeError, IndexError,
           AttributeError)  # fmt: skip


def xlsx_source(data: bytes, name: str) -> Source:
    """Return what stands on the shown sheets of a workbook.

    Raises:
        DataError: not a plain workbook (IM02 to IM07).
    """
    check_workbook(data, name)
    values, formulas = _loaded(data, name, values=True), _loaded(data, name, values=False)
    remarks: list[Remark] = []
    grids: list[Grid] = []
    for sheet in values.worksheets:
        place = f"trang «{sheet.title}»"
        if sheet.sheet_state != "visible":
            if any(True for _ in _filled(sheet)):
                remarks.append((place, "trang ẩn, có nội dung", "không đọc", "trang cần lấy"))
            continue
        grid = _Sheet(sheet, formulas[sheet.title], place, remarks).grid()
        if grid is not None:
            grids.append(grid)
    return Source(
        name, tuple(grids), tuple(dict.fromkeys(remarks)), sum(_pictures(sheet) for sheet in values.worksheets)
    )


def _loaded(data: bytes, name: str, *, values: bool) -> Workbook:
    try:
        return load_workbook(io.BytesIO(data), data_only=values, rich_text=values)
    except _BROKEN as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError(name) from error
        raise damaged(name) from error


def _pictures(sheet: Worksheet) -> int:
    return len(getattr(sheet, "_images", ()))


def _filled(sheet: Worksheet) -> Iterator[SheetCell]:
    """Yield the cells that hold something, without walking a used range that formats alone made vast."""
    for cell in list(sheet._cells.values()):
        if isinstance(cell, SheetCell) and cell.value is not None and str(cell.value).strip():
            yield cell


class _Sheet:
    """Reads one worksheet. Columns that are hidden or of no width are left out and told."""

    def __init__(self, sheet: Worksheet, formulas: Worksheet, place: str, remarks: list[Remark]) -> None:
        self.sheet = sheet
        self.formulas = formulas
        self.place = place
        self.remarks = remarks
        self.all_tcvn3 = is_typed_in_tcvn3(str(cell.value) for cell in _filled(sheet))
        self.filled = {(cell.row, cell.column): cell for cell in _filled(sheet)}
        self.formula_only = {
            (cell.row, cell.column): cell
            for cell in _filled(formulas)
            if cell.data_type == "f" and (cell.row, cell.column) not in self.filled
        }

    def grid(self) -> Grid | None:
        """Return the sheet; None when nothing stands on it."""
        places = [*self.filled, *self.formula_only]
        if not places:
            return None
        columns = [column for column in range(1, max(c for _, c in places) + 1) if not self._hidden_column(column)]
        if not columns:
            return None
        slot = {column: index for index, column in enumerate(columns)}
        rows = list(range(1, max(r for r, _ in places) + 1))
        slots: list[list[Cell | None]] = [[None] * len(columns) for _ in rows]
        self._merged(slots, slot, len(rows))
        for row, column in sorted(places):
            if column in slot and slots[row - 1][slot[column]] is None:
                slots[row - 1][slot[column]] = self._cell(row, column, slot[column], 1, 1)
        lines = tuple(
            Line(row, tuple(line), bool(self.sheet.row_dimensions[row].hidden))
            for row, line in zip(rows, slots, strict=True)
        )
        widths = tuple(float(self.sheet.column_dimensions[get_column_letter(c)].width or 8) for c in columns)
        return Grid(self.place, lines, widths, True, tuple(self._dropped(columns)))

    def _merged(self, slots: list[list[Cell | None]], slot: dict[int, int], rows: int) -> None:
        for area in self.sheet.merged_cells.ranges:
            if area.min_row > rows:
                continue
            kept = [slot[column] for column in range(area.min_col, area.max_col + 1) if column in slot]
            if not kept:
                continue
            height = min(area.max_row, rows) - area.min_row + 1
            cell = self._cell(area.min_row, area.min_col, kept[0], height, len(kept))
            for row in range(area.min_row, area.min_row + height):
                for column in kept:
                    slots[row - 1][column] = cell

    def _hidden_column(self, column: int) -> bool:
        """Tell whether a column is hidden; dimensions may stand for a run of columns."""
        for dimension in self.sheet.column_dimensions.values():
            low = dimension.min or 0
            if low <= column <= (dimension.max or low) and (dimension.hidden or dimension.width == 0):
                return True
        return False

    def _dropped(self, columns: list[int]) -> Iterator[str]:
        hidden = sorted({column for _, column in self.filled} - set(columns))
        for column in hidden:
            first = next(shown(str(self.filled[place].value)) for place in sorted(self.filled) if place[1] == column)
            yield f"cột {get_column_letter(column)} (ẩn): «{first}»"

    def _cell(self, row: int, column: int, slot: int, rows: int, columns: int) -> Cell:
        text = CellText()
        address = f"{get_column_letter(column)}{row}"
        cell = self.filled.get((row, column))
        if cell is not None:
            self._value(cell, text)
        elif (row, column) in self.formula_only:
            text.marks.append(Mark(MARK_FORMULA, str(self.formula_only[row, column].value)))
        parts = tuple(filter(None, (shown(part) for part in text.so_far.splitlines())))
        return Cell(shown(text.so_far), row - 1, slot, rows, columns, text.all_bold, address, tuple(text.marks), parts)

    def _value(self, cell: SheetCell, text: CellText) -> None:
        value, font = cell.value, cell.font
        bold = bool(font and font.b)
        name = (font.name or "") if font else ""
        if isinstance(value, CellRichText):
            for piece in value:
                self._piece(piece, text, bold, name)
        elif isinstance(value, bool):
            text.add("TRUE" if value else "FALSE", bold)
        elif isinstance(value, int | float):
            number = show_number(value, cell.number_format)
            text.add(number.text, bold)
            if not number.sure:
                text.marks.append(Mark(MARK_FORMAT, cell.number_format))
        elif isinstance(value, datetime | date | time | timedelta):
            text.marks.append(Mark(MARK_DATE, _day(value)))
        else:
            text.add(self._letters(str(value), name), bold)
        if font and font.strike and text.so_far.strip():
            text.marks.append(Mark(MARK_STRUCK, shown(text.so_far)))

    def _piece(self, piece: str | TextBlock, text: CellText, bold: bool, name: str) -> None:
        if isinstance(piece, str):
            text.add(self._letters(piece, name), bold)
            return
        font, words = piece.font, piece.text or ""
        words = self._letters(words, font.rFont or name)
        if font.vertAlign == "superscript" and is_note_sign(words) and not is_unit_power(text.so_far, words):
            text.marks.append(Mark(MARK_SIGN, shown(words)))
            return
        if font.strike and words.strip():
            text.marks.append(Mark(MARK_STRUCK, shown(words)))
        text.add(words, bool(font.b) or bold)

    def _letters(self, words: str, font: str) -> str:
        if not is_tcvn3_font(font) and (not self.all_tcvn3 or is_vietnamese(words)):
            return words
        self.remarks.append(
            ("", "chữ gõ theo bảng mã TCVN3 (ABC, phông .Vn…)", "đã chuyển sang Unicode", "chữ đã là Unicode")
        )
        return from_tcvn3(words, font)


def _day(value: datetime | date | time | timedelta) -> str:
    if isinstance(value, datetime | date):
        return f"{value.day:02d}/{value.month:02d}/{value.year}"
    return str(value)
