"""Layouts of appendices as the authors of the plans made them: merged cells and all, in Word and in Excel."""

from __future__ import annotations

from collections.abc import Callable

from tests.intake.appendices import MERGED, Line, indicator_lines, plan, rows_of, task_lines
from tests.intake.laid_out import C, P, Row, Table, docx, xlsx
from tests.intake.measure import Expected, Layout

PLAIN = ["code", "name", "unit", "target_2025", "target_2030", "lead_agency", "coordinating_agencies", "note"]
DOUBLE = [*PLAIN[:3], "central_2025", "central_2030", *PLAIN[3:]]
TASKS = ["code", "name", "lead", "coordinating", "timeline"]
TASK_HEAD: Row = [C("TT"), C("Nhiệm vụ"), C("Cơ quan chủ trì"), C("Cơ quan phối hợp"), C("Thời gian thực hiện")]
HEAD: Table = [
    [C("TT", rows=2), C("Nội dung chỉ tiêu", rows=2), C("Đơn vị tính", rows=2), C("Mục tiêu", columns=2),
     C("Cơ quan, đơn vị theo dõi, đánh giá", columns=2), C("Ghi chú", rows=2)],
    [C("Đến năm 2025"), C("Đến năm 2030"), C("Chủ trì"), C("Phối hợp")],
]  # fmt: skip
SINGLE_HEAD: Table = [
    [C("STT"), C("Tên chỉ tiêu"), C("ĐVT"), C("Mục tiêu đến năm 2030"), C("Cơ quan chủ trì"), C("Cơ quan phối hợp"),
     C("Ghi chú")],
]  # fmt: skip
DOUBLE_HEAD: Table = [
    [C("TT", rows=3), C("Nội dung chỉ tiêu", rows=3), C("Đơn vị tính", rows=3), C("Mục tiêu", columns=4),
     C("Cơ quan, đơn vị theo dõi, đánh giá", columns=2), C("Ghi chú", rows=3)],
    [C("Chỉ tiêu Trung ương", columns=2), C("Chỉ tiêu địa phương", columns=2), C("Chủ trì", rows=2),
     C("Phối hợp", rows=2)],
    [C("Đến năm 2025"), C("Đến năm 2030"), C("Đến năm 2025"), C("Đến năm 2030")],
]  # fmt: skip


# What must come back ------------------------------------------------------------------------------------------------


def expected_indicators(slug: str, columns: list[str] | None = None) -> list[Expected]:
    """Return the rows of a plan's indicators, whole."""
    read = plan(slug)
    names = {row.key: row.name for row in read.indicators}
    titles = {group.number: group.title for group in read.indicator_groups}
    rows = []
    for row in read.indicators:
        cells = {f"target_{year}": text for year, text in row.targets.items()}
        cells |= {f"central_{year}": text for year, text in row.central.items()}
        cells |= {"unit": row.unit, "target_unplaced": row.target_unplaced, "lead_agency": row.lead_agency}
        cells |= {"coordinating_agencies": row.coordinating_agencies, "note": row.note}
        if columns is not None:
            cells = {column: text for column, text in cells.items() if column in columns}
        head = {"code": row.code, "name": row.name, "group": titles[row.group_number]}
        rows.append(head | {"parent": names.get(row.parent_key, "")} | cells)
    return rows


def expected_tasks(slug: str) -> list[Expected]:
    """Return the rows of a plan's tasks, whole."""
    read = plan(slug)
    titles = {group.number: group.title for group in read.task_groups}
    return [
        {"code": task.code, "name": task.name, "group": titles[task.group_number], "lead": task.lead,
         "coordinating": task.coordinating, "timeline": task.timeline, "subgroup_title": task.subgroup_title}
        for task in read.tasks
    ]  # fmt: skip


def unplaced(slug: str) -> set[str]:
    """Return the names of rows whose target stands in one cell for both years, or that print no number."""
    return {row.name for row in plan(slug).indicators if row.target_unplaced or not row.code}


# As their authors laid them out -------------------------------------------------------------------------------------


def authored(slug: str) -> tuple[Table, Table]:
    """Return the indicator table and the task table of a plan, merged cells and all."""
    double = bool(plan(slug).indicators[0].central)
    head, columns = (DOUBLE_HEAD, DOUBLE) if double else (HEAD, PLAIN)
    if plan(slug).milestones == (2030,):
        head, columns = SINGLE_HEAD, [column for column in PLAIN if column != "target_2025"]
    tasks = [TASK_HEAD, *rows_of(task_lines(plan(slug)), TASKS)]
    return [*head, *rows_of(indicator_lines(plan(slug)), columns)], tasks


def word(slug: str) -> Layout:
    indicators, tasks = authored(slug)
    with_tasks = slug != "binh-dinh"
    parts = [P("PHỤ LỤC 01", True), indicators, *([P("PHỤ LỤC 02", True), tasks] if with_tasks else [])]
    expected = expected_tasks(slug) if with_tasks else []
    return Layout("phu-luc.docx", docx(*parts), expected_indicators(slug), expected, unplaced(slug))


def excel(slug: str) -> Layout:
    indicators, tasks = authored(slug)
    with_tasks = slug != "binh-dinh"
    sheets = [("Chỉ tiêu", [P("PHỤ LỤC 01", True), P("(Kèm theo Kế hoạch)"), indicators])]
    sheets += [("Nhiệm vụ", [P("PHỤ LỤC 02", True), tasks])] if with_tasks else []
    expected = expected_tasks(slug) if with_tasks else []
    return Layout("phu-luc.xlsx", xlsx(*sheets), expected_indicators(slug), expected, unplaced(slug))


# Ways not met before ------------------------------------------------------------------------------------------------


def placed_lines(slug: str) -> list[Line]:
    """Return a plan's printed rows without open ends: a target that lost its year stands under 2030, no cell merged."""
    lines = []
    above: Line = {}
    for line in indicator_lines(plan(slug)):
        line = {column: above.get(column, "") if text == MERGED else text for column, text in line.items()}
        if line.get("unplaced"):
            line |= {"target_2030": line["unplaced"], "unplaced": ""}
        above = above | line if line["kind"] != "group" else dict(line)
        lines.append(line)
    return lines


def expected_placed(slug: str, columns: list[str] | None = None) -> list[Expected]:
    rows = expected_indicators(slug)
    for row in rows:
        if row["target_unplaced"]:
            row |= {"target_2030": row["target_unplaced"], "target_unplaced": ""}
    fixed = {"code", "name", "group", "parent"}
    return rows if columns is None else [{c: t for c, t in row.items() if c in columns or c in fixed} for row in rows]


def uncoded(slug: str) -> set[str]:
    return {row.name for row in plan(slug).indicators if row.parent_key and not row.code}


AUTHORED: dict[str, Callable[[], Layout]] = {
    f"{kind} {slug}": lambda slug=slug, make=make: make(slug)  # type: ignore[misc]
    for kind, make in (("word", word), ("excel", excel))
    for slug in ("quang-ninh", "binh-dinh", "dong-nai", "ha-nam", "binh-dinh-tinh-uy")
}
