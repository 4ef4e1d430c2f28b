"""What was reported for a year: values with state and source. Text as written; numbers are read in `assessment`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reportgen.agencies.provinces import Province
from reportgen.errors import Fault


class FigureState(StrEnum):
    """What is known of a value. A row that is not in the file at all is a fifth thing: absent, told as no data."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"
    NONE_AROSE = "none_arose"
    NOT_AVAILABLE = "not_available"


class MissingReason(StrEnum):
    """Why there is no figure; the printed words stand in `report.sentences`."""

    NOT_PUBLISHED = "not_published"  # chưa đến kỳ công bố
    NOT_SURVEYED = "not_surveyed"  # chưa tổ chức điều tra
    NO_METHOD = "no_method"  # chưa có hướng dẫn cách tính
    NOT_REPORTED = "not_reported"  # chưa báo cáo: internal lists only


class CountKind(StrEnum):
    """What a value counts."""

    IN_YEAR = "in_year"
    STOCK = "stock"
    CUMULATIVE = "cumulative"


class Likelihood(StrEnum):
    """Whether the target will be reached, as the responsible agency sees it."""

    REACHED = "reached"  # đã đạt
    LIKELY = "likely"  # có khả năng đạt
    UNLIKELY = "unlikely"  # khó đạt


class TaskState(StrEnum):
    """The seven states of a task."""

    DONE_ON_TIME = "done_on_time"  # Hoàn thành đúng hạn
    DONE_LATE = "done_late"  # Hoàn thành quá hạn
    UNDER_WAY = "under_way"  # Đang thực hiện trong hạn
    OVERDUE = "overdue"  # Đang thực hiện quá hạn
    CONTINUOUS = "continuous"  # Thực hiện thường xuyên
    NOT_STARTED = "not_started"  # Chưa đến thời hạn
    DROPPED = "dropped"  # Không còn phù hợp


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure came from: the file row it was read from and what the row says of its own source."""

    file: str
    line: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorFigure:
    """One indicator's figure of one year.

    Attributes:
        key: The indicator's key.
        value_to_date: Value done up to `to_date`, as written ("2,31", "61-62", "đang thực hiện"); empty: none given.
        to_date: Day up to which `value_to_date` counts; None when `value_to_date` is empty.
        value: Value for the whole year, as written: an estimate or the actual one, by `state`; empty: none.
        value_in_year: For cumulative counts, the part done in this year; empty: not given.
        reason: Why there is none, for `NOT_AVAILABLE`.
        count_kind: None when the row does not say.
        likelihood: None when the row does not say.
        cause: Why a target was missed, as a phrase ("ảnh hưởng của thiên tai"); may be empty.
        verdict, verdict_reason: A person's own verdict ("met" ...) and why; both empty when none was given.
        not_comparable: Why this and last year's value cannot be set side by side, beginning with "do"; empty: they can.
        ended: Why there is no longer anything to measure ("kết thúc hoạt động của …"); empty: there is.
        unit: The unit as the file has it, for the person reading; empty: it does not say, and the plan's counts.
        numerator, denominator: What a rate was computed from, plain counts, the denominator above 0; both or none.
    """

    key: str
    state: FigureState
    source: Source
    value_to_date: str = ""
    to_date: date | None = None
    value: str = ""
    value_in_year: str = ""
    reason: MissingReason | None = None
    count_kind: CountKind | None = None
    likelihood: Likelihood | None = None
    cause: str = ""
    note: str = ""
    verdict: str = ""
    verdict_reason: str = ""
    not_comparable: str = ""
    ended: str = ""
    unit: str = ""
    numerator: Decimal | None = None
    denominator: Decimal | None = None


@dataclass(frozen=True, slots=True)
class TaskFigure:
    """What became of one task in one year."""

    key: str
    state: TaskState
    source: Source
    result: str = ""
    document: str = ""
    difficulty: str = ""


@dataclass(frozen=True, slots=True)
class IssuedDocument:
    """A document issued to carry out the plan (Phụ lục III).

    Attributes:
        symbol: "117/KH-UBND"; with a gap instead of the number when it is not known ("     /KH-SYT").
        issued: None when not known.
        issuer: As printed.
        title: Type and subject: "Kế hoạch thực hiện công tác giảm nghèo …".
        rank: 0 Trung ương, 1 Tỉnh ủy, 2 HĐND, 3 UBND, 4 sở, ban, ngành, 5 địa phương; first key of the printed order.
        agency: Slug of the agency that reported it; empty for the compiling body.
    """

    symbol: str
    issued: date | None
    issuer: str
    title: str
    rank: int
    agency: str
    source: Source


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal and the one it is addressed to, in the words of `ReportSettings.proposal_addressees`."""

    addressee: str
    text: str


@dataclass(frozen=True, slots=True)
class Narrative:
    """An agency's written section of one year; every tuple holds paragraphs in order and may be empty.

    `fields` maps `ReportField.key` to that field's paragraphs (section II.2).
    """

    agency: str
    file: str = ""
    documents: tuple[str, ...] = ()
    communication: tuple[str, ...] = ()
    inspection: tuple[str, ...] = ()
    funding: tuple[str, ...] = ()
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    highlights: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()
    objective_causes: tuple[str, ...] = ()
    subjective_causes: tuple[str, ...] = ()
    next_year: tuple[str, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class YearFigures:
    """Everything reported for one plan and one year.

    Attributes:
        illustrative: True when the figures are invented to show the program; every page made from them says so.
        given: False when the year has no figures folder: everything is "chưa có số liệu".
        indicators, tasks: By key; a key that is missing was not reported.
        narratives: By agency slug.
        to_date: Day up to which `value_to_date` counts where a row names none; None when the year names none.
        area: The provincial unit that `indicators` cover; None: the plan's own, before any merger.
        areas: Figures of other units of that time, by slug, then by key: what last year is restated from.
        official: Figures published after the year's report was made, by key; the report's own stay in `indicators`.
        warnings: What looks odd in the files without stopping the work.
    """

    year: int
    given: bool
    illustrative: bool
    indicators: Mapping[str, IndicatorFigure] = field(default_factory=dict)
    tasks: Mapping[str, TaskFigure] = field(default_factory=dict)
    narratives: Mapping[str, Narrative] = field(default_factory=dict)
    documents: tuple[IssuedDocument, ...] = ()
    to_date: date | None = None
    area: Province | None = None
    areas: Mapping[str, Mapping[str, IndicatorFigure]] = field(default_factory=dict)
    official: Mapping[str, IndicatorFigure] = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()
