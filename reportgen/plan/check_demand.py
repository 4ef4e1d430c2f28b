"""Sets two targets of one row beside each other: which asks for more, two milestones, or nation and province."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.plan.model import Direction
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_levels import compare_stages

FIGURES = (TargetKind.NUMBER, TargetKind.BOUND, TargetKind.RANGE)


@dataclass(frozen=True, slots=True, order=True)
class Demand:
    """What a figure asks for at least, so that a greater one asks for more.

    Attributes:
        value: The figure; its negative where less is better.
        strict: 1 where the figure itself does not satisfy ("> 95"), else 0.
    """

    value: Decimal
    strict: int


def demand(target: Target, direction: Direction | None) -> Demand | None:
    """Return what a target asks for in a direction; None when it is no figure, or open on the side that counts."""
    if target.kind not in FIGURES:
        return None
    if direction is Direction.HIGHER and target.lower is not None:
        return Demand(target.lower, 0 if target.lower_inclusive else 1)
    if direction is Direction.LOWER and target.upper is not None:
        return Demand(-target.upper, 0 if target.upper_inclusive else 1)
    return None


def compare(first: Target, second: Target) -> int | None:
    """Return whether the first target asks for less (negative), the same (0) or more (positive) than the second.

    Returns:
        None when only a person can tell: words, unlike kinds, a value that is best when near, no known direction.
    """
    if first.kind is TargetKind.LEVEL and second.kind is TargetKind.LEVEL:
        return compare_stages(first.level, second.level)
    if not {first.kind, second.kind} <= set(FIGURES):
        return None
    if _bounds(first) == _bounds(second):
        return 0
    direction = shared_direction(first, second)
    one, other = demand(first, direction), demand(second, direction)
    if one is None or other is None:
        return None
    return (one > other) - (one < other)


def shared_direction(first: Target, second: Target) -> Direction | None:
    """Return the direction of both; None when they contradict each other or neither shows one."""
    directions = {target.direction for target in (first, second) if target.direction}
    return directions.pop() if len(directions) == 1 else None


def _bounds(target: Target) -> tuple[Decimal | bool | None, ...]:
    return target.lower, target.lower_inclusive, target.upper, target.upper_inclusive
