"""One value against one target: the verdict, and how far they are apart. Decimal only, nothing is guessed.

`UNRATED` is the answer wherever a person would have to ask. The rules stand in docs/targets.md.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Verdict
from reportgen.plan.model import Direction
from reportgen.plan.target import Actual, Target, TargetKind
from reportgen.plan.target_language import contradiction
from reportgen.plan.target_levels import compare_stages
from reportgen.plan.target_reached import says_no_data, says_none_arose, says_the_same
from reportgen.plan.target_units import UnitKind, unit_kind

_FAR = Decimal("Infinity")
_HAIR = Decimal("1e-12")


def judge(
    target: Target,
    actual: Actual,
    direction: Direction | None = None,
    due: bool = True,
    level_order: tuple[str, ...] = (),
) -> Verdict:
    """Return the verdict on a value.

    Args:
        target: What was asked for.
        actual: What was reported.
        direction: Which way is better; None: as the target says.
        due: False before the milestone: what is not reached yet is then `NOT_DUE`, also where a person would have to
            judge whether it is reached.
        level_order: Stages of the indicator, lowest first, as its milestones name them.

    Returns:
        `NO_TARGET` for a target of kind none, `NO_DATA` when nothing was written, or
        "chưa có số liệu"; `NONE_AROSE` for "không phát sinh". A plain number: equal is met,
        better is exceeded. A range: inside is met, beyond its better end exceeded. A bound: satisfied is met.
        `near`, also of the one figure a sentence is about keeping: met when equal at the printed number of decimals.
        "khoảng": worse by at most one unit of the last printed digit is unrated. A value that is itself a range or a
        bound: judged when all of it stands alike.
    """
    if target.kind is TargetKind.NONE:
        return Verdict.NO_TARGET
    if actual.kind is TargetKind.NONE or says_no_data(actual.text):
        return Verdict.NO_DATA
    if says_none_arose(actual.text):
        return Verdict.NONE_AROSE
    target = replace(target, direction=direction or target.direction)
    verdict = Verdict.UNRATED if contradiction(target) else _judged(target, actual, level_order)
    if not due and verdict in (Verdict.NOT_MET, Verdict.UNRATED):
        return Verdict.NOT_DUE
    return verdict


def distance(target: Target, value: Decimal) -> Decimal | None:
    """Return how far a value is from the nearest one that satisfies the target, or how far beyond the target it is.

    Never negative, in the target's unit; 0 inside a range and where the value equals an open bound; None for
    stages and texts.
    """
    ends = [end for end in (target.lower, target.upper) if end is not None]
    if not ends:
        return None
    if _within(target, value) and target.kind is not TargetKind.BOUND:
        return Decimal(0)
    return min(abs(value - end) for end in ends)


def _judged(target: Target, actual: Actual, level_order: tuple[str, ...]) -> Verdict:
    if target.kind is TargetKind.TEXT:
        return _kept_verdict(target, actual)
    if target.kind is TargetKind.LEVEL:
        return _stage_verdict(target, actual, level_order)
    if actual.kind is TargetKind.TEXT or _sign_unclear(target, actual):
        return Verdict.UNRATED
    verdicts = {_point_verdict(target, end) for end in _ends(actual)}
    return verdicts.pop() if len(verdicts) == 1 else Verdict.UNRATED


def _sign_unclear(target: Target, actual: Actual) -> bool:
    """Tell whether "-1,2" stands against a yearly fall of "1-1,5": it may say that it fell, or that it rose."""
    asked = target.lower if target.lower is not None else target.upper
    amount = target.yearly and unit_kind(target.unit or target.text_unit) is UnitKind.RATE
    return amount and asked is not None and asked > 0 and actual.lower is not None and actual.lower < 0


def _kept_verdict(target: Target, actual: Actual) -> Verdict:
    """Return `MET` where a sentence is about keeping one figure and the value is that figure; else a person judges."""
    if target.kept_figure is None or actual.number is None or target.direction is not Direction.NEAR:
        return Verdict.UNRATED
    return _near_verdict(target.kept_figure, actual.number)


def _stage_verdict(target: Target, actual: Actual, level_order: tuple[str, ...]) -> Verdict:
    if not actual.level:
        return Verdict.UNRATED
    if says_the_same(actual.text, target.text):
        return Verdict.MET
    place = compare_stages(actual.level, target.level, level_order)
    if place is None:
        return Verdict.UNRATED
    if place == 0:
        return Verdict.MET
    return Verdict.EXCEEDED if place > 0 else Verdict.NOT_MET


def _ends(actual: Actual) -> tuple[Decimal, ...]:
    """Return the values between which the reported one lies: one for a number, infinity where it is open."""
    low = -_FAR if actual.lower is None else actual.lower + (0 if actual.lower_inclusive else _HAIR)
    high = _FAR if actual.upper is None else actual.upper - (0 if actual.upper_inclusive else _HAIR)
    if actual.approx:
        return low - _last_digit(actual.lower), high + _last_digit(actual.upper)
    return (low,) if low == high else (low, high)


def _point_verdict(target: Target, value: Decimal) -> Verdict:
    if _within(target, value):
        return Verdict.MET
    if target.kind is TargetKind.BOUND:
        return _softened(target, value)
    if target.direction is Direction.NEAR:
        return _near_verdict(target.lower if target.kind is TargetKind.NUMBER else None, value)
    if target.direction is None or target.lower is None or target.upper is None:
        return Verdict.UNRATED
    higher = target.direction is Direction.HIGHER  # an end that the wording excludes lies beyond the range
    better = value >= target.upper if higher else value <= target.lower
    return Verdict.EXCEEDED if better else _softened(target, value)


def _within(target: Target, value: Decimal) -> bool:
    above = target.lower is None or value > target.lower or (bool(target.lower_inclusive) and value == target.lower)
    below = target.upper is None or value < target.upper or (bool(target.upper_inclusive) and value == target.upper)
    return above and below


def _near_verdict(figure: Decimal | None, value: Decimal) -> Verdict:
    if figure is None or not value.is_finite():
        return Verdict.UNRATED
    return Verdict.MET if vi.rounded(value, _decimals(figure)) == figure else Verdict.UNRATED


def _softened(target: Target, value: Decimal) -> Verdict:
    """Return `NOT_MET`, or `UNRATED` where "khoảng" leaves it open: one unit of the last printed digit at most."""
    gap = distance(target, value)
    if target.approx and gap is not None and gap <= max(_last_digit(target.lower), _last_digit(target.upper)):
        return Verdict.UNRATED
    return Verdict.NOT_MET


def _last_digit(figure: Decimal | None) -> Decimal:
    """Return one unit of a figure's last printed digit: 0.1 for 75.5, 1 for 32."""
    return Decimal(0) if figure is None else Decimal(1).scaleb(-_decimals(figure))


def _decimals(figure: Decimal) -> int:
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
