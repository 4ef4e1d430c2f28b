"""One sentence for one indicator: the figure first, the target after, the comparison last, the cause where reported.

The forms are those of a provincial office; which one is chosen depends on verdict, kind of target and direction only.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import CountKind, FigureState, IndicatorFigure, MissingReason
from reportgen.plan.model import Direction
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_words import in_words, value_in_words
from reportgen.report.figure_text import is_rate
from reportgen.report.words import MISSING, NO_FIGURE, NONE_AROSE, VERDICT


def indicator_sentence(row: Assessment, name: str, year: int) -> str:
    """Return the sentence on one indicator, with its full stop.

    Args:
        row: The assessed row; its figure is of `year`.
        name: How running text names the indicator (a sub-row together with its parent).
        year: Reporting year.
    """
    return f"{_FORMS[row.verdict](row, name, year) if not row.by_person else _judged(row, name, year)}."


def _no_data(row: Assessment, name: str, year: int) -> str:
    reason = missing_reason(row.figure)
    return f"{name}: {NO_FIGURE} ({reason})" if reason else f"{name}: {NO_FIGURE}"


def missing_reason(figure: IndicatorFigure | None) -> str:
    """Return the reason why there is no figure, as a paper to the Standing Committee may give it, or nothing."""
    reason = figure.reason if figure else None
    return "" if reason is None or reason is MissingReason.NOT_REPORTED else MISSING[reason]


def _none_arose(row: Assessment, name: str, year: int) -> str:
    return f"{name}: {NONE_AROSE} trong năm"


def _no_target(row: Assessment, name: str, year: int) -> str:
    said = "Kế hoạch chưa xác định mục tiêu"
    return f"{_result(row, name, year)}; {said}" if row.figure and row.figure.value else f"{name}: {said}"


def _unrated(row: Assessment, name: str, year: int) -> str:
    return f"{_result(row, name, year)}; mục tiêu{_until(row)} là {_target_words(row)}; chưa đủ căn cứ để đánh giá"


def _judged(row: Assessment, name: str, year: int) -> str:
    """A person's verdict: said as such, with the reason."""
    reason = row.figure.verdict_reason if row.figure else ""
    said = f"{VERDICT[row.verdict].lower()} ({reason})" if reason else VERDICT[row.verdict].lower()
    return f"{name}: {said}"


def _met(row: Assessment, name: str, year: int) -> str:
    target = _in_force(row)
    already = "đã " if target.kind in (TargetKind.BOUND, TargetKind.RANGE) else ""
    return f"{_result(row, name, year)}, {already}đạt mục tiêu{_until(row)} ({_target_words(row)}){_change(row, year)}"


def _exceeded(row: Assessment, name: str, year: int) -> str:
    result, target = _result(row, name, year), f"mục tiêu{_until(row)} ({_target_words(row)})"
    if row.distance is None:
        return f"{result}, vượt {target}{_change(row, year)}"
    if row.share_of_target is not None:
        share = f"bằng {vi.number(row.share_of_target)}% {target}"
        return f"{result}, {share}, vượt {_amount(row, row.distance)}{_change(row, year)}"
    if _lower_is_better(row):
        return f"{result}, thấp hơn {_amount(row, row.distance)} so với {target}, vượt mục tiêu{_change(row, year)}"
    return f"{result}, vượt {_amount(row, row.distance)} so với {target}{_change(row, year)}"


def _not_met(row: Assessment, name: str, year: int) -> str:
    target = f"mục tiêu{_until(row)} ({_target_words(row)})"
    if row.share_of_target is not None:
        said = f"{_result(row, name, year)}, bằng {vi.number(row.share_of_target)}% {target}, chưa đạt mục tiêu"
    else:
        said = f"{_result(row, name, year)}, chưa đạt {target}{_shortfall(row)}"
    cause = row.figure.cause if row.figure else ""
    return f"{said}{_change(row, year)}; nguyên nhân: {cause}" if cause else f"{said}{_change(row, year)}"


def _shortfall(row: Assessment) -> str:
    if row.distance is None:
        return ""
    word = "cao hơn" if _lower_is_better(row) else "thấp hơn"
    level = ""
    if _in_force(row).kind is TargetKind.RANGE:
        level = "mức tối đa " if _lower_is_better(row) else "mức tối thiểu "
    return f", {word} {level}{_over(row)}{_amount(row, row.distance)}"


