"""Reads indicators.csv of a figures folder: the value of each indicator in the year, with its state and source.

Absent, zero, "không phát sinh" and "chưa có số liệu" stay four different things: no row (or one with nothing filled
in), a value 0, state `none_arose`, state `not_available` with its reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from reportgen.errors import Fault
from reportgen.figures import area_faults, faults
from reportgen.figures.cells import is_blank, is_new_key, read_day, read_word, source_of, warn_of_changes
from reportgen.figures.counts import COLUMNS as COUNTS
from reportgen.figures.counts import read_counts
from reportgen.figures.model import CountKind, FigureState, IndicatorFigure, Likelihood, MissingReason
from reportgen.figures.values import check_value
from reportgen.plan.model import Indicator, Plan
from reportgen.plan.target import TargetKind
from reportgen.plan.target_language import read_target
from reportgen.tables import Row, read_table

COLUMNS = (
    *("key", "row_id", "name", "unit", "value_to_date", "to_date", "value", "value_in_year", "state", "reason"),
    *("count_kind", "likelihood", "cause", "source", "note", "verdict", "verdict_reason"),
)
"""All columns, in the order of the files handed out."""

SELDOM = ("not_comparable", "ended", *COUNTS)
"""Columns that may be added where units or bodies were merged or ended in the year; not in the files handed out."""

STATES = {
    FigureState.ACTUAL: "số thực hiện",
    FigureState.ESTIMATE: "số ước cả năm",
    FigureState.NONE_AROSE: "không phát sinh",
    FigureState.NOT_AVAILABLE: "chưa có số liệu",
}
REASONS = {
    MissingReason.NOT_PUBLISHED: "chưa đến kỳ công bố",
    MissingReason.NOT_SURVEYED: "chưa tổ chức điều tra",
    MissingReason.NO_METHOD: "chưa có hướng dẫn cách tính",
    MissingReason.NOT_REPORTED: "chưa báo cáo",
}
COUNT_KINDS = {
    CountKind.IN_YEAR: "trong năm",
    CountKind.STOCK: "tại thời điểm",
    CountKind.CUMULATIVE: "lũy kế",
}
LIKELIHOODS = {
    Likelihood.REACHED: "đã đạt",
    Likelihood.LIKELY: "có khả năng đạt",
    Likelihood.UNLIKELY: "khó đạt",
}
VERDICTS = {"exceeded": "vượt", "met": "đạt", "not_met": "chưa đạt"}

_REQUIRED = ("key", "value", "state")
_VALUES = ("value_to_date", "value", "value_in_year")
_FILLED_IN = (*_VALUES, *COLUMNS[8:], *SELDOM)


def read_indicators(
    path: Path, plan: Plan, year: int, to_date: date | None, told: list[Fault]
) -> dict[str, IndicatorFigure]:
    """Return the indicators' figures by key; a row with nothing filled in is left out, as not reported.

    Args:
        year: The reporting year, in which every day of the file must lie.
        to_date: Day up to which a value counts whose row names none.
        told: Faults and warnings are added here.

    Raises:
        DataError: the file is no table with the columns needed.
    """
    table = read_table(path, _REQUIRED, tuple(name for name in (*COLUMNS, *SELDOM) if name not in _REQUIRED))
    told.extend(table.faults)
    rows = {row.key: row for row in plan.indicators}
    lines: dict[str, int] = {}
    figures = (_figure(row, rows, lines, year, to_date, told) for row in table.rows)
    return {figure.key: figure for figure in figures if figure}


def _figure(
    row: Row,
    known: Mapping[str, Indicator],
    lines: dict[str, int],
    year: int,
    to_date: date | None,
    told: list[Fault],
) -> IndicatorFigure | None:
    if not is_new_key(row, known, lines, "chỉ tiêu", told) or is_blank(row, _FILLED_IN):
        return None
    indicator = known[row["key"]]
    warn_of_changes(row, {"row_id": indicator.row_id, "name": indicator.name, "unit": indicator.unit}, told)
    state = read_word(row, "state", STATES, told, needed=True)
    if state is None:
        return None
    _check_values(row, state, indicator, told)
    numerator, denominator = read_counts(row, indicator.unit, told) if row["value"] else (None, None)
    return IndicatorFigure(
        key=indicator.key,
        state=state,
        source=source_of(row),
        value_to_date=row["value_to_date"],
        to_date=_day(row, year, told) or to_date if row["value_to_date"] else None,
        value=row["value"],
        value_in_year=row["value_in_year"],
        reason=_reason(row, state, told),
        count_kind=read_word(row, "count_kind", COUNT_KINDS, told),
        likelihood=read_word(row, "likelihood", LIKELIHOODS, told),
        cause=row["cause"],
        note=row["note"],
        verdict=_verdict(row, told),
        verdict_reason=row["verdict_reason"],
        not_comparable=row["not_comparable"],
        ended=row["ended"],
        unit=row["unit"],
        numerator=numerator,
        denominator=denominator,
    )


def _check_values(row: Row, state: FigureState, indicator: Indicator, told: list[Fault]) -> None:
    """Hold the value cells against the state, then read each as a number of the indicator's unit."""
    has_value = state in (FigureState.ACTUAL, FigureState.ESTIMATE)
    if has_value and not row["value"]:
        told.append(faults.value_missing(row.place("value"), state))
    if not has_value and any(row[column] for column in COUNTS):
        told.append(area_faults.counts_although_none(row.place(COUNTS[0]), state))
    for column in _VALUES:
        if row[column] and not has_value:
            told.append(faults.value_although_none(row.place(column), row[column], state))
        elif row[column]:
            wanted = _asks_for_number(indicator) and not row["verdict"]
            check_value(row.place(column), row[column], indicator.unit, told, number_wanted=wanted)


def _asks_for_number(indicator: Indicator) -> bool:
    """Tell whether every target the plan prints for a row is a figure."""
    printed = [text for text in (*indicator.targets.values(), indicator.target_unplaced) if text]
    kinds = {read_target(text, indicator.unit).kind for text in printed} - {TargetKind.NONE}
    return bool(kinds) and kinds <= {TargetKind.NUMBER, TargetKind.BOUND, TargetKind.RANGE}


def _day(row: Row, year: int, told: list[Fault]) -> date | None:
    day = read_day(row, "to_date", told)
    if day and day.year != year:
        told.append(faults.day_outside_year(row.place("to_date"), row["to_date"], year))
    return day


def _reason(row: Row, state: FigureState, told: list[Fault]) -> MissingReason | None:
    reason = read_word(row, "reason", REASONS, told)
    if state is FigureState.NOT_AVAILABLE and not row["reason"]:
        told.append(faults.missing_reason(row.place("reason"), {str(word): said for word, said in REASONS.items()}))
    if state is not FigureState.NOT_AVAILABLE and row["reason"]:
        told.append(faults.needless_reason(row.place("reason"), row["reason"], state))
    return reason


def _verdict(row: Row, told: list[Fault]) -> str:
    verdict = read_word(row, "verdict", VERDICTS, told) or ""
    if verdict and not row["verdict_reason"]:
        told.append(faults.verdict_without_reason(row.place("verdict_reason"), verdict))
    if row["verdict_reason"] and not row["verdict"]:
        told.append(faults.reason_without_verdict(row.place("verdict"), row["verdict_reason"]))
    return verdict
