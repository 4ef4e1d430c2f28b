"""Last year's figure of a row as this year's report prints it, and what it is compared with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from reportgen.agencies.areas import OTHER_AREA, AreaChange
from reportgen.agencies.period import Period
from reportgen.agencies.provinces import Province
from reportgen.assessment.assess import assess
from reportgen.assessment.last_year import OTHER_UNIT, View
from reportgen.assessment.model import Assessment
from reportgen.figures.model import FigureState, IndicatorFigure, YearFigures
from reportgen.plan.model import Indicator, MethodChange, Plan, Restatement
from tests.assessment.sample import figure, indicator, plan, year

KEY = "1.1"
OLD, OTHER = Province("binh-dinh", "Bình Định", "tỉnh"), Province("gia-lai", "Gia Lai", "tỉnh")
NEW = Province("gia-lai", "Gia Lai", "tỉnh", Period(date(2025, 7, 1)), ("gia-lai", "binh-dinh"), legal_basis="NQ 202")
MERGED = AreaChange(OLD, NEW, (OTHER, OLD), (NEW,))
COUNT = indicator(KEY, "Căn nhà", restatement=Restatement.SUM)
INDEX = indicator(KEY, "", restatement=Restatement.NOT_COMPARABLE)


def of_2024(reported: str = "", other: str = "", official: str = "", **said: Any) -> YearFigures:
    """Return the figures of 2024: the plan's own, those of the other unit, what was published later."""
    made = year(2024, *([figure(KEY, reported, **said)] if reported else []))
    areas = {"gia-lai": {KEY: figure(KEY, other)}} if other else {}
    return replace(made, areas=areas, official={KEY: _actual(official)} if official else {})


def _actual(value: str) -> IndicatorFigure:
    return figure(KEY, value, FigureState.ACTUAL)


def row(
    indicator_row: Indicator,
    before: YearFigures,
    value: str = "6.000",
    change: AreaChange | None = MERGED,
    view: View = View.AS_NOW,
    made: Plan | None = None,
    **said: Any,
) -> Assessment:
    now = year(2025, figure(KEY, value, **said))
    return assess(made or plan(indicator_row), now, before, None, change, view)[0]


def printed(assessed: Assessment) -> str:
    return assessed.previous.value if assessed.previous else ""


def test_a_count_is_compared_with_the_sum_of_the_units() -> None:
    found = row(COUNT, of_2024("3.000", "2.000"))
    assert (printed(found), found.previous_value) == ("5.000", Decimal(5000))
    assert found.change
    assert (found.change.amount, found.not_comparable) == (Decimal("20.0"), "")


def test_the_old_view_prints_what_was_reported_and_compares_nothing() -> None:
    found = row(COUNT, of_2024("3.000", "2.000"), view=View.AS_WAS)
    assert (printed(found), found.previous_value, found.change) == ("3.000", None, None)
    assert found.not_comparable == ""


def test_a_missing_unit_makes_a_row_not_comparable() -> None:
    found = row(COUNT, of_2024("3.000"))
    assert (found.previous, found.change) == (None, None)
    assert found.not_comparable == "do sắp xếp đơn vị hành chính từ ngày 01/7/2025"


def test_the_plans_own_unit_may_be_the_missing_one() -> None:
    assert row(COUNT, of_2024("", "2.000")).not_comparable == MERGED.reason


def test_an_index_is_not_comparable_after_a_merger() -> None:
    found = row(INDEX, of_2024("0,7", "0,7"), "0,72")
    assert (found.previous, found.not_comparable) == (None, MERGED.reason)


def test_a_row_without_any_figure_last_year_says_nothing() -> None:
    assert row(COUNT, of_2024()).not_comparable == ""


def test_a_row_without_a_figure_this_year_says_nothing() -> None:
    found = row(COUNT, of_2024("3.000"), "", state=FigureState.NONE_AROSE)
    assert found.not_comparable == ""


def test_figures_of_a_larger_area_are_not_comparable_with_a_part_of_it() -> None:
    found = row(COUNT, of_2024("3.000", "2.000"), change=AreaChange(NEW, OLD))
    assert (found.previous, found.not_comparable) == (None, OTHER_AREA)


# The same area ----------------------------------------------------------------------------------------------------


def test_an_official_figure_goes_before_the_reported_one() -> None:
    found = row(COUNT, of_2024("3.000", official="4.000"), change=None)
    assert (printed(found), found.change and found.change.amount) == ("4.000", Decimal("50.0"))
    assert found.last_year.replaced
    assert found.last_year.replaced.value == "3.000"


@pytest.mark.parametrize("official", ["2,3", "2,30"])
def test_an_official_figure_that_agrees_is_not_told(official: str) -> None:
    found = row(indicator(KEY), of_2024("2,3", official=official), "2,4", change=None)
    assert (found.last_year.official, found.not_comparable) == (None, "")


def test_an_official_figure_is_what_is_restated() -> None:
    found = row(COUNT, of_2024("3.000", "2.000", official="4.000"))
    assert (printed(found), found.last_year.official and found.last_year.official.value) == ("6.000", "4.000")


def test_another_method_is_not_comparable_in_its_first_year_only() -> None:
    reason = "do áp dụng chuẩn nghèo đa chiều giai đoạn 2026 - 2030"
    rate = indicator(KEY)
    for first, expected in ((2025, reason), (2024, ""), (2026, "")):
        made = replace(plan(rate), method_changes=(MethodChange(first, frozenset({KEY}), reason),))
        found = row(rate, of_2024("2,5"), "2,4", change=None, made=made)
        assert (found.not_comparable, found.change is None, printed(found)) == (expected, bool(expected), "2,5")


def test_another_unit_of_measure_is_not_comparable() -> None:
    found = row(indicator(KEY), of_2024("2,5", unit="người"), "2,4", change=None, unit="%")
    assert (found.not_comparable, found.change) == (OTHER_UNIT, None)


def test_another_spelling_of_the_unit_is_the_same_unit() -> None:
    area = indicator(KEY, "m2 sàn/ người")
    found = row(area, of_2024("25", unit="m2 sàn/ người"), "26", change=None, unit="m² sàn/người")
    assert (found.not_comparable, found.change is None) == ("", False)


def test_what_a_person_says_of_comparing_stands() -> None:
    found = row(COUNT, of_2024("3.000", "2.000"), not_comparable="do thay đổi cách thống kê")
    assert (printed(found), found.not_comparable, found.change) == ("5.000", "do thay đổi cách thống kê", None)
