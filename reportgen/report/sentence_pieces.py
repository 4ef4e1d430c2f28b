"""Pieces of a sentence on one indicator: what was reached, the target, the distance, the change on last year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen import vi
from reportgen.agencies.names import fold
from reportgen.assessment.model import Assessment
from reportgen.figures.model import CountKind, FigureState, IndicatorFigure
from reportgen.plan.model import Direction
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_words import in_words, value_in_words
from reportgen.report.figure_text import is_rate, single_number
from reportgen.report.last_year import compared_with

_PER_YEAR_NAME = re.compile(r"\s+(?:hằng|hàng|mỗi) năm$", re.IGNORECASE)
_FIGURE_WORDS = ("từ ", "trên ", "dưới ", "khoảng ", "không quá ")


@dataclass(frozen=True, slots=True)
class Case:
    """What one sentence is about.

    Attributes:
        row: The assessed row; its figure is of `year`.
        name: How running text names the indicator, first letter capital.
        year: Reporting year.
        judged_by: Name of the body that follows the indicator, for a person's verdict; empty: not named.
    """

    row: Assessment
    name: str
    year: int
    judged_by: str = ""

    @property
    def figure(self) -> IndicatorFigure | None:
        """Return the row's figure."""
        return self.row.figure

    @property
    def unit(self) -> str:
        """Return the row's unit as printed in the plan."""
        return self.row.indicator.unit


# What was reached -----------------------------------------------------------------------------------------------


def result(case: Case) -> str:
    """Return the first half: "Tỷ lệ thất nghiệp chung ước 2,31%"; the bare name where there is no value."""
    figure = case.figure
    if figure is None or not (figure.value or figure.value_to_date):
        return case.name
    if not figure.value:
        return _to_date(case, figure)
    if not is_figure(figure.value, case.unit):
        return f"{subject(case)}: {value_in_words(figure.value, case.unit)}"
    if case.row.indicator.report_phrase:
        return _phrased(case, figure, case.row.indicator.report_phrase)
    value = value_in_words(figure.value, case.unit)
    if figure.count_kind is CountKind.CUMULATIVE:
        part = _in_year(case, figure, case.unit)
        return f"{subject(case)}: lũy kế đến hết năm {case.year} {_verb(case)} {value}{part}"
    return f"{subject(case)} {_verb(case)} {value}"


def subject(case: Case) -> str:
    """Return the name; "hằng năm" at its end is dropped where the unit says "/năm" already."""
    return _PER_YEAR_NAME.sub("", case.name) if case.unit.rstrip().endswith("/năm") else case.name


def is_figure(text: str, unit: str) -> bool:
    """Tell whether a reported value is a number, a range or a bound, and not words."""
    said = value_in_words(text, unit)
    return single_number(text, unit) is not None or said[:1].isdigit() or said.startswith(_FIGURE_WORDS)


def _to_date(case: Case, figure: IndicatorFigure) -> str:
    when = f"đến ngày {vi.short_date(figure.to_date)}" if figure.to_date else "đến kỳ báo cáo"
    value = value_in_words(figure.value_to_date, case.unit)
    if not is_figure(figure.value_to_date, case.unit):
        return f"{subject(case)}: {when}, {value}"
    return f"{subject(case)} {when} {_settled_verb(case)} {value}"


def _phrased(case: Case, figure: IndicatorFigure, phrase: str) -> str:
    """Return "Lũy kế đến hết năm 2024 hoàn thành 4.315 căn nhà ở xã hội (riêng năm 2024: 812 căn)"."""
    about = "ước " if figure.state is FigureState.ESTIMATE else ""
    told = about + phrase.replace("{value}", value_in_words(figure.value, ""))
    if figure.count_kind is CountKind.CUMULATIVE:
        return f"Lũy kế đến hết năm {case.year} {told}{_in_year(case, figure, counting_word(phrase))}"
    return f"Năm {case.year} {told}"


def counting_word(phrase: str) -> str:
    """Return the word that counts, which stands right after the value in a phrase: "căn"."""
    return phrase.partition("{value}")[2].split(" ")[1:2][0] if "{value} " in phrase else ""


