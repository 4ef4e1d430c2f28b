"""Rows of a plan assessed for a year: target in force, states, a person's word, distance, change."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.assessment.assess import assess, target_in_force
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import FigureState, IndicatorFigure, MissingReason
from reportgen.plan.model import Indicator
from reportgen.plan.target import TargetError
from tests.assessment.sample import figure, indicator, plan, year


def _one(row: Indicator, *figures: IndicatorFigure, at: int = 2024) -> Assessment:
    return assess(plan(row), year(at, *figures))[0]


@pytest.mark.parametrize(
    ("at", "milestone", "due"), [(2024, 2025, False), (2025, 2025, True), (2026, 2030, False), (2031, 2030, True)]
)
def test_the_next_milestone_is_in_force_and_after_the_last_the_last(at: int, milestone: int, due: bool) -> None:
    row = indicator("1.1", t2025="<3", t2030="<2,45")
    force = target_in_force(plan(row), row, at)
    assert force is not None
    assert (force.milestone, force.due, force.yearly) == (milestone, due, False)


def test_a_milestone_without_target_is_passed_over() -> None:
    row = indicator("1.1", t2025="-", t2030="100", direction="higher")
    force = target_in_force(plan(row), row, 2024)
    assert force is not None
    assert (force.milestone, force.due) == (2030, False)


def test_any_year_may_be_a_milestone() -> None:
    row = indicator("1.1", t2024="<4", t2025="<3")
    force = target_in_force(plan(row), row, 2024)
    assert force is not None
    assert (force.milestone, force.due, force.target.text) == (2024, True, "<4")


@pytest.mark.parametrize(
    "row",
    [
        indicator("1.1", "%/năm", t2025="1-1,5", t2030="-"),
        indicator("1.1", "%", t2025="Duy trì 100%"),
        indicator("1.1", "%", t2025="giữ vững 98-100%"),
        indicator("1.1", "%", t2025="1,5", name="Mức giảm tỷ lệ hộ nghèo hằng năm"),
        indicator("1.1", "Mức độ", t2030="mức độ 3", name="Tiếp tục giữ vững chất lượng phổ cập"),
    ],
)
def test_a_yearly_target_is_due_every_year(row: Indicator) -> None:
    for at in (2023, 2024, 2028):
        force = target_in_force(plan(row), row, at)
        assert force is not None
        assert (force.due, force.yearly) == (True, True)


def test_a_service_given_every_year_does_not_make_a_target_yearly() -> None:
    row = indicator("1.1", t2025="90", direction="higher", name="Tỷ lệ người cao tuổi được khám sức khỏe hằng năm")
    force = target_in_force(plan(row), row, 2024)
    assert force is not None
    assert not force.due


def test_a_target_without_year_counts_for_the_year_the_data_give() -> None:
    row = indicator("1.1", unplaced="40", year="2025", direction="higher")
    force = target_in_force(plan(row), row, 2024)
    assert force is not None
    assert (force.milestone, force.assumed) == (2025, False)


def test_a_target_without_any_year_is_held_against_the_last_milestone() -> None:
    row = indicator("1.1", unplaced="40", direction="higher")
    force = target_in_force(plan(row), row, 2026)
    assert force is not None
    assert (force.milestone, force.due, force.assumed) == (2030, False, True)


def test_a_plain_number_is_judged_in_the_direction_another_milestone_shows() -> None:
    row = _one(indicator("2.4", t2025="25", t2030="<20"), figure("2.4", "24,1"))
    assert (row.verdict, row.distance) == (Verdict.EXCEEDED, Decimal("0.9"))


def test_a_sub_row_takes_the_direction_of_its_row() -> None:
    head = indicator("5.9", "%/năm", t2025="1-1,5", direction="higher")
    rows = plan(head, indicator("5.9.a", "%/năm", parent="5.9", t2025="4-5"))
    assert assess(rows, year(2024, figure("5.9.a", "3,2")))[1].verdict is Verdict.NOT_MET


def test_not_reached_before_the_milestone_is_not_due_with_the_distance() -> None:
    row = _one(indicator("2.3", t2025="< 60"), figure("2.3", "61,2"))
    assert (row.verdict, row.distance) == (Verdict.NOT_DUE, Decimal("1.2"))


def test_reached_before_the_milestone_is_met() -> None:
    row = _one(indicator("2.1", t2025="<3"), figure("2.1", "2,31"))
    assert (row.verdict, row.distance, row.value) == (Verdict.MET, None, Decimal("2.31"))


def test_a_later_milestone_orders_the_stages() -> None:
    row = indicator("9.2", "Mức độ", t2025="Giải quyết cơ bản", t2030="Xóa bỏ hoàn toàn")
    assert _one(row, figure("9.2", "xoá bỏ hoàn toàn"), at=2025).verdict is Verdict.EXCEEDED
    assert _one(row, figure("9.2", "Giải quyết cơ bản"), at=2030).verdict is Verdict.NOT_MET


@pytest.mark.parametrize(
    ("figures", "verdict"),
    [
        ((), Verdict.NO_DATA),
        ((figure("1.1", "", FigureState.NOT_AVAILABLE, reason=MissingReason.NOT_SURVEYED),), Verdict.NO_DATA),
        ((figure("1.1", "", FigureState.NONE_AROSE),), Verdict.NONE_AROSE),
        ((figure("1.1", "0"),), Verdict.NOT_MET),
    ],
)
def test_absent_unknown_nothing_arose_and_zero_are_different(
    figures: tuple[IndicatorFigure, ...], verdict: Verdict
) -> None:
    assert _one(indicator("1.1", t2025="50", direction="higher"), *figures, at=2025).verdict is verdict


def test_a_heading_and_a_row_without_target_have_no_target() -> None:
    rows = plan(
        indicator("7.4", ""), indicator("7.4.a", "Giường", parent="7.4", t2030="43"), indicator("7.5", t2025="-")
    )
    head, sub, bare = assess(rows, year(2024))
    assert (head.verdict, head.is_heading, head.is_sub_row) == (Verdict.NO_TARGET, True, False)
    assert (sub.verdict, sub.is_heading, sub.is_sub_row) == (Verdict.NO_DATA, False, True)
    assert (bare.verdict, bare.is_heading, bare.in_force) == (Verdict.NO_TARGET, False, None)


def test_part_of_a_year_is_left_to_a_person() -> None:
    partial = figure("1.1", "", value_to_date="60")
    assert _one(indicator("1.1", t2025="50", direction="higher"), partial, at=2025).verdict is Verdict.UNRATED


def test_a_persons_verdict_stands_and_the_computed_one_is_kept() -> None:
    judged = figure("1.1", "1,1", verdict="exceeded", verdict_reason="giảm nhanh hơn năm trước")
    row = _one(indicator("1.1", "%/năm", t2025="1-1,5", direction="higher"), judged)
    assert (row.verdict, row.computed, row.by_person, row.differs) == (Verdict.EXCEEDED, Verdict.MET, True, True)
    assert row.distance is None


def test_a_person_who_judges_what_arithmetic_cannot_does_not_differ() -> None:
    judged = figure("7.1", "duy trì ổn định", verdict="met", verdict_reason="Sở Y tế đánh giá")
    row = _one(indicator("7.1", "Mức độ", t2025="Duy trì vững chắc (2,1 con)"), judged)
    assert (row.verdict, row.computed, row.differs) == (Verdict.MET, Verdict.UNRATED, False)


def test_a_person_who_judges_a_stage_early_that_only_a_person_can_does_not_differ() -> None:
    judged = figure("7.1", "duy trì ổn định", verdict="met", verdict_reason="Sở Y tế đánh giá")
    row = _one(indicator("7.1", "Mức độ", t2030="Bảo đảm vững chắc"), judged)
    assert (row.verdict, row.computed, row.differs) == (Verdict.MET, Verdict.NOT_DUE, False)


def test_a_person_who_calls_missed_what_is_not_due_differs() -> None:
    row = _one(indicator("2.3", t2025="< 60"), figure("2.3", "61,2", verdict="not_met", verdict_reason="khó đạt"))
    assert (row.verdict, row.computed, row.differs, row.distance) == (
        Verdict.NOT_MET,
        Verdict.NOT_DUE,
        True,
        Decimal("1.2"),
    )


def test_compares_with_the_year_before() -> None:
    rows = plan(indicator("2.1", t2025="<3"), indicator("9.1", "Căn nhà", t2030="12.900", direction="higher"))
    rate, count = assess(
        rows,
        year(2024, figure("2.1", "2,31"), figure("9.1", "4.315")),
        year(2023, figure("2.1", "2,46"), figure("9.1", "3.503")),
    )
    assert rate.change is not None
    assert count.change is not None
    assert (rate.change.amount, rate.change.unit) == (Decimal("-0.15"), "pp")
    assert (count.change.amount, count.change.unit, count.share_of_target) == (
        Decimal("23.2"),
        "percent",
        Decimal("33.4"),
    )


def test_makes_no_change_out_of_a_year_without_figure() -> None:
    row = assess(plan(indicator("2.1", t2025="<3")), year(2024, figure("2.1", "2,31")), year(2023))[0]
    assert (row.change, row.previous, row.previous_value) == (None, None, None)


def test_names_the_row_of_a_value_that_cannot_be_read() -> None:
    with pytest.raises(TargetError, match=r"\[TG03\] indicators.csv › dòng 7 › chỉ tiêu 2.1, cột «value»"):
        _one(indicator("2.1", t2025="<3"), figure("2.1", "2,31%"))


@pytest.mark.parametrize(
    ("first", "last"),
    [("Giảm tối đa tỷ lệ nhiễm mới", "Cơ bản loại trừ"), ("Rà soát, hỗ trợ", "Xóa bỏ hoàn toàn")],
)
def test_the_milestones_say_which_stage_is_further(first: str, last: str) -> None:
    row = indicator("1.1", "Mức độ", t2025=first, t2030=last, direction="level")
    at_2025 = [_one(row, figure("1.1", words), at=2025).verdict for words in (first, last, "chưa thực hiện")]
    at_2030 = [_one(row, figure("1.1", words), at=2030).verdict for words in (first, last)]
    assert at_2025 == [Verdict.MET, Verdict.EXCEEDED, Verdict.NOT_MET]
    assert at_2030 == [Verdict.NOT_MET, Verdict.MET]


def test_how_far_beyond_is_not_told_on_the_very_end_of_an_open_range() -> None:
    row = indicator("1.1", t2025="trên 30% đến dưới 35%", direction="higher")
    assessed = _one(row, figure("1.1", "35"), at=2025)
    assert (assessed.verdict, assessed.distance) == (Verdict.EXCEEDED, None)
