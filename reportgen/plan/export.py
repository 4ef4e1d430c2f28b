"""Gives a plan's rows out as tables for other programs: the columns and their order are a contract.

Columns may be added at the end, never removed or moved. Cells are the plan's own words: nothing is put before a leading
"=", "+" or "-".
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

from reportgen.plan.model import Indicator, Plan, Task

INDICATOR_COLUMNS = (
    "row_id",
    "code",
    "parent_row_id",
    "group_number",
    "group_title",
    "name",
    "unit",
    "target_2025",
    "target_2030",
    "lead_agency",
    "coordinating_agencies",
    "note",
)
TASK_COLUMNS = ("row_id", "group_number", "group_title", "subgroup_title", "name", "lead", "coordinating", "timeline")

Rows = tuple[dict[str, str], ...]
"""Rows in plan order, every row with the same keys in the same order."""


def indicator_rows(plan: Plan) -> Rows:
    """Return the indicators and sub-rows in plan order; a target that lost its year is in `target_unplaced` only."""
    titles = {group.number: group.title for group in plan.indicator_groups}
    ids = {row.key: row.row_id for row in plan.indicators}
    other_years = sorted({year for row in plan.indicators for year in row.targets} - {2025, 2030})
    central = sorted({year for row in plan.indicators for year in row.central})
    return tuple(_indicator(row, titles, ids, other_years, central) for row in plan.indicators)


def task_rows(plan: Plan) -> Rows:
    """Return the tasks in plan order."""
    titles = {group.number: group.title for group in plan.task_groups}
    return tuple(_task(task, titles) for task in plan.tasks)


TABLES: dict[str, Callable[[Plan], Rows]] = {"indicators": indicator_rows, "tasks": task_rows}


def as_csv(rows: Rows, columns: tuple[str, ...]) -> str:
    """Return rows as CSV: commas, `\\n`, quotes only where needed. `columns`: the head of a table without rows."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def as_json(rows: Rows) -> str:
    """Return rows as a JSON list of objects, one object a line."""
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n" if rows else "[]\n"


def _indicator(
    row: Indicator, titles: dict[str, str], ids: dict[str, str], other_years: list[int], central: list[int]
) -> dict[str, str]:
    return {
        "row_id": row.row_id,
        "code": row.code,
        "parent_row_id": ids.get(row.parent_key, ""),
        "group_number": row.group_number,
        "group_title": titles.get(row.group_number, ""),
        "name": row.name,
        "unit": row.unit,
        "target_2025": row.targets.get(2025, ""),
        "target_2030": row.targets.get(2030, ""),
        "lead_agency": row.lead_agency,
        "coordinating_agencies": row.coordinating_agencies,
        "note": row.note,
        **{f"target_{year}": row.targets.get(year, "") for year in other_years},
        **{f"central_{year}": row.central.get(year, "") for year in central},
        "target_unplaced": row.target_unplaced,
        "unplaced_year": str(row.unplaced_year or ""),
        "direction": row.direction.value if row.direction else "",
        "key": row.key,
        "parent_key": row.parent_key,
        "inherited": ";".join(sorted(row.inherited)),
        "focus": "x" if row.focus else "",
        "report_name": row.report_name,
        "report_phrase": row.report_phrase,
        "function": ";".join(row.functions),
        "restate": row.restatement.value if row.restatement else "",
    }


def _task(task: Task, titles: dict[str, str]) -> dict[str, str]:
    return {
        "row_id": task.row_id,
        "group_number": task.group_number,
        "group_title": titles.get(task.group_number, ""),
        "subgroup_title": task.subgroup_title,
        "name": task.name,
        "lead": task.lead,
        "coordinating": task.coordinating,
        "timeline": task.timeline,
        "code": task.code,
        "subgroup_number": task.subgroup_number,
        "short_name": task.short_name,
        "key": task.key,
        "inherited": ";".join(sorted(task.inherited)),
        "function": ";".join(task.functions),
    }
