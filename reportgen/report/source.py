"""What a report is made from, and the date it bears."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from reportgen.agencies.areas import AreaChange
from reportgen.agencies.leads import LedRows, indicator_leads, task_leads
from reportgen.agencies.model import Agency, BodyKind, NamedAgency
from reportgen.agencies.register import Register
from reportgen.agencies.world import World
from reportgen.assessment.last_year import View
from reportgen.assessment.model import Assessment
from reportgen.figures.model import YearFigures
from reportgen.plan.duties import COMPILER, UBND, ReportingDuty
from reportgen.plan.model import (
    Indicator,
    Plan,
    Task,
)
from reportgen.report.form import STATE, DocumentForm

DEFAULT_DEADLINE = (12, 15)
"""Month and day when the plan orders no deadline for the report upward."""


_CENTRAL = re.compile(r"(?<!\w)(?:Trung ương|Chính phủ|Quốc hội|Bộ Chính trị)(?!\w)")


@dataclass(frozen=True, slots=True)
class IssueDate:
    """The date of a report; while `day_known` is False the day stays blank in print, month and year count."""

    day: date
    day_known: bool


@dataclass(frozen=True, slots=True)
class ReportSource:
    """Everything one report set is made from.

    Attributes:
        plan: The plan; its `report` is that of the duty, with the settings and in the words of the report's day.
        world: The bodies and the province of the report's day.
        led: What each lead agency leads, in the order of the plan.
        assessments: All rows of the plan for `figures.year`, in plan order.
        named_day: The day given on the command line; None: the deadlines of the plan decide month and year.
        all_rows: Tell of every indicator in section II.1, not only of what a leader must know.
        duty: The reporting duty the report is made for; None: that of the plan's report upward.
        area_change: What changed of the area since last year's figures; None: both years cover the same.
        view: Which figures of last year are printed when it did.
        called: How counts name the plan beside others in one report; empty: the report is over this plan alone.
        party_form: How Party bodies write their documents on the day.
    """

    plan: Plan
    world: World
    led: tuple[LedRows, ...]
    figures: YearFigures
    assessments: tuple[Assessment, ...]
    named_day: date | None = None
    all_rows: bool = False
    duty: ReportingDuty | None = None
    area_change: AreaChange | None = None
    view: View = View.AS_NOW
    party_form: DocumentForm = DocumentForm(party=True)
    called: str = ""

    def form(self, issuer: Agency | None) -> DocumentForm:
        """Return how an issuer writes its documents; None is the UBND."""
        return self.party_form if issuer and issuer.kind is BodyKind.PARTY else STATE

    @property
    def register(self) -> Register:
        """Return the bodies of the report's day."""
        return self.world.register

    @property
    def issuer(self) -> Agency | None:
        """Return the body that issues the report; None for the UBND."""
        issuer = self.plan.report.issuer
        if issuer == UBND:
            return None
        return self.world.body(self.plan.report.compiler if issuer == COMPILER else issuer)

    @property
    def plan_name(self) -> str:
        """Return "Kế hoạch số 177/KH-UBND", told from the other plans of the report."""
        return self.called or self.plan.short_title

    @property
    def scope(self) -> str:
        """Return what the figures cover of a merged province: " trên địa bàn tỉnh Bình Định (trước sắp xếp)".

        Empty while the plan's province is whole, and when figures.yaml says that they cover all of today's.
        """
        provinces, area = self.world.history.provinces, self.figures.area or self.world.home
        if provinces.origins(area) == provinces.origins(self.world.province):
            return ""
        return f" trên địa bàn {area.full_name} (trước sắp xếp)"

    @property
    def names_province(self) -> bool:
        """Tell whether bodies of the plan's province are named with it: another unit reports, or it goes outside."""
        home, now = self.world.home, self.world.province
        moved = self.world.area_changed or (home.kind, home.name) != (now.kind, now.name)
        return moved or any(self.is_outside(one) for one in self.plan.report.addressees)

    def is_outside(self, addressee: str) -> bool:
        """Tell whether one that the report is addressed to stands outside the province: central bodies, ministries."""
        if _CENTRAL.search(addressee):
            return True
        register = self.world.history.register
        return any(one.slug and register[one.slug].kind is BodyKind.MINISTRY for one in register.find(addressee))

    @property
    def year(self) -> int:
        """Return the reporting year."""
        return self.figures.year

    def issue_date(self, *, upward: bool) -> IssueDate:
        """Return the date of the provincial report (`upward`) or of an agency's."""
        if self.named_day:
            return IssueDate(self.named_day, day_known=True)
        duties = (self.duty,) if self.duty and upward else self.plan.duties
        return IssueDate(deadline(duties, self.year, upward=upward), day_known=False)

    def led_by(self, slug: str) -> tuple[Assessment, ...]:
        """Return the rows an agency leads, alone or with others, in plan order, heading rows and sub-rows too."""
        keys = {indicator.key for led in self.led if led.agency.slug == slug for indicator in led.indicators}
        return tuple(row for row in self.assessments if row.indicator.key in keys)

    def roles(self, indicator: Indicator) -> str:
        """Return who leads an indicator and as what: "Cục Thống kê theo dõi, đánh giá"; several joined by a comma."""
        return _with_roles(indicator_leads(self.world, indicator))

    def task_roles(self, task: Task) -> str:
        """Return who leads a task and as what: "Sở Y tế chủ trì"; empty where the plan names none or a group."""
        return _with_roles(task_leads(self.world, task))


def _with_roles(named: Iterable[NamedAgency]) -> str:
    """Return "Công an tỉnh, Sở Y tế chủ trì, Sở Tư pháp phối hợp": a role once for those beside each other."""
    by_role = groupby(named, key=lambda one: one.role)
    return ", ".join(f"{', '.join(one.agency.name for one in bodies)} {role}" for role, bodies in by_role)


def deadline(duties: Iterable[ReportingDuty], year: int, *, upward: bool) -> date:
    """Return the day by which the provincial report (`upward`) or an agency's is due in a year."""
    dated = [duty for duty in duties if duty.month and duty.day]
    own = (
        [duty for duty in dated if duty.upward is upward]
        or [duty for duty in dated if duty.upward]
        or dated[: len(dated) == 1]
    )
    if not own:
        return date(year, *DEFAULT_DEADLINE)
    last = date(year, own[0].month, own[0].day)
    return last - timedelta(days=1) if own[0].before else last
