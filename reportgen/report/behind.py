"""III.2: what is behind, from the verdicts and the states of the tasks, each with its agency and the agency's role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.figures.model import TaskState
from reportgen.plan.model import Task
from reportgen.report.body import spoken_name
from reportgen.report.model import Line
from reportgen.report.source import ReportSource

_UNITS = ("chỉ tiêu", "chỉ tiêu thành phần", "nhiệm vụ")


@dataclass(frozen=True, slots=True)
class _Behind:
    """One thing that is behind: how it is counted (one of `_UNITS`), and its name with its agencies."""

    unit: str
    text: str


def behind_lines(
    source: ReportSource, rows: Sequence[Assessment], tasks: Sequence[Task], *, with_roles: bool
) -> tuple[Line, ...]:
    """Return what is behind: indicators missed, those hard to reach, tasks overdue.

    Args:
        with_roles: Add each one's agency with the role the plan gives it, "Cục Thống kê theo dõi, đánh giá": who
            measures is not who failed. An agency's own report does without.
    """
    missed = [_named(source, row, with_roles=with_roles) for row in rows if row.verdict is Verdict.NOT_MET]
    hard = [_named(source, row, with_roles=with_roles) for row in rows if row.is_hard]
    overdue = [
        _Behind("nhiệm vụ", f"{_task_words(task)}{_bracketed(source.task_roles(task), shown=with_roles)}")
        for task in tasks
        if is_overdue(source, task)
    ]
    kinds = (
        ("chua-dat", missed, "chưa đạt mục tiêu"),
        ("kho-dat", hard, "khó đạt mục tiêu"),
        ("qua-han", overdue, "đang thực hiện quá hạn"),
    )
    return tuple(Line(f"han-che-{key}", _sentence(found, words, source.called)) for key, found, words in kinds if found)


def is_overdue(source: ReportSource, task: Task) -> bool:
    """Tell whether a task is under way past its time."""
    figure = source.figures.tasks.get(task.key)
    return figure is not None and figure.state is TaskState.OVERDUE


def _named(source: ReportSource, row: Assessment, *, with_roles: bool) -> _Behind:
    name = vi.lower_first(spoken_name(source.plan, row.indicator))
    roles = _bracketed(source.roles(row.indicator), shown=with_roles)
    return _Behind("chỉ tiêu thành phần" if row.is_sub_row else "chỉ tiêu", f"{name}{roles}")


def _sentence(found: Sequence[_Behind], words: str, plan: str) -> str:
    """Return "Có 03 chỉ tiêu và 01 chỉ tiêu thành phần khó đạt mục tiêu: …; ….": sub-rows are counted apart.

    `plan` names the plan beside others; empty: not named.
    """
    counts = Counter(one.unit for one in found)
    counted = " và ".join(f"{vi.padded(counts[unit])} {unit}" for unit in _UNITS if counts[unit])
    there = f"Theo {plan}, có" if plan else "Có"
    return f"{there} {counted} {words}: {'; '.join(one.text for one in found)}."


def _task_words(task: Task) -> str:
    return vi.lower_first((task.short_name or task.name).rstrip(" .;…"))


def _bracketed(text: str, *, shown: bool) -> str:
    return f" ({text})" if text and shown else ""
