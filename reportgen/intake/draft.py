"""What was understood of a plan, before it is written: rows, groups, header facts, and every doubt with its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from reportgen.plan.duties import ReportingDuty
from reportgen.plan.model import (
    Direction,
    Group,
    LegalBasis,
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person must look at.

    Attributes:
        place: "bảng 2, dòng 14"; empty for the whole file.
        found: What stands there.
        taken: What was taken.
        other: What else it could be.
        row: The row it is about; None for tables and the file.
    """

    place: str
    found: str
    taken: str
    other: str
    row: DraftRow | None = None


@dataclass(slots=True, eq=False)
class DraftRow:
    """An indicator, a sub-row or a task as read; `is_task` tells which columns it has.

    Attributes:
        place: Where it begins in the file.
        values: Text by column of indicators.csv or tasks.csv ("unit", "target_2030", "lead").
        inherited: Columns whose cell was merged with a row above.
        key: Given at the end; row_id as `plan.numbering` counts it is not known here.
    """

    place: str
    code: str
    name: str
    group: str = ""
    parent: DraftRow | None = None
    values: dict[str, str] = field(default_factory=dict)
    inherited: set[str] = field(default_factory=set)
    is_task: bool = False
    subgroup_number: str = ""
    subgroup_title: str = ""
    direction: Direction | None = None
    key: str = ""

    @property
    def label(self) -> str:
        """Return how a person finds the row: its number and the beginning of its name."""
        name = self.name if len(self.name) <= 60 else self.name[:57].rstrip() + "…"
        return f"{self.code} «{name}»" if self.code.strip("-–+*") else f"«{name}»"


@dataclass(slots=True)
class Tally:
    """What became of every row of a table: the parts sum to its rows.

    Attributes:
        name: "bảng 2". title: The first words of its heading.
        rows: How many rows it has.
        parts: Number of rows by what they were ("chỉ tiêu", "dòng nhóm", "không hiểu").
    """

    name: str
    rows: int
    title: str = ""
    parts: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Facts:
    """What the text around the tables says of the plan; empty where it says nothing."""

    number: str = ""
    issued: date | None = None
    document_type: str = ""
    issuer: str = ""
    province: str = ""
    province_kind: str = ""
    subject: str = ""
    recipients: list[str] = field(default_factory=list)
    authority: list[str] = field(default_factory=list)
    legal_bases: list[LegalBasis] = field(default_factory=list)
    duties: list[ReportingDuty] = field(default_factory=list)
    claims: dict[str, int] = field(default_factory=dict)
    plan_title: str = ""
    through: str = ""


@dataclass(slots=True)
class Draft:
    """A whole plan as read from one file.

    Attributes:
        indicators: Indicators and sub-rows in order. tasks: Tasks in order.
        years: Milestone years. central_years: Years of national targets.
        extra: Cells of columns that have no place in the data: (row, column title, text).
        prose: Tasks came from running text; `task_prefix` is the number of its part.
    """

    indicators: list[DraftRow] = field(default_factory=list)
    tasks: list[DraftRow] = field(default_factory=list)
    indicator_groups: list[Group] = field(default_factory=list)
    task_groups: list[Group] = field(default_factory=list)
    years: set[int] = field(default_factory=set)
    central_years: set[int] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    tallies: list[Tally] = field(default_factory=list)
    extra: list[tuple[DraftRow, str, str]] = field(default_factory=list)
    facts: Facts = field(default_factory=Facts)
    lead_role: str = "chủ trì"
    task_prefix: str = ""
    prose: bool = False
