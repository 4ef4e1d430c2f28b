"""Reads plan.yaml: what the plan says of itself, and what its yearly report needs beyond the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.errors import Fault
from reportgen.plan.model import (
    Claims,
    Group,
    LegalBasis,
    PlanStatus,
    ReportField,
    ReportingDuty,
    ReportSettings,
    Signature,
)
from reportgen.yamls import Section, read_yaml

WRONG_SLUG = "PL06"
EQUAL_GROUPS = "PL07"
BAD_MILESTONE = "PL20"
WRONG_DEADLINE = "PL08"
UPWARD_DUTIES = "PL09"

_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Header:
    """The content of plan.yaml; fields as in `Plan`.

    `task_id_prefix` stands before the group number in task ids ("III"); empty: nothing does.
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
    task_id_prefix: str
    legal_bases: tuple[LegalBasis, ...]
    indicator_groups: tuple[Group, ...]
    task_groups: tuple[Group, ...]
    recipients: tuple[str, ...]
    signature: Signature
    duties: tuple[ReportingDuty, ...]
    claims: Claims
    report: ReportSettings
    accepted: dict[str, str]
    milestones: tuple[int, ...] = ()


def read_header(path: Path) -> tuple[Header, list[Fault]]:
    """Return what plan.yaml says and the faults found in it.

    A plan of status `ready` must say everything that a report prints; a draft may leave it open.

    Raises:
        DataError: the file cannot be read as YAML at all.
    """
    top = read_yaml(path)
    status = top.word("status", PlanStatus, PlanStatus.READY)
    ready = status is PlanStatus.READY
    header = Header(
        slug=top.text("slug", required=True),
        status=status,
        number=top.text("number", required=ready),
        document_type=top.text("document_type", required=ready),
        issued=top.day("issued", required=ready),
        issuer=top.text("issuer", required=ready),
        province=top.text("province", required=ready),
        province_kind=top.text("province_kind", required=ready),
        subject=top.text("subject", required=ready),
        lead_role=top.text("lead_role", required=ready),
        task_id_prefix=top.text("task_id_prefix"),
        legal_bases=tuple(_legal_basis(item) for item in top.sections("legal_bases")),
        indicator_groups=_groups(top, "indicator_groups"),
        task_groups=_groups(top, "task_groups"),
        recipients=top.texts("recipients"),
        signature=_signature(top.section("signature")),
        duties=_duties(top),
        claims=_claims(top.section("claims")),
        report=_report(top.section("report", required=ready), ready),
        accepted=top.mapping("accepted"),
        milestones=_milestones(top, ready),
    )
    top.finish()
    if header.slug and header.slug != path.parent.name:
        needed = f"«{path.parent.name}», như tên thư mục của kế hoạch"
        top.faults.append(
            Fault(WRONG_SLUG, top.place_of("slug"), f"«{header.slug}»", needed, "sửa slug hoặc đổi tên thư mục")
        )
    return header, top.faults


def _milestones(top: Section, ready: bool) -> tuple[int, ...]:
    """Return the years the plan sets targets for; each is a column of indicators.csv."""
    years = []
    for text in top.texts("milestones", required=ready):
        if re.fullmatch(r"20\d\d", text) and int(text) not in years:
            years.append(int(text))
        else:
            needed = "các năm mốc của kế hoạch, mỗi năm một lần, mỗi năm bốn chữ số"
            place = top.place_of("milestones")
            top.faults.append(Fault(BAD_MILESTONE, place, f"«{text}»", needed, "ghi ví dụ: milestones: [2025, 2030]"))
    return tuple(sorted(years))


def _legal_basis(section: Section) -> LegalBasis:
    basis = LegalBasis(
        section.text("citation", required=True), section.text("short", required=True), section.flag("in_opening")
    )
    section.finish()
    return basis


def _groups(top: Section, key: str) -> tuple[Group, ...]:
    groups: dict[str, Group] = {}
    for section in top.sections(key):
        group = Group(section.text("number", required=True), section.text("title", required=True))
        section.finish()
        if group.number in groups:
            place = section.place_of("number")
            found = f"nhóm số «{group.number}» ghi hai lần"
            top.faults.append(Fault(EQUAL_GROUPS, place, found, "mỗi nhóm một số", "sửa số của nhóm"))
        groups.setdefault(group.number, group)
    return tuple(groups.values())


def _signature(section: Section) -> Signature:
    signature = Signature(section.texts("authority"), section.text("name"))
    section.finish()
    return signature


def _duties(top: Section) -> tuple[ReportingDuty, ...]:
    duties = tuple(_duty(section) for section in top.sections("duties"))
    upward = [duty for duty in duties if duty.upward]
    if len(upward) > 1:
        found = f"{len(upward)} mục có upward: true"
        needed = "nhiều nhất một chế độ báo cáo là báo cáo của UBND lên cấp trên"
        top.faults.append(Fault(UPWARD_DUTIES, top.place_of("duties"), found, needed, "để upward: true ở một mục"))
    return duties


def _duty(section: Section) -> ReportingDuty:
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
    )
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


def _claims(section: Section) -> Claims:
    claims = Claims(
        indicator_groups=section.whole("indicator_groups"),
        indicators=section.whole("indicators"),
        sub_indicators=section.whole("sub_indicators"),
        task_groups=section.whole("task_groups"),
        tasks=section.whole("tasks"),
    )
    section.finish()
    return claims


def _report(section: Section, ready: bool) -> ReportSettings:
    settings = ReportSettings(
        addressee=section.text("addressee", required=ready),
        closing_addressee=section.text("closing_addressee", required=ready),
        recipients=section.texts("recipients", required=ready),
        drafting_unit=section.text("drafting_unit"),
        plan_title=section.text("plan_title", required=ready),
        compiler=section.text("compiler", required=ready),
        agency_addressee=section.text("agency_addressee", required=ready),
        signature=section.texts("signature", required=ready),
        fields=tuple(_field(item) for item in section.sections("fields", required=ready)),
        proposal_addressees=section.texts("proposal_addressees"),
    )
    section.finish()
    return settings


def _field(section: Section) -> ReportField:
    field = ReportField(section.text("key", required=True), section.text("title", required=True))
    section.finish()
    return field
