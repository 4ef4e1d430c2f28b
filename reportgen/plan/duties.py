"""Who reports to whom on a plan, and the settings of that report, as they hold from day to day. Plain values."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

UBND, COMPILER = "ubnd", "compiler"
"""Who issues a report, when it is no body of the register named by its slug."""


class Route(StrEnum):
    """How the report of the UBND reaches the Standing Committee since there is a Đảng ủy UBND tỉnh (early 2025)."""

    DIRECT = "direct"
    THROUGH_PARTY_COMMITTEE = "through_party_committee"


@dataclass(frozen=True, slots=True)
class SettingsChange:
    """Settings of the report that hold from a day on; `None` and () leave what was before."""

    day: date
    addressees: tuple[str, ...] = ()
    closing_addressee: str = ""
    recipients: tuple[str, ...] = ()
    drafting_unit: str = ""
    compiler: str = ""
    agency_addressee: str = ""
    signature: tuple[str, ...] = ()
    route: Route | None = None
    letter_unit: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class ReportField:
    """A field of section II.2, under which the agencies' texts are put ("Người có công")."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class ReportSettings:
    """What the yearly report itself needs and the plan's text does not give row by row.

    Attributes:
        addressees: Kính gửi of the report, without final sign: ("Ban Thường vụ Tỉnh ủy",).
        closing_addressee: As named in the closing sentence.
        recipients: Nơi nhận items without dash and final sign, the filing line last ("Lưu: VT, K20").
        drafting_unit: Mark in the filing line.
        plan_title: How the report's own subject and text name the plan in full, after "Kế hoạch số …".
        compiler: Slug of the compiling agency.
        agency_addressee: Kính gửi of an agency's report: "Ủy ban nhân dân tỉnh".
        signature: Lines of the provincial signature block.
        fields: Fields of section II.2 in order.
        proposal_addressees: Headings of section V in order, e.g. "Đối với Chính phủ, các bộ, ngành Trung ương".
        issuer: Who issues the report: `UBND`, `COMPILER` (whoever compiles on the day), or the slug of a body.
        route: The province's choice since 2025; None: not chosen, which is told.
        changes: What holds from later days on, in order of day.
        letter_unit: Mark of the compiling body's unit in the symbol of its công văn: "LĐVL"; empty: not known.
        address: The compiling body's address, telephone …, at the foot of its công văn; empty: none is printed.
    """

    addressees: tuple[str, ...]
    closing_addressee: str
    recipients: tuple[str, ...]
    drafting_unit: str
    plan_title: str
    compiler: str
    agency_addressee: str
    signature: tuple[str, ...]
    fields: tuple[ReportField, ...]
    proposal_addressees: tuple[str, ...] = ()
    issuer: str = UBND
    route: Route | None = None
    changes: tuple[SettingsChange, ...] = ()
    letter_unit: str = ""
    address: str = ""

    def on(self, day: date) -> ReportSettings:
        """Return the settings that hold on a day."""
        settings = self
        for change in self.changes:
            if change.day <= day:
                settings = replace(settings, **_said(change))
        return settings


def _said(change: SettingsChange) -> dict[str, Any]:
    """Return what a change says, by name."""
    names = (field.name for field in fields(change) if field.name != "day")
    return {name: value for name in names if (value := getattr(change, name))}


@dataclass(frozen=True, slots=True)
class ReportingDuty:
    """Who reports to whom, through whom, by when, as the plan orders it.

    Attributes:
        reporter, addressee, through: Wording of the plan; `through` empty when sent directly.
        month, day: Yearly deadline; both 0 when the plan sets none.
        before: True for "trước ngày 30/11" (which ends on 29/11).
        text: The plan's own sentence, verbatim.
        upward: True for the one duty that is the provincial report (UBND to the Standing Committee).
        key: Name under which its report is asked for; empty: no report of its own is made.
        report: Settings of its report where they differ from those of the plan; None: those of the plan.
    """

    reporter: str
    addressee: str
    through: str = ""
    month: int = 0
    day: int = 0
    before: bool = False
    text: str = ""
    upward: bool = False
    key: str = ""
    report: ReportSettings | None = None
