"""How targets and values are said in a sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.plan.model import Direction
from reportgen.plan.target_language import parse_target
from reportgen.plan.target_words import in_words, value_in_words


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("<3", "%", "dưới 3%"),
        ("> 97", "%", "trên 97%"),
        (">=80", "%", "từ 80% trở lên"),
        ("1-1,5", "%/năm", "từ 1%/năm đến 1,5%/năm"),
        ("30-35", "%", "từ 30% đến 35%"),
        ("19.000-20.000", "USD", "từ 19.000 USD đến 20.000 USD"),
        ("30-35 giường trên 10.000 dân", "", "từ 30 đến 35 giường trên 10.000 dân"),
        ("12.900", "Căn nhà", "12.900 căn"),
        ("THCS", "Bậc học", "THCS"),
        ("Hoàn thành", "Mức độ", "hoàn thành"),
        ("-", "%", ""),
    ],
)
def test_says_a_printed_target(text: str, unit: str, said: str) -> None:
    assert in_words(parse_target(text, unit)) == said


def test_says_at_most_for_a_plain_number_where_less_is_better() -> None:
    assert in_words(parse_target("25", "%", Direction.LOWER)) == "không quá 25%"
    assert in_words(parse_target("25", "%", Direction.HIGHER)) == "25%"


def test_says_zero_without_at_most() -> None:
    assert in_words(parse_target("0", "%", Direction.LOWER)) == "0%"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (Decimal("2.31"), "%", "2,31%"),
        (Decimal(4315), "Căn nhà", "4.315 căn"),
        (Decimal("75.5"), "Tuổi", "75,5 tuổi"),
        (Decimal(43), "Giường", "43 giường"),
        (Decimal("0.71"), "", "0,71"),
        (Decimal(2), "Lần", "2 lần"),
        (Decimal(32), "m 2  sàn/ người", "32 m² sàn/người"),
        ("61-62", "%", "từ 61% đến 62%"),
        ("Đang thực hiện", "Mức độ", "đang thực hiện"),
        ("", "%", ""),
    ],
)
def test_says_a_value_with_its_unit(value: Decimal | str, unit: str, said: str) -> None:
    assert value_in_words(value, unit) == said
