"""What `reportgen plan` prints: the same facts as data for `--json` and as a page for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from reportgen import vi
from reportgen.agencies.history import History
from reportgen.agencies.leads import led_rows
from reportgen.agencies.world import world_of
from reportgen.errors import Fault, Severity
from reportgen.plan.duties import ReportingDuty
from reportgen.plan.model import (
    Plan,
    PlanStatus,
)

_STATUS = {PlanStatus.READY: "sẵn sàng", PlanStatus.DRAFT: "bản nháp"}
_SEVERITY = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.INFO: "ghi chú"}


def entry(plan: Plan) -> dict[str, object]:
    """Return what `plan list` says of a plan."""
    return {
        "slug": plan.slug,
        "number": plan.number,
        "issued": plan.issued.isoformat() if plan.issued else None,
        "document_type": plan.document_type,
        "title": plan.report.plan_title or plan.subject,
        "issuer": plan.issuer,
        "status": plan.status.value,
        "counts": {
            "indicator_groups": len(plan.indicator_groups),
            "indicators": sum(not row.parent_key for row in plan.indicators),
            "sub_indicators": sum(bool(row.parent_key) for row in plan.indicators),
            "task_groups": len(plan.task_groups),
            "tasks": len(plan.tasks),
        },
    }


def listing(entries: Sequence[dict[str, Any]]) -> str:
    """Return the list of plans as a page."""
    if not entries:
        return "Chưa có kế hoạch nào đọc được trong data/plans."
    blocks = []
    for item in entries:
        counts = item["counts"]
        number = f"số {item['number']} ngày {_day(item['issued'])}" if item["number"] else "chưa có số"
        blocks.append(
            f"{item['slug']}  ({_STATUS[PlanStatus(item['status'])]})\n"
            f"  {item['document_type']} {number}, {item['issuer']}\n"
            f"  {vi.upper_first(item['title'])}\n"
            f"  {_count(counts)}, {counts['indicator_groups']} nhóm chỉ tiêu; "
            f"{counts['tasks']} nhiệm vụ, {counts['task_groups']} nhóm nhiệm vụ"
        )
    return "\n".join(blocks)


def overview(plan: Plan, history: History) -> dict[str, Any]:
    """Return what `plan show` says of a plan: its lead agencies are those of its own day."""
    return {
        **entry(plan),
        "province": plan.province,
        "subject": plan.subject,
        "lead_role": plan.lead_role,
        "milestones": list(plan.milestones),
        "legal_bases": [{"citation": basis.citation, "short": basis.short} for basis in plan.legal_bases],
        "indicator_groups": [
            {
                "number": group.number,
                "title": group.title,
                "indicators": sum(not row.parent_key for row in rows),
                "sub_indicators": sum(bool(row.parent_key) for row in rows),
            }
            for group in plan.indicator_groups
            for rows in [[row for row in plan.indicators if row.group_number == group.number]]
        ],
        "task_groups": [
            {
                "number": group.number,
                "title": group.title,
                "tasks": sum(task.group_number == group.number for task in plan.tasks),
            }
            for group in plan.task_groups
        ],
        "duties": [_duty(duty) for duty in plan.duties],
        "recipients": list(plan.recipients),
        "signature": [*plan.signature.authority, *([plan.signature.name] if plan.signature.name else [])],
        "report_recipients": list(plan.report.recipients),
        "lead_agencies": [
            {
                "slug": led.agency.slug,
                "name": led.agency.name,
                "indicators": sum(not row.parent_key for row in led.indicators),
                "sub_indicators": sum(bool(row.parent_key) for row in led.indicators),
                "tasks": len(led.tasks),
            }
            for led in led_rows(world_of(plan, history, plan.issued or date.min))
        ],
    }


def _duty(duty: ReportingDuty) -> dict[str, object]:
    return {
        "reporter": duty.reporter,
        "addressee": duty.addressee,
        "through": duty.through,
        "month": duty.month,
        "day": duty.day,
        "before": duty.before,
        "text": duty.text,
        "upward": duty.upward,
    }


def page(plan: Plan, facts: dict[str, Any]) -> str:
    """Return the overview as a page."""
    issued = f" ngày {vi.short_date(plan.issued)}" if plan.issued else ""
    sections = [
        (f"{plan.short_title}{issued} của {plan.issuer}", [plan.subject, f"Mã: {plan.slug} ({_STATUS[plan.status]})"]),
        ("Căn cứ", [basis["short"] for basis in facts["legal_bases"]]),
        (
            f"Chỉ tiêu: {_count(facts['counts'])}, mốc " + ", ".join(str(year) for year in plan.milestones),
            [f"{item['number']}. {item['title']}: {_count(item)}" for item in facts["indicator_groups"]],
        ),
        (
            f"Nhiệm vụ: {len(plan.tasks)} nhiệm vụ",
            [f"{item['number']}. {item['title']}: {item['tasks']} nhiệm vụ" for item in facts["task_groups"]],
        ),
        (
            f"Cơ quan chủ trì ({plan.lead_role})",
            [f"{item['name']}: {_led(item)}" for item in facts["lead_agencies"]],
        ),
        ("Chế độ báo cáo", [_duty_line(duty) for duty in plan.duties]),
        ("Nơi nhận của kế hoạch", [f"- {item}" for item in plan.recipients]),
        ("Chữ ký", facts["signature"]),
        ("Nơi nhận của báo cáo", [f"- {item}" for item in plan.report.recipients]),
    ]
    return "\n\n".join("\n  ".join([title, *lines]) for title, lines in sections if lines)


def _count(item: dict[str, Any]) -> str:
    sub_rows = f" và {item['sub_indicators']} dòng con" if item["sub_indicators"] else ""
    return f"{item['indicators']} chỉ tiêu{sub_rows}"


def _led(item: dict[str, Any]) -> str:
    """Return what an agency leads, without what it has none of."""
    indicators = _count(item) if item["indicators"] or item["sub_indicators"] else ""
    tasks = f"{item['tasks']} nhiệm vụ" if item["tasks"] else ""
    return ", ".join(part for part in (indicators, tasks) if part)


def _day(issued: str | None) -> str:
    return vi.short_date(date.fromisoformat(issued)) if issued else "(chưa ghi ngày)"


def _duty_line(duty: ReportingDuty) -> str:
    through = f" (qua {duty.through})" if duty.through else ""
    when = f"{'trước ngày' if duty.before else 'chậm nhất ngày'} {duty.day:02d}/{duty.month:02d} hằng năm"
    upward = " [báo cáo của tỉnh]" if duty.upward else ""
    return f"{duty.reporter} → {duty.addressee}{through}: {when if duty.month else 'không quy định ngày'}{upward}"


def checked(slug: str, faults: Iterable[Fault]) -> dict[str, object]:
    """Return what `plan check --json` says of a plan."""
    told = list(faults)
    return {"slug": slug, **_tally(told), "findings": [fault.as_json() for fault in told]}


def findings(slug: str, faults: Sequence[Fault], *, everything: bool, most: int = 0) -> str:
    """Return the findings of a plan as a page, the summary last. Notes and accepted ones only with `everything`.

    `most`: how many findings of one code are told in full; 0: all of them.
    """
    shown = [fault for fault in faults if everything or (fault.severity is not Severity.INFO and not fault.accepted)]
    told, more = _first_of_each(shown, most)
    tally = _tally(faults)
    summary = f"{slug}: {tally['errors']} lỗi, {tally['warnings']} cảnh báo, {tally['notes']} ghi chú"
    summary += f", {tally['accepted']} đã chấp nhận" if tally["accepted"] else ""
    if len(shown) < len(faults):
        summary += " (thêm --all để xem hết)"
    left = [
        f"… và {count} phát hiện {code} nữa: xem bằng «reportgen plan check {slug}»" for code, count in more.items()
    ]
    return "\n".join([*("\n".join(_finding(fault)) for fault in told), *left, summary])


def _first_of_each(faults: Sequence[Fault], most: int) -> tuple[list[Fault], dict[str, int]]:
    """Return the first findings of each code, and how many of a code are left out."""
    told: list[Fault] = []
    met: dict[str, int] = {}
    for fault in faults:
        met[fault.code] = met.get(fault.code, 0) + 1
        if not most or met[fault.code] <= most:
            told.append(fault)
    return told, {code: count - most for code, count in met.items() if most and count > most}


def open_errors(faults: Iterable[Fault]) -> bool:
    """Tell whether an error is left that nobody accepted."""
    return any(fault.severity is Severity.ERROR and not fault.accepted for fault in faults)


def _finding(fault: Fault) -> Iterator[str]:
    yield str(fault)
    named = f" (mã để chấp nhận: {fault.id})" if fault.id and not fault.accepted else ""
    yield f"  Mức:      {_SEVERITY[fault.severity]}{named}"
    if fault.accepted:
        yield f"  Đã chấp nhận ({fault.id}): {fault.accepted}"


def _tally(faults: Iterable[Fault]) -> dict[str, int]:
    """Count the findings nobody accepted by severity, and the accepted ones."""
    told = list(faults)
    still_open = [fault.severity for fault in told if not fault.accepted]
    return {
        "errors": still_open.count(Severity.ERROR),
        "warnings": still_open.count(Severity.WARNING),
        "notes": still_open.count(Severity.INFO),
        "accepted": len(told) - len(still_open),
    }
