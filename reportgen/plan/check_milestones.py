"""Findings about a row's milestones side by side: a later target that asks for less, for the same, or for nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from reportgen.errors import Severity
from reportgen.plan.check_demand import FIGURES, compare, shared_direction
from reportgen.plan.finding import Finding
from reportgen.plan.model import Direction, Indicator
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_levels import NUMBERED, SCHOOLS
from reportgen.plan.target_units import UnitKind, unit_kind

WEAKER_LATER = "PL40"
NOT_STRICTER = "PL61"
ENDS_EARLY = "PL62"
OTHER_SIGN = "PL79"

_BEST_RATE = {Direction.HIGHER: Decimal(100), Direction.LOWER: Decimal(0)}
_CAN_RISE = re.compile(rf"(?:{'|'.join(SCHOOLS[:-1])}|cơ bản .*)|{NUMBERED.pattern}")


def milestone_findings(row: Indicator, targets: Mapping[int, Target], whole: bool) -> Iterator[Finding]:
    """Yield PL40, PL61, PL62 and PL79 of a row.

    Args:
        row: The row.
        targets: Its targets by year, years in order, those without a target left out.
        whole: Whether the row counts whole things, whose thousands Excel may have dropped.
    """
    yield from _signs(row, targets)
    for earlier, later in pairwise(targets):
        order = compare(targets[later], targets[earlier])
        if order is not None and order < 0:
            yield _weaker(row, earlier, later, targets, whole)
        elif order == 0 and _could_be_stricter(targets[earlier], targets[later]):
            text = targets[later].text
            found = f"năm {later} «{text}», năm {earlier} «{targets[earlier].text}»: không chặt hơn"
            needed = f"mục tiêu năm {later} chặt hơn năm {earlier}, nếu kế hoạch đặt như vậy"
            fix = "đối chiếu với bản in; kế hoạch giữ nguyên mức thì không phải sửa"
            yield Finding(NOT_STRICTER, row.key, f"target_{later}", found, needed, fix, Severity.INFO)
    yield from _ends_early(row, targets)


def _weaker(row: Indicator, earlier: int, later: int, targets: Mapping[int, Target], whole: bool) -> Finding:
    first, second = targets[earlier], targets[later]
    better = {Direction.HIGHER: "cao hơn", Direction.LOWER: "thấp hơn"}.get(
        shared_direction(first, second) or Direction.LEVEL, "mức cao hơn"
    )
    found = f"năm {later} «{second.text}», năm {earlier} «{first.text}», {better} là tốt"
    needed, fix = f"mục tiêu năm {later} không kém năm {earlier}", "đối chiếu với bản in, và cột direction"
    small = [text for text in (first.text, second.text) if re.fullmatch(r"\d{1,3}", text.strip())]
    if whole and small:
        fix = f"Excel có thể đã đổi {small[-1]}.000 thành {small[-1]}: ghi lại như bản in; {fix}"
    return Finding(WEAKER_LATER, row.key, f"target_{later}", found, needed, fix, Severity.WARNING)


def _could_be_stricter(first: Target, second: Target) -> bool:
    """Tell whether an equal later target is worth a word: not kept or due every year, and not the best there is."""
    if first.yearly or second.yearly:
        return False
    if second.kind is TargetKind.LEVEL:
        return bool(_CAN_RISE.fullmatch(second.level))
    direction = shared_direction(first, second)
    best = _BEST_RATE.get(direction) if direction and unit_kind(second.unit) is UnitKind.RATE else None
    if first.kind is not second.kind and TargetKind.RANGE in (first.kind, second.kind):
        return False  # from "95" to "95-97": the far end moves
    bound = second.lower if direction is Direction.HIGHER else second.upper
    return second.kind in FIGURES and direction in _BEST_RATE and bound != best


def _signs(row: Indicator, targets: Mapping[int, Target]) -> Iterator[Finding]:
    """PL79: a figure with a sign beside a plain one where less is better, or beside the contrary sign.

    "25" then "<20" is read as "không quá 25": the author may have meant just 25. Where more is better a plain figure
    and ">" ask for the same kind of thing.
    """
    plain = next((target for target in targets.values() if target.kind is TargetKind.NUMBER), None)
    bounds = {target.direction: target for target in targets.values() if target.kind is TargetKind.BOUND}
    pair: tuple[Target, ...] = tuple(bounds.values())
    if len(bounds) < 2 and plain and Direction.LOWER in bounds:
        pair = (plain, *pair)
    if len(pair) > 1:
        years = [year for year, target in targets.items() if target in pair]
        found = ", ".join(f"năm {year} «{targets[year].text}»" for year in years) + ": dấu không giống nhau"
        needed = "một cách ghi dấu trong cả dòng; số không có dấu được đọc là «không quá»"
        fix = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md"
        yield Finding(OTHER_SIGN, row.key, f"target_{years[-1]}", found, needed, fix, Severity.WARNING)


def _ends_early(row: Indicator, targets: Mapping[int, Target]) -> Iterator[Finding]:
    """PL62: the last milestone has a column and no target, though an earlier one has."""
    last = max(row.targets, default=0)
    if targets and last > max(targets) and not row.target_unplaced:
        year = max(targets)
        cell = row.targets[last]
        found = (f"năm {last} «{cell}»" if cell else f"năm {last} để trống") + f", năm {year} «{targets[year].text}»"
        fix = f"đối chiếu với bản in; báo cáo sau năm {year} vẫn đối chiếu với mục tiêu năm {year}"
        needed = f"mục tiêu năm {last}, nếu kế hoạch có nêu"
        yield Finding(ENDS_EARLY, row.key, f"target_{last}", found, needed, fix, Severity.INFO)
