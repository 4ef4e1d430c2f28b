"""Findings about printed numbers: one that is missing, was lost, or stands after a higher one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Plan
from reportgen.plan.numbering import bare

GAP = "PL36"
BACKWARDS = "PL47"
LOST = "PL53"


def numbering_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL36 for every gap, PL47 for every step back, PL53 for every row without a number among several.

    A group may be printed without any numbers.
    """
    for group in plan.indicator_groups:
        rows = [row for row in plan.indicators if row.group_number == group.number and not row.parent_key]
        numbers = ((row.key, bare(row.code)) for row in rows if bare(row.code) != group.number)
        yield from _steps(numbers, "code", "; nếu là dòng con thì ghi parent_key")
    for group in plan.task_groups:
        tasks = [task for task in plan.tasks if task.group_number == group.number]
        subgroups: dict[str, str] = {}
        for task in tasks:
            subgroups.setdefault(task.subgroup_number, task.key)
        yield from _steps(((key, number) for number, key in subgroups.items() if number), "subgroup_number")
        for subgroup in subgroups:
            yield from _steps(
                ((task.key, bare(task.code)) for task in tasks if task.subgroup_number == subgroup), "code"
            )


def _steps(numbers: Iterable[tuple[str, str]], column: str, hint: str = "") -> Iterator[Finding]:
    """Compare each number with the one before; the first must be 1 or a. Numbers of another shape are passed over."""
    rows = list(numbers)
    like = next((number for _, number in rows if _ordinal(number)), "")
    before, last = "", 0
    for key, number in rows:
        if not number and like:
            last += 1
            yield _lost(key, column, _spelled(like, last), before, hint)
            before = _spelled(like, last)
            continue
        ordinal = _ordinal(number)
        if not ordinal:
            continue
        if ordinal > last + 1:
            missing = _spelled(number, last + 1) + (
                "" if ordinal == last + 2 else f" … {_spelled(number, ordinal - 1)}"
            )
            found = f"«{number}»" + (f" đứng ngay sau «{before}»" if before else " đứng đầu")
            fix = "thêm dòng còn thiếu; nếu bản in cũng nhảy số thì chấp nhận phát hiện này"
            yield Finding(GAP, key, column, found, f"không thiếu số: {missing}", fix, Severity.WARNING)
        elif ordinal <= last:
            found = f"«{number}» đứng sau «{before}»"
            yield Finding(BACKWARDS, key, column, found, "số tăng dần", "xếp lại thứ tự dòng, hoặc sửa số")
        before, last = number, ordinal


def _lost(key: str, column: str, number: str, before: str, hint: str) -> Finding:
    found = "ô trống" + (f", dòng trên là «{before}»" if before else "")
    needed = f"số thứ tự như bản in, ở đây là «{number}»" if number else "số thứ tự như bản in"
    fix = (f"ghi {number}" if number else "ghi số thứ tự") + hint
    return Finding(LOST, key, column, found, needed, fix)


def _ordinal(number: str) -> int:
    """Return the place of "5.9" (9) or "đ" (5) in its sequence; 0 when it is neither."""
    last = number.rsplit(".", 1)[-1]
    if last.isdigit():
        return int(last)
    return vi.POINT_LETTERS.index(last) + 1 if len(last) == 1 and last in vi.POINT_LETTERS else 0


def _spelled(like: str, ordinal: int) -> str:
    head, dot, last = like.rpartition(".")
    return f"{head}{dot}{ordinal if last.isdigit() else vi.POINT_LETTERS[ordinal - 1]}"