def _in_year(case: Case, figure: IndicatorFigure, unit: str) -> str:
    part = figure.value_in_year
    return f" (riêng năm {case.year}: {value_in_words(part, unit)})" if part else ""


def _verb(case: Case) -> str:
    if case.figure and case.figure.state is FigureState.ESTIMATE:
        return "ước"
    return _settled_verb(case)


def _settled_verb(case: Case) -> str:
    """Return "đạt" where more is better, else "là": nobody reaches a rate of unemployment."""
    force = case.row.in_force
    return "đạt" if force is not None and force.target.direction is Direction.HIGHER else "là"


# The target -----------------------------------------------------------------------------------------------------


def in_force(case: Case) -> Target:
    """Return the target the year is measured against; a verdict that speaks of one has one."""
    if case.row.in_force is None:
        raise ValueError(f"{case.row.indicator.key}: verdict {case.row.verdict} without a target")
    return case.row.in_force.target


def target_named(case: Case) -> str:
    """Return "mục tiêu đến năm 2025", "mục tiêu" where it holds for every year, or whose year nobody knows."""
    force = case.row.in_force
    if force is None or force.yearly:
        return "mục tiêu"
    return "mục tiêu của Kế hoạch" if force.assumed else f"mục tiêu đến năm {force.milestone}"


def target_words(case: Case) -> str:
    """Return the target as said: "dưới 3%"."""
    return in_words(in_force(case))


def target_bracketed(case: Case) -> str:
    """Return "mục tiêu đến năm 2025 (dưới 3%)"; a stage that was just named is not said twice, however spelled."""
    words = target_words(case)
    value = case.figure.value if case.figure else ""
    if in_force(case).kind is TargetKind.LEVEL and fold(vi.one_line(value)).rstrip(" .;") == fold(words):
        return target_named(case)
    return f"{target_named(case)} ({words})"


# Differences ----------------------------------------------------------------------------------------------------


def below(case: Case) -> bool:
    """Tell whether the value lies below what the target asks for (else above it)."""
    target, value = in_force(case), case.row.value
    if value is None or target.lower is None:
        return target.direction is not Direction.LOWER
    return value < target.lower or (value == target.lower and target.lower_inclusive is False)


def lower_is_better(case: Case) -> bool:
    """Tell whether less is better."""
    return case.row.in_force is not None and case.row.in_force.target.direction is Direction.LOWER


def amount(case: Case, difference: Decimal) -> str:
    """Return a difference in the row's own way of measuring."""
    return amount_in_words(difference, case.unit)


def amount_in_words(difference: Decimal, unit: str) -> str:
    """Return a difference: "1,4 điểm phần trăm" between rates, else in the unit itself ("190 căn")."""
    printed = vi.trimmed(abs(difference))
    return f"{vi.number(printed)} điểm phần trăm" if is_rate(unit) else value_in_words(printed, unit)


def share(case: Case) -> str:
    """Return "bằng 33,4% mục tiêu đến năm 2030 (12.900 căn)", or nothing where the target is no count."""
    if case.row.share_of_target is None:
        return ""
    return f"bằng {vi.number(vi.trimmed(case.row.share_of_target))}% {target_bracketed(case)}"


def change(case: Case) -> str:
    """Return ", giảm 0,15 điểm phần trăm so với năm 2023", or nothing when it cannot be said.

    A count added up over the years says what this year added instead.
    """
    figure, moved = case.figure, case.row.change
    if case.row.not_comparable:
        return f"; không so sánh được với năm {case.year - 1} {case.row.not_comparable}"
    if moved is None or (figure is not None and figure.count_kind is CountKind.CUMULATIVE):
        return ""
    before = compared_with(case.row, case.year - 1)
    if moved.amount == 0:
        return f", bằng {before}"
    word = "tăng" if moved.amount > 0 else "giảm"
    printed = vi.number(vi.trimmed(abs(moved.amount)))
    amounts = {"pp": f"{printed} điểm phần trăm", "percent": f"{printed}%", "unit": amount(case, moved.amount)}
    return f", {word} {amounts[moved.unit]} so với {before}"
