"""What Excel does to codes and targets, and what only looks like it."""

from __future__ import annotations

import pytest

from reportgen.plan.damage import damage


@pytest.mark.parametrize(
    "text",
    [
        "01-Thg5",
        "05-Thg10",
        "5-Jan",
        "05-Apr",
        "01-May-25",
        "Thg5-25",
        "May-05",
        "04.Thg5",
        "4-Tháng5",
        "2025-05-04",
        "2025-05-04 00:00:00",
        "4/5/2025",
        "4/5",
        "04/05/25",
        "1-1-2005",
    ],
)
def test_a_day_in_any_form_is_damage(text: str):
    assert damage(text) == "Excel đã đổi ô này thành ngày"


@pytest.mark.parametrize("text", ["45782", "37987", "45782,5"])
def test_a_count_of_days_is_damage(text: str):
    assert "số đếm ngày" in damage(text)


@pytest.mark.parametrize("text", ["1E+05", "1,2E+10", "1.29E-3"])
def test_an_exponent_is_damage(text: str):
    assert "số dạng mũ" in damage(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "-.",
        "5.10",
        "1.10",
        "1-1,5",
        "4-5",
        "30-35",
        "85-90",
        "19.000-20.000",
        "12.900",
        "> =95,75",
        "0",
        "100",
        "12 tháng",
        "Tháng 6",
        "THCS",
        "Mức độ 3",
        "2023-2025",
        "mar",
        "25.000",
        "150000",
    ],
)
def test_what_plans_print_is_whole(text: str):
    assert damage(text) == ""
