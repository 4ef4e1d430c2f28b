"""Numerator and denominator of a rate: read from their two cells, held against the value computed from them."""

from __future__ import annotations

from decimal import Decimal

from reportgen.errors import Fault
from reportgen.figures import area_faults as faults
from reportgen.plan.target import Actual, TargetError, TargetKind
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_units import printed_unit
from reportgen.tables import Row

COLUMNS = ("numerator", "denominator")

FACTORS = tuple(Decimal(10) ** power for power in range(7))
"""What a rate may be per: 1, 10, 100 … 1.000.000."""

_BY_UNIT = {"%": (Decimal(100),), "‰": (Decimal(1000),)}
_COUNTED = "người"
"""A unit of whole things, under which "12,345" has two readings and is refused."""

Counts = tuple[Decimal | None, Decimal | None]


def read_counts(row: Row, unit: str, told: list[Fault]) -> Counts:
    """Return numerator and denominator of a row, both or none; a fault is told for one alone, and for a wrong one.

    Args:
        row: A row with the columns `numerator`, `denominator`, `value`.
        unit: The indicator's unit, which decides what the rate is per ("%": 100).
        told: Faults are added here, also where the value contradicts the two.
    """
    written = [row[column] for column in COLUMNS]
    if not any(written):
        return None, None
    for column, text in zip(COLUMNS, written, strict=True):
        if not text:
            told.append(faults.half_a_rate(row.place(column), column))
    if not all(written):
        return None, None
    numerator, denominator = (_count(row, column, told) for column in COLUMNS)
    if numerator is None or denominator is None:
        return None, None
    _check(row, unit, numerator, denominator, told)
    return numerator, denominator


def factors(value: Decimal, numerator: Decimal, denominator: Decimal, unit: str) -> tuple[Decimal, ...]:
    """Return what a rate can be per, so that numerator and denominator give the value within its printed decimals."""
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    allowed = _BY_UNIT.get(printed_unit(unit), FACTORS)
    return tuple(one for one in allowed if abs(numerator * one - value * denominator) * 2 <= step * denominator)


def _count(row: Row, column: str, told: list[Fault]) -> Decimal | None:
    try:
        actual = parse_actual(row[column], _COUNTED)
    except TargetError as error:
        told.extend(error.at(row.place(column)).faults)
        return None
    count = actual.number
    if count is None or count < 0 or (column == "denominator" and count == 0):
        told.append(faults.no_count(row.place(column), row[column], column))
        return None
    return count


def _check(row: Row, unit: str, numerator: Decimal, denominator: Decimal, told: list[Fault]) -> None:
    """Tell a fault when the value is no single number or cannot come from the two."""
    value = _value(row["value"], unit)
    if value is None or value.kind is TargetKind.NONE:
        return  # told already where the value itself is read
    if value.number is None or not factors(value.number, numerator, denominator, unit):
        told.append(faults.contradicts(row.place("value"), row["value"], row["numerator"], row["denominator"]))


def _value(text: str, unit: str) -> Actual | None:
    try:
        return parse_actual(text, unit)
    except TargetError:
        return None
