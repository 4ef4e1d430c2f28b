"""The tables of a workbook as values: rows and words of the Word appendices, real numbers where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Assessment, Change, Verdict
from reportgen.figures.model import IssuedDocument, YearFigures
from reportgen.plan.model import Plan, Task
from reportgen.render.xlsx.cells import VERDICT_FILL, Value, number
from reportgen.report.appendices import (
    document_table,
    gap_to_target,
    indicator_table,
    task_table,
)
from reportgen.report.figure_text import single_number
from reportgen.report.model import AppendixTable, TableRow
from reportgen.report.source import ReportSource

COMPARED = "So sánh (±)"
COUNTED = "chỉ tiêu"
"""Kind of row that totals count; sub-rows are left out."""

Keys = Callable[[Assessment], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the heading above it that it shares with neighbours (empty: none), width, alignment."""

    head: str
    width: float
    above: str = ""
    align: str = "center"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: kind as in `TableRow`, values, fill colours by zero-based column, and the keys that totals count by."""

    kind: str
    values: tuple[Value, ...]
    fills: dict[int, str] = field(default_factory=dict)
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table of a sheet. `key_heads` name the hidden columns to its right; `notes` stand below it."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[SheetRow, ...]
    key_heads: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


# Indicators -----------------------------------------------------------------------------------------------------

INDICATOR_KEYS = ("Nhóm", "Loại dòng", "Mã cơ quan")


def indicators(source: ReportSource, rows: Sequence[Assessment], slugs: Keys) -> SheetTable:
    """Return the indicator table; its hidden keys are group number, kind of row, slugs between semicolons."""
    plan = source.plan
    table = indicator_table(source, rows, "", "")
    by_id = {f"ct-{row.indicator.key}": row for row in rows}
    made = tuple(_indicator_row(plan, line, by_id.get(line.id), slugs) for line in table.rows)
    notes = tuple(line.text for line in table.notes)
    return SheetTable(table.title, _indicator_columns(plan, table, source.year), made, INDICATOR_KEYS, notes)


def _indicator_columns(plan: Plan, table: AppendixTable, year: int) -> tuple[Column, ...]:
    heads = table.column_heads
    return (
        Column("TT", 5.5),
        Column("Nội dung chỉ tiêu", 38, align="left"),
        Column("ĐVT", 8),
        *(Column(heads[f"muc_tieu_ca_nuoc_{year}"], 10, heads["muc_tieu_ca_nuoc"]) for year in plan.central_milestones),
        *(Column(heads[f"muc_tieu_{year}"], 10, heads["muc_tieu"]) for year in plan.milestones),
        Column(heads["nam_truoc"], 10),
        Column(heads["den_ngay"], 11, heads["nam"]),
        Column(heads["uoc_ca_nam"], 10, heads["nam"]),
        Column(heads["so_nam_truoc"], 12, COMPARED),
        Column(heads["so_muc_tieu"], 12, COMPARED),
        Column("Đánh giá", 11),
        Column("Khả năng hoàn thành", 11),
        Column(heads["co_quan"], 17),
        Column("Ghi chú", 20, align="left"),
    )


def _indicator_row(plan: Plan, line: TableRow, row: Assessment | None, slugs: Keys) -> SheetRow:
    texts = [Value(cell.text) for cell in line.cells]
    if row is None:
        return SheetRow(line.kind, tuple(texts))
    targets = len(plan.central_milestones) + len(plan.milestones)
    numbers = [
        *(_single(texts[3 + index].content, row) for index in range(targets)),
        _single(row.previous.value if row.previous else "", row),
        _single(row.figure.value_to_date if row.figure else "", row),
        _single(row.figure.value if row.figure else "", row),
        _change(row.change),
        _gap(row),
    ]
    for index, value in enumerate(numbers, 3):
        texts[index] = value or texts[index]
    verdict = 3 + len(numbers)
    fills = {verdict: VERDICT_FILL[Verdict(line.verdict)]} if line.verdict else {}
    kind = "chỉ tiêu thành phần" if row.is_sub_row else COUNTED
    keys = (row.indicator.group_number, kind, "".join(f";{slug}" for slug in slugs(row)) + ";")
    return SheetRow(line.kind, tuple(texts), fills, keys)


def _single(text: object, row: Assessment) -> Value | None:
    """Return a real number when the text is one single number, else None: the text stays as it is."""
    value = single_number(text, row.indicator.unit) if isinstance(text, str) else None
    return None if value is None else number(value)


def _change(change: Change | None) -> Value | None:
    tails = {"pp": "", "percent": "%", "unit": ""}
    return number(vi.trimmed(change.amount), tails[change.unit], signed=True) if change else None


def _gap(row: Assessment) -> Value | None:
    if row.share_of_target is not None:
        return number(vi.trimmed(row.share_of_target), "%")
    if row.in_force is None or row.value is None:
        return None
    gap: Decimal | None = gap_to_target(row.in_force.target, row.value)
    return None if gap is None else number(vi.trimmed(gap), signed=True)


# Tasks, documents -----------------------------------------------------------------------------------------------

TASK_KEYS = ("Nhóm", "Tiến độ")


def tasks(source: ReportSource, chosen: Iterable[Task]) -> SheetTable:
    """Return the task table; its hidden keys are group number and state."""
    chosen = tuple(chosen)
    table = task_table(source, chosen, "", "")
    by_id = {f"nv-{task.key}": task for task in chosen}
    columns = (
        Column("TT", 6),
        Column("Nhiệm vụ", 60, align="left"),
        Column("Cơ quan chủ trì", 24),
        Column("Thời gian theo Kế hoạch", 16),
        Column("Kết quả, sản phẩm (số, ngày văn bản)", 50, align="left"),
        Column("Tiến độ", 18),
        Column("Khó khăn, ghi chú", 28, align="left"),
    )
    rows = tuple(_task_row(line, by_id.get(line.id), source.figures) for line in table.rows)
    return SheetTable(table.title, columns, rows, TASK_KEYS)


def _task_row(line: TableRow, task: Task | None, figures: YearFigures) -> SheetRow:
    values = tuple(Value(cell.text) for cell in line.cells)
    if task is None:
        return SheetRow(line.kind, values)
    figure = figures.tasks.get(task.key)
    return SheetRow(line.kind, values, {}, (task.group_number, figure.state.value if figure else ""))


def documents(found: Iterable[IssuedDocument]) -> SheetTable | None:
    """Return the list of documents; None when there is none."""
    table = document_table(found, "", "")
    if table is None:
        return None
    columns = (
        Column("TT", 6),
        Column("Số, ký hiệu", 22),
        Column("Ngày", 14),
        Column("Cơ quan ban hành", 32),
        Column("Tên loại, trích yếu", 90, align="left"),
    )
    rows = tuple(SheetRow(line.kind, tuple(Value(cell.text) for cell in line.cells)) for line in table.rows)
    return SheetTable(table.title, columns, rows)
