"""What the figures mean: verdicts, distances, changes and tallies. Pure values; all numbers are Decimal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.assessment.restate import Restated
from reportgen.figures.model import IndicatorFigure, Likelihood
from reportgen.plan.model import Indicator
from reportgen.plan.target import Target


class Verdict(StrEnum):
    """How an indicator stands in a year; the order is the order of print."""

    EXCEEDED = "exceeded"  # Vượt
    MET = "met"  # Đạt
    NOT_MET = "not_met"  # Chưa đạt (only when due)
    NOT_DUE = "not_due"  # Chưa đến hạn
    NO_DATA = "no_data"  # Chưa có số liệu
    NONE_AROSE = "none_arose"  # Không phát sinh
    NO_TARGET = "no_target"  # Chưa xác định mục tiêu
    UNRATED = "unrated"  # a person must judge
    ENDED = "ended"  # Không còn đối tượng đánh giá


@dataclass(frozen=True, slots=True)
class TargetInForce:
    """The target a year is measured against.

    Attributes:
        milestone: Year of the milestone whose target it is.
        target: Its meaning; `target.text` is the printed wording.
        due: True when the year is the milestone year or later, or the target holds for every year.
        yearly: True for a target per year or of keeping, due every year.
        assumed: True when the source lost the year and nothing settles it: `milestone` is then the plan's last one,
            the latest it can be, and a text should say "mục tiêu của Kế hoạch" rather than name the year.
    """

    milestone: int
    target: Target
    due: bool
    yearly: bool
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """Change on last year.

    Attributes:
        amount: Signed; percentage points for rates, per cent (one decimal) for counts, the unit itself otherwise.
        unit: "pp", "percent" or "unit".
    """

    amount: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class LastYear:
    """Last year's figure of one row, as this year's report prints it.

    Attributes:
        figure: What is printed; None: nothing is, for want of a figure or because it cannot be restated.
        official: The figure published after last year's report, where it differs from what that report said; None
            where there is none, or the two agree.
        replaced: What last year's report said, beside an official figure; None: it said nothing.
        restated: How it was put together from the figures of several units; None: it was not.
        not_comparable: Why this year's value cannot be set beside it, beginning with "do"; empty: it can.
        compared: False where it is printed for another area than this year's, so that no comparison is made.
    """

    figure: IndicatorFigure | None
    official: IndicatorFigure | None = None
    replaced: IndicatorFigure | None = None
    restated: Restated | None = None
    not_comparable: str = ""
    compared: bool = True


NOTHING_KNOWN = LastYear(None)


@dataclass(frozen=True, slots=True)
class Assessment:
    """One row assessed for one year.

    Attributes:
        indicator: The plan's row.
        is_sub_row, is_heading: Rows that tallies leave out, rows that are `NO_TARGET` by being headings.
        figure: This year's figure; None when the row was not reported.
        value, previous_value: The number read from `figure.value` (whole year), None when it is no single number.
        in_force: None when the plan has no target for this or a later year.
        verdict: What is printed: the person's where one was given, else the computed one.
        computed: What arithmetic gives.
        by_person: True when a person's verdict stands (its reason is in `figure.verdict_reason`).
        differs: True when the person's verdict differs from the computed one (told as a warning).
        distance: How far the value is from the nearest acceptable one (`NOT_MET`, `NOT_DUE`) or beyond the target
            (`EXCEEDED`), in the indicator's unit, never negative; None when it cannot be said.
        change: Change on last year (of a cumulative count: of the years' own parts); None when it cannot be computed.
        ended: Why nothing is left to measure ("kết thúc hoạt động của đơn vị hành chính cấp huyện từ …"); empty: it is.
        share_of_target: Value in per cent of a target that is a count, one decimal; None for rates and other kinds.
        last_year: Last year's figure and what is to be said of it.
    """

    indicator: Indicator
    is_sub_row: bool
    is_heading: bool
    figure: IndicatorFigure | None
    value: Decimal | None
    previous_value: Decimal | None
    in_force: TargetInForce | None
    verdict: Verdict
    computed: Verdict
    by_person: bool
    differs: bool
    distance: Decimal | None
    change: Change | None
    share_of_target: Decimal | None
    ended: str = ""
    last_year: LastYear = NOTHING_KNOWN

    @property
    def previous(self) -> IndicatorFigure | None:
        """Return last year's figure as printed; None when there is none."""
        return self.last_year.figure

    @property
    def not_comparable(self) -> str:
        """Return why this and last year's value cannot be set side by side ("do …"); empty: they can."""
        return self.last_year.not_comparable

    @property
    def is_hard(self) -> bool:
        """Tell whether a row is not due and hard to reach, as its agency sees it."""
        unlikely = self.figure is not None and self.figure.likelihood is Likelihood.UNLIKELY
        return unlikely and self.verdict is Verdict.NOT_DUE


@dataclass(frozen=True, slots=True)
class Tally:
    """How many indicators (never sub-rows) have each verdict; every verdict is a key, the values sum to `total`.

    `likely` and `unlikely` count the indicators not due by likelihood; the rest of `NOT_DUE` said nothing.
    """

    total: int
    by_verdict: Mapping[Verdict, int]
    likely: int = 0
    unlikely: int = 0
