"""The three appendices: indicators, tasks, documents issued. Every cell a finished text with a stable id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import FigureState, IssuedDocument, MissingReason
from reportgen.plan.model import Group, Plan, Task
from reportgen.plan.target import Target, TargetKind
from reportgen.report.documents import PLAN, document_order
from reportgen.report.figure_text import figure_cell, unit_cell
from reportgen.report.form import NUMBER_GAP
from reportgen.report.indicator_sentences import missing_reason
from reportgen.report.last_year import (
    NOT_COMPARABLE,
    cumulative_note,
    footnote,
    footnote_lines,
    footnotes,
    is_not_comparable,
    last_year_head,
    mark,
    official_note,
)
from reportgen.report.model import AppendixTable, Line, TableRow
from reportgen.report.source import ReportSource
from reportgen.report.words import LIKELIHOOD, TASK_STATE, VERDICT

"""After a difference of rates; "%" never begins a line of a narrow cell."""

UNPLACED_NOTE = "bản Kế hoạch không rõ năm của mục tiêu"


def indicator_table(source: ReportSource, rows: Sequence[Assessment], number: str, attached_to: str) -> AppendixTable:
    """Return Phụ lục I: the rows under their groups, in plan order."""
    plan, year = source.plan, source.year
    table: list[TableRow] = []
    notes = footnotes(source, rows)
    for group in plan.indicator_groups:
        members = [row for row in rows if row.indicator.group_number == group.number]
        if members and not _is_group_itself(group, members):
            table.append(group_row("nhom", group))
        table.extend(indicator_row(source, row, notes) for row in members)
    title = f"KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM {year}"
    heads = _indicator_heads(source, rows)
    return AppendixTable(number, title, attached_to, heads, tuple(table), footnote_lines(notes))


def _is_group_itself(group: Group, members: Sequence[Assessment]) -> bool:
    """Tell whether the plan prints a group and its one indicator as one row (Quảng Ninh: GRDP)."""
    only = members[0].indicator
    return len(members) == 1 and (only.code, only.name) == (group.number, group.title)


def group_row(prefix: str, group: Group) -> TableRow:
    """Return the merged row that carries a group's number and title."""
    row_id = f"{prefix}-{vi.slug(group.number)}"
    return TableRow(row_id, "group", (Line(f"{row_id}-tt", group.number), Line(f"{row_id}-ten", group.title)))


def _indicator_heads(source: ReportSource, rows: Iterable[Assessment]) -> dict[str, str]:
    plan, year = source.plan, source.year
    heads = {
        "nam_truoc": last_year_head(source),
        "nam": f"Năm {year}",
        "den_ngay": f"Thực hiện đến {_cut_off(rows)}",
        "uoc_ca_nam": _whole_year_head(rows),
        "so_nam_truoc": f"với năm {year - 1}",
        "so_muc_tieu": "với mục tiêu",
        "co_quan": f"Cơ quan {plan.lead_role}",
    }
    return heads | _target_heads(plan, source.world.home.kind)


def _target_heads(plan: Plan, kind: str) -> dict[str, str]:
    """Return the heads of the target columns, own and national; that of the national ones empty without any.

    `kind`: "tỉnh" or "thành phố", of the unit that set the targets.
    """
    national = plan.central_milestones
    return {
        "muc_tieu_ca_nuoc": "Mục tiêu cả nước" if national else "",
        "muc_tieu": f"Mục tiêu của {kind}" if national else "Mục tiêu",
        **{f"muc_tieu_ca_nuoc_{year}": f"đến {year}" for year in national},
        **{f"muc_tieu_{year}": f"đến {year}" for year in plan.milestones},
    }


def _cut_off(rows: Iterable[Assessment]) -> str:
    days: set[date] = {row.figure.to_date for row in rows if row.figure and row.figure.to_date}
    return f"ngày {vi.short_date(max(days))}" if days else "kỳ báo cáo"


def _whole_year_head(rows: Iterable[Assessment]) -> str:
    states = {row.figure.state for row in rows if row.figure}
    return "Cả năm" if states and FigureState.ESTIMATE not in states else "Ước cả năm"


