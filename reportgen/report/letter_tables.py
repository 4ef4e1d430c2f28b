"""The appendices of letters: each agency's rows to be filled in, and the table of opinions on a draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.agencies.leads import LedRows
from reportgen.agencies.model import Agency
from reportgen.assessment.model import Assessment, Verdict
from reportgen.plan.model import Task
from reportgen.report.appendices import target_cell
from reportgen.report.figure_text import unit_cell
from reportgen.report.model import AppendixTable, Line, TableRow
from reportgen.report.source import ReportSource

TO_FILL = ("den-ngay", "uoc", "ghi-chu")
"""Columns of the indicator table that an agency fills in."""


def asked_indicators(
    source: ReportSource, asked: Sequence[LedRows], number: str, attached_to: str
) -> AppendixTable | None:
    """Return each agency's indicators with their targets, the rest blank; None where nobody leads one.

    Rows whose subject ended are not asked for.
    """
    rows: list[TableRow] = []
    for index, led in enumerate(asked, 1):
        members = [row for row in source.led_by(led.agency.slug) if row.verdict is not Verdict.ENDED]
        if members:
            rows.append(_agency_row("ct", index, led.agency))
            rows.extend(_indicator_row(source, row, f"ct{index}") for row in members)
    title = f"CHỈ TIÊU ĐỀ NGHỊ BÁO CÁO NĂM {source.year}"
    return AppendixTable(number, title, attached_to, _heads(source), tuple(rows)) if rows else None


def asked_tasks(source: ReportSource, asked: Sequence[LedRows], number: str, attached_to: str) -> AppendixTable | None:
    """Return each agency's tasks, the results blank; None where nobody leads one."""
    rows: list[TableRow] = []
    for index, led in enumerate(asked, 1):
        if led.tasks:
            rows.append(_agency_row("nv", index, led.agency))
            rows.extend(_task_row(task, f"nv{index}") for task in led.tasks)
    title = f"NHIỆM VỤ, GIẢI PHÁP ĐỀ NGHỊ BÁO CÁO NĂM {source.year}"
    return AppendixTable(number, title, attached_to, {}, tuple(rows)) if rows else None


def opinion_table(asked: Sequence[str], attached_to: str) -> AppendixTable:
    """Return the table of opinions on the draft, one row for each body asked, to be filled by hand."""
    title = "BẢNG TỔNG HỢP Ý KIẾN THAM GIA VÀ TIẾP THU, GIẢI TRÌNH"
    rows = tuple(_row(f"yk-{index}", (str(index), name, "", "")) for index, name in enumerate(asked, 1))
    return AppendixTable("", title, attached_to, {}, rows)


def _heads(source: ReportSource) -> dict[str, str]:
    return {
        "muc_tieu": "Mục tiêu",
        **{f"muc_tieu_{year}": f"đến {year}" for year in source.plan.milestones},
        "den_ngay": "Thực hiện đến ngày báo cáo",
        "uoc_ca_nam": f"Ước cả năm {source.year}",
    }


def _agency_row(prefix: str, index: int, agency: Agency) -> TableRow:
    row_id = f"{prefix}-co-quan-{index}"
    return TableRow(row_id, "group", (Line(f"{row_id}-tt", str(index)), Line(f"{row_id}-ten", agency.name)))


def _indicator_row(source: ReportSource, row: Assessment, prefix: str) -> TableRow:
    indicator = row.indicator
    number = indicator.code or ("" if row.is_sub_row else indicator.row_id)
    targets = [target_cell(source.plan, row, year) for year in source.plan.milestones]
    kind = "heading" if row.is_heading else "sub" if row.is_sub_row else "row"
    texts = (number, indicator.name, unit_cell(indicator.unit), *targets, *("" for _ in TO_FILL))
    return _row(f"{prefix}-{indicator.key}", texts, kind)


def _task_row(task: Task, prefix: str) -> TableRow:
    texts = (task.code.rstrip(").") or "-", task.short_name or task.name, task.timeline, "", "", "")
    return _row(f"{prefix}-{task.key}", texts)


def _row(row_id: str, texts: Sequence[str], kind: str = "row") -> TableRow:
    return TableRow(row_id, kind, tuple(_cells(row_id, texts)))


def _cells(row_id: str, texts: Sequence[str]) -> Iterator[Line]:
    for index, text in enumerate(texts, 1):
        yield Line(f"{row_id}-{index}", text)
