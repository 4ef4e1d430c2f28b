"""Assesses every row of a plan for one year: the target in force, the verdict, distance, change, share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reportgen.agencies.areas import AreaChange
from reportgen.assessment.change import change_on_last_year, share_of_target
from reportgen.assessment.last_year import View, last_year_figures
from reportgen.assessment.model import NOTHING_KNOWN, Assessment, Change, LastYear, TargetInForce, Verdict
from reportgen.assessment.verdict import distance, judge
from reportgen.errors import Location
from reportgen.figures.model import CountKind, FigureState, IndicatorFigure, YearFigures
from reportgen.plan.model import Indicator, Plan
from reportgen.plan.target import Actual, TargetError
from reportgen.plan.target_language import parse_actual
from reportgen.plan.target_rows import RowTargets, row_targets

_YEARLY_NAME = re.compile(
    r"(?:mức |tốc độ |tỷ lệ )?(?:giảm|tăng)\b.*\b(?:hằng|hàng|mỗi) năm\b|(?:tiếp tục )?(?:giữ vững|duy trì)\b",
    re.IGNORECASE,
)
"""Names of rows that are due every year: a yearly change, or something to be kept ("Tiếp tục giữ vững …")."""
_SHORT = (Verdict.NOT_MET, Verdict.NOT_DUE)


def assess(
    plan: Plan,
    figures: YearFigures,
    previous: YearFigures | None = None,
    ended: Mapping[str, str] | None = None,
    change: AreaChange | None = None,
    view: View = View.AS_NOW,
) -> tuple[Assessment, ...]:
    """Return the assessment of every row, sub-rows and headings among them, in the order of the plan.

    Args:
        plan: The plan.
        figures: Figures of the year to assess.
        previous: Figures of the year before; None or without rows: no changes on last year.
        ended: Why there is nothing left to measure, by subject (`Indicator.subject`); None: everything goes on.
        change: What changed of the area since last year's figures; None: nothing.
        view: Which figures of last year count when it did.

    Raises:
        TargetError: a value that `figures.load` would have refused; the row is named.
    """
    subjects = ended or {}
    last = last_year_figures(plan, figures, previous, change, view)
    return tuple(
        _assessed(plan, row, figures, last.get(row.key, _unknown(figures, row)), subjects.get(row.subject, ""))
        for row in plan.indicators
    )


def _unknown(figures: YearFigures, row: Indicator) -> LastYear:
    """Return that nothing is known of last year; what a person said of comparing stands."""
    figure = figures.indicators.get(row.key)
    return LastYear(None, not_comparable=figure.not_comparable) if figure else NOTHING_KNOWN


def target_in_force(plan: Plan, row: Indicator, year: int) -> TargetInForce | None:
    """Return the target a year is measured against: of the next milestone that has one, after the last the last one.

    None when the row has no target. A target per year or of keeping is due every year, others from their milestone on.
    """
    return _in_force(row_targets(plan, row), row, year)


def _in_force(targets: RowTargets, row: Indicator, year: int) -> TargetInForce | None:
    if not targets.by_year:
        return None
    milestone = next((known for known in targets.by_year if known >= year), max(targets.by_year))
    target = targets.by_year[milestone]
    yearly = target.yearly or bool(_YEARLY_NAME.match(row.name))
    return TargetInForce(
        milestone,
        target,
        due=year >= milestone or yearly,
        yearly=yearly,
        assumed=milestone == targets.assumed,
    )


def _assessed(plan: Plan, row: Indicator, figures: YearFigures, last_year: LastYear, subject_ended: str) -> Assessment:
    figure = figures.indicators.get(row.key)
    value, last = _number(row, figure), _last_value(row, last_year)
    targets = row_targets(plan, row)
    in_force = _in_force(targets, row, figures.year)
    ended = subject_ended or (figure.ended if figure else "")
    computed = Verdict.ENDED if ended else _computed(row, figure, in_force, targets.levels)
    verdict = Verdict(figure.verdict) if figure and figure.verdict else computed
    assessment = Assessment(
        indicator=row,
        is_sub_row=bool(row.parent_key),
        is_heading=plan.is_heading(row),
        figure=figure,
        value=value,
        previous_value=last,
        in_force=in_force,
        verdict=verdict,
        computed=computed,
        by_person=bool(figure and figure.verdict),
        differs=not ended and verdict is not computed and not _undecided(row, figure, in_force, targets.levels),
        distance=None,
        change=_change(row, figure, value, last_year),
        share_of_target=share_of_target(value, in_force.target) if in_force else None,
        ended=ended,
        last_year=last_year,
    )
    return replace(assessment, distance=_distance(assessment))


def _computed(
    row: Indicator, figure: IndicatorFigure | None, in_force: TargetInForce | None, levels: tuple[str, ...]
) -> Verdict:
    if in_force is None:
        return Verdict.NO_TARGET
    if figure is None or figure.state is FigureState.NOT_AVAILABLE:
        return Verdict.NO_DATA
    if figure.state is FigureState.NONE_AROSE:
        return Verdict.NONE_AROSE
    if not figure.value.strip() and figure.value_to_date.strip():
        return Verdict.UNRATED if in_force.due else Verdict.NOT_DUE  # part of a year says nothing of the year
    return judge(in_force.target, _actual(row, figure), due=in_force.due, level_order=levels)


def _undecided(
    row: Indicator, figure: IndicatorFigure | None, in_force: TargetInForce | None, levels: tuple[str, ...]
) -> bool:
    """Tell whether only a person can judge: such a verdict contradicts nothing, not even "not due yet"."""
    due = replace(in_force, due=True) if in_force else None
    return _computed(row, figure, due, levels) is Verdict.UNRATED


def _number(row: Indicator, figure: IndicatorFigure | None) -> Decimal | None:
    """Return the whole year's value as one number; None when it is none, or no value is known."""
    known = figure is not None and figure.state in (FigureState.ACTUAL, FigureState.ESTIMATE)
    return _actual(row, figure).number if known and figure is not None else None


