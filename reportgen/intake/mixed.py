"""Indicators and tasks in one table: which row is which, by the titles of its parts or by what the row holds."""

from __future__ import annotations

import re
from collections import Counter

from reportgen.agencies.names import fold
from reportgen.intake.codes import DECIMAL
from reportgen.intake.indicator_rows import has_figures
from reportgen.intake.layout import BOTH, INDICATORS, TASKS
from reportgen.intake.outline import Placed
from reportgen.intake.segments import Segment
from reportgen.intake.task_rows import has_work

PART_ROW = "dòng đầu phần"

_OPENING = r"(?:phần |mục |nhóm )?(?:các |một số |về |hệ thống |danh mục )*"
_INDICATORS = re.compile(fold(_OPENING + r"(?:mục tiêu|chỉ tiêu)(?! .{60})"))
_TASKS = re.compile(fold(_OPENING + r"(?:nhiệm vụ|giải pháp)(?! .{60})"))


def sorted_rows(segments: list[Segment], parts: dict[str, Counter[str]]) -> tuple[list[Placed], list[Placed]]:
    """Return the rows of all tables as rows of indicators and rows of tasks, in order.

    A group row of a mixed table without titled parts stands in both, counted once; `parts` counts titles of parts.
    """
    indicators: list[Placed] = []
    tasks: list[Placed] = []
    for segment in segments:
        mixed = segment.layout.kind == BOTH or (segment.layout.kind == INDICATORS and _part_titles(segment)[1])
        if mixed:
            _mixed(segment, indicators, tasks, parts[segment.grid.name])
        else:
            into = tasks if segment.layout.kind == TASKS else indicators
            into += [Placed(segment, row) for row in segment.rows]
    return indicators, tasks


def _part_titles(segment: Segment) -> tuple[set[int], set[int]]:
    """Return the places, among the rows, of titles that open a part of indicators, and a part of tasks."""
    found: tuple[set[int], set[int]] = (set(), set())
    for index, row in enumerate(segment.rows):
        if has_figures(row) or has_work(row) or row.code.rank > DECIMAL or not row.name:
            continue
        words = fold(row.name)
        if len(words) > 70 or (row.code.rank == DECIMAL and not row.name.isupper()):
            continue
        both = "nhiệm vụ" in words and ("chỉ tiêu" in words or "mục tiêu" in words)
        if _INDICATORS.match(words) and not both:
            found[0].add(index)
        elif _TASKS.match(words) and not both:
            found[1].add(index)
    return found


def _mixed(segment: Segment, indicators: list[Placed], tasks: list[Placed], parts: Counter[str]) -> None:
    of_indicators, of_tasks = _part_titles(segment)
    if not of_tasks:
        _by_contents(segment, indicators, tasks)
        return
    into = indicators
    for index, row in enumerate(segment.rows):
        if index in of_indicators | of_tasks:
            into = indicators if index in of_indicators else tasks
            after = segment.rows[index + 1] if index + 1 < len(segment.rows) else None
            if after is not None and not (has_figures(after) or has_work(after)):
                parts[PART_ROW] += 1
                continue
        into.append(Placed(segment, row))


def _by_contents(segment: Segment, indicators: list[Placed], tasks: list[Placed]) -> None:
    """Sort the rows by what they hold: figures make an indicator, agencies alone a task; titles go to both."""
    any_tasks = any(not has_figures(row) and has_work(row) for row in segment.rows if row.code.is_number)
    last = indicators
    for row in segment.rows:
        if has_figures(row) or not any_tasks:
            last = indicators
            indicators.append(Placed(segment, row))
        elif has_work(row):
            last = tasks
            tasks.append(Placed(segment, row))
        elif not row.name or row.code.rank > DECIMAL or (not row.code.text and not row.full and not row.bold):
            last.append(Placed(segment, row))
        else:
            indicators.append(Placed(segment, row))
            tasks.append(Placed(segment, row, counted=False))
