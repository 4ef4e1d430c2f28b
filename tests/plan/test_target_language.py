"""Where a wording or a value is doubtful or refused; the readable wordings stand in tests/cases/targets."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import vi
from reportgen.errors import Location
from reportgen.plan.model import Direction
from reportgen.plan.target import TargetError, TargetKind
from reportgen.plan.target_language import parse_actual, parse_target, read_target

figures = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False).map(lambda value: abs(vi.trimmed(value)))


@given(figures, st.sampled_from(["%", "Căn nhà", "Tuổi", "USD", "", "%/năm"]))
def test_reads_back_every_number_as_printed(value: Decimal, unit: str) -> None:
    target = parse_target(vi.number(value), unit) if value < 1000 or unit in ("Căn nhà", "USD", "") else None
    assert target is None or (target.lower, target.upper, target.kind) == (value, value, TargetKind.NUMBER)


@given(figures, st.sampled_from(["<", ">", "<=", ">=", "dưới ", "trên ", "không quá ", "ít nhất "]))
def test_a_bound_has_one_end_and_points_away_from_it(value: Decimal, words: str) -> None:
    target = parse_target(words + vi.number(value), "người")
    ends = (target.lower, target.upper)
    assert target.kind is TargetKind.BOUND
    assert ends in ((value, None), (None, value))
    assert target.direction is (Direction.HIGHER if target.upper is None else Direction.LOWER)


@given(st.text(max_size=30), st.sampled_from(["", "%", "Mức độ", "Căn nhà"]))
def test_answers_any_text_and_keeps_it(text: str, unit: str) -> None:
    assert read_target(text, unit).text == text


def test_refuses_a_point_before_three_digits_in_a_rate_and_tells_both_readings() -> None:
    with pytest.raises(TargetError) as refused:
        parse_target("2.500", "%")
    assert refused.value.readings == ("«2.500» có thể là 2.500", "«2.500» có thể là 2,5")
    assert str(refused.value.at(Location("indicators.csv", line=7))) == (
        "[TG01] indicators.csv › dòng 7\n"
        "  Gặp:      «2.500»\n"
        "  Cần:      một số chỉ có một cách đọc; với đơn vị «%» có thể là 2.500 hoặc 2,5\n"
        "  Cách sửa: ghi 2.500 hoặc 2,5"
    )


def test_refuses_a_comma_before_three_digits_in_a_count() -> None:
    with pytest.raises(TargetError, match=r"12\.900 hoặc 12,9"):
        parse_target("12,900", "Căn nhà")


def test_a_refused_wording_becomes_a_text_with_both_readings_as_doubts() -> None:
    target = read_target("2.500", "%", Direction.HIGHER)
    assert (target.kind, target.lower, len(target.doubts)) == (TargetKind.TEXT, None, 2)


def test_reads_a_decimal_point_with_a_doubt() -> None:
    target = parse_target("2.5", "%")
    assert target.lower == Decimal("2.5")
    assert target.doubts == ("«2.5» viết không theo lối Việt Nam, được đọc là 2,5",)


def test_refuses_a_range_upside_down() -> None:
    with pytest.raises(TargetError, match="ghi 30-35"):
        parse_target("35-30", "%")


@pytest.mark.parametrize("digits", ["1.2.3", "12.90.1", "1,2,3"])
def test_refuses_digits_that_make_no_number(digits: str) -> None:
    with pytest.raises(TargetError, match="TG05"):
        parse_target(digits, "%")


def test_declared_direction_wins_and_is_doubted_when_the_wording_shows_another() -> None:
    target = parse_target("<3", "%", Direction.HIGHER)
    assert target.direction is Direction.HIGHER
    assert target.doubts == ("khai «higher» nhưng «<3» cho thấy «lower»",)


@pytest.mark.parametrize(
    ("text", "unit", "declared"),
    [
        ("> 97", "%", Direction.LOWER),
        ("giảm còn 25%", "", Direction.HIGHER),
        ("25", "%", Direction.LEVEL),
        ("THCS", "Bậc học", Direction.LOWER),
        ("<3", "%", Direction.NEAR),
    ],
)
def test_doubts_a_direction_that_contradicts_the_wording(text: str, unit: str, declared: Direction) -> None:
    assert len(parse_target(text, unit, declared).doubts) == 1


@pytest.mark.parametrize("declared", [Direction.HIGHER, Direction.LOWER, Direction.NEAR])
def test_a_plain_number_takes_any_declared_direction(declared: Direction) -> None:
    target = parse_target("25", "%", declared)
    assert (target.direction, target.doubts) == (declared, ())


@pytest.mark.parametrize(
    ("text", "unit", "doubt"),
    [
        ("40%", "Căn nhà", "«40%» ghi % nhưng đơn vị là «Căn nhà»"),
        ("9750", "%", "«9750» lớn hơn 100%"),
        ("-2,5", "%/năm", "«-2,5» được đọc là số âm"),
        ("100%", "Mức độ", "«100%» là con số nhưng đơn vị là «Mức độ»"),
        ("0.712", "", "«0.712» viết không theo lối Việt Nam, được đọc là 0,712"),
    ],
)
def test_doubts_what_an_official_would_look_at_twice(text: str, unit: str, doubt: str) -> None:
    assert doubt in parse_target(text, unit).doubts


def test_a_sentence_about_keeping_one_figure_is_a_text_that_should_stay_near_it() -> None:
    target = parse_target("Duy trì ổn định mức sinh thay thế (TFR đạt 2,1 con/phụ nữ)", "Mức độ")
    assert (target.kind, target.direction, target.yearly) == (TargetKind.TEXT, Direction.NEAR, True)


def test_a_place_in_a_ranking_is_a_text_without_direction() -> None:
    target = parse_target("Duy trì và giữ vững nhóm 5 địa phương đứng đầu cả nước", "")
    assert (target.kind, target.direction, target.lower) == (TargetKind.TEXT, None, None)


@pytest.mark.parametrize(
    ("text", "kind", "lower", "upper"),
    [
        ("2,31", TargetKind.NUMBER, "2.31", "2.31"),
        ("61-62", TargetKind.RANGE, "61", "62"),
        (">97", TargetKind.BOUND, "97", None),
        ("4.315", TargetKind.NUMBER, "4315", "4315"),
        ("-0,5", TargetKind.NUMBER, "-0.5", "-0.5"),
        ("", TargetKind.NONE, None, None),
        ("đang thực hiện", TargetKind.TEXT, None, None),
        ("Xuất siêu", TargetKind.TEXT, None, None),
    ],
)
def test_reads_a_reported_value(text: str, kind: TargetKind, lower: str | None, upper: str | None) -> None:
    actual = parse_actual(text, "Căn nhà")
    ends = tuple(None if end is None else str(end) for end in (actual.lower, actual.upper))
    assert (actual.kind, *ends) == (kind, lower, upper)


def test_refuses_a_value_with_a_unit_in_it() -> None:
    with pytest.raises(TargetError) as refused:
        parse_actual("12,5 %", "%")
    assert str(refused.value) == (
        "[TG03]\n"
        "  Gặp:      «12,5 %»\n"
        "  Cần:      số, phần thập phân sau dấu phẩy, không ghi đơn vị\n"
        "  Cách sửa: ghi 12,5"
    )


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("75,5 tuổi", "Tuổi", "TG03"),
        ("đạt 95%", "%", "TG03"),
        ("12.5", "%", "TG04"),
        ("2.500", "%", "TG01"),
        ("4,315", "Căn nhà", "TG01"),
        ("12,,5", "%", "TG05"),
        ("<", "%", "TG05"),
        ("giảm 0,3", "%", "TG05"),
    ],
)
def test_refuses_a_value_that_is_not_written_as_values_are(text: str, unit: str, code: str) -> None:
    with pytest.raises(TargetError, match=code):
        parse_actual(text, unit)


def test_a_value_of_a_stage_may_be_its_number_alone() -> None:
    assert parse_actual("3", "Mức độ").level == parse_target("Mức độ 3", "Mức độ").level


@pytest.mark.parametrize(
    ("text", "unit", "doubt"),
    [
        ("50 (nữ 30)", "%", "phần trong ngoặc «(nữ 30)» không được tính vào mục tiêu"),
        ("giảm 50%", "%", "«giảm 50%» có thể là mức tăng, giảm"),
        ("tăng 5%", "%", "«tăng 5%» có thể là mức tăng, giảm"),
        ("tăng dần, đến cuối kỳ 50%", "%", "«tăng dần, đến cuối kỳ 50%» có con số nhưng không đọc được"),
    ],
)
def test_doubts_what_could_also_be_meant(text: str, unit: str, doubt: str) -> None:
    (told,) = read_target(text, unit).doubts
    assert told.startswith(doubt)


@pytest.mark.parametrize("text", ["giảm 1-1,5%/năm", "giảm còn 25%", "2 lần so với năm 2021"])
def test_has_no_doubt_where_one_thing_is_meant(text: str) -> None:
    assert read_target(text, "").doubts == ()


@pytest.mark.parametrize("text", ["95*", "95 (*)", "năm 2023: 95", "đến năm 2024 đạt 96"])
def test_refuses_a_value_with_a_note_or_a_year_that_it_does_not_hold(text: str) -> None:
    with pytest.raises(TargetError, match="không kèm chú thích"):
        parse_actual(text, "%")


@pytest.mark.parametrize("text", ["10-12.000", "19-20.000", "1-1.500", "2-300", "1.500 đến 2030"])
def test_refuses_a_range_that_may_be_written_in_short_with_both_readings(text: str) -> None:
    with pytest.raises(TargetError) as refused:
        parse_target(text, "người")
    assert len(refused.value.readings) == 2


@pytest.mark.parametrize(("year", "doubts"), [(2027, 0), (2030, 1), (None, 1)])
@pytest.mark.parametrize(
    "text", ["95% vào năm 2027", "50 (năm 2027)", "giai đoạn 2026-2027 đạt 95%", "Mức độ 3 (2027)"]
)
def test_doubts_a_year_that_is_not_the_columns(text: str, year: int | None, doubts: int) -> None:
    told = read_target(text, "Mức độ" if "Mức" in text else "%", year=year).doubts
    assert len([doubt for doubt in told if "nêu năm 2027" in doubt]) == doubts


def test_the_year_something_is_compared_with_is_not_the_targets_own() -> None:
    assert read_target("2 lần so với năm 2021", "Lần", year=2030).doubts == ()
