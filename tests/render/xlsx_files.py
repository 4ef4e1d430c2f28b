"""Workbooks made for the tests, opened again; and how a number format shows a number."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.render.xlsx import workbook
from tests.report.real import real_source

VIETNAMESE = "[$-42A]"


@cache
def metrics() -> Metrics:
    """Return the font metrics of this machine."""
    return find_metrics()


@cache
def made(slug: str, agency: str = "") -> bytes:
    """Return the workbook of the province or of one agency, of a plan of this checkout."""
    source = real_source(slug)
    return workbook(source, source.register[agency] if agency else None, metrics())


def opened(data: bytes, *, values: bool = False) -> Workbook:
    """Return a workbook as a reader sees it; `values`: what formulas gave instead of the formulas."""
    return load_workbook(BytesIO(data), data_only=values)


def shown(number: float | int, number_format: str) -> str:
    """Return what Excel shows for a number in one of our formats: sections by sign, digits, a tail in quotes."""
    sections = number_format.split(";")
    section = sections[0] if number > 0 or len(sections) == 1 else sections[1] if number < 0 else sections[2]
    assert section.startswith(VIETNAMESE)
    found = re.fullmatch(r'([+-]?)#,##0(\.0+)?("([^"]*)")?', section.removeprefix(VIETNAMESE))
    assert found, number_format
    decimals = len(found[2] or ".") - 1
    value = Decimal(str(number)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    sign = found[1] if len(sections) > 1 else "-" if value < 0 else ""
    digits = f"{abs(value):,}".translate(str.maketrans(",.", ".,"))
    return f"{sign}{digits}{found[4] or ''}"


def text_of(sheet: Worksheet, row: int, column: int) -> str:
    """Return what a person sees in a cell."""
    cell = sheet.cell(row, column)
    if cell.value is None:
        return ""
    return shown(cell.value, cell.number_format) if isinstance(cell.value, int | float) else str(cell.value)
