"""III.2: what is behind, from the verdicts and the states of the tasks, each with its agency and the agency's role."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import Likelihood, TaskState
from reportgen.plan.model import Task
from reportgen.report.body import spoken_name
from reportgen.report.model import Line
from reportgen.report.source import ReportSource


def behind_lines(source: ReportSource, rows: Sequence[Assessment], tasks: Sequence[Task]) -> tuple[Line, ...]:
    """Return what is behind: indicators missed, those hard to reach, tasks overdue, each with its agency and role.

    "Cục Thống kê theo dõi, đánh giá": who measures is not who failed.
    """
    overdue = [task for task in tasks if is_overdue(source, task)]
    lines = [
        _behind(source, [row for row in rows if row.verdict is Verdict.NOT_MET], "chua-dat", "chưa đạt mục tiêu"),
        _behind(source, [row for row in rows if is_hard(row)], "kho-dat", "khó đạt mục tiêu"),
    ]
    if overdue:
        named = "; ".join(f"{_task_words(task)}{_bracketed(source.task_roles(task))}" for task in overdue)
        count = vi.padded(len(overdue))
        lines.append(Line("han-che-qua-han", f"Có {count} nhiệm vụ đang thực hiện quá hạn: {named}."))
    return tuple(line for line in lines if line.text)


def is_hard(row: Assessment) -> bool:
    """Tell whether a row is not due and hard to reach, as its agency sees it."""
    return row.verdict is Verdict.NOT_DUE and row.figure is not None and row.figure.likelihood is Likelihood.UNLIKELY


def is_overdue(source: ReportSource, task: Task) -> bool:
    """Tell whether a task is under way past its time."""
    figure = source.figures.tasks.get(task.key)
    return figure is not None and figure.state is TaskState.OVERDUE


def _behind(source: ReportSource, rows: Sequence[Assessment], key: str, words: str) -> Line:
    """Return one sentence on rows of a kind; sub-rows are counted apart, as everywhere."""
    whole = sum(not row.is_sub_row for row in rows)
    parts = [(whole, "chỉ tiêu"), (len(rows) - whole, "chỉ tiêu thành phần")]
    counted = " và ".join(f"{vi.padded(count)} {unit}" for count, unit in parts if count)
    named = "; ".join(
        f"{vi.lower_first(spoken_name(source.plan, row.indicator))}{_bracketed(source.roles(row.indicator))}"
        for row in rows
    )
    return Line(f"han-che-{key}", f"Có {counted} {words}: {named}." if rows else "")


def _task_words(task: Task) -> str:
    return vi.lower_first((task.short_name or task.name).rstrip(" .;…"))


def _bracketed(text: str) -> str:
    return f" ({text})" if text else ""
