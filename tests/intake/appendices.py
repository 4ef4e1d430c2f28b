"""The appendices of the plans of this checkout, laid out as their authors would have: merged cells and all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from reportgen.plan.load import load_plan
from reportgen.plan.model import Indicator, Plan, Task
from tests.intake.laid_out import C, Row, Table

PLANS = Path(__file__).resolve().parents[2] / "data" / "plans"


@cache
def plan(slug: str) -> Plan:
    """Return a plan of this checkout."""
    return load_plan(PLANS / slug)


Line = dict[str, str]
"""One printed row: text by column; "=" stands for a cell merged with the one above."""

MERGED = "\x00merged"


def indicator_lines(plan: Plan) -> list[Line]:
    """Return the printed rows of the indicators: group rows, then their indicators, merged cells named."""
    lines: list[Line] = []
    group = ""
    for row in plan.indicators:
        if row.group_number != group:
            group = row.group_number
            title = next(item.title for item in plan.indicator_groups if item.number == group)
            if not (row.code == group and row.name == title):
                lines.append({"code": group, "name": title, "kind": "group"})
        line = _indicator_line(row)
        for column in row.inherited:
            above = lines[-1]
            if above.get("kind") == "group" and not above.get(column):
                above[column] = line[column]
            line[column] = MERGED
        lines.append(line)
    return lines


def _indicator_line(row: Indicator) -> Line:
    line = {
        "kind": "group" if row.code == row.group_number else "sub" if row.parent_key else "row",
        "code": row.code,
        "name": row.name,
        "unit": row.unit,
        "lead_agency": row.lead_agency,
        "coordinating_agencies": row.coordinating_agencies,
        "note": row.note,
        "unplaced": row.target_unplaced,
    }
    line |= {f"central_{year}": text for year, text in row.central.items()}
    return line | {f"target_{year}": text for year, text in row.targets.items()}


def task_lines(plan: Plan) -> list[Line]:
    """Return the printed rows of the tasks: groups, sub-groups, tasks, merged cells named."""
    lines: list[Line] = []
    group = subgroup = ""
    for task in plan.tasks:
        if task.group_number != group:
            group, subgroup = task.group_number, ""
            title = next(item.title for item in plan.task_groups if item.number == group)
            lines.append({"code": group, "name": title, "kind": "group"})
        if task.subgroup_number != subgroup:
            subgroup = task.subgroup_number
            if subgroup:
                lines.append({"code": subgroup, "name": task.subgroup_title, "kind": "subgroup"})
        line = _task_line(task)
        for column in task.inherited:
            line[column] = MERGED
        lines.append(line)
    return lines


def _task_line(task: Task) -> Line:
    return {
        "kind": "task",
        "code": task.code,
        "name": task.name,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "timeline": task.timeline,
    }


def rows_of(lines: list[Line], columns: list[str], make: Callable[[Line, str], C] | None = None) -> Table:
    """Return the rows of a table with these columns: merged cells span down, a target without year spans its years."""
    years = [column for column in columns if column.startswith("target_")]
    table: Table = []
    for index, line in enumerate(lines):
        row: Row = []
        for column in columns:
            if line.get(column) == MERGED:
                continue
            if column in years and line.get("unplaced"):
                if column == years[0]:
                    row.append(C(line["unplaced"], columns=len(years)))
                continue
            cell = make(line, column) if make else C(line.get(column, ""), bold=line["kind"] == "group")
            row.append(replace(cell, rows=_height(lines, index, column)))
        table.append(row)
    return table


def _height(lines: list[Line], index: int, column: str) -> int:
    height = 1
    while index + height < len(lines) and lines[index + height].get(column) == MERGED:
        height += 1
    return height
