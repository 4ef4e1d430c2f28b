"""Cells: real numbers with Vietnamese display, texts that stay texts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from reportgen.render.xlsx.cells import Value, number, put
from tests.render.xlsx_files import shown

FIGURES = st.decimals(-99999, 99999, allow_nan=False, allow_infinity=False, places=2)


def _cell(value: Value) -> Cell:
    sheet = Workbook().worksheets[0]
    cell = sheet.cell(1, 1)
    put(cell, value)
    assert isinstance(cell, Cell)
    return cell


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (number(Decimal("4315")), "4.315"),
        (number(Decimal("25.60")), "25,60"),
        (number(Decimal("1.4"), " điểm %", signed=True), "+1,4 điểm %"),
        (number(Decimal("-0.15"), " điểm %", signed=True), "-0,15 điểm %"),
        (number(Decimal("0"), " điểm %", signed=True), "0 điểm %"),
        (number(Decimal("33.4"), "%"), "33,4%"),
    ],
)
def test_a_number_shows_as_it_is_printed(value: Value, text: str) -> None:
    assert isinstance(value.content, Decimal)
    assert (value.text, shown(float(value.content), value.number_format)) == (text, text)


@given(FIGURES, st.booleans())
def test_what_a_cell_says_it_shows_is_what_its_format_shows(figure: Decimal, signed: bool) -> None:
    value = number(figure, " điểm %", signed=signed)
    assert value.text == shown(float(figure), value.number_format)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-", "@cell", "= 5"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    cell = _cell(Value(text))
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_an_empty_text_leaves_the_cell_empty() -> None:
    assert _cell(Value("")).value is None


def test_a_formula_is_one_and_shows_its_result() -> None:
    value = Value("=SUM(A1:A2)", formula=True, result=Decimal("1204"))
    assert (_cell(value).data_type, value.text) == ("f", "1.204")
