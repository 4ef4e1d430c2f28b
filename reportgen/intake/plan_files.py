"""A draft as the files of a plan folder: plan.yaml, indicators.csv, tasks.csv, as text."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

import yaml

from reportgen import vi
from reportgen.agencies.register import Register
from reportgen.intake.draft import Draft, DraftRow
from reportgen.plan.model import Group

_YAML_WIDTH = 1_000_000
_LONGEST_KEY = 32


def indicators_csv(draft: Draft) -> str:
    """Return indicators.csv: the columns of the plan data, one of targets per milestone, one per national target."""
    years = [f"target_{year}" for year in sorted(draft.years)]
    central = [f"central_{year}" for year in sorted(draft.central_years)]
    columns = ["key", "code", "parent_key", "group_number", "name", "unit", *years, "target_unplaced", "unplaced_year",
               "direction", "lead_agency", "coordinating_agencies", "note", "inherited", "focus", "report_name",
               "report_phrase", *central, "function", "restate"]  # fmt: skip
    rows = [_indicator(row) for row in draft.indicators]
    return _csv(columns, rows)


def tasks_csv(draft: Draft) -> str:
    """Return tasks.csv."""
    columns = ["key", "code", "group_number", "subgroup_number", "subgroup_title", "name", "short_name", "lead",
               "coordinating", "timeline", "inherited", "function"]  # fmt: skip
    return _csv(columns, [_task(row) for row in draft.tasks])


def _indicator(row: DraftRow) -> dict[str, str]:
    return {
        **row.values,
        "key": row.key,
        "code": row.code,
        "parent_key": row.parent.key if row.parent else "",
        "group_number": row.group,
        "name": row.name,
        "direction": row.direction.value if row.direction else "",
        "inherited": ";".join(sorted(row.inherited)),
    }


def _task(row: DraftRow) -> dict[str, str]:
    return {
        **row.values,
        "key": row.key,
        "code": row.code,
        "group_number": row.group,
        "subgroup_number": row.subgroup_number,
        "subgroup_title": row.subgroup_title,
        "name": row.name,
        "inherited": ";".join(sorted(row.inherited)),
    }


def _csv(columns: list[str], rows: Sequence[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def plan_yaml(draft: Draft, slug: str, source: str, register: Register) -> str:
    """Return plan.yaml of a draft: what the text says, and under `report` what follows from it.

    Args:
        draft: A finished draft.
        slug: Name of the plan's folder.
        source: Name of the file it came from.
        register: The agencies, among which the compiling one is looked for.
    """
    facts = draft.facts
    head = {
        "slug": slug,
        "status": "draft",
        "number": facts.number,
        "document_type": facts.document_type,
        "issued": facts.issued or "",
        "issuer": facts.issuer,
        "province": facts.province,
        "province_kind": facts.province_kind,
        "subject": facts.subject,
        "lead_role": draft.lead_role,
        "task_id_prefix": draft.task_prefix,
    }
    bases = [{"citation": b.citation, "short": b.short, "in_opening": b.in_opening} for b in facts.legal_bases]
    parts = [
        f"# Bản nháp, đọc từ tệp {source}. Điểm cần xem: notes.md. Soát xong thì ghi status: ready.\n" + _dump(head),
        "# Căn cứ nêu ở phần mở đầu; in_opening: có nêu ở đoạn mở đầu của báo cáo.\n" + _dump({"legal_bases": bases}),
        f"# Các năm mốc của mục tiêu.\nmilestones: [{', '.join(str(year) for year in sorted(draft.years))}]\n",
        "# Nhóm chỉ tiêu và nhóm nhiệm vụ, tên ghi nguyên văn.\n"
        + _dump({"indicator_groups": _groups(draft.indicator_groups), "task_groups": _groups(draft.task_groups)}),
        "# Nơi nhận và khối chữ ký của chính kế hoạch.\n"
        + _dump({"recipients": facts.recipients, "signature": {"authority": facts.authority, "name": ""}}),
        "# Chế độ báo cáo; month và day bằng 0: không quy định thời hạn.\n" + _dump({"duties": _duties(draft)}),
        "# Số lượng kế hoạch tự nêu; plan check đối chiếu.\n" + _dump({"claims": facts.claims}),
        "# Dùng cho báo cáo hằng năm: suy ra từ văn bản, xem lại và ghi nốt chỗ trống trước khi đổi sang ready.\n"
        + _dump({"report": _report(draft, register)}),
        "# Các phát hiện của plan check đã xem và chấp nhận, kèm lý do.\naccepted: {}\n",
    ]
    return "\n".join(parts)


def _dump(value: dict[str, Any]) -> str:
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=_YAML_WIDTH)
    return text


def _groups(groups: list[Group]) -> list[dict[str, str]]:
    return [{"number": group.number, "title": group.title} for group in groups]


def _duties(draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "reporter": duty.reporter,
            "addressee": duty.addressee,
            "through": duty.through,
            "month": duty.month,
            "day": duty.day,
            "before": duty.before,
            "text": duty.text,
            "upward": duty.upward,
        }
        for duty in draft.facts.duties
    ]


def open_report_keys(draft: Draft, register: Register) -> list[str]:
    """Return the keys of `report` that a plan of status `ready` must have and the text does not give."""
    report = _report(draft, register)
    needed = ("addressee", "closing_addressee", "plan_title", "compiler", "agency_addressee", "signature")
    return [key for key in needed if not report[key]]


def _report(draft: Draft, register: Register) -> dict[str, Any]:
    facts = draft.facts
    upward = next((duty.addressee for duty in facts.duties if duty.upward), "")
    kept = next((item for item in facts.recipients if item.startswith("Lưu")), "Lưu: VT").rstrip(".; ")
    body = facts.issuer.removesuffix(facts.province).strip() if facts.province else facts.issuer
    return {
        "addressee": upward,
        "closing_addressee": upward,
        "recipients": ["Như trên", kept],
        "drafting_unit": "",
        "plan_title": draft.facts.plan_title,
        "compiler": _compiler(draft, register),
        "agency_addressee": body,
        "signature": facts.authority,
        "fields": _fields(draft.indicator_groups or draft.task_groups),
        "proposal_addressees": [],
        "route": "",
    }


def _compiler(draft: Draft, register: Register) -> str:
    """Return the slug of the agency through which reports go, if the text names one; "" otherwise."""
    for through in (*(duty.through for duty in draft.facts.duties), draft.facts.through):
        named = register.read(through, "", draft.facts.province).named if through else ()
        if named:
            return named[0].agency.slug
    return ""


def _short_key(title: str) -> str:
    """Return a key of whole words from a title."""
    key = vi.slug(title)
    return key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY + 1].rpartition("-")[0]


def _fields(groups: list[Group]) -> list[dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for group in groups:
        title = group.title.capitalize() if group.title.isupper() else group.title
        found.setdefault(_short_key(title) or f"nhom-{len(found) + 1}", {"title": title})
    return [{"key": key, **rest} for key, rest in found.items()]
