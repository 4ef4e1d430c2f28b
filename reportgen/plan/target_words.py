"""How a target and a value are said in running text: "dưới 3%", "từ 1%/năm đến 1,5%/năm", "4.315 căn"."""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen import vi
from reportgen.plan.model import Direction
from reportgen.plan.target import Actual, Target, TargetError, TargetKind
from reportgen.plan.target_expression import KEEPING
from reportgen.plan.target_folding import folded
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_units import UnitKind, printed_unit, unit_kind


def in_words(target: Target) -> str:
    """Return a target as a sentence says it, without a verb before it.

    Returns:
        "dưới 3%", "trên 97%", "từ 80% trở lên", "từ 30% đến 35%", "không quá 25%" (a plain number where less is
        better), "khoảng 75,5 tuổi", "duy trì 100%"; a stage or a text in its own words with a small first letter;
        empty where the plan gives no target.
    """
    if target.kind is TargetKind.NONE:
        return ""
    if target.kind in (TargetKind.LEVEL, TargetKind.TEXT):
        return vi.lower_first(vi.one_line(target.text))
    kept = "duy trì " if re.match(KEEPING, folded(target.text)) else ""
    return kept + _about(target) + _figure_in_words(target)


def value_in_words(value: Decimal | str, unit: str) -> str:
    """Return a value with its unit: "2,31%", "4.315 căn", "0,71", "32 m² sàn/người", "từ 61% đến 62%".

    Args:
        value: A computed figure, or a value as written in the figures; words come back with a small first letter.
        unit: Printed unit; units of stages (Mức độ, Bậc học) are not said.
    """
    if isinstance(value, Decimal):
        return _with_unit(value, unit)
    try:
        actual = parse_actual(value, unit)
    except TargetError:
        return vi.one_line(value)
    return _actual_in_words(actual, unit)


def _actual_in_words(actual: Actual, unit: str) -> str:
    if actual.kind is TargetKind.NONE:
        return ""
    if actual.kind is TargetKind.TEXT:
        return vi.lower_first(vi.one_line(actual.text))
    return in_words(
        Target(
            "",
            unit,
            actual.kind,
            actual.lower,
            actual.lower_inclusive,
            actual.upper,
            actual.upper_inclusive,
            approx=actual.approx,
        )
    )


def _about(target: Target) -> str:
    return "khoảng " if target.approx else ""


def _figure_in_words(target: Target) -> str:
    unit = target.unit if target.unit.strip() else target.text_unit
    first_unit = "" if target.kind is TargetKind.RANGE and _is_phrase(target) else unit
    lower = "" if target.lower is None else _with_unit(target.lower, first_unit)
    upper = "" if target.upper is None else _with_unit(target.upper, unit)
    if target.kind is TargetKind.NUMBER:
        at_most = target.direction is Direction.LOWER and target.lower != 0 and not target.approx
        return f"không quá {upper}" if at_most else lower
    if target.kind is TargetKind.BOUND and lower:
        return f"từ {lower} trở lên" if target.lower_inclusive else f"trên {lower}"
    if target.kind is TargetKind.BOUND:
        return f"không quá {upper}" if target.upper_inclusive else f"dưới {upper}"
    return (
        f"từ {'' if target.lower_inclusive else 'trên '}{lower} đến {'' if target.upper_inclusive else 'dưới '}{upper}"
    )


def _is_phrase(target: Target) -> bool:
    """Tell whether the unit is words of the wording that a range says once: "từ 30 đến 35 giường trên 10.000 dân"."""
    return not target.unit.strip() and " " in target.text_unit


def _with_unit(value: Decimal, unit: str) -> str:
    words = "" if unit_kind(unit) is UnitKind.LEVEL else printed_unit(unit)
    blank = "" if not words or words[0] in "%‰" else " "
    return f"{vi.number(value)}{blank}{words}"
