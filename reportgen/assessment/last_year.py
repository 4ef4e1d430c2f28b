"""Last year's figure of every row as this year's report prints it: reported, official, restated, or not comparable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from reportgen import vi
from reportgen.agencies.areas import AreaChange
from reportgen.agencies.provinces import Province
from reportgen.assessment.model import LastYear
from reportgen.assessment.restate import Part, restate
from reportgen.figures.model import FigureState, IndicatorFigure, YearFigures
from reportgen.plan.model import Indicator, Plan
from reportgen.plan.target import TargetError
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_units import printed_unit

OTHER_UNIT = "do thay đổi đơn vị tính"
_KNOWN = (FigureState.ACTUAL, FigureState.ESTIMATE)


class View(StrEnum):
    """How last year's figures are printed after the area changed."""

    AS_NOW = "as-now"  # for the area of this year's figures, restated
    AS_WAS = "as-was"  # for the area of that time, as reported, without a comparison


@dataclass(frozen=True, slots=True)
class _Years:
    """What the rows of two years are set side by side from."""

    plan: Plan
    figures: YearFigures
    previous: YearFigures
    change: AreaChange | None
    view: View


def last_year_figures(
    plan: Plan,
    figures: YearFigures,
    previous: YearFigures | None,
    change: AreaChange | None = None,
    view: View = View.AS_NOW,
) -> Mapping[str, LastYear]:
    """Return last year's figure of every row by key; rows of which nothing is known of last year are not in it.

    Args:
        previous: Figures of the year before; None: nothing is known.
        change: What changed of the area in between; None: nothing.
        view: Which figures are printed when it did.
    """
    before = previous or YearFigures(figures.year - 1, given=False, illustrative=False)
    years = _Years(plan, figures, before, change, view)
    return {row.key: found for row in plan.indicators if (found := _last_year(years, row)) is not None}


def _last_year(years: _Years, row: Indicator) -> LastYear | None:
    figure = years.figures.indicators.get(row.key)
    known = _best(years.previous, row)
    last = known if years.change is None else _on_map(years, years.change, row, known)
    if figure is None or last is None:
        return last
    own = figure.not_comparable
    if own or not last.compared or last.not_comparable:
        return replace(last, not_comparable=own or last.not_comparable)
    return replace(last, not_comparable=_changed(years, row, figure, known))


def _best(previous: YearFigures, row: Indicator) -> LastYear | None:
    """Return the official figure where there is one, else the reported one."""
    reported, official = previous.indicators.get(row.key), previous.official.get(row.key)
    if official is None:
        return LastYear(reported) if reported else None
    kept = replace(official, count_kind=reported.count_kind, unit=reported.unit) if reported else official
    if reported and _has_value(reported) and _read(reported.value, row) == _read(official.value, row):
        parts = kept if kept.denominator else reported
        return LastYear(replace(kept, numerator=parts.numerator, denominator=parts.denominator))
    return LastYear(kept, official=kept, replaced=reported)


def _on_map(years: _Years, change: AreaChange, row: Indicator, known: LastYear | None) -> LastYear | None:
    if years.view is View.AS_WAS:
        return replace(known, compared=False) if known else None
    figure = years.figures.indicators.get(row.key)
    parts = [Part(unit.full_name, _of_unit(years, change, unit, row, known)) for unit in _units(change)]
    if not any(part.figure for part in parts):
        return None
    restated = restate(row, parts) if change.parts else None
    last = replace(known or LastYear(None), figure=restated.figure if restated else None, restated=restated)
    said = _has_value(figure) and any(part.has_value for part in parts) and last.figure is None
    return replace(last, not_comparable=change.reason) if said else last


def _units(change: AreaChange) -> tuple[Province, ...]:
    return change.parts or (change.before,)


def _of_unit(
    years: _Years, change: AreaChange, unit: Province, row: Indicator, known: LastYear | None
) -> IndicatorFigure | None:
    if unit == change.before:
        return known.figure if known else None
    return years.previous.areas.get(unit.slug, {}).get(row.key)


def _changed(years: _Years, row: Indicator, figure: IndicatorFigure, known: LastYear | None) -> str:
    """Return why two figures of one area cannot be compared: another unit of measure, another method; "" when not."""
    before = known.figure if known else None
    if not _has_value(figure) or before is None or not _has_value(before):
        return ""
    units = [printed_unit(one.unit or row.unit) for one in (before, figure)]
    if units[0] != units[1]:
        return OTHER_UNIT
    year = years.figures.year
    return next((one.reason for one in years.plan.method_changes if one.year == year and row.key in one.rows), "")


def _has_value(figure: IndicatorFigure | None) -> bool:
    return figure is not None and figure.state in _KNOWN and bool(figure.value.strip())


def _read(text: str, row: Indicator) -> Decimal | str:
    """Return a value for comparing: its number, else its words."""
    try:
        number = parse_actual(text, row.unit).number
    except TargetError:
        number = None
    return vi.one_line(text).lower() if number is None else number
