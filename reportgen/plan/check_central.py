"""Findings about the national targets that a plan prints beside its own: the province asks for less, or for nothing."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.plan.check_demand import compare
from reportgen.plan.finding import Finding
from reportgen.plan.model import Direction, Indicator, Plan
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_rows import row_targets

EASIER = "PL63"
NOT_COMPARED = "PL64"

_AS_PRINTED = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md"


def central_findings(plan: Plan, row: Indicator, whole: bool) -> Iterator[Finding]:
    """Yield PL63 and PL64 of a row, year by year.

    A national count ("1 triệu" căn hộ) is the number of the whole country: the province has its share of it, nothing to
    compare.

    Args:
        plan: The plan.
        row: One of its rows; without national targets it has no finding.
        whole: Whether the row counts whole things.
    """
    own = row_targets(plan, row).by_year
    direction = row.direction or next((target.direction for target in own.values() if target.direction), None)
    for year, text in sorted(row.central.items()):
        central = read_target(text, row.unit, direction if direction is not Direction.LEVEL else None)
        if central.kind is not TargetKind.NONE:
            yield from _of_year(row, year, own.get(year), central, whole)


def _of_year(row: Indicator, year: int, target: Target | None, central: Target, whole: bool) -> Iterator[Finding]:
    column = f"target_{year}"
    needed = f"không dễ hơn mục tiêu quốc gia năm {year}"
    if target is None:
        if year in row.targets and not row.target_unplaced:
            found = f"tỉnh không có mục tiêu năm {year}, Trung ương «{central.text}»"
            yield _finding(EASIER, row, column, found, needed, Severity.WARNING)
        return
    order = None if whole else compare(target, central)
    if order is not None and order < 0:
        found = f"tỉnh «{target.text}», Trung ương «{central.text}»: dễ hơn mục tiêu quốc gia"
        yield _finding(EASIER, row, column, found, needed, Severity.WARNING)
    elif order is None and target.text.strip() != central.text.strip():
        why = "số của cả nước" if whole else "không so sánh được bằng máy"
        found = f"tỉnh «{target.text}», Trung ương «{central.text}»: {why}"
        yield _finding(NOT_COMPARED, row, column, found, needed, Severity.INFO)


def _finding(code: str, row: Indicator, column: str, found: str, needed: str, severity: Severity) -> Finding:
    return Finding(code, row.key, column, found, needed, _AS_PRINTED, severity, f"{row.key}-{column}")
