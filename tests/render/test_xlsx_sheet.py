"""Names of sheets that Excel accepts, and rows as high as their texts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.xlsx.heights import TALLEST, Heights, Written
from reportgen.render.xlsx.sheet import sheet_name
from tests.render.xlsx_files import metrics

HEIGHTS = Heights(metrics())


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Sở LĐ-TB&XH", "Sở LĐ-TB&XH"),
        ("Ban Quản lý Khu kinh tế/khu công nghiệp", "Ban Quản lý Khu kinh tế-khu côn"),
        ("'Sở'", "Sở"),
        ("", "Trang"),
        ("History", "History (2)"),
    ],
)
def test_a_sheets_name_is_one_excel_accepts(wanted: str, name: str) -> None:
    assert sheet_name(wanted, []) == name


def test_two_long_names_that_begin_alike_get_names_of_their_own() -> None:
    long = "Chi nhánh Ngân hàng Chính sách xã hội tỉnh"
    first = sheet_name(long, [])
    assert (first, sheet_name(long, [first.upper()])) == (
        "Chi nhánh Ngân hàng Chính sách",
        "Chi nhánh Ngân hàng Chính s (2)",
    )


@given(st.lists(st.text(max_size=40), max_size=12))
def test_names_are_legal_and_differ_whatever_is_wanted(wanted: list[str]) -> None:
    names: list[str] = []
    for one in wanted:
        names.append(sheet_name(one, names))
    assert len({name.lower() for name in names}) == len(names)
    assert all(0 < len(name) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", name) for name in names)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    short, long = Written("Đạt", 12), Written("Tỷ lệ lao động là người khuyết tật còn khả năng lao động", 20)
    assert HEIGHTS.row([short]) < HEIGHTS.row([long]) == HEIGHTS.row([short, long])


def test_a_bold_or_indented_text_needs_no_less_room() -> None:
    text = "Tỷ lệ người dân được xem các kênh phát thanh, kênh truyền hình phục vụ nhiệm vụ chính trị"
    plain = HEIGHTS.row([Written(text, 30)])
    assert HEIGHTS.row([Written(text, 30, bold=True)]) >= plain
    assert HEIGHTS.row([Written(text, 30, indent=3)]) >= plain


def test_no_row_is_higher_than_excel_allows() -> None:
    assert HEIGHTS.row([Written("từ " * 2000, 10)]) == TALLEST


def test_an_empty_row_has_the_height_of_a_line() -> None:
    assert HEIGHTS.row([]) == HEIGHTS.row([Written("Đạt", 12)])


@given(st.text(alphabet="aăâbcđeê hộ nghèo, 123", min_size=1, max_size=60))
def test_a_column_made_for_a_text_holds_it_on_one_line(text: str) -> None:
    text = text.strip() or "a"
    assert HEIGHTS.row([Written(text, HEIGHTS.width_of(text))]) == HEIGHTS.row([])
