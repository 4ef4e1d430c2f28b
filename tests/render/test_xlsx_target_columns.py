"""The sheet «Chỉ tiêu» has a column for every target of the plan, the national ones before the plan's own."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.render.xlsx import workbook
from reportgen.report.source import ReportSource
from tests.render.xlsx_files import metrics, opened, text_of
from tests.report.sample import figure, figures, indicator, plan, source, task

UPPER, LOWER, NUMBERS = 5, 6, 7
"""Rows of the headings: the plan of these tests has no illustrative mark above."""

VARIANTS = [
    ((2030,), {}),
    ((2025, 2028, 2030), {}),
    ((2025, 2030), {2025: "18.000", 2030: "20.000"}),
]
ALL = pytest.mark.parametrize(("milestones", "central"), VARIANTS)


def _source(milestones: tuple[int, ...], central: Mapping[int, str]) -> ReportSource:
    targets = dict.fromkeys(milestones, "12.900")
    row = indicator(targets=targets, unit="Căn nhà", direction="higher", central=central)
    return source(plan([row], [task()], milestones=milestones), figures([figure(value="12.900")]))


def _sheet(milestones: tuple[int, ...], central: Mapping[int, str], *, values: bool = False) -> Worksheet:
    return opened(workbook(_source(milestones, central), None, metrics()), values=values)["Chỉ tiêu"]


def _seen(sheet: Worksheet, row: int) -> list[str]:
    last = next(column for column in range(1, 40) if sheet.cell(NUMBERS, column + 1).value == "Nhóm")
    return [text_of(sheet, row, column) for column in range(1, last + 1)]


@ALL
def test_the_heads_name_every_year_under_its_family(milestones: tuple[int, ...], central: Mapping[int, str]) -> None:
    sheet = _sheet(milestones, central)
    count = len(central) + len(milestones)
    assert _seen(sheet, LOWER)[3 : 3 + count] == [f"đến {year}" for year in (*central, *milestones)]
    own = "Mục tiêu của tỉnh" if central else "Mục tiêu"
    families = [text for text in _seen(sheet, UPPER) if text.startswith("Mục tiêu")]
    assert families == (["Mục tiêu cả nước", own] if central else [own])


@ALL
def test_column_numbers_run_through_all_columns(milestones: tuple[int, ...], central: Mapping[int, str]) -> None:
    numbers = _seen(_sheet(milestones, central), NUMBERS)
    assert numbers == [f"({number})" for number in range(1, 12 + len(central) + len(milestones) + 1)]


@ALL
def test_targets_are_real_numbers_and_the_rest_stays_in_its_column(
    milestones: tuple[int, ...], central: Mapping[int, str]
) -> None:
    sheet = _sheet(milestones, central)
    count = len(central) + len(milestones)
    row = next(row for row in range(NUMBERS + 1, sheet.max_row + 1) if sheet.cell(row, 2).value == "Chỉ tiêu")
    assert all(isinstance(sheet.cell(row, column).value, int | float) for column in range(4, 4 + count))
    assert _seen(sheet, row)[3 : 3 + count] == [*central.values(), *("12.900" for _ in milestones)]
    assert _seen(sheet, row)[3 + count + 2 :][:5] == ["12.900", "", "100%", "Đạt", ""]


@ALL
def test_the_totals_count_the_verdicts_where_they_stand(
    milestones: tuple[int, ...], central: Mapping[int, str]
) -> None:
    made = opened(workbook(_source(milestones, central), None, metrics()))
    sheet = made["Chỉ tiêu"]
    verdict = sheet.cell(NUMBERS, 4 + len(central) + len(milestones) + 5)
    formulas = [
        str(cell.value) for row in made["Tổng hợp"].iter_rows() for cell in row if "COUNTIFS" in str(cell.value)
    ]
    assert sheet.cell(UPPER, verdict.column).value == "Đánh giá"
    assert all(f"${verdict.column_letter}$" in formula for formula in formulas)
    assert formulas


def test_the_sheet_stays_readable_on_paper_with_national_targets() -> None:
    sheet = _sheet((2025, 2030), {2025: "18.000", 2030: "20.000"})
    width = sum(column.width for column in sheet.column_dimensions.values() if not column.hidden) * 7 * 0.75
    on_paper = (297 / 25.4 - sheet.page_margins.left - sheet.page_margins.right) * 72
    assert 11 * min(1, on_paper / width) >= 7.5
