"""Knows what Excel makes of numbers and ranges that it takes for dates: such a value is refused, never guessed back.

Opened in Excel, a printed code "5.10" becomes 5.1 or the day 05-Thg10, a target "4-5" the 4th of May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Fault
from reportgen.tables import Row

DAMAGED = "PL03"

AS_TEXT = "trong Excel: chọn cả cột › Format Cells › Text, rồi gõ lại đúng như bản in của kế hoạch"

_MONTH = r"(?:thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?(?:\d{1,2}\b)?"
_CLOCK = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"
_DATE = re.compile(
    rf"\d{{1,2}}[-/.]{_MONTH}(?:[-/.]\d{{2,4}})?"
    rf"|{_MONTH}-\d{{1,4}}"
    rf"|\d{{4}}-\d{{1,2}}-\d{{1,2}}{_CLOCK}"
    rf"|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?{_CLOCK}"
    rf"|\d{{1,2}}-\d{{1,2}}-\d{{2,4}}{_CLOCK}",
    re.IGNORECASE,
)
_ABBREVIATED = r"(?:thg|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?(?:\d{1,2}\b)?"
_MADE_MONTH = re.compile(
    rf"(?:\d{{1,2}}[-/.])?{_ABBREVIATED}[-/.\s]\d{{2,4}}|\d{{4}}-\d{{1,2}}-\d{{1,2}}{_CLOCK}", re.IGNORECASE
)
_EXPONENT = re.compile(r"[-+]?\d+(?:[.,]\d+)?E[-+]?\d+", re.IGNORECASE)
_DAY_COUNT = re.compile(r"(?:3[6-9]|[45]\d)\d{3}(?:[.,]\d+)?")
"""Excel's own count of days, 1998 to 2064, as a date shows when its column is set to Text afterwards."""


def damage(text: str) -> str:
    """Return what Excel did to a printed code or target, in Vietnamese; "" when it looks whole."""
    if _DATE.fullmatch(text):
        return "Excel đã đổi ô này thành ngày"
    if _DAY_COUNT.fullmatch(text):
        return "Excel đã đổi ô này thành số đếm ngày (nếu đúng là số liệu thì ghi có dấu chấm hàng nghìn)"
    if _EXPONENT.fullmatch(text):
        return "Excel đã đổi ô này thành số dạng mũ"
    return ""


def damaged_times(row: Row, column: str) -> Iterator[Fault]:
    """Tell a time ("Tháng 6/2024") that Excel made a date of its own; a day written in figures may be printed so."""
    text = row[column]
    if _MADE_MONTH.fullmatch(text) or _DAY_COUNT.fullmatch(text) or _EXPONENT.fullmatch(text):
        needed = f"thời gian như bản in, ví dụ: Tháng 6/2024; {damage(text) or 'Excel đã đổi ô này thành ngày'}"
        yield Fault(DAMAGED, row.place(column), f"«{text}»", needed, AS_TEXT)


def damaged_cells(row: Row, columns: tuple[str, ...]) -> Iterator[Fault]:
    """Tell every cell of these columns that Excel damaged."""
    for column in columns:
        done = damage(row[column])
        if done:
            needed = f"nội dung như bản in của kế hoạch; {done}"
            yield Fault(DAMAGED, row.place(column), f"«{row[column]}»", needed, AS_TEXT)
