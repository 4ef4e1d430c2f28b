"""Reads tasks.csv of a figures folder: what became of each task in the year."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reportgen.errors import Fault
from reportgen.figures.cells import is_blank, is_new_key, read_word, source_of, warn_of_changes
from reportgen.figures.model import TaskFigure, TaskState
from reportgen.plan.model import Plan, Task
from reportgen.tables import Row, read_table

COLUMNS = ("key", "row_id", "name", "state", "result", "document", "difficulty", "source")
"""All columns, in the order of the files handed out."""

STATES = {
    TaskState.DONE_ON_TIME: "hoàn thành đúng hạn",
    TaskState.DONE_LATE: "hoàn thành quá hạn",
    TaskState.UNDER_WAY: "đang thực hiện trong hạn",
    TaskState.OVERDUE: "đang thực hiện quá hạn",
    TaskState.CONTINUOUS: "thực hiện thường xuyên",
    TaskState.NOT_STARTED: "chưa đến thời hạn",
    TaskState.DROPPED: "không còn phù hợp",
}

_REQUIRED = ("key", "state")
_FILLED_IN = ("state", "result", "document", "difficulty", "source")


def read_tasks(path: Path, plan: Plan, told: list[Fault]) -> dict[str, TaskFigure]:
    """Return the tasks' figures by key; a row with nothing filled in is left out, as not reported.

    Args:
        told: Faults and warnings are added here.

    Raises:
        DataError: the file is no table with the columns needed.
    """
    table = read_table(path, _REQUIRED, tuple(name for name in COLUMNS if name not in _REQUIRED))
    told.extend(table.faults)
    tasks = {task.key: task for task in plan.tasks}
    lines: dict[str, int] = {}
    figures = (_figure(row, tasks, lines, told) for row in table.rows)
    return {figure.key: figure for figure in figures if figure}


def _figure(row: Row, tasks: Mapping[str, Task], lines: dict[str, int], told: list[Fault]) -> TaskFigure | None:
    if not is_new_key(row, tasks, lines, "nhiệm vụ", told) or is_blank(row, _FILLED_IN):
        return None
    task = tasks[row["key"]]
    said = task.name if row["name"] == task.name else task.short_name or task.name
    warn_of_changes(row, {"row_id": task.row_id, "name": said}, told)
    state = read_word(row, "state", STATES, told, needed=True)
    if state is None:
        return None
    return TaskFigure(task.key, state, source_of(row), row["result"], row["document"], row["difficulty"])
