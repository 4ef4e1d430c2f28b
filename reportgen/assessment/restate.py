"""Last year's figures of several units as one figure of the unit formed from them. Decimal only, nothing is guessed.

Counts are added. Rates are computed anew from the sums of their numerators and denominators, never averaged. What
cannot be restated is not comparable, and says what is lacking of which unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import reduce

from reportgen import vi
from reportgen.figures.counts import factors
from reportgen.figures.model import FigureState, IndicatorFigure
from reportgen.plan.model import Indicator, Restatement
from reportgen.plan.target import TargetError
from reportgen.plan.target_language import parse_actual

_KNOWN = (FigureState.ACTUAL, FigureState.ESTIMATE)


class Missing(StrEnum):
    """What is lacking of a unit, so that a figure cannot be restated; the words stand in `report.last_year`."""

    FIGURE = "figure"  # not reported, or no figure yet
    NUMBER = "number"  # a range, a bound, words
    COUNTS = "counts"  # a rate without numerator and denominator
    NOTHING = "nothing"  # a rate of which nothing arose: its denominator is not known
    BASE = "base"  # rates per hundred and per thousand, or what they are per cannot be told


@dataclass(frozen=True, slots=True)
class Part:
    """One former unit ("tỉnh Gia Lai") and its figure; None: it was not reported."""

    unit: str
    figure: IndicatorFigure | None

    @property
    def has_value(self) -> bool:
        """Tell whether a value is known, also one in words."""
        return self.figure is not None and self.figure.state in _KNOWN and bool(self.figure.value.strip())


@dataclass(frozen=True, slots=True)
class Lack:
    """What is lacking, of which unit; the unit is empty for what concerns them together."""

    what: Missing
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Restated:
    """What became of the figures of several units.

    Attributes:
        figure: The one figure, an estimate when one of its parts is; None: not comparable.
        value: Its value; None also when nothing arose in any unit.
        rule: The rule that applied.
        units: The units in it, in order.
        empty: Those in which nothing arose; they count as nothing in a sum, and this is said.
        lacks: Why there is no figure; () where the rule itself forbids one.
    """

    figure: IndicatorFigure | None
    value: Decimal | None
    rule: Restatement
    units: tuple[str, ...]
    empty: tuple[str, ...] = ()
    lacks: tuple[Lack, ...] = ()


def restate(row: Indicator, parts: Sequence[Part]) -> Restated:
    """Return one figure for the units together, by the indicator's rule; a rule that is not declared forbids one."""
    rule = row.restatement or Restatement.NOT_COMPARABLE
    restated = Restated(None, None, rule, tuple(part.unit for part in parts))
    if rule is Restatement.SUM:
        return _sum(row, parts, restated)
    if rule is Restatement.RATIO:
        return _ratio(row, parts, restated)
    return restated


def _sum(row: Indicator, parts: Sequence[Part], restated: Restated) -> Restated:
    values = [_number(row, part) for part in parts]
    empty = tuple(part.unit for part in parts if _nothing_arose(part))
    lacks = tuple(
        Lack(Missing.NUMBER if part.has_value else Missing.FIGURE, part.unit)
        for part, value in zip(parts, values, strict=True)
        if value is None and part.unit not in empty
    )
    if lacks:
        return replace(restated, lacks=lacks)
    known = [value for value in values if value is not None]
    if not known:
        return replace(restated, figure=parts[0].figure, empty=empty)
    total = sum(known, Decimal())
    return replace(restated, figure=_figure(parts, total), value=total, empty=empty)


def _ratio(row: Indicator, parts: Sequence[Part], restated: Restated) -> Restated:
    if parts and all(_nothing_arose(part) for part in parts):
        return replace(restated, figure=parts[0].figure, empty=restated.units)
    lacks = tuple(lack for part in parts if (lack := _lack_of_rate(row, part)))
    if lacks:
        return replace(restated, lacks=lacks)
    rates = [_rate(row, part) for part in parts]
    numerator = sum((rate.numerator for rate in rates), Decimal())
    denominator = sum((rate.denominator for rate in rates), Decimal())
    base = _base(row, rates)
    if base is None and numerator:
        return replace(restated, lacks=(Lack(Missing.BASE),))
    decimals = max(_decimals(rate.value) for rate in rates)
    value = vi.rounded(numerator * (base or 1) / denominator, decimals)
    figure = replace(_figure(parts, value), numerator=numerator, denominator=denominator)
    return replace(restated, figure=figure, value=value)


@dataclass(frozen=True, slots=True)
class _Rate:
    value: Decimal
    numerator: Decimal
    denominator: Decimal


def _rate(row: Indicator, part: Part) -> _Rate:
    """Return the numbers of a part that lacks nothing."""
    value, figure = _number(row, part), part.figure
    if value is None or figure is None or figure.numerator is None or figure.denominator is None:
        raise ValueError(f"{row.key}: {part.unit} has no rate")
    return _Rate(value, figure.numerator, figure.denominator)


def _lack_of_rate(row: Indicator, part: Part) -> Lack | None:
    if _nothing_arose(part):
        return Lack(Missing.NOTHING, part.unit)
    if not part.has_value or part.figure is None:
        return Lack(Missing.FIGURE, part.unit)
    if part.figure.numerator is None or part.figure.denominator is None:
        return Lack(Missing.COUNTS, part.unit)
    return Lack(Missing.NUMBER, part.unit) if _number(row, part) is None else None


def _base(row: Indicator, rates: Sequence[_Rate]) -> Decimal | None:
    """Return what all the rates are per (100 for per cent); None when they differ, or several would fit them all."""
    fitting = [set(factors(rate.value, rate.numerator, rate.denominator, row.unit)) for rate in rates]
    common = reduce(set.intersection, fitting)
    return common.pop() if len(common) == 1 else None


def _nothing_arose(part: Part) -> bool:
    return part.figure is not None and part.figure.state is FigureState.NONE_AROSE


def _number(row: Indicator, part: Part) -> Decimal | None:
    if not part.has_value or part.figure is None:
        return None
    try:
        return parse_actual(part.figure.value, row.unit).number
    except TargetError:
        return None


def _decimals(value: Decimal) -> int:
    return max(0, -int(value.as_tuple().exponent))


def _figure(parts: Sequence[Part], value: Decimal) -> IndicatorFigure:
    """Return the first part's figure with the value of all, without what only that part said."""
    known = [part.figure for part in parts if part.figure is not None]
    estimated = any(figure.state is FigureState.ESTIMATE for figure in known)
    return IndicatorFigure(
        known[0].key,
        FigureState.ESTIMATE if estimated else FigureState.ACTUAL,
        known[0].source,
        value=vi.number(value),
        count_kind=known[0].count_kind,
    )
