"""The sentences that count: indicators by verdict, tasks by state. The parts always sum to the whole.

A class with no member is left out; in running text counts below ten are padded.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportgen import vi
from reportgen.assessment.model import Assessment, Tally, Verdict
from reportgen.figures.model import FigureState, TaskState
from reportgen.report.words import TASK_STATE


def counted_parts(tally: Tally, rows: Iterable[Assessment]) -> list[str]:
    """Return the classes that are neither met nor exceeded, each as "09 chỉ tiêu chưa có số liệu", in print order."""
    count = tally.by_verdict
    parts = [
        (count[Verdict.NOT_MET], "chưa đạt", ""),
        (count[Verdict.NOT_DUE], "chưa đến hạn", _likelihoods(tally)),
        (count[Verdict.NO_DATA], "chưa có số liệu", ""),
        (count[Verdict.NONE_AROSE], "không phát sinh", ""),
        (count[Verdict.UNRATED], "chưa đủ căn cứ để đánh giá", ""),
        (count[Verdict.NO_TARGET], f"không tính do {_why_not_counted(rows)}", ""),
    ]
    return [f"{vi.padded(number)} chỉ tiêu {words}{tail}" for number, words, tail in parts if number]


def _likelihoods(tally: Tally) -> str:
    unsaid = tally.by_verdict[Verdict.NOT_DUE] - tally.likely - tally.unlikely
    parts = [
        (tally.likely, "có khả năng đạt"),
        (tally.unlikely, "khó đạt"),
        (unsaid if tally.likely or tally.unlikely else 0, "chưa đánh giá khả năng đạt"),
    ]
    said = ", ".join(f"{vi.padded(number)} chỉ tiêu {words}" for number, words in parts if number)
    return f" (trong đó {said})" if said else ""


def _why_not_counted(rows: Iterable[Assessment]) -> str:
    uncounted = [row for row in rows if row.verdict is Verdict.NO_TARGET and not row.is_sub_row]
    headings = any(row.is_heading for row in uncounted)
    targetless = any(not row.is_heading for row in uncounted)
    reasons = ["Kế hoạch chưa xác định mục tiêu"] if targetless else []
    return " hoặc ".join(reasons + (["chỉ gồm các chỉ tiêu thành phần"] if headings else []))


def reached_sentence(tally: Tally, rows: Iterable[Assessment], year: int, see: str) -> str:
    """Return "Ước đến hết năm 2024, có 47/82 chỉ tiêu đạt và vượt mục tiêu (57,3%), gồm: …; … ({see})."."""
    rows = tuple(rows)
    parts = counted_parts(tally, rows)
    exceeded, met = tally.by_verdict[Verdict.EXCEEDED], tally.by_verdict[Verdict.MET]
    when = _as_of(rows, year)
    tail = f" ({see})" if see else ""
    if not exceeded + met:
        judged = tally.by_verdict[Verdict.NOT_MET] + tally.by_verdict[Verdict.NOT_DUE]
        return "; ".join([f"{when}, chưa có chỉ tiêu đạt mục tiêu"] * bool(judged) + parts) + f"{tail}."
    share = vi.number(vi.percentage(exceeded + met, tally.total))
    number = f"{vi.padded(exceeded + met)}/{vi.padded(tally.total)}"
    reached = f"{when}, có {number} chỉ tiêu {_reached_words(exceeded, met)} mục tiêu ({share}%)"
    if exceeded and met:
        reached += f", gồm: {vi.padded(exceeded)} chỉ tiêu vượt, {vi.padded(met)} chỉ tiêu đạt"
    return "; ".join([reached, *parts]) + f"{tail}."


def _as_of(rows: tuple[Assessment, ...], year: int) -> str:
    estimated = any(row.figure and row.figure.state is FigureState.ESTIMATE for row in rows)
    return f"Ước đến hết năm {year}" if estimated else f"Đến hết năm {year}"


def _reached_words(exceeded: int, met: int) -> str:
    if exceeded and met:
        return "đạt và vượt"
    return "vượt" if exceeded else "đạt"


def group_sentence(tally: Tally, rows: Iterable[Assessment]) -> str:
    """Return "Nhóm có 06 chỉ tiêu: 01 chỉ tiêu vượt, 04 chỉ tiêu đạt, 01 chỉ tiêu chưa đến hạn."."""
    reached = [(tally.by_verdict[Verdict.EXCEEDED], "vượt"), (tally.by_verdict[Verdict.MET], "đạt")]
    parts = [f"{vi.padded(number)} chỉ tiêu {word}" for number, word in reached if number]
    return f"Nhóm có {vi.padded(tally.total)} chỉ tiêu: {', '.join(parts + counted_parts(tally, rows))}."


def task_sentence(lead_in: str, states: Iterable[TaskState | None], see: str) -> str:
    """Return "{lead_in}: 04 nhiệm vụ hoàn thành đúng hạn, … ({see})."; None counts a task nobody reported on."""
    counts = Counter(states)
    present = [(counts[state], words.lower()) for state, words in TASK_STATE.items() if counts[state]]
    parts = [f"{vi.padded(count)} nhiệm vụ {words}" for count, words in present]
    if counts[None]:
        parts.append(f"{vi.padded(counts[None])} nhiệm vụ chưa có thông tin về kết quả")
    return f"{lead_in}: {', '.join(parts)}{f' ({see})' if see else ''}."
