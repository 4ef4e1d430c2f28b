"""One sentence for one indicator: the figure first, the target after, the comparison last, the cause where reported.

The forms are those of a provincial office; which one is chosen depends on verdict, kind of target and value only.
docs/report-text.md shows each of them.
"""

from __future__ import annotations

from collections.abc import Callable

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import IndicatorFigure, MissingReason
from reportgen.plan.target import TargetKind
from reportgen.plan.target_words import value_in_words
from reportgen.report.sentence_pieces import (
    Case,
    amount,
    below,
    change,
    in_force,
    is_figure,
    lower_is_better,
    result,
    share,
    target_bracketed,
    target_named,
    target_words,
)
from reportgen.report.words import ENDED, MISSING, NO_FIGURE, NONE_AROSE, VERDICT


def indicator_sentence(row: Assessment, name: str, year: int, judged_by: str = "") -> str:
    """Return the sentence on one indicator, with its full stop.

    Args:
        row: The assessed row; its figure is of `year`.
        name: How running text names the indicator (a sub-row together with its parent).
        year: Reporting year.
        judged_by: Body that follows the indicator, named where a person's verdict stands; empty: not named.
    """
    case = Case(row, vi.upper_first(name), year, judged_by)
    return f"{_form(row)(case).rstrip('.')}{_hard(case)}."


def _hard(case: Case) -> str:
    """Return ", khó đạt; nguyên nhân: …" of a row not due that its agency sees as hard to reach."""
    return f", khó đạt{_cause(case)}" if case.row.is_hard else ""


def _cause(case: Case) -> str:
    cause = case.figure.cause.rstrip(" .;") if case.figure else ""
    return f"; nguyên nhân: {vi.lower_first(cause)}" if cause else ""


def _form(row: Assessment) -> Callable[[Case], str]:
    return _judged if row.by_person else _FORMS[row.verdict]


def _ended(case: Case) -> str:
    return f"{case.name}: {ENDED} ({case.row.ended})"


def _no_data(case: Case) -> str:
    reason = missing_reason(case.figure)
    return f"{case.name}: {NO_FIGURE} ({reason})" if reason else f"{case.name}: {NO_FIGURE}"


def missing_reason(figure: IndicatorFigure | None) -> str:
    """Return the reason why there is no figure, as a paper to the Standing Committee may give it, or nothing."""
    reason = figure.reason if figure else None
    return "" if reason is None or reason is MissingReason.NOT_REPORTED else MISSING[reason]


def _none_arose(case: Case) -> str:
    return f"{case.name}: {NONE_AROSE} trong năm"


def _no_target(case: Case) -> str:
    figure = case.figure
    if figure is None or not (figure.value or figure.value_to_date):
        return f"{case.name}: Kế hoạch chưa xác định mục tiêu"
    if case.row.not_comparable:
        return f"{case.name}: {value_in_words(figure.value, case.unit)}{change(case)}"
    return f"{result(case)}{change(case)}; Kế hoạch chưa xác định mục tiêu"


def _unrated(case: Case) -> str:
    return f"{result(case)}{change(case)}; {target_named(case)} là {target_words(case)}; chưa đủ căn cứ để đánh giá"


def _judged(case: Case) -> str:
    """A person's verdict: said as such, with the reason; what was reported comes first."""
    reason, verdict = _reason(case), VERDICT[case.row.verdict].lower()
    value = case.figure.value if case.figure else ""
    if value and is_figure(value, case.unit):
        target = target_bracketed(case) if case.row.in_force else target_named(case)
        return f"{result(case)}, {verdict} {target}{change(case)}{reason}"
    if value and vi.one_line(value).lower() not in reason.lower():
        return f"{_stated(case)} {verdict} mục tiêu{reason}"
    return f"{case.name}: {verdict}{reason}"


def _reason(case: Case) -> str:
    """Return " (theo đánh giá của Sở Y tế: duy trì ổn định)"."""
    reason = vi.lower_first(case.figure.verdict_reason.rstrip(" .;")) if case.figure else ""
    if not reason:
        return ""
    if reason.startswith("theo "):
        return f" ({reason})"
    return f" (theo đánh giá của {case.judged_by}: {reason})" if case.judged_by else f" ({reason})"


def _met(case: Case) -> str:
    already = "đã " if in_force(case).kind in (TargetKind.BOUND, TargetKind.RANGE) else ""
    return f"{_stated(case)} {already}đạt {target_bracketed(case)}{change(case)}"


def _stated(case: Case) -> str:
    """Return what was reached and the sign after it: a comma, or a semicolon where words hold commas themselves."""
    value = case.figure.value if case.figure else ""
    enumerated = "," in value and not is_figure(value, case.unit)
    return f"{result(case)}{';' if enumerated else ','}"


def _exceeded(case: Case) -> str:
    distance = case.row.distance
    if distance is None:
        said = f"vượt {target_bracketed(case)}"
    elif case.row.share_of_target is not None:
        said = f"{share(case)}, vượt {amount(case, distance)}"
    elif lower_is_better(case):
        said = f"thấp hơn {amount(case, distance)} so với {target_bracketed(case)}, vượt mục tiêu"
    else:
        said = f"vượt {amount(case, distance)} so với {target_bracketed(case)}"
    return f"{_stated(case)} {said}{change(case)}"


def _not_met(case: Case) -> str:
    shared = share(case)
    said = f"{shared}, chưa đạt mục tiêu" if shared else f"chưa đạt {target_bracketed(case)}{_shortfall(case)}"
    return f"{_stated(case)} {said}{change(case)}{_cause(case)}"


def _shortfall(case: Case) -> str:
    if not case.row.distance:
        return ""
    word, level = ("thấp hơn", "mức tối thiểu ") if below(case) else ("cao hơn", "mức tối đa ")
    named = level if in_force(case).kind is TargetKind.RANGE else ""
    return f", {word} {named}{amount(case, case.row.distance)}"


def _not_due(case: Case) -> str:
    if shared := share(case):
        return f"{result(case)}, {shared}{change(case)}"
    said = f"{result(case)}{change(case)}; {target_named(case)} là {target_words(case)}"
    if case.row.distance is None:
        return said
    verb = "tăng" if below(case) else "giảm"
    if case.row.distance == 0:
        return f"{said}, còn phải {verb} thêm"
    return f"{said}, còn phải {verb} {_over(case)}{amount(case, case.row.distance)}"


def _over(case: Case) -> str:
    """Return "trên " where the bound itself does not satisfy, "ít nhất " before the distance to the end of a range."""
    target = in_force(case)
    if (target.lower_inclusive if below(case) else target.upper_inclusive) is False:
        return "trên "
    return "ít nhất " if target.kind is TargetKind.RANGE else ""


_FORMS: dict[Verdict, Callable[[Case], str]] = {
    Verdict.EXCEEDED: _exceeded,
    Verdict.MET: _met,
    Verdict.NOT_MET: _not_met,
    Verdict.NOT_DUE: _not_due,
    Verdict.NO_DATA: _no_data,
    Verdict.NONE_AROSE: _none_arose,
    Verdict.NO_TARGET: _no_target,
    Verdict.UNRATED: _unrated,
    Verdict.ENDED: _ended,
}
