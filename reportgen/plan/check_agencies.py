"""Findings about the agencies of a row: not in the register or not of the plan's day, no lead, only groups, twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator, Plan

UNKNOWN_AGENCY = "PL32"
NO_LEAD = "PL41"
ONLY_GROUPS = "PL42"
LEADS_AND_COORDINATES = "PL67"
NOT_OF_THE_DAY = "PL73"


class Body(Protocol):
    """An agency in one stretch of time; `agencies.model.Agency` is one."""

    @property
    def slug(self) -> str: ...
    @property
    def period(self) -> object: ...


class Named(Protocol):
    """One agency of a cell; `agencies.model.NamedAgency` is one."""

    @property
    def agency(self) -> Body: ...
    @property
    def printed(self) -> str: ...


class Reading(Protocol):
    """Who a printed cell names; `agencies.model.AgencyReading` is one."""

    @property
    def named(self) -> Sequence[Named]: ...
    @property
    def groups(self) -> Sequence[str]: ...
    @property
    def unknown(self) -> Sequence[str]: ...


class AgencyBook(Protocol):
    """What is asked of the register of agencies; `agencies.register.Register` answers."""

    def read(self, cell: str, default_role: str, province: str = "") -> Reading: ...
    def on(self, slug: str, day: date) -> object | None: ...
    def __contains__(self, slug: object) -> bool: ...


def agency_findings(plan: Plan, book: AgencyBook) -> Iterator[Finding]:
    """Yield PL32, PL41, PL42, PL67 and PL73 of the indicators, then of the tasks.

    Args:
        plan: As read.
        book: The register of agencies.
    """
    check = _Agencies(plan, book)
    yield from check.indicators()
    yield from check.tasks()


@dataclass(frozen=True, slots=True)
class _Agencies:
    plan: Plan
    book: AgencyBook

    def indicators(self) -> Iterator[Finding]:
        """Those of the indicators; PL41 once where the plan gives none of them to anybody."""
        led = any(row.lead_agency for row in self.plan.indicators)
        if self.plan.indicators and not led:
            found = f"không chỉ tiêu nào trong {len(self.plan.indicators)} dòng có cơ quan chủ trì"
            fix = "ghi cột lead_agency; kế hoạch không giao chỉ tiêu cho cơ quan nào thì chấp nhận phát hiện này"
            yield Finding(NO_LEAD, "indicators", "plan.yaml", found, "cơ quan chủ trì như bản in", fix)
        for row in self.plan.indicators:
            yield from self._named(row.key, "lead_agency", row.lead_agency, Severity.ERROR)
            yield from self._named(row.key, "coordinating_agencies", row.coordinating_agencies, Severity.WARNING)
            if led and not row.parent_key:
                yield from self._led(row.key, "lead_agency", self._lead_cells(row), Severity.ERROR)
            yield from self._both(row.key, "coordinating_agencies", row.lead_agency, row.coordinating_agencies)

    def tasks(self) -> Iterator[Finding]:
        """Those of the tasks; a task without an agency is the plan's own way at times: a warning."""
        for task in self.plan.tasks:
            yield from self._named(task.key, "lead", task.lead, Severity.ERROR)
            yield from self._named(task.key, "coordinating", task.coordinating, Severity.WARNING)
            yield from self._led(task.key, "lead", [task.lead], Severity.WARNING)
            yield from self._both(task.key, "coordinating", task.lead, task.coordinating)

    def _lead_cells(self, row: Indicator) -> list[str]:
        """Return the row's own cell, or its sub-rows' where it is a heading without one."""
        if row.lead_agency or not self.plan.is_heading(row):
            return [row.lead_agency]
        return [sub.lead_agency for sub in self.plan.sub_indicators(row.key)]

    def _named(self, key: str, column: str, cell: str, severity: Severity) -> Iterator[Finding]:
        reading = self._read(cell)
        yield from self._not_of_the_day(key, column, reading)
        for index, piece in enumerate(reading.unknown):
            needed = "tên một cơ quan trong agencies.csv (cột name hoặc variants) hoặc một nhóm cơ quan"
            fix = "sửa cách viết, hoặc thêm cơ quan hay cách viết này vào agencies.csv"
            part = f"{key}-{column}" + (f"-{index + 1}" if index else "")
            yield Finding(UNKNOWN_AGENCY, key, column, f"«{piece}»", needed, fix, severity, part)

    def _not_of_the_day(self, key: str, column: str, reading: Reading) -> Iterator[Finding]:
        """PL73: a body that did not exist when the plan was issued; the register says from when to when it does."""
        day = self.plan.issued
        for named in reading.named if day else ():
            if day and self.book.on(named.agency.slug, day) is None:
                found = f"«{named.printed}» không có vào ngày ban hành kế hoạch ({vi.short_date(day)})"
                needed = f"tên cơ quan của ngày ban hành; agencies.csv ghi cơ quan này tồn tại {named.agency.period}"
                fix = "ghi tên như bản in của kế hoạch; nếu bản in như vậy thì chấp nhận phát hiện này"
                part = f"{key}-{column}-{named.agency.slug}"
                yield Finding(NOT_OF_THE_DAY, key, column, found, needed, fix, Severity.WARNING, part)

    def _led(self, key: str, column: str, cells: list[str], severity: Severity) -> Iterator[Finding]:
        readings = [self._read(cell) for cell in cells]
        if any(reading.named or reading.unknown for reading in readings):
            return
        if any(reading.groups for reading in readings):
            groups = "; ".join(group for reading in readings for group in reading.groups)
            found = f"chỉ có nhóm cơ quan: «{groups}»"
            needed, fix = "một cơ quan cụ thể, nếu kế hoạch có nêu", "dòng này không vào báo cáo của cơ quan nào"
            yield Finding(ONLY_GROUPS, key, column, found, needed, fix, Severity.INFO)
        else:
            needed, fix = "cơ quan chủ trì như bản in", "ghi cơ quan; ô gộp trong bản in thì ghi lại theo dòng trên"
            yield Finding(NO_LEAD, key, column, "không có cơ quan chủ trì", needed, fix, severity)

    def _both(self, key: str, column: str, lead: str, coordinating: str) -> Iterator[Finding]:
        """PL67: named in both cells; one of the two is most likely a slip of the plan."""
        leads, others = self._read(lead), self._read(coordinating)
        twice = [named.printed for named in others.named if named.agency in [one.agency for one in leads.named]]
        twice += [group for group in others.groups if group in leads.groups]
        if twice:
            found = f"«{'», «'.join(twice)}» vừa chủ trì vừa phối hợp"
            needed, fix = "mỗi cơ quan một vai trò trong một dòng", "đối chiếu với bản in; giữ như bản in thì chấp nhận"
            yield Finding(LEADS_AND_COORDINATES, key, column, found, needed, fix, Severity.INFO)

    def _read(self, cell: str) -> Reading:
        return self.book.read(cell, self.plan.lead_role, self.plan.province)
