"""The sentences that count: indicators by verdict, tasks by state. The parts always sum to the whole.

A class with no member is left out; in running text counts below ten are padded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from reportgen import vi
from reportgen.assessment.model import Assessment, Tally, Verdict
from reportgen.figures.model import FigureState, TaskState
from reportgen.report.words import ENDED, TASK_STATE

TOLD_STATES = (
    TaskState.DONE_ON_TIME,
    TaskState.DONE_LATE,
    TaskState.CONTINUOUS,
    TaskState.UNDER_WAY,
    TaskState.OVERDUE,
    TaskState.NOT_STARTED,
    TaskState.DROPPED,
)
"""The order in which a sentence tells of tasks: what is done or goes on, then what is on its way, then the rest."""


@dataclass(frozen=True, slots=True)
class Part:
    """A class of the whole: how many, what they are, and what is known of them beyond that ("" for nothing)."""

    count: int
    words: str
    tail: str = ""

    def __str__(self) -> str:
        return f"{vi.padded(self.count)} chỉ tiêu {self.words}{self.tail}"


def reached_sentence(tally: Tally, rows: Iterable[Assessment], year: int, see: str) -> str:
    """Return "Ước đến hết năm 2024, có 47/82 chỉ tiêu đạt và vượt mục tiêu (57,3%), gồm: …; … ({see}).".

    Nothing is said of reaching where nothing is reached: the classes tell it.
    """
    rows = tuple(rows)
    parts = [str(part) for part in _not_reached(tally, rows)]
    said = "; ".join([*_reached(tally), *parts])
    return f"{with_reference(f'{_as_of(rows, year)}, có {said}', see)}."


def with_reference(text: str, see: str) -> str:
    """Return a sentence with where to read more, in brackets unless it ends with some already."""
    if not see:
        return text
    return f"{text}; {see}" if text.endswith(")") else f"{text} ({see})"


def _reached(tally: Tally) -> list[str]:
    """Return the first part: what is reached, or nothing."""
    exceeded, met = tally.by_verdict[Verdict.EXCEEDED], tally.by_verdict[Verdict.MET]
    if not exceeded + met:
        return []
    share = vi.number(vi.trimmed(vi.percentage(exceeded + met, tally.total)))
    number = f"{vi.padded(exceeded + met)}/{vi.padded(tally.total)}"
    reached = f"{number} chỉ tiêu {_reached_words(exceeded, met)} mục tiêu ({share}%)"
    if exceeded and met:
        reached += f", gồm: {Part(exceeded, 'vượt')}, {Part(met, 'đạt')}"
    return [reached]


def _reached_words(exceeded: int, met: int) -> str:
    if exceeded and met:
        return "đạt và vượt"
    return "vượt" if exceeded else "đạt"


def _as_of(rows: tuple[Assessment, ...], year: int) -> str:
    estimated = any(row.figure and row.figure.state is FigureState.ESTIMATE for row in rows)
    return f"Ước đến hết năm {year}" if estimated else f"Đến hết năm {year}"


def _not_reached(tally: Tally, rows: Iterable[Assessment]) -> list[Part]:
    """Return the classes that are neither met nor exceeded, in print order; those without a member are left out."""
    count = tally.by_verdict
    parts = [
        Part(count[Verdict.NOT_MET], "chưa đạt"),
        Part(count[Verdict.NOT_DUE], "chưa đến hạn", _likelihoods(tally)),
        Part(count[Verdict.NO_DATA], "chưa có số liệu"),
        Part(count[Verdict.NONE_AROSE], "không phát sinh"),
        Part(count[Verdict.UNRATED], "chưa đủ căn cứ để đánh giá"),
        Part(count[Verdict.ENDED], ENDED),
        Part(count[Verdict.NO_TARGET], f"không tính do {_why_not_counted(rows)}"),
    ]
    return [part for part in parts if part.count]


def _likelihoods(tally: Tally) -> str:
    """Return " (trong đó 15 chỉ tiêu có khả năng đạt, 05 chỉ tiêu khó đạt)"; " (khó đạt)" where all of them are."""
    unsaid = tally.by_verdict[Verdict.NOT_DUE] - tally.likely - tally.unlikely
    parts = [
        Part(tally.likely, "có khả năng đạt"),
        Part(tally.unlikely, "khó đạt"),
        Part(unsaid, "chưa đánh giá khả năng đạt"),
    ]
    present = [part for part in parts if part.count]
    if not tally.likely + tally.unlikely:
        return ""
    if len(present) == 1:
        return f" ({'đều ' if present[0].count > 1 else ''}{present[0].words})"
    return f" (trong đó {', '.join(str(part) for part in present)})"


def _why_not_counted(rows: Iterable[Assessment]) -> str:
    uncounted = [row for row in rows if row.verdict is Verdict.NO_TARGET and not row.is_sub_row]
    headings = any(row.is_heading for row in uncounted)
    targetless = any(not row.is_heading for row in uncounted)
    reasons = ["Kế hoạch chưa xác định mục tiêu"] if targetless else []
    return " hoặc ".join(reasons + (["chỉ gồm các chỉ tiêu thành phần"] if headings else []))


def group_sentence(tally: Tally, rows: Iterable[Assessment]) -> str:
    """Return "Nhóm có 06 chỉ tiêu: 01 chỉ tiêu vượt, 04 chỉ tiêu đạt, 01 chỉ tiêu chưa đến hạn."."""
    exceeded, met = Part(tally.by_verdict[Verdict.EXCEEDED], "vượt"), Part(tally.by_verdict[Verdict.MET], "đạt")
    parts = [part for part in (exceeded, met) if part.count] + _not_reached(tally, rows)
    whole = f"Nhóm có {vi.padded(tally.total)} chỉ tiêu"
    if len(parts) == 1:
        alike = "đều " if parts[0].count > 1 else ""
        return f"{whole}, {alike}{parts[0].words}{_aim(parts[0])}{parts[0].tail.replace('(đều ', '(')}."
    return f"{whole}: {', '.join(str(part) for part in parts)}."


def _aim(part: Part) -> str:
    """Return " mục tiêu" after a bare "đạt", "vượt", "chưa đạt", which need it outside a list."""
    return " mục tiêu" if part.words in ("đạt", "vượt", "chưa đạt") else ""


def task_sentence(states: Iterable[TaskState | None], see: str, plan: str = "Kế hoạch") -> str:
    """Return "Trong 17 nhiệm vụ của Kế hoạch: 04 nhiệm vụ hoàn thành đúng hạn, … ({see}).".

    Args:
        states: One of every task; None: nobody reported on it.
        see: Where to read more; empty: nowhere.
        plan: How the plan is named.
    """
    states = tuple(states)
    if not states:
        return f"{plan} không giao nhiệm vụ cụ thể nào."
    parts, whole = _states(states), f"{vi.padded(len(states))} nhiệm vụ của {plan}"
    if len(parts) > 1:
        return f"{with_reference(f'Trong {whole}: {_listed(parts)}', see)}."
    return f"{with_reference(f'{whole}{_alike(states)} {parts[0][1]}', see)}."


def agency_task_sentence(name: str, states: Iterable[TaskState | None], see: str, plan: str = "") -> str:
    """Return "Sở Y tế được giao chủ trì 05 nhiệm vụ: 02 nhiệm vụ hoàn thành quá hạn, … ({see}).".

    Args:
        name: The agency.
        states: As in `task_sentence`, of the tasks it leads.
        see: As in `task_sentence`.
        plan: How the plan is named beside others; empty: not named.
    """
    states = tuple(states)
    given = f"Theo {plan}, {name}" if plan else name
    parts, whole = _states(states), f"{given} được giao chủ trì {vi.padded(len(states))} nhiệm vụ"
    if len(parts) > 1:
        return f"{with_reference(f'{whole}: {_listed(parts)}', see)}."
    return f"{with_reference(f'{whole},{_alike(states)} {parts[0][1]}', see)}."


def _states(states: Iterable[TaskState | None]) -> list[tuple[int, str]]:
    """Return the states that tasks are in, with their counts, in the order of print."""
    counts = Counter(states)
    parts = [(counts[state], TASK_STATE[state].lower()) for state in TOLD_STATES if counts[state]]
    return [*parts, (counts[None], "chưa có thông tin về kết quả")] if counts[None] else parts


def _listed(parts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{vi.padded(count)} nhiệm vụ {words}" for count, words in parts)


def _alike(states: tuple[TaskState | None, ...]) -> str:
    return " đều" if len(states) > 1 else ""
