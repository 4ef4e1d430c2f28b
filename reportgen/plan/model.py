"""What a plan promised: its indicators, tasks, people to report to. Plain values; knows no file, no Word, no Excel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from reportgen.plan.duties import ReportingDuty, ReportSettings
from reportgen.plan.finding import Acceptance


class Direction(StrEnum):
    """Which way an indicator gets better."""

    HIGHER = "higher"
    LOWER = "lower"
    NEAR = "near"
    LEVEL = "level"


class Restatement(StrEnum):
    """How last year's figure is set on this year's map when the area or the unit changed in between."""

    SUM = "sum"  # counts: the figures of the former units are added
    RATIO = "ratio"  # rates: numerators and denominators are added, then divided; never averaged
    NOT_COMPARABLE = "not_comparable"  # indices, ranks, levels, surveys


class PlanStatus(StrEnum):
    """A draft (imported, not yet looked through) is shown and checked but never rendered."""

    DRAFT = "draft"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Group:
    """A group of indicators or of tasks: its printed number ("4", "VI") and its title without the number."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One row of the indicator appendix, in the words of the plan.

    Attributes:
        key: Stable id, never re-used, unlike the printed number ("bd-031").
        row_id: Printed number; for un-numbered sub-rows the parent's id plus ".a", ".b"; unique in the plan.
        code: What is printed in the number column: "5.9", "-", or empty.
        parent_key: Key of the indicator this is a sub-row of; empty for an indicator.
        group_number: Number of its `Group`.
        name: Printed wording, without the number.
        unit: Printed unit; empty for heading rows and where the plan gives none.
        targets: Printed target by milestone year, verbatim: "<2,45", "-", "" (nothing printed).
        target_unplaced: A printed target whose year the source lost; empty otherwise.
        direction: Declared where the printed targets do not show it; None otherwise.
        lead_agency, coordinating_agencies: As printed, paragraphs of a cell joined by one blank.
        note: Printed note.
        inherited: Names of the columns whose cell was merged in the original and is taken from a row above.
        focus: A row a leader must always be told of (`trọng tâm`).
        line: Line in indicators.csv, for messages; 0 when not read from a file.
        unplaced_year: Milestone year of `target_unplaced` where the plan's prose settles it; 0: not settled.
        report_name: How running text names the row where the printed name is no subject ("Số giường bệnh trên 10.000
            dân" for a sub-row); empty: the printed name.
        report_phrase: How running text tells a count where "<name> đạt <value>" is no Vietnamese: a verb and `{value}`,
            followed by the word that counts: "hoàn thành {value} căn nhà ở xã hội"; empty: the usual form.
        central: Printed national target by milestone year, verbatim, where the plan prints it; as `targets`.
        functions: Fields of state management the row belongs to, keys of data/functions.csv; decides who answers once
            the printed agency was split.
        restatement: How last year's figure is restated after a merger; None: not declared, told as not comparable.
        subject: Key of data/endings.csv when the row measures a kind of unit that may end ("huyen"); empty otherwise.
    """

    key: str
    row_id: str
    code: str
    parent_key: str
    group_number: str
    name: str
    unit: str
    targets: Mapping[int, str]
    target_unplaced: str = ""
    direction: Direction | None = None
    lead_agency: str = ""
    coordinating_agencies: str = ""
    note: str = ""
    inherited: frozenset[str] = frozenset()
    focus: bool = False
    line: int = 0
    unplaced_year: int = 0
    report_name: str = ""
    report_phrase: str = ""
    central: Mapping[int, str] = field(default_factory=dict)
    functions: tuple[str, ...] = ()
    restatement: Restatement | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the plan, in the words of the plan.

    Attributes:
        key: Stable id ("bd-t05").
        row_id: Unique in the plan: "III.4.a", "VI.2.1.1".
        code: Number as printed in its own place: "a)", "1.1".
        group_number: Number of its `Group`.
        subgroup_title: Title of the printed sub-group without its number; empty where there is none.
        name: Printed wording, whole.
        short_name: Wording for tables where `name` runs over several paragraphs; empty: `name` is printed.
        lead, coordinating, timeline: As printed; empty where the plan names none.
        inherited: As in `Indicator`.
        subgroup_number: Printed number of the sub-group; empty where there is none.
        functions: As in `Indicator`.
    """

    key: str
    row_id: str
    code: str
    group_number: str
    name: str
    short_name: str = ""
    subgroup_title: str = ""
    lead: str = ""
    coordinating: str = ""
    timeline: str = ""
    inherited: frozenset[str] = frozenset()
    line: int = 0
    subgroup_number: str = ""
    functions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What the plan's running text says of one target, outside the indicator table.

    Attributes:
        place: Where in the plan: "II.2, gạch đầu dòng 3".
        text: The sentence, verbatim.
        key: Key of the indicator it speaks of; empty when the table has no such row.
        year: Milestone year.
        target: The words of `text` that name the target, verbatim: "dưới 2,45%".
        line: Line in prose.csv, for messages.
    """

    place: str
    text: str
    key: str
    year: int
    target: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document the plan or the report stands on.

    Attributes:
        citation: In full, as cited the first time (ND30-BODY-07).
        short: As cited afterwards, e.g. "Kế hoạch số 109-KH/TU".
        in_opening: Whether the report's opening paragraph names it.
    """

    citation: str
    short: str
    in_opening: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """The signature block as printed, lines in capitals; the signer's name of the plan is not used for reports."""

    authority: tuple[str, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Claims:
    """Counts the plan states of itself, or that were counted in the printed appendix; None: not claimed."""

    indicator_groups: int | None = None
    indicators: int | None = None
    sub_indicators: int | None = None
    task_groups: int | None = None
    tasks: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A province's own decision on who answers, for this plan; it goes before data/successions.csv.

    Attributes:
        day: The first day on which it holds.
        agency, to: Slugs: whose work goes where.
        functions: Keys of data/functions.csv it is limited to; empty: all.
        rows: Keys of indicators or tasks it is limited to; empty: all rows of the agency.
        legal_basis: The document: "Quyết định số 12/QĐ-UBND ngày 05/3/2025".
        line: Line in plan.yaml.
    """

    day: date
    agency: str
    to: str
    functions: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    legal_basis: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class MethodChange:
    """A year from which rows are measured otherwise than before (another poverty standard, another survey).

    Attributes:
        year: The first year of the new way; it is not compared with the year before.
        rows: Keys of the indicators.
        reason: Why, beginning with "do": "do áp dụng chuẩn nghèo đa chiều giai đoạn 2026 - 2030".
        line: Line in plan.yaml.
    """

    year: int
    rows: frozenset[str]
    reason: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan.

    Attributes:
        slug: Folder name.
        number: "177/KH-UBND"; empty for a plan that is known without one (`unnumbered: true`) and for a draft.
        document_type: "Kế hoạch".
        issued: Date; None as for `number`.
        issuer: Full name of the issuing body: "Ủy ban nhân dân tỉnh Bình Định".
        province: Name without kind: "Bình Định". province_kind: "tỉnh" or "thành phố".
        subject: Printed title, verbatim (capitals as printed).
        lead_role: What the plan's table calls the lead's part: "chủ trì", "theo dõi, đánh giá".
        recipients: The plan's own Nơi nhận in order, verbatim.
        accepted: What a person looked at and accepted, by the id of the finding.
        prose: What the running text says of the targets; empty where nobody entered it.
        decisions: The province's own decisions on who answers, in order of day.
        method_changes: Years from which rows are measured otherwise than before.
    """

    slug: str
    status: PlanStatus
    number: str
    document_type: str
    issued: date | None
    issuer: str
    province: str
    province_kind: str
    subject: str
    lead_role: str
    legal_bases: tuple[LegalBasis, ...]
    indicator_groups: tuple[Group, ...]
    task_groups: tuple[Group, ...]
    indicators: tuple[Indicator, ...]
    tasks: tuple[Task, ...]
    recipients: tuple[str, ...]
    signature: Signature
    duties: tuple[ReportingDuty, ...]
    claims: Claims
    report: ReportSettings
    milestones: tuple[int, ...] = ()
    accepted: Mapping[str, Acceptance] = field(default_factory=dict)
    prose: tuple[Statement, ...] = ()
    decisions: tuple[Decision, ...] = ()
    method_changes: tuple[MethodChange, ...] = ()

    @property
    def short_title(self) -> str:
        """Return "Kế hoạch số 177/KH-UBND"."""
        return f"{self.document_type} số {self.number}" if self.number else self.document_type

    @property
    def central_milestones(self) -> tuple[int, ...]:
        """Return the years for which the plan prints national targets, in order; empty for most plans."""
        return tuple(sorted({year for row in self.indicators for year, text in row.central.items() if text}))

    @property
    def rows(self) -> tuple[Indicator | Task, ...]:
        """Return the indicators, then the tasks, each in plan order."""
        return (*self.indicators, *self.tasks)

    def sub_indicators(self, key: str) -> tuple[Indicator, ...]:
        """Return the sub-rows of an indicator, in order."""
        return tuple(row for row in self.indicators if row.parent_key == key)

    def is_heading(self, indicator: Indicator) -> bool:
        """Tell whether a row only heads its sub-rows: it has some, and no target of its own."""
        printed = (*indicator.targets.values(), indicator.target_unplaced)
        has_target = any(text.strip(" -.") for text in printed)
        return not has_target and bool(self.sub_indicators(indicator.key))
