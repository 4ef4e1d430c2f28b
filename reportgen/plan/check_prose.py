"""Findings about the plan's running text: a target told there otherwise than in the indicator table, or only there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.check_demand import FIGURES, shared_direction
from reportgen.plan.finding import Finding
from reportgen.plan.model import Direction, Indicator, Plan, Statement
from reportgen.plan.prose import FILE
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_levels import compare_stages
from reportgen.plan.target_rows import row_targets

DIFFERS = "PL65"
ONLY_TOLD = "PL66"

_NEEDED = "lời văn và bảng chỉ tiêu nêu cùng một mục tiêu"
_FIX = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md"
_OTHER_FIGURE = "số khác với lời văn của chính Kế hoạch"
_OTHER_LEVEL = "mức khác với lời văn của chính Kế hoạch"
_OTHER_BOUND = "cùng con số nhưng khác giới hạn với lời văn của chính Kế hoạch"
_ONLY_ABOUT = "cùng con số, một chỗ ghi «khoảng»"
_UNLIKE = "không so sánh được bằng máy"


def prose_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL65 and PL66 for the statements of prose.csv, in order."""
    rows = {row.key: row for row in plan.indicators}
    count: Counter[str] = Counter()
    for told in plan.prose:
        row = rows.get(told.key)
        part = f"{told.key}-{told.year}" if row else vi.slug(f"{told.place} {told.target}")
        count[part] += 1
        part += f"-{count[part]}" if count[part] > 1 else ""
        if row is None:
            yield _only_told(told, part)
        else:
            yield from _compared(plan, row, told, part)


def _only_told(told: Statement, part: str) -> Finding:
    found, needed = f"lời văn ghi «{told.target}» cho năm {told.year}", "dòng tương ứng trong bảng chỉ tiêu, nếu có"
    fix = "ghi key của dòng ấy; bảng không có thì báo cáo không theo dõi mục tiêu này"
    return _finding(ONLY_TOLD, told, part, found, needed, fix, Severity.INFO)


def _compared(plan: Plan, row: Indicator, told: Statement, part: str) -> Iterator[Finding]:
    said = f"chỉ tiêu {row.row_id}, năm {told.year}: lời văn ghi «{told.target}», bảng chỉ tiêu "
    target = row_targets(plan, row).by_year.get(told.year)
    if target is None:
        yield _finding(DIFFERS, told, part, f"{said}không có mục tiêu", _NEEDED, _FIX, Severity.WARNING)
        return
    why = _difference(read_target(told.target, row.unit, row.direction), target)
    if why:
        severity = Severity.WARNING if why in (_OTHER_FIGURE, _OTHER_LEVEL, _OTHER_BOUND) else Severity.INFO
        yield _finding(DIFFERS, told, part, f"{said}ghi «{target.text}»: {why}", _NEEDED, _FIX, severity)


def _finding(code: str, told: Statement, part: str, found: str, needed: str, fix: str, severity: Severity) -> Finding:
    return Finding(code, told.key, "target", found, needed, fix, severity, part, FILE, told.line, told.place)


def _difference(told: Target, printed: Target) -> str:
    """Return how the target of the running text differs from that of the table; "" when it does not."""
    if told.kind is TargetKind.LEVEL and printed.kind is TargetKind.LEVEL:
        order = compare_stages(told.level, printed.level)
        return _UNLIKE if order is None else _OTHER_LEVEL if order else ""
    if not {told.kind, printed.kind} <= set(FIGURES):
        same = vi.one_line(told.text).lower() == vi.one_line(printed.text).lower()
        return "" if same else _UNLIKE
    if {told.lower, told.upper} - {None} != {printed.lower, printed.upper} - {None}:
        return _OTHER_FIGURE
    direction = shared_direction(told, printed)
    if _interval(told, direction) != _interval(printed, direction):
        return _OTHER_BOUND
    return _ONLY_ABOUT if told.approx != printed.approx else ""


def _interval(target: Target, direction: Direction | None) -> tuple[Decimal | bool | None, ...]:
    """Return what satisfies a target; a plain number asks for itself or better: "40" and "ít nhất 40%" are the same."""
    if target.kind is TargetKind.NUMBER and direction is Direction.HIGHER:
        return target.lower, True, None, None
    if target.kind is TargetKind.NUMBER and direction is Direction.LOWER:
        return None, None, target.upper, True
    return target.lower, target.lower_inclusive, target.upper, target.upper_inclusive
