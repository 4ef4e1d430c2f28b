"""Change on last year, and the share of a target that is done: computed here, never read."""

from __future__ import annotations

from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Change
from reportgen.plan.model import Direction
from reportgen.plan.target import Target
from reportgen.plan.target_units import UnitKind, unit_kind


def change_on_last_year(value: Decimal | None, previous: Decimal | None, unit: str) -> Change | None:
    """Return the change between two values of one unit.

    Returns:
        Rates (%, %/năm): percentage points, as exact as the values. Counts (căn, người, USD): per cent of last year,
        one decimal, half up. Ages, indices, "lần", m² per person: the unit itself. None when a value is missing,
        when a count was 0 last year, and for stages.
    """
    kind = unit_kind(unit)
    if value is None or previous is None or kind is UnitKind.LEVEL:
        return None
    if kind is UnitKind.RATE:
        return Change(value - previous, "pp")
    if kind is UnitKind.MEASURE:
        return Change(value - previous, "unit")
    if previous == 0:
        return None
    return Change(vi.rounded((value - previous) * 100 / abs(previous), 1), "percent")


def share_of_target(value: Decimal | None, target: Target) -> Decimal | None:
    """Return a count in per cent of its target, one decimal, half up.

    None for rates and measures, where less is better, for ranges and upper bounds, and for a target of 0.
    """
    if value is None or unit_kind(target.unit or target.text_unit) is not UnitKind.COUNT:
        return None
    one_figure = target.upper is None or target.upper == target.lower
    if not target.lower or target.lower < 0 or not one_figure or target.direction is Direction.LOWER:
        return None
    return vi.percentage(value, target.lower)