def _not_due(row: Assessment, name: str, year: int) -> str:
    result = _result(row, name, year)
    if row.share_of_target is not None:
        share = f"bằng {vi.number(row.share_of_target)}% mục tiêu{_until(row)} ({_target_words(row)})"
        return f"{result}, {share}{_change(row, year)}"
    said = f"{result}{_change(row, year)}; mục tiêu{_until(row)} là {_target_words(row)}"
    if row.distance is None:
        return said
    verb = "giảm" if _lower_is_better(row) else "tăng"
    return f"{said}, còn phải {verb} {_over(row)}{_amount(row, row.distance)}"


_FORMS: dict[Verdict, Callable[[Assessment, str, int], str]] = {
    Verdict.EXCEEDED: _exceeded,
    Verdict.MET: _met,
    Verdict.NOT_MET: _not_met,
    Verdict.NOT_DUE: _not_due,
    Verdict.NO_DATA: _no_data,
    Verdict.NONE_AROSE: _none_arose,
    Verdict.NO_TARGET: _no_target,
    Verdict.UNRATED: _unrated,
}


# Pieces ---------------------------------------------------------------------------------------------------------


def _result(row: Assessment, name: str, year: int) -> str:
    """Return the first half: what was reached."""
    figure = row.figure
    if figure is None or not figure.value:
        return name
    if row.value is None:
        return _result_in_words(figure, name, row.indicator.unit)
    value = value_in_words(figure.value, row.indicator.unit)
    if figure.count_kind is CountKind.CUMULATIVE:
        return _cumulative(figure, name, value, row.indicator.unit, year)
    return f"{name} {_verb(row)} {value}"


def _result_in_words(figure: IndicatorFigure, name: str, unit: str) -> str:
    """A value that is a range, a bound or a stage."""
    said = value_in_words(figure.value, unit)
    if said[:1].isdigit() or said.startswith(("từ ", "trên ", "dưới ")):
        return f"{name} {'ước' if figure.state is FigureState.ESTIMATE else 'đạt'} {said}"
    return f"{name}: {said}"


def _cumulative(figure: IndicatorFigure, name: str, value: str, unit: str, year: int) -> str:
    verb = "ước " if figure.state is FigureState.ESTIMATE else "đạt "
    part = f" (riêng năm {year}: {value_in_words(figure.value_in_year, unit)})" if figure.value_in_year else ""
    return f"{name}: lũy kế đến hết năm {year} {verb}{value}{part}"


def _verb(row: Assessment) -> str:
    if row.figure and row.figure.state is FigureState.ESTIMATE:
        return "ước"
    return "là" if _lower_is_better(row) else "đạt"


def _until(row: Assessment) -> str:
    """Return " đến năm 2025", or nothing for a target that is due every year."""
    force = row.in_force
    return "" if force is None or force.yearly else f" đến năm {force.milestone}"


def _in_force(row: Assessment) -> Target:
    if row.in_force is None:
        raise ValueError(f"{row.indicator.key}: verdict {row.verdict} without a target")
    return row.in_force.target


def _target_words(row: Assessment) -> str:
    return in_words(_in_force(row))


def _lower_is_better(row: Assessment) -> bool:
    return row.in_force is not None and row.in_force.target.direction is Direction.LOWER


def _over(row: Assessment) -> str:
    """Return "trên " where the bound itself does not satisfy, so that the distance alone would not be enough."""
    target = _in_force(row)
    inclusive = target.upper_inclusive if _lower_is_better(row) else target.lower_inclusive
    return "trên " if inclusive is False and row.verdict is Verdict.NOT_DUE else ""


def _amount(row: Assessment, amount: Decimal) -> str:
    return amount_in_words(amount, row.indicator.unit)


def amount_in_words(amount: Decimal, unit: str) -> str:
    """Return a difference: "1,4 điểm phần trăm" between rates, else in the unit itself ("190 căn")."""
    printed = vi.trimmed(abs(amount))
    return f"{vi.number(printed)} điểm phần trăm" if is_rate(unit) else value_in_words(printed, unit)


def _change(row: Assessment, year: int) -> str:
    """Return ", giảm 0,15 điểm phần trăm so với năm 2023", or nothing when it cannot be said."""
    if row.change is None:
        return ""
    if row.change.amount == 0:
        return f", bằng năm {year - 1}"
    word = "tăng" if row.change.amount > 0 else "giảm"
    printed = vi.number(vi.trimmed(abs(row.change.amount)))
    amounts = {
        "pp": f"{printed} điểm phần trăm",
        "percent": f"{printed}%",
        "unit": _amount(row, row.change.amount),
    }
    return f", {word} {amounts[row.change.unit]} so với năm {year - 1}"