def _change(row: Indicator, figure: IndicatorFigure | None, value: Decimal | None, last: LastYear) -> Change | None:
    """Return the change on last year; of a count added up over the years, that of what each year did itself.

    A total that only ever grows says nothing by growing: None where the parts of the two years are not both given.
    """
    before = _last_value(row, last)
    if figure is None or figure.count_kind is not CountKind.CUMULATIVE:
        return change_on_last_year(value, before, row.unit)
    if before is None:
        return None
    return change_on_last_year(_in_year(row, figure), _in_year(row, last.figure), row.unit)


def _in_year(row: Indicator, figure: IndicatorFigure | None) -> Decimal | None:
    if figure is None or not figure.value_in_year:
        return None
    return _number(row, replace(figure, value=figure.value_in_year))


def _last_value(row: Indicator, last: LastYear) -> Decimal | None:
    """Return the number that this year's value is compared with; None where none is or none can be."""
    if last.not_comparable or not last.compared:
        return None
    return last.restated.value if last.restated else _number(row, last.figure)


def _actual(row: Indicator, figure: IndicatorFigure) -> Actual:
    try:
        return parse_actual(figure.value, row.unit)
    except TargetError as error:
        place = Location(figure.source.file, line=figure.source.line, part=f"chỉ tiêu {row.row_id}, cột «value»")
        raise error.at(place) from error


def _distance(row: Assessment) -> Decimal | None:
    """Return the distance that goes with the printed verdict; None where arithmetic does not bear it."""
    beyond = row.verdict is Verdict.EXCEEDED and row.computed is Verdict.EXCEEDED
    short = row.verdict in _SHORT and row.computed in (*_SHORT, Verdict.UNRATED)
    if row.value is None or row.in_force is None or not (beyond or short):
        return None
    gap = distance(row.in_force.target, row.value)
    return gap if gap or short else None
