"""Change on last year and share of a target, as the sample report prints them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.assessment.change import change_on_last_year, share_of_target
from reportgen.plan.model import Direction
from reportgen.plan.target_language import parse_target


@pytest.mark.parametrize(
    ("value", "previous", "unit", "amount", "told_in"),
    [
        ("2.31", "2.46", "%", "-0.15", "pp"),
        ("0.82", "1.1", "%/năm", "-0.28", "pp"),
        ("0.3", "0", "%", "0.3", "pp"),
        ("4315", "3503", "Căn nhà", "23.2", "percent"),
        ("1", "3", "người", "-66.7", "percent"),
        ("1001", "1000", "USD", "0.1", "percent"),
        ("75.5", "75.2", "Tuổi", "0.3", "unit"),
        ("0.71", "0.70", "", "0.01", "unit"),
        ("32", "31.2", "m2 sàn/ người", "0.8", "unit"),
        ("2", "1.8", "Lần", "0.2", "unit"),
    ],
)
def test_tells_a_change_in_the_way_of_its_unit(value: str, previous: str, unit: str, amount: str, told_in: str) -> None:
    change = change_on_last_year(Decimal(value), Decimal(previous), unit)
    assert change is not None
    assert (change.amount, change.unit) == (Decimal(amount), told_in)


@pytest.mark.parametrize(
    ("value", "previous", "unit"),
    [
        (None, Decimal(1), "%"),
        (Decimal(1), None, "%"),
        (Decimal(5), Decimal(0), "người"),
        (Decimal(3), Decimal(2), "Mức độ"),
    ],
)
def test_tells_no_change_that_cannot_be_computed(value: Decimal | None, previous: Decimal | None, unit: str) -> None:
    assert change_on_last_year(value, previous, unit) is None


def test_rounds_a_share_half_up_to_one_decimal() -> None:
    assert share_of_target(Decimal(4315), parse_target("12.900", "Căn nhà")) == Decimal("33.4")
    assert share_of_target(Decimal("59.913"), parse_target("100", "ha")) == Decimal("59.9")
    assert share_of_target(Decimal(2001), parse_target("4000", "người")) == Decimal("50.0")


@pytest.mark.parametrize(
    ("text", "unit", "direction"),
    [
        ("50", "%", None),
        ("75,5", "Tuổi", None),
        ("19.000-20.000", "USD", Direction.HIGHER),
        ("0", "người", Direction.HIGHER),
        ("20", "người", Direction.LOWER),
        ("<20", "người", None),
        ("Hoàn thành", "Mức độ", None),
    ],
)
def test_gives_no_share_of_what_is_no_count_to_reach(text: str, unit: str, direction: Direction | None) -> None:
    assert share_of_target(Decimal(10), parse_target(text, unit, direction)) is None
