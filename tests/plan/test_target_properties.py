"""Whatever stands in a target cell: an answer or a `TargetError`; what is read is said so that it reads alike."""

from __future__ import annotations

import contextlib
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from reportgen.plan.model import Direction
from reportgen.plan.target import Target, TargetError, TargetKind
from reportgen.plan.target_language import parse_actual, parse_target, read_target
from reportgen.plan.target_words import in_words, value_in_words

FIGURES = {TargetKind.NUMBER, TargetKind.BOUND, TargetKind.RANGE}
UNITS = ("", "%", "%/năm", "Căn hộ", "người", "Tuổi", "Lần", "USD", "triệu đồng", "m2 sàn/ người", "Mức độ", "Bậc học")
BEFORE = (
    *("", "<", "> =", "≤", "~", "-", "dưới ", "trên ", "không quá ", "ít nhất ", "từ ", "khoảng ", "trong khoảng "),
    *(
        "giảm ",
        "giảm còn ",
        "tăng ",
        "duy trì ",
        "đạt ",
        "đến năm 2030 đạt ",
        "bình quân ",
        "gấp ",
        "tỷ lệ ",
        "xếp thứ ",
    ),
)
DIGITS = (
    "0",
    "02",
    "5",
    "60",
    "95,75",
    "2.5",
    "2.500",
    "12,900",
    "12.900",
    "1.234.567,8",
    "8 200",
    "1.2.3",
    "100",
    ",5",
)
BEHIND = (
    *(
        "",
        "%",
        " %",
        "‰",
        " tuổi",
        " triệu",
        " căn hộ",
        " m²",
        " lần",
        "tr",
        "/năm",
        " hằng năm",
        " trở lên",
        " trở xuống",
    ),
    *("-", "–", " đến ", " đến dưới ", "/", ", ", " (nữ 30)", " so với năm 2020", " trên 10.000 dân", ".", ",", "*"),
)
pieces = st.one_of(*map(st.sampled_from, (BEFORE, DIGITS, BEHIND)))
wordings = st.one_of(
    st.lists(pieces, min_size=1, max_size=7).map("".join),
    st.tuples(*map(st.sampled_from, (BEFORE, BEFORE, DIGITS, BEHIND, BEHIND, DIGITS, BEHIND))).map("".join),
    st.text(max_size=25),
)
units = st.sampled_from(UNITS)


def _bounds(target: Target) -> tuple[object, ...]:
    return target.lower, target.lower_inclusive, target.upper, target.upper_inclusive, target.approx


@given(wordings, units, st.sampled_from([None, *Direction]))
def test_reads_or_refuses_whatever_is_written(text: str, unit: str, direction: Direction | None) -> None:
    with contextlib.suppress(TargetError):
        assert parse_target(text, unit, direction).text == text
    target = read_target(text, unit, direction)
    assert (target.text, target.unit) == (text, unit)
    assert (target.kind in FIGURES) == (target.lower is not None or target.upper is not None)
    in_words(target)


@given(wordings, units)
def test_reads_or_refuses_whatever_is_reported(text: str, unit: str) -> None:
    with contextlib.suppress(TargetError):
        assert parse_actual(text, unit).text == text
    value_in_words(text, unit)


@given(wordings, units)
def test_a_figure_said_in_words_reads_as_the_same_figure(text: str, unit: str) -> None:
    target = read_target(text, unit)
    if target.kind not in FIGURES or target.doubts:
        return
    again = read_target(in_words(target), unit)
    at_most = target.kind is TargetKind.NUMBER and target.direction is Direction.LOWER
    if at_most and target.upper and not target.approx:  # "giảm còn 25%" is said as "không quá 25%"
        assert (again.kind, again.upper, again.upper_inclusive) == (TargetKind.BOUND, target.upper, True)
    else:
        assert (again.kind, *_bounds(again)) == (target.kind, *_bounds(target))
    assert again.doubts == ()


@given(st.sampled_from(("<", "dưới ", "không quá ", "tối đa ")), st.decimals(0, 100, places=1), units)
def test_a_bound_is_never_read_as_a_plain_number(words: str, value: Decimal, unit: str) -> None:
    target = read_target(f"{words}{value}".replace(".", ","), unit)
    assert target.kind is TargetKind.BOUND
    assert (target.lower, target.upper) == (None, value)
