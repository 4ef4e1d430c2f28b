"""Holds what was read against what was laid out: rows lost and invented, cells exact, doubts with and without need."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from reportgen.agencies.register import Register, load_register
from reportgen.intake.draft import Draft, DraftRow
from reportgen.intake.finishing import finish
from reportgen.intake.read_plan import read_plan

AGENCIES = Path(__file__).resolve().parents[2] / "data" / "agencies.csv"

Expected = dict[str, str]
"""A row that must come back: text by column, with "code", "name", "group" (title) and "parent" (name; "" for none)."""


@dataclass
class Layout:
    """A file, and the rows that stand in it.

    `needed`: names of rows that deserve a doubt, because the file itself leaves something open.
    """

    file: str
    data: bytes
    indicators: list[Expected] = field(default_factory=list)
    tasks: list[Expected] = field(default_factory=list)
    needed: set[str] = field(default_factory=set)


@dataclass
class Figures:
    """What came out for one layout."""

    rows: int = 0
    lost: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    cells: int = 0
    exact: int = 0
    silently_wrong: list[str] = field(default_factory=list)
    named_without_need: list[str] = field(default_factory=list)
    untold_lines: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        return self.exact / self.cells if self.cells else 1.0

    @property
    def surplus(self) -> float:
        return len(self.named_without_need) / self.rows if self.rows else 0.0


@cache
def register() -> Register:
    """Return the agencies of this checkout."""
    return load_register(AGENCIES)


def read(layout: Layout) -> Draft:
    """Return the finished draft of a layout."""
    draft = read_plan(layout.data, layout.file, register())
    finish(draft, "mau-thu")
    return draft


def measured(layout: Layout, draft: Draft | None = None) -> Figures:
    """Return the figures of a layout."""
    draft = draft or read(layout)
    figures = Figures()
    _compare(layout.indicators, draft.indicators, draft, figures, layout.needed)
    _compare(layout.tasks, draft.tasks, draft, figures, layout.needed)
    for tally in draft.tallies:
        if sum(tally.parts.values()) != tally.rows:
            figures.untold_lines.append(f"{tally.name}: {tally.rows} rows, {dict(tally.parts)}")
    return figures


def got(row: DraftRow, draft: Draft) -> Expected:
    """Return a read row in the shape of an expected one."""
    groups = draft.task_groups if row.is_task else draft.indicator_groups
    titles = {group.number: group.title for group in groups}
    parent = row.parent.name if row.parent else ""
    subgroup = {"subgroup_title": row.subgroup_title} if row.is_task else {}
    return {**row.values, **subgroup, "code": row.code, "name": row.name, "group": titles[row.group], "parent": parent}


def _compare(expected: list[Expected], rows: list[DraftRow], draft: Draft, figures: Figures, needed: set[str]) -> None:
    figures.rows += len(expected)
    doubted = {id(doubt.row) for doubt in draft.doubts if doubt.row is not None}
    told = " ".join(doubt.found for doubt in draft.doubts)
    names, found = [row["name"] for row in expected], [row.name for row in rows]
    matcher = SequenceMatcher(None, names, found, autojunk=False)
    pairs: dict[int, int] = {}
    for block in matcher.get_matching_blocks():
        pairs |= {block.a + step: block.b + step for step in range(block.size)}
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "replace" and a2 - a1 == b2 - b1:
            pairs |= {a1 + step: b1 + step for step in range(a2 - a1)}
    for index, row in enumerate(expected):
        if index not in pairs and row["name"][:40] not in told:
            figures.lost.append(row["name"])
        if index not in pairs:
            figures.cells += len(row)
    figures.invented += [rows[index].name for index in set(range(len(rows))) - set(pairs.values())]
    for index, at in sorted(pairs.items()):
        _cells(expected[index], rows[at], draft, figures, id(rows[at]) in doubted, needed)


def _cells(expected: Expected, row: DraftRow, draft: Draft, figures: Figures, doubted: bool, needed: set[str]) -> None:
    have = got(row, draft)
    wrong = [
        f"{column}: «{text}» became «{have.get(column, '')}»"
        for column, text in expected.items()
        if have.get(column, "") != text
    ]
    figures.cells += len(expected)
    figures.exact += len(expected) - len(wrong)
    if wrong and not doubted:
        figures.silently_wrong.append(f"{expected['code']} {expected['name'][:40]}: {'; '.join(wrong)}")
    if not wrong and doubted and expected["name"] not in needed:
        figures.named_without_need.append(expected["name"])
