"""Gives the rows of a draft what plan data need beyond the print: keys, unique numbers, the better direction."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from reportgen import vi
from reportgen.intake.draft import Doubt, Draft, DraftRow
from reportgen.plan.model import Direction
from reportgen.plan.numbering import IndicatorIds, bare, distinct, task_id, with_lost_zero
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_units import UnitKind, unit_kind

_FIGURES = (TargetKind.NUMBER, TargetKind.RANGE)


def finish(draft: Draft, slug: str) -> None:
    """Give every row its key, settle numbers that are printed twice, and derive directions the targets show."""
    stem = "".join(part[0] for part in slug.split("-")) if "-" in slug else slug[:4]
    wide = max(3, len(str(len(draft.indicators))))
    for index, row in enumerate(draft.indicators, 1):
        row.key = f"{stem}-{index:0{wide}}"
        row.direction = derived_direction(row)
    for index, row in enumerate(draft.tasks, 1):
        row.key = f"{stem}-t{index:02}"
    _restore_zeros(draft)
    for rows in (draft.indicators, draft.tasks):
        _tell_equal_numbers(draft, rows)


def indicator_row_ids(draft: Draft) -> list[str]:
    """Return the ids of the indicators as the plan will count them."""
    counter = IndicatorIds.start()
    ids: dict[str, str] = {}
    for row in draft.indicators:
        ids[row.key] = counter.next(row.code, row.group, ids[row.parent.key] if row.parent else "")
    return list(ids.values())


def task_row_ids(draft: Draft) -> list[str]:
    """Return the ids of the tasks as the plan will count them."""
    rows = draft.tasks
    return distinct(task_id(draft.task_prefix, row.group, row.subgroup_number, row.code) for row in rows)


def _restore_zeros(draft: Draft) -> None:
    """Give "5.1" after "5.9" its final zero, which a worksheet drops from the number 5.10; each is a doubt."""
    last: dict[tuple[str, str, bool], str] = {}
    for row in (*draft.indicators, *draft.tasks):
        sequence = (row.group, row.subgroup_number, row.is_task)
        before = last.get(sequence, "")
        if lost := with_lost_zero(row.code, before):
            told = f"số «{row.code}» đứng sau «{before}»"
            draft.doubts.append(Doubt(row.place, told, f"ghi «{lost}» (Excel bỏ số 0 ở cuối)", f"số «{row.code}»", row))
            row.code = lost
        if bare(row.code):
            last[sequence] = row.code


def _tell_equal_numbers(draft: Draft, rows: list[DraftRow]) -> None:
    """Name a row whose number another row of its group (of its indicator, sub-group) prints too."""
    first: dict[tuple[object, ...], DraftRow] = {}
    for row in rows:
        place = (row.group, row.subgroup_number, row.parent, bare(row.code))
        if bare(row.code) and place in first:
            told = f"số «{row.code}» trùng số của dòng ở {first[place].place}"
            draft.doubts.append(Doubt(row.place, told, "giữ nguyên cả hai dòng", "số in sai ở một trong hai dòng", row))
        first.setdefault(place, row)


def derived_direction(row: DraftRow) -> Direction | None:
    """Return the better direction where the targets themselves show it; None where they do not, or say it already.

    Targets that rise from milestone to milestone ask for more, falling ones for less; 100 per cent cannot be passed,
    0 cannot be undercut; stages of a level are a level.
    """
    unit = row.values.get("unit", "")
    texts = [row.values[column] for column in sorted(row.values) if column.startswith("target_") and row.values[column]]
    targets = [target for target in (read_target(text, unit) for text in texts) if target.kind is not TargetKind.NONE]
    if unit_kind(unit) is UnitKind.LEVEL and targets and all(target.kind is TargetKind.LEVEL for target in targets):
        return Direction.LEVEL
    if not targets or any(target.kind not in (*_FIGURES, TargetKind.BOUND) for target in targets):
        return None
    if all(target.direction is not None for target in targets):
        return None
    return _shown_by(targets, unit)


def _shown_by(targets: list[Target], unit: str) -> Direction | None:
    values = [_middle(target) for target in targets]
    if any(target.direction is not None for target in targets):
        return None  # one says it for all of them
    if all(later > earlier for earlier, later in pairwise(values)) and len(values) > 1:
        return Direction.HIGHER
    if all(later < earlier for earlier, later in pairwise(values)) and len(values) > 1:
        return Direction.LOWER
    if unit.strip() == "%" and set(values) == {Decimal(100)}:
        return Direction.HIGHER
    return Direction.LOWER if set(values) == {Decimal(0)} else None


def _middle(target: Target) -> Decimal:
    bounds = [value for value in (target.lower, target.upper) if value is not None]
    return sum(bounds, Decimal(0)) / len(bounds)


def open_directions(draft: Draft) -> list[DraftRow]:
    """Return the rows with a figure whose better direction a person must give."""
    found = []
    for row in draft.indicators:
        texts = [text for column, text in row.values.items() if column.startswith("target_") and text]
        targets = [read_target(text, row.values.get("unit", ""), row.direction) for text in texts]
        shown = any(target.direction is not None for target in targets)
        if not shown and row.direction is None and any(target.kind in _FIGURES for target in targets):
            found.append(row)
    return found


def short(row: DraftRow, row_id: str) -> str:
    """Return how notes name a row: id and the beginning of its name."""
    name = vi.one_line(row.name)
    return f"{row_id} «{name if len(name) <= 70 else name[:67].rstrip() + '…'}»"
