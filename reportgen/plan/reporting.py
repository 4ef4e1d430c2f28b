"""Reads the parts of plan.yaml that tell who reports to whom: the duties, and the settings of the yearly report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reportgen.errors import Fault
from reportgen.plan.duties import (
    UBND,
    ReportField,
    ReportingDuty,
    ReportSettings,
    Route,
    SettingsChange,
)
from reportgen.yamls import Section

WRONG_DEADLINE = "PL08"
UPWARD_DUTIES = "PL09"
UNKNOWN_ROUTE = "PL71"
EQUAL_DUTIES = "PL72"

_LEAP_YEAR = 2024
_ROUTES = {
    Route.DIRECT: "gửi thẳng Ban Thường vụ",
    Route.THROUGH_PARTY_COMMITTEE: "gửi qua Đảng ủy Ủy ban nhân dân tỉnh",
}


def read_duties(top: Section, report: ReportSettings) -> tuple[ReportingDuty, ...]:
    """Return who reports to whom by when; a duty with a key has settings of its own, on top of the plan's `report`."""
    sections = top.sections("duties")
    duties = tuple(_duty(section, report) for section in sections)
    upward = [duty for duty in duties if duty.upward]
    if len(upward) > 1:
        found = f"{len(upward)} mục có upward: true"
        needed = "nhiều nhất một chế độ báo cáo là báo cáo của UBND lên cấp trên"
        top.faults.append(Fault(UPWARD_DUTIES, top.place_of("duties"), found, needed, "để upward: true ở một mục"))
    for index, duty in enumerate(duties):
        if duty.key and any(other.key == duty.key for other in duties[:index]):
            place = sections[index].place_of("key")
            top.faults.append(Fault(EQUAL_DUTIES, place, f"«{duty.key}» ghi hai lần", "mỗi chế độ một khóa", "sửa key"))
    return duties


def _duty(section: Section, report: ReportSettings) -> ReportingDuty:
    month, day = section.whole("month") or 0, section.whole("day") or 0
    if not _is_deadline(month, day):
        found = f"month: {month}, day: {day}"
        needed = "ngày có thật trong năm, hoặc cả hai bằng 0 khi kế hoạch không quy định"
        place = section.place_of("day")
        section.faults.append(Fault(WRONG_DEADLINE, place, found, needed, "sửa month và day"))
    duty = ReportingDuty(
        reporter=section.text("reporter", required=True),
        addressee=section.text("addressee", required=True),
        through=section.text("through"),
        month=month,
        day=day,
        before=section.flag("before"),
        text=section.text("text"),
        upward=section.flag("upward"),
        key=section.text("key"),
    )
    if "report" in section.entries:
        duty = replace(duty, report=_own_settings(section.section("report"), report))
    section.finish()
    return duty


def _is_deadline(month: int, day: int) -> bool:
    if month == day == 0:
        return True
    try:
        date(_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True


def _own_settings(section: Section, report: ReportSettings) -> ReportSettings:
    """Return the settings of a duty's own report: what it says, and the rest as for the plan's report."""
    settings = replace(
        report,
        addressees=_addressees(section, required=True),
        closing_addressee=section.text("closing_addressee", required=True),
        recipients=section.texts("recipients", required=True),
        signature=section.texts("signature") or report.signature,
        issuer=section.text("issuer") or report.issuer,
        route=None,
        changes=_changes(section),
    )
    section.finish()
    return settings


def read_report(section: Section, ready: bool) -> ReportSettings:
    """Return the settings of the yearly report; a draft (`ready` False) may leave all of them open."""
    settings = ReportSettings(
        addressees=_addressees(section, required=ready),
        closing_addressee=section.text("closing_addressee", required=ready),
        recipients=section.texts("recipients", required=ready),
        drafting_unit=section.text("drafting_unit"),
        plan_title=section.text("plan_title", required=ready),
        compiler=section.text("compiler", required=ready),
        agency_addressee=section.text("agency_addressee", required=ready),
        signature=section.texts("signature", required=ready),
        fields=tuple(_field(item) for item in section.sections("fields", required=ready)),
        proposal_addressees=section.texts("proposal_addressees"),
        issuer=section.text("issuer") or UBND,
        route=_route(section),
        changes=_changes(section),
        letter_unit=section.text("letter_unit"),
        address=section.text("address"),
    )
    section.finish()
    return settings


def _addressees(section: Section, *, required: bool) -> tuple[str, ...]:
    """Return Kính gửi: one `addressee`, or several `addressees`."""
    if "addressees" in section.entries:
        return section.texts("addressees", required=required)
    one = section.text("addressee", required=required)
    return (one,) if one else ()


def _route(section: Section) -> Route | None:
    text = section.text("route")
    if text and text not in list(Route):
        needed = " hoặc ".join(f"{route} ({words})" for route, words in _ROUTES.items())
        section.faults.append(Fault(UNKNOWN_ROUTE, section.place_of("route"), f"«{text}»", needed, "ghi lại cho đúng"))
        return None
    return Route(text) if text else None


def _changes(section: Section) -> tuple[SettingsChange, ...]:
    """Return what holds from later days on, in order of day."""
    changes = [change for item in section.sections("changes") if (change := _change(item))]
    return tuple(sorted(changes, key=lambda change: change.day))


def _change(section: Section) -> SettingsChange | None:
    day = section.day("from", required=True)
    change = SettingsChange(
        day=day or date.min,
        addressees=_addressees(section, required=False),
        closing_addressee=section.text("closing_addressee"),
        recipients=section.texts("recipients"),
        drafting_unit=section.text("drafting_unit"),
        compiler=section.text("compiler"),
        agency_addressee=section.text("agency_addressee"),
        signature=section.texts("signature"),
        route=_route(section),
        letter_unit=section.text("letter_unit"),
        address=section.text("address"),
    )
    section.finish()
    return change if day else None


def _field(section: Section) -> ReportField:
    field = ReportField(section.text("key", required=True), section.text("title", required=True))
    section.finish()
    return field