def indicator_row(source: ReportSource, row: Assessment, notes: Mapping[str, int]) -> TableRow:
    """Return one row of Phụ lục I: the target as printed in the plan, the agency as the report's day has it.

    `notes` are those under the table with their numbers, which the row names.
    """
    plan, indicator, figure = source.plan, row.indicator, row.figure
    unit = indicator.unit
    note = notes.get(footnote(source, row), 0)
    cells = {
        "tt": indicator.code or ("" if row.is_sub_row else indicator.row_id),
        "noi-dung": indicator.name,
        "dvt": unit_cell(indicator.unit),
        **{f"ca-nuoc-{year}": indicator.central.get(year, "") for year in plan.central_milestones},
        **{f"mt-{year}": target_cell(plan, row, year) for year in plan.milestones},
        "nam-truoc": figure_cell(row.previous.value, unit) if row.previous else "",
        "den-ngay": figure_cell(figure.value_to_date, unit) if figure else "",
        "uoc": value_cell(row),
        "so-nam-truoc": change_cell(row, note),
        "so-muc-tieu": target_gap_cell(row),
        "danh-gia": "" if row.is_heading else VERDICT[row.verdict],
        "kha-nang": LIKELIHOOD[figure.likelihood] if figure and figure.likelihood else "",
        "co-quan": source.world.say(indicator.lead_agency, indicator),
        "ghi-chu": note_cell(source, row, note),
    }
    row_id = f"ct-{indicator.key}"
    lines = tuple(Line(f"{row_id}-{name}", text) for name, text in cells.items())
    return TableRow(row_id, _kind(row), lines, "" if row.is_heading else row.verdict.value)


def _kind(row: Assessment) -> str:
    return "heading" if row.is_heading else "sub" if row.is_sub_row else "row"


def target_cell(plan: Plan, row: Assessment, year: int) -> str:
    """Return the printed target of a milestone; one whose year the source lost stands under the last milestone."""
    printed = row.indicator.targets.get(year, "")
    if printed or not row.indicator.target_unplaced:
        return printed
    place = row.indicator.unplaced_year or plan.milestones[-1]
    return row.indicator.target_unplaced if year == place else ""


def value_cell(row: Assessment) -> str:
    """Return the value of the whole year; words where there is none, and nothing for a heading row."""
    if (row.is_heading or row.verdict is Verdict.ENDED) and row.figure is None:
        return ""
    if row.verdict in (Verdict.NO_DATA, Verdict.NONE_AROSE) or row.figure is None:
        return VERDICT[Verdict.NONE_AROSE if row.verdict is Verdict.NONE_AROSE else Verdict.NO_DATA]
    return figure_cell(row.figure.value, row.indicator.unit)


def change_cell(row: Assessment, note: int) -> str:
    """Return the change on last year with its sign: percentage points for rates, per cent for counts.

    Where it cannot be said the cell says so, with the number of the note that names the event.
    """
    if is_not_comparable(row):
        return f"{NOT_COMPARABLE} {mark(note)}"
    if row.change is None:
        return ""
    tails = {"pp": "", "percent": "%", "unit": ""}
    return f"{signed(row.change.amount)}{tails[row.change.unit]}"


def target_gap_cell(row: Assessment) -> str:
    """Return how the value stands to the target: ± percentage points, per cent of a count, or the difference."""
    if row.share_of_target is not None:
        return f"{vi.number(vi.trimmed(row.share_of_target))}%"
    if row.in_force is None or row.value is None:
        return ""
    gap = gap_to_target(row.in_force.target, row.value)
    if gap is None:
        return ""
    return signed(gap)


def gap_to_target(target: Target, value: Decimal) -> Decimal | None:
    """Return value minus the nearest bound; 0 inside a range; None where the target has no number."""
    if target.kind is TargetKind.RANGE and target.lower is not None and target.upper is not None:
        nearest = min(max(value, target.lower), target.upper)
        return value - nearest
    bound = target.lower if target.lower is not None else target.upper
    return None if bound is None else value - bound


def signed(amount: Decimal) -> str:
    """Return "+1,4", "-0,15", "0"."""
    printed = vi.number(vi.trimmed(amount))
    return f"+{printed}" if amount > 0 else printed


