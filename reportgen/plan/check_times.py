"""Findings about times: months no year has, spans that run backwards, years outside the plan's own, a lost time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Plan, Task

NO_SUCH_TIME = "PL55"
OUTSIDE_PLAN = "PL74"
IMPOSSIBLE_DAY = "PL75"
LOST_TIME = "PL76"

_MONTH = re.compile(r"tháng\s+(\d{1,2})(?!\d)", re.IGNORECASE)
_QUARTER = re.compile(r"quý\s+([IVX]+|\d+)", re.IGNORECASE)
_QUARTERS = ("I", "II", "III", "IV", "1", "2", "3", "4")
_DAY = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|2\d)\d\d(?!\d|/[A-ZĐa-zđ])")
_SPAN = re.compile(rf"({_YEAR.pattern})\s*(?:[-–]|đến(?: năm)?)\s*({_YEAR.pattern})")
_PHASE = 10
"""Years before its day that a plan may name as the beginning of a phase: "giai đoạn 2021-2025"."""


def time_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL75 of the plan's day, then PL55, PL74 and PL76 of the tasks, in plan order."""
    yield from _issued(plan)
    for before, task, after in zip((None, *plan.tasks), plan.tasks, (*plan.tasks[1:], None), strict=False):
        yield from _unreal(task)
        yield from _outside(plan, task)
        neighbours = [other.timeline for other in (before, after) if other]
        if not task.timeline and neighbours and all(neighbours):
            needed = "thời gian như bản in: các nhiệm vụ liền trên, liền dưới đều có"
            fix = "ghi thời gian; ô gộp thì ghi lại theo dòng trên; bản in để trống thì chấp nhận phát hiện này"
            yield Finding(LOST_TIME, task.key, "timeline", "ô trống", needed, fix, Severity.INFO)


def _unreal(task: Task) -> Iterator[Finding]:
    text = task.timeline
    wrong = [found[0] for found in _MONTH.finditer(text) if not 1 <= int(found[1]) <= 12]
    wrong += [found[0] for found in _QUARTER.finditer(text) if found[1].upper() not in _QUARTERS]
    wrong += [found[0] for found in _DAY.finditer(text) if not _is_day(*map(int, found.groups()))]
    backwards = [found[0] for found in _SPAN.finditer(text) if int(found[1]) > int(found[2])]
    if wrong or backwards:
        why = [f"không có {', '.join(wrong)}"] if wrong else []
        why += [f"{', '.join(backwards)} đi ngược"] if backwards else []
        found = f"«{text}»: {'; '.join(why)}"
        yield Finding(NO_SUCH_TIME, task.key, "timeline", found, "thời gian có thật", "ghi lại như bản in")


def _outside(plan: Plan, task: Task) -> Iterator[Finding]:
    """PL74: a time that ends before the plan was issued, or after its last milestone."""
    years = [int(found[0]) for found in _YEAR.finditer(task.timeline)]
    last = max(plan.milestones, default=9999)
    first = plan.issued.year if plan.issued and plan.issued.year <= last else 0  # an impossible day is told by itself
    odd = [year for year in years if year > last or year < first - _PHASE]
    if years and not odd and max(years) < first:
        odd = [max(years)]
    if odd:
        found = f"«{task.timeline}»: năm {odd[0]}"
        since = f"từ năm ban hành {first} " if first else ""
        needed = f"thời gian trong kỳ của kế hoạch: {since}đến mốc cuối {last}"
        fix = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này"
        yield Finding(OUTSIDE_PLAN, task.key, "timeline", found, needed, fix, Severity.WARNING)


def _issued(plan: Plan) -> Iterator[Finding]:
    """PL75: a day of issue after the last milestone, or before a document that the plan stands on."""
    if plan.issued is None:
        return
    day, last = vi.short_date(plan.issued), max(plan.milestones, default=9999)
    if plan.issued.year > last:
        fix = "sửa issued theo ngày ghi trên kế hoạch, hoặc sửa milestones"
        found, needed = f"issued «{day}» sau mốc cuối «{last}»", "ngày ban hành trước mốc cuối của kế hoạch"
        yield Finding(IMPOSSIBLE_DAY, "issued", "plan.yaml", found, needed, fix)
    for basis in plan.legal_bases:
        later = [other for other in _days(basis.citation) if other > plan.issued]
        if later:
            found = f"issued «{day}» trước ngày «{vi.short_date(later[0])}» của căn cứ «{basis.short}»"
            needed, fix = "ngày ban hành không trước ngày của căn cứ", "sửa issued, hoặc sửa ngày trong căn cứ"
            part = f"issued-{vi.slug(basis.short)}"
            yield Finding(IMPOSSIBLE_DAY, "issued", "plan.yaml", found, needed, fix, part=part)


def _days(text: str) -> list[date]:
    """Return the days a text names; those that cannot be are left out."""
    parts = [(int(found[1]), int(found[2]), int(found[3])) for found in _DAY.finditer(text)]
    return [date(year, month, day) for day, month, year in parts if _is_day(day, month, year)]


def _is_day(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
