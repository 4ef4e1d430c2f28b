"""Digits of a Vietnamese text to a Decimal: comma before decimals, point between thousands.

Digits written otherwise are read only where one reading is possible, and then with a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from reportgen import vi
from reportgen.plan.target import TargetError, target_error
from reportgen.plan.target_units import counts_whole_things, never_in_thousands

DIGITS = r"-?\d{1,3}(?: \d{3})+(?![\d.,])|-?\d+(?:[.,]\d+)*"
"""Pattern of one number, whatever its separators."""

_MULTIPLIERS = {
    "chục": 10,
    "trăm": 100,
    "nghìn": 1_000,
    "ngàn": 1_000,
    "vạn": 10_000,
    "triệu": 1_000_000,
    "tỷ": 10**9,
    "tỉ": 10**9,
}

MULTIPLE = rf"(?:(?:{'|'.join(_MULTIPLIERS)})\b(?! lệ| số| suất)\s*)+"
"""Pattern of the words that multiply the number before them: "triệu", "nghìn tỷ"."""

_SCALE = re.compile(rf"\b{MULTIPLE}")
_WHOLE = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d+,\d+")
_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_TOO_LARGE = Decimal(10) ** 18
"""No figure of a country reaches it, in đồng either; an odd run of digits is no number."""
_POINT = re.compile(r"-?\d+\.\d+")
_ENGLISH = re.compile(r"-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)|-?[1-9]\d{0,2}(?:,\d{3}){2,}")
_SPACED = re.compile(r"-?[1-9]\d{0,2}(?: \d{3})+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that was read, with its printed count of decimals, and what else it could be."""

    value: Decimal
    doubts: tuple[str, ...] = ()


def scale(unit: str) -> int:
    """Return how many single things one of a unit is: 1.000.000 for "triệu đồng", 1 where it names no such word."""
    found = _SCALE.search(unit.lower())
    return prod(_MULTIPLIERS[word] for word in found[0].split()) if found else 1


def multiplied(value: Decimal, words: str | None, column: str) -> Decimal:
    """Return value times "triệu" and the like, in the column's own unit: "1,5 tỷ" is 1.500 where it counts millions.

    Raises:
        TargetError: the figure is larger than any (TG05).
    """
    product = value * scale(words) if words else value
    if abs(product) >= _TOO_LARGE:
        raise _no_number(f"{vi.number(value)} {words or ''}".strip())
    return vi.trimmed(product / scale(column)) if words else value


def read_number(digits: str, unit: str) -> Number:
    """Return the number that digits stand for.

    Args:
        digits: One match of `DIGITS`: "25,52", "12.900", "02", "2.5".
        unit: Printed unit; decides whether "2.500" and "12,900" have one reading or two.

    Raises:
        TargetError: two readings are possible (TG01), or none (TG05).
    """
    if len(digits) > 40:
        raise _no_number(digits)
    if _WHOLE.fullmatch(digits):
        return Number(Decimal(digits))
    if _DECIMAL.fullmatch(digits):
        _refuse_english_thousands(digits, unit)
        return Number(Decimal(digits.replace(",", ".")))
    if _THOUSANDS.fullmatch(digits):
        _refuse_point_decimals(digits, unit)
        return Number(Decimal(digits.replace(".", "").replace(",", ".")))
    return _foreign(digits)


def _foreign(digits: str) -> Number:
    if _POINT.fullmatch(digits):
        value = Decimal(digits)
    elif _ENGLISH.fullmatch(digits):
        value = Decimal(digits.replace(",", ""))
    elif _SPACED.fullmatch(digits):
        value = Decimal(digits.replace(" ", ""))
    else:
        raise _no_number(digits)
    return Number(value, (f"«{digits}» viết không theo lối Việt Nam, được đọc là {vi.number(value)}",))


def _no_number(digits: str) -> TargetError:
    return target_error(
        "TG05",
        digits,
        "một số, dấu phẩy trước phần thập phân, dấu chấm giữa các hàng nghìn",
        "ghi lại số, ví dụ 12.900 hoặc 25,52",
    )


def _refuse_point_decimals(digits: str, unit: str) -> None:
    if digits.count(".") == 1 and "," not in digits and never_in_thousands(unit):
        raise _two_readings(digits, unit, Decimal(digits.replace(".", "")), Decimal(digits))


def _refuse_english_thousands(digits: str, unit: str) -> None:
    if re.fullmatch(r"-?0*[1-9]\d{0,2},\d{3}", digits) and (counts_whole_things(unit) or not unit.strip()):
        raise _two_readings(digits, unit, Decimal(digits.replace(",", "")), Decimal(digits.replace(",", ".")))


def _two_readings(digits: str, unit: str, first: Decimal, second: Decimal) -> TargetError:
    readings = tuple(vi.number(vi.trimmed(value)) for value in (first, second))
    return target_error(
        "TG01",
        digits,
        f"một số chỉ có một cách đọc; với đơn vị «{unit}» có thể là {readings[0]} hoặc {readings[1]}",
        f"ghi {readings[0]} hoặc {readings[1]}",
        tuple(f"«{digits}» có thể là {reading}" for reading in readings),
    )