def note_cell(source: ReportSource, row: Assessment, number: int) -> str:
    """Return the plan's note, the reason for a missing figure, the cause of a miss and a person's reason.

    The plan's note speaks of how things stood when it was issued ("tính đến nay đạt 87,5%"): later years go without.
    A total over the years is called so, an official figure of last year is named; `number` is that of the note under
    the table, 0 for none.
    """
    figure = row.figure
    unplaced = row.indicator.target_unplaced and not row.indicator.unplaced_year
    ended = "" if row.is_heading else row.ended
    issued = source.plan.issued
    printed = row.indicator.note if issued is None or issued.year == source.year else ""
    pieces = [vi.upper_first(ended), printed, UNPLACED_NOTE if unplaced else "", missing_reason(figure)]
    if figure:
        note = "" if figure.reason is MissingReason.NOT_REPORTED else figure.note  # who has not reported is internal
        pieces += [f"nguyên nhân: {figure.cause}" if figure.cause else "", note, figure.verdict_reason]
    pieces += [cumulative_note(source, row), official_note(source, row)]
    pieces += [mark(number)] if number and not is_not_comparable(row) else []
    return ". ".join(vi.upper_first(piece.rstrip(" .;")) for piece in pieces if piece)


# Phụ lục II, III ------------------------------------------------------------------------------------------------


def task_table(source: ReportSource, tasks: Iterable[Task], number: str, attached_to: str) -> AppendixTable:
    """Return Phụ lục II: tasks under groups and printed sub-groups."""
    plan, tasks = source.plan, tuple(tasks)
    table: list[TableRow] = []
    for group in plan.task_groups:
        members = [task for task in tasks if task.group_number == group.number]
        if members:
            table.append(group_row("nhom-nv", group))
            table.extend(_group_tasks(source, members))
    title = f"KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ, GIẢI PHÁP NĂM {source.year}"
    return AppendixTable(number, title, attached_to, {}, tuple(table))


def _group_tasks(source: ReportSource, members: Sequence[Task]) -> list[TableRow]:
    rows: list[TableRow] = []
    subgroup = ""
    for task in members:
        if task.subgroup_title != subgroup:
            subgroup = task.subgroup_title
            row_id = f"tieu-nhom-{task.key}"
            number = getattr(task, "subgroup_number", "")
            rows.append(TableRow(row_id, "group", (Line(f"{row_id}-tt", number), Line(f"{row_id}-ten", subgroup))))
        rows.append(_task_row(source, task))
    return rows


def _task_row(source: ReportSource, task: Task) -> TableRow:
    figure = source.figures.tasks.get(task.key)
    result = "; ".join(piece.rstrip(".;") for piece in (figure.result, figure.document) if piece) if figure else ""
    cells = {
        "tt": task.code.rstrip(").") or "-",
        "nhiem-vu": task.short_name or task.name,
        "co-quan": source.world.say(task.lead, task),
        "thoi-gian": task.timeline,
        "ket-qua": result,
        "tien-do": TASK_STATE[figure.state] if figure else "",
        "kho-khan": figure.difficulty if figure else "",
    }
    row_id = f"nv-{task.key}"
    return TableRow(row_id, "row", tuple(Line(f"{row_id}-{name}", text) for name, text in cells.items()))


def document_table(
    documents: Iterable[IssuedDocument], number: str, attached_to: str, plans: str = PLAN
) -> AppendixTable | None:
    """Return Phụ lục III by rank, then date; None when there is no document.

    `plans`: "Kế hoạch", "các Kế hoạch" of a report over several.
    """
    ordered = sorted(documents, key=document_order)
    if not ordered:
        return None
    rows = tuple(_document_row(index, document) for index, document in enumerate(ordered, 1))
    title = f"DANH MỤC VĂN BẢN CHỦ YẾU VỀ CÁC NỘI DUNG CỦA {plans.upper()}"
    return AppendixTable(number, title, attached_to, {}, rows)


def _document_row(index: int, document: IssuedDocument) -> TableRow:
    row_id = f"vb-{index:03d}"
    texts = (
        ("tt", str(index)),
        ("so", f"{NUMBER_GAP}{document.symbol}" if document.symbol[:1] in ("/", "-") else document.symbol),
        ("ngay", vi.short_date(document.issued) if document.issued else ""),
        ("co-quan", document.issuer),
        ("ten", document.title),
    )
    return TableRow(row_id, "row", tuple(Line(f"{row_id}-{name}", text) for name, text in texts))
