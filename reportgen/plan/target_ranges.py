"""The figures of an expression: one number, or the two ends of a range, refused where a range has two readings.

"10-12.000" is 10 or 10.000 to 12.000; "1.500 đến 2030" is a range or 1.500 by the year 2030.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen import vi
from reportgen.plan.target import TargetError, target_error
from reportgen.plan.target_numbers import multiplied, read_number
from reportgen.plan.target_units import never_in_thousands
from reportgen.plan.target_years import BARE_YEAR


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures that were read; `second` only in ranges, `doubts` from their digits."""

    first: Decimal
    second: Decimal | None = None
    doubts: tuple[str, ...] = ()


def read_figures(figure: re.Match[str], unit: str, column: str) -> Figures:
    """Return the figures of a match with the groups first, first_times, to, second, second_times and tail.

    Args:
        figure: The match.
        unit: What decides between two readings of the digits: the column's unit, or the wording's own without one.
        column: Printed unit of the column; empty: none.

    Raises:
        TargetError: a number or a range has two readings (TG01), a range is upside down (TG02), no number (TG05).
    """
    first = read_number(figure["first"], unit)
    times = figure["first_times"] or figure["second_times"]
    if figure["second"] is None:
        return Figures(multiplied(first.value, times, column), None, first.doubts)
    _refuse_year(figure)
    second = read_number(figure["second"], unit)
    low = multiplied(first.value, times, column)
    high = multiplied(second.value, figure["second_times"], column)
    if low > high:
        needed = "số nhỏ đứng trước, số lớn đứng sau"
        raise target_error("TG02", figure[0], needed, f"ghi {vi.number(high)}-{vi.number(low)}")
    if not figure["first_times"] and not never_in_thousands(unit):
        _refuse_abbreviated(low, high)
    return Figures(low, high, (*first.doubts, *second.doubts))


def _refuse_year(figure: re.Match[str]) -> None:
    """Refuse "1.500 đến 2030" and "500-2030": the second figure may be the year."""
    by_year = BARE_YEAR.fullmatch(figure["second"]) and not (
        figure["to"] == "-" and re.fullmatch(r"\d{4}", figure["first"])
    )
    if by_year and not figure["second_times"] and not figure["tail"]:
        year = figure["second"]
        raise _two_readings(
            figure[0], f"{figure['first']}, đến năm {year}", f"từ {figure['first']} đến {vi.number(Decimal(year))}"
        )


def _refuse_abbreviated(low: Decimal, high: Decimal) -> None:
    """Refuse "10-12.000" and "2-300": the first figure may be written in short."""
    hundreds = (100,) if low < 10 and high < 1000 and high % 100 == 0 else ()
    times = next((times for times in (10**9, 10**6, 10**3, *hundreds) if 0 < low * times < high), 0)
    if times:
        written, end, full = (vi.number(vi.trimmed(figure)) for figure in (low, high, low * times))
        raise _two_readings(f"{written}-{end}", f"từ {full} đến {end}", f"từ {written} đến {end}")


def _two_readings(found: str, first: str, second: str) -> TargetError:
    return target_error(
        "TG01",
        found,
        f"một khoảng chỉ có một cách đọc; có thể là «{first}» hoặc «{second}»",
        f"ghi «{first}» hoặc «{second}»",
        tuple(f"«{found}» có thể là «{reading}»" for reading in (first, second)),
    )
