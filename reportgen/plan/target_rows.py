"""The targets of one row, all milestones together: what one shows of the direction holds for the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reportgen.plan.model import Direction, Indicator, Plan
from reportgen.plan.target import FIGURES, Target, TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_names import direction_doubt

_SHARED = (Direction.HIGHER, Direction.LOWER)


@dataclass(frozen=True, slots=True)
class RowTargets:
    """What a row asks for.

    Attributes:
        by_year: Target by milestone year, years in order; years without a target are left out. A target whose
            year the source lost stands at `Indicator.unplaced_year`, else at the plan's last milestone.
        levels: Stages from the milestones, lowest first, in the spelling of `target_levels.spelled`.
        question: In Vietnamese, what the row's name makes an official ask about the direction; empty: nothing. The
            name answers nothing by itself: where no direction is known it stays unknown.
        assumed: The year given to a target that lost its year in the source, when the data do not settle it; 0: none.
    """

    by_year: Mapping[int, Target]
    levels: tuple[str, ...]
    assumed: int = 0
    question: str = ""


def row_targets(plan: Plan, row: Indicator) -> RowTargets:
    """Return the targets of a row of the plan. Wordings with two readings become `TEXT` targets with doubts."""
    printed, assumed = _printed(plan, row)
    targets = [(year, read_target(text, row.unit, row.direction)) for year, text in sorted(printed.items())]
    parent = _parent(plan, row)
    central = (read_target(text, row.unit) for text in row.central.values())
    shared = (parent.direction if parent else None) or _shown(target for _, target in targets) or _shown(central)
    by_year = {year: _directed(target, shared) for year, target in targets if target.kind is not TargetKind.NONE}
    levels = tuple(dict.fromkeys(target.level for target in by_year.values() if target.level))
    return RowTargets(by_year, levels, assumed if assumed in by_year else 0, _question(plan, row, by_year.values()))


def _question(plan: Plan, row: Indicator, targets: Iterable[Target]) -> str:
    parent = _parent(plan, row)
    name = f"{parent.name} {row.name}" if parent else row.name
    directions = {target.direction for target in targets if target.kind in FIGURES}
    doubts = (direction_doubt(name, row.unit, known) for known in directions)
    return next((doubt for doubt in doubts if doubt), "")


def _printed(plan: Plan, row: Indicator) -> tuple[dict[int, str], int]:
    """Return the printed targets by year, and the year that was only assumed (0: none)."""
    printed = dict(row.targets)
    if read_target(row.target_unplaced, row.unit).kind is TargetKind.NONE:
        return printed, 0
    named = row.unplaced_year
    year = named or last_milestone(plan)
    if read_target(printed.get(year, ""), row.unit).kind is TargetKind.NONE:
        printed[year] = row.target_unplaced
        return printed, 0 if named else year
    return printed, 0


def last_milestone(plan: Plan) -> int:
    """Return the plan's last milestone year; 0 when it has none."""
    years = {*plan.milestones, *(year for row in plan.indicators for year in row.targets)}
    return max(years, default=0)


def _parent(plan: Plan, row: Indicator) -> Indicator | None:
    return next((other for other in plan.indicators if row.parent_key and other.key == row.parent_key), None)


def _shown(targets: Iterable[Target]) -> Direction | None:
    """Return the one direction the milestones show: "<20" in 2030 says what "25" in 2025 means."""
    shown = {target.direction for target in targets if target.direction in _SHARED}
    return shown.pop() if len(shown) == 1 else None


def _directed(target: Target, shared: Direction | None) -> Target:
    plain = target.kind in (TargetKind.NUMBER, TargetKind.RANGE) and target.direction is None
    return replace(target, direction=shared) if plain else target
