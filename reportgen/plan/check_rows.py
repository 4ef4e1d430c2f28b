"""Findings about rows beside their neighbours: merged cells, lost years, titles with numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator, Plan, Task

NOT_AS_ABOVE = "PL50"
PLACED_TWICE = "PL51"
NUMBER_IN_TITLE = "PL52"
TWO_TITLES = "PL54"

_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)]|[IVX]+\.|[a-zđ]\))\s+(?=\S)")


def row_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL50, PL51, PL52 and PL54, in plan order."""
    yield from _group_titles(plan)
    for row in plan.indicators:
        yield from _number_in(row.key, "name", row.name)
        yield from _placed_twice(row)
    for task in plan.tasks:
        yield from _number_in(task.key, "name", task.name)
        yield from _number_in(task.key, "subgroup_title", task.subgroup_title)
    yield from _inherited(plan.indicators)
    yield from _inherited(plan.tasks)
    yield from _subgroups(plan)


def _group_titles(plan: Plan) -> Iterator[Finding]:
    for key, groups in (("indicator_groups", plan.indicator_groups), ("task_groups", plan.task_groups)):
        for group in groups:
            yield from _number_in(f"{key}-{group.number}", "plan.yaml", group.title)


def _number_in(key: str, column: str, title: str) -> Iterator[Finding]:
    found = _NUMBER.match(title)
    if found:
        needed, fix = "nội dung không kèm số thứ tự (số ghi ở cột số)", f"bỏ «{found[0].strip()}» ở đầu"
        part = key if column in ("name", "plan.yaml") else f"{key}-{column}"
        yield Finding(NUMBER_IN_TITLE, key, column, f"«{_short(title)}»", needed, fix, part=part)


def _placed_twice(row: Indicator) -> Iterator[Finding]:
    for year, text in row.targets.items():
        if row.target_unplaced and text:
            found = f"«{row.target_unplaced}» trong khi cột target_{year} có «{text}»"
            needed = "mục tiêu ở cột của một năm, hoặc chỉ ở target_unplaced khi bản in không cho biết năm"
            fix = "đối chiếu với bản in: chuyển mục tiêu sang đúng cột năm, để trống target_unplaced"
            yield Finding(PLACED_TWICE, row.key, "target_unplaced", found, needed, fix)
            return


def _inherited(rows: tuple[Indicator, ...] | tuple[Task, ...]) -> Iterator[Finding]:
    """PL50: a cell said to be merged with the one above holds something else.

    The first row of a group may differ: its cell was merged with the row of the group itself. Where an indicator above
    lost its cell, which is a finding of its own, nobody knows what should stand here.
    """
    above: dict[tuple[str, str], str] = {}
    for row in rows:
        for column in sorted(row.inherited):
            wanted, cell = above.get((row.group_number, column), ""), _cell(row, column)
            if wanted and cell != wanted:
                found = f"«{_short(cell)}»" if cell else "ô trống"
                needed = f"«{_short(wanted)}», như ô ở dòng trên: cột inherited ghi là ô gộp"
                fix = f"ghi lại như dòng trên, hoặc bỏ «{column}» khỏi cột inherited"
                yield Finding(NOT_AS_ABOVE, row.key, column, found, needed, fix, part=f"{row.key}-{column}")
        for column in _COLUMNS:
            place, cell = (row.group_number, column), _cell(row, column)
            is_sub_row = bool(getattr(row, "parent_key", ""))
            if column not in row.inherited and (cell or not is_sub_row):
                above[place] = cell
            elif cell:
                above.setdefault(place, cell)


_COLUMNS = ("lead_agency", "coordinating_agencies", "note", "unit", "lead", "coordinating", "timeline")


def _cell(row: Indicator | Task, column: str) -> str:
    return str(getattr(row, column, "")) if column in _COLUMNS else ""


def _subgroups(plan: Plan) -> Iterator[Finding]:
    first: dict[tuple[str, str], Task] = {}
    for task in plan.tasks:
        known = first.setdefault((task.group_number, task.subgroup_number), task)
        if task.subgroup_number and task.subgroup_title != known.subgroup_title:
            found = f"«{task.subgroup_title}»" if task.subgroup_title else "ô trống"
            needed = f"«{known.subgroup_title}», như nhiệm vụ {known.row_id} cùng tiểu mục {task.subgroup_number}"
            fix = "ghi một tên cho cả tiểu mục, hoặc sửa subgroup_number"
            yield Finding(TWO_TITLES, task.key, "subgroup_title", found, needed, fix)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rstrip() + "…"
