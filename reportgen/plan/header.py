"""Reads plan.yaml: what the plan says of itself, and what its yearly report needs beyond the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.errors import Fault
from reportgen.plan.duties import ReportingDuty, ReportSettings
from reportgen.plan.finding import Acceptance
from reportgen.plan.model import (
    Claims,
    Decision,
    Group,
    LegalBasis,
    MethodChange,
    PlanStatus,
    Signature,
)
from reportgen.plan.reporting import read_duties, read_report
from reportgen.yamls import Section, read_yaml

WRONG_SLUG = "PL06"
EQUAL_GROUPS = "PL07"
BAD_MILESTONE = "PL20"
BAD_METHOD_CHANGE = "PL30"


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
    accepted: dict[str, Acceptance]
    milestones: tuple[int, ...] = ()
    decisions: tuple[Decision, ...] = ()
    method_changes: tuple[MethodChange, ...] = ()


def read_header(path: Path) -> tuple[Header, list[Fault]]:
    """Return what plan.yaml says and the faults found in it.

    A plan of status `ready` must say everything that a report prints; a draft may leave it open. `unnumbered: true` is
    for a plan that is known only without number and date.

    Raises:
        DataError: the file cannot be read as YAML at all.
    """
    top = read_yaml(path)
    status = top.word("status", PlanStatus, PlanStatus.READY)
    ready = status is PlanStatus.READY
    numbered = ready and not top.flag("unnumbered")
    report = read_report(top.section("report", required=ready), ready)
    header = Header(
        slug=top.text("slug", required=True),
        status=status,
        number=top.text("number", required=numbered),
        document_type=top.text("document_type", required=ready),
        issued=top.day("issued", required=numbered),
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
        duties=read_duties(top, report),
        claims=_claims(top.section("claims")),
        report=report,
        accepted=_accepted(top.section("accepted")),
        milestones=_milestones(top, ready),
        decisions=_decisions(top),
        method_changes=tuple(_method_change(section) for section in top.sections("method_changes")),
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


def _accepted(section: Section) -> dict[str, Acceptance]:
    """Return the accepted findings by id."""
    return {
        name: Acceptance(section.text(name, required=True), section.place_of(name).line) for name in section.entries
    }


def _decisions(top: Section) -> tuple[Decision, ...]:
    """Return the province's own decisions on who answers, in order of day."""
    decisions = [decision for section in top.sections("decisions") if (decision := _decision(section))]
    return tuple(sorted(decisions, key=lambda decision: decision.day))


def _decision(section: Section) -> Decision | None:
    day = section.day("from", required=True)
    decision = Decision(
        day=day or date.min,
        agency=section.text("agency", required=True),
        to=section.text("to", required=True),
        functions=frozenset(section.texts("functions")),
        rows=frozenset(section.texts("rows")),
        legal_basis=section.text("legal_basis", required=True),
        line=section.place.line,
    )
    section.finish()
    return decision if day else None


def _method_change(section: Section) -> MethodChange:
    """Return a year from which rows are measured otherwise; the reason completes "không so sánh được với năm …"."""
    change = MethodChange(
        year=section.whole("year", required=True) or 0,
        rows=frozenset(section.texts("rows", required=True)),
        reason=section.text("reason", required=True),
        line=section.place.line,
    )
    section.finish()
    if change.reason and not change.reason.startswith("do "):
        needed = "lý do bắt đầu bằng chữ «do», vì được in sau «không so sánh được với năm trước»"
        mend = "ghi ví dụ: do thay đổi phương pháp điều tra"
        place = section.place_of("reason")
        section.faults.append(Fault(BAD_METHOD_CHANGE, place, f"«{change.reason}»", needed, mend))
    return change
