"""The verdict on one value. D.4 of the layout rules is in tests/cases/targets/verdicts.csv."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import vi
from reportgen.assessment.model import Verdict
from reportgen.assessment.verdict import distance, judge
from reportgen.plan.model import Direction
from reportgen.plan.target_language import parse_actual, parse_target, read_target

CASES = Path(__file__).parents[1] / "cases" / "targets" / "verdicts.csv"
ORDER = (Verdict.NOT_MET, Verdict.MET, Verdict.EXCEEDED)

values = st.decimals(min_value=0, max_value=99, places=1).map(vi.number)
targets = st.one_of(
    values,
    values.map(lambda figure: f">{figure}"),
    values.map(lambda figure: f">={figure}"),
    st.tuples(values, values).map(lambda ends: "-".join(sorted(ends, key=lambda end: Decimal(end.replace(",", "."))))),
)


def _verdict(text: str, actual: str, direction: str = "", unit: str = "%", *, due: bool = True) -> Verdict:
    target = parse_target(text, unit, Direction(direction) if direction else None)
    return judge(target, parse_actual(actual, unit), due=due)


def _cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["indicator"])
def test_judges_the_national_indicators_of_2019(case: dict[str, str]) -> None:
    assert _verdict(case["text"], case["actual"], case["direction"], case["unit"]) == case["computed"]


@pytest.mark.parametrize(
    ("text", "direction", "actual", "verdict"),
    [
        ("25", "lower", "25", "met"),
        ("25", "lower", "24,1", "exceeded"),
        ("25", "lower", "25,1", "not_met"),
        ("50", "higher", "51,4", "exceeded"),
        ("50", "higher", "49,9", "not_met"),
        ("30-35", "higher", "29,9", "not_met"),
        ("30-35", "lower", "29,9", "exceeded"),
        ("30-35", "lower", "36", "not_met"),
        ("trên 30% đến dưới 35%", "higher", "34", "met"),
        ("trên 30% đến dưới 35%", "higher", "35", "exceeded"),
        ("trên 30% đến dưới 35%", "higher", "36", "exceeded"),
        ("trên 30% đến dưới 35%", "higher", "30", "not_met"),
        ("trên 30% đến dưới 35%", "lower", "30", "exceeded"),
        ("trên 30% đến dưới 35%", "lower", "35", "not_met"),
        ("<3", "", "3", "not_met"),
        ("<3", "", "2,99", "met"),
        (">=80", "", "80", "met"),
        (">=80", "", "99", "met"),
        ("> =95,75", "", "95,7", "not_met"),
        ("0", "lower", "0", "met"),
        ("0", "lower", "0,3", "not_met"),
        ("2,1", "near", "2,14", "met"),
        ("2,1", "near", "2,15", "unrated"),
        ("2,1", "near", "1,9", "unrated"),
        ("50", "", "50", "met"),
        ("50", "", "51", "unrated"),
        ("30-35", "", "33", "met"),
        ("30-35", "", "36", "unrated"),
        ("-", "", "5", "no_target"),
        ("50", "higher", "", "no_data"),
        ("50", "higher", "chưa có số liệu", "no_data"),
        ("50", "higher", "Không phát sinh", "none_arose"),
        ("nâng cao", "", "0,75", "unrated"),
        ("> 97", "lower", "98", "unrated"),
    ],
)
def test_judges_a_value(text: str, direction: str, actual: str, verdict: str) -> None:
    assert _verdict(text, actual, direction) == verdict


@pytest.mark.parametrize(
    ("actual", "verdict"),
    [("75,5", "met"), ("76", "exceeded"), ("75,4", "unrated"), ("75,3", "not_met"), ("60", "not_met")],
)
def test_about_leaves_one_unit_of_the_last_digit_to_a_person(actual: str, verdict: str) -> None:
    assert _verdict("khoảng 75,5 tuổi", actual, "higher", "Tuổi") == verdict


@pytest.mark.parametrize(
    ("text", "actual", "verdict"),
    [
        ("60", "61-62", "exceeded"),
        ("60", "59-61", "unrated"),
        ("60-62", "61-63", "unrated"),
        (">97", ">98", "met"),
        (">97", ">97", "met"),
        (">97", ">=97", "unrated"),
        (">97", "<97", "not_met"),
        ("95", ">95", "exceeded"),
        ("50", "khoảng 80", "exceeded"),
        ("50", "khoảng 50", "unrated"),
    ],
)
def test_a_value_that_is_no_single_number_must_stand_alike_as_a_whole(text: str, actual: str, verdict: str) -> None:
    assert _verdict(text, actual, "higher") == verdict


@pytest.mark.parametrize(
    ("text", "unit", "actual", "verdict"),
    [
        ("Hoàn thành", "Mức độ", "đang thực hiện", "not_met"),
        ("Hoàn thành", "Mức độ", "Đã hoàn thành", "met"),
        ("Mức độ 3", "Mức độ", "Duy trì mức độ 3", "met"),
        ("Mức độ 2", "Mức độ", "3", "exceeded"),
        ("THCS", "Bậc học", "Tiểu học", "not_met"),
        ("TH", "Bậc học", "THCS", "exceeded"),
        ("Giải quyết cơ bản", "Mức độ", "Đạt", "met"),
        ("Bảo đảm vững chắc", "Mức độ", "duy trì ổn định", "unrated"),
        ("Bảo đảm vững chắc", "Mức độ", "2,11", "unrated"),
    ],
)
def test_judges_a_stage(text: str, unit: str, actual: str, verdict: str) -> None:
    assert _verdict(text, actual, unit=unit) == verdict


@pytest.mark.parametrize(
    ("actual", "verdict"),
    [("2,1", "met"), ("2,14", "met"), ("2,3", "unrated"), ("khoảng 2,1", "unrated"), ("duy trì ổn định", "unrated")],
)
def test_the_one_figure_a_sentence_is_about_keeping_is_met_by_that_figure_only(actual: str, verdict: str) -> None:
    sentence = "Duy trì vững chắc mức sinh thay thế (bình quân mỗi phụ nữ có 2,1 con)"
    assert _verdict(sentence, actual, unit="Mức độ") == verdict


@pytest.mark.parametrize(
    ("actual", "verdict"), [("61,2", "not_due"), ("59", "met"), ("Giảm mạnh", "not_due"), ("", "no_data")]
)
def test_before_the_milestone_only_what_is_reached_is_judged(actual: str, verdict: str) -> None:
    assert _verdict("<60", actual, due=False) == verdict


@pytest.mark.parametrize(
    ("text", "value", "apart"),
    [
        ("<60", "61.2", "1.2"),
        ("<60", "60", "0"),
        ("50", "51.4", "1.4"),
        ("1-1,5", "0.82", "0.18"),
        ("1-1,5", "1.7", "0.2"),
        ("1-1,5", "1.1", "0"),
        ("25", "24.1", "0.9"),
    ],
)
def test_measures_to_the_nearest_end(text: str, value: str, apart: str) -> None:
    assert distance(parse_target(text, "%"), Decimal(value)) == Decimal(apart)


@pytest.mark.parametrize(("actual", "verdict"), [("1,2", "met"), ("-1,2", "unrated"), ("0", "not_met")])
def test_a_yearly_fall_reported_below_zero_is_left_to_a_person(actual: str, verdict: str) -> None:
    assert _verdict("1-1,5", actual, "higher", "%/năm") == verdict


def test_measures_nothing_to_a_stage() -> None:
    assert distance(parse_target("Hoàn thành", "Mức độ"), Decimal(1)) is None


@given(targets, values, values)
def test_more_of_what_should_rise_is_never_judged_worse(text: str, one: str, other: str) -> None:
    low, high = sorted((one, other), key=lambda value: Decimal(value.replace(",", ".")))
    worse, better = (ORDER.index(_verdict(text, value, "higher")) for value in (low, high))
    assert worse <= better


@given(targets, values)
def test_what_is_not_met_when_due_is_not_due_before(text: str, actual: str) -> None:
    due, before = (_verdict(text, actual, "higher", due=due) for due in (True, False))
    assert before is (Verdict.NOT_DUE if due is Verdict.NOT_MET else due)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_words_get_some_verdict(text: str, words: str) -> None:
    actual = parse_actual("lời " + "".join(sign for sign in words if not sign.isdigit()), "")
    assert judge(read_target(text, ""), actual) in Verdict
