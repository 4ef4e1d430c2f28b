"""Findings about slips of the pen: a bracket that is not closed, a word printed twice, an empty or odd target cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator, Plan

NOT_CLOSED = "PL68"
DOUBLED = "PL69"
ODD_CELL = "PL70"

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_TWICE = re.compile(r"(?<!\w)([^\W\d_]+(?: [^\W\d_]+)?) \1(?!\w)", re.IGNORECASE)
_SAID_TWICE = frozenset(("dần", "luôn", "thường", "mãi", "đời", "ngày", "người", "nhà", "mọi", "nơi", "sớm"))
"""Words that Vietnamese says twice on purpose: "dần dần", "luôn luôn"."""
_MARKS = re.compile(r"[-.…_–\s]+")
_FIX = "đối chiếu với bản in; bản in như vậy thì giữ nguyên văn"


def wording_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL68, PL69 and PL70, notes all, for names, targets and times, in plan order."""
    dashes = any(text == "-" for row in plan.indicators for text in row.targets.values())
    for row in plan.indicators:
        targets = {f"target_{year}": text for year, text in row.targets.items()}
        cells = {"name": row.name, **targets, "target_unplaced": row.target_unplaced}
        yield from _of_row(row.key, cells)
        yield from _odd_cells(row, dashes)
    for task in plan.tasks:
        yield from _of_row(task.key, {"name": task.name, "timeline": task.timeline})


def _of_row(key: str, cells: dict[str, str]) -> Iterator[Finding]:
    for column, text in cells.items():
        open_sign = _not_closed(text)
        if open_sign:
            yield _note(NOT_CLOSED, key, column, f"«{open_sign}» mở mà không đóng", "dấu mở và dấu đóng thành cặp")
        twice = next((twice for twice in _TWICE.finditer(text) if twice[1].lower() not in _SAID_TWICE), None)
        if twice:
            yield _note(DOUBLED, key, column, f"«{twice[0]}»", "mỗi chữ một lần")


def _odd_cells(row: Indicator, dashes: bool) -> Iterator[Finding]:
    """PL70: "-." for "-"; a target of one year empty where the plan prints "-" for none: the cell may be lost."""
    half_empty = dashes and any(row.targets.values()) and not row.target_unplaced
    for year, text in row.targets.items():
        column = f"target_{year}"
        if text != "-" and _MARKS.fullmatch(text):
            yield _note(ODD_CELL, row.key, column, f"«{text}»: được hiểu là không có mục tiêu", "«-», như ở dòng khác")
        elif not text and half_empty:
            found = "ô trống, mục tiêu năm khác ở cùng dòng có nội dung"
            yield _note(ODD_CELL, row.key, column, found, "mục tiêu, hoặc «-» như ở dòng khác")


def _not_closed(text: str) -> str:
    """Return the opening sign that is never closed; "" when there is none. A closing one alone ends a point: "a)"."""
    if text.count('"') % 2:
        return '"'
    return next((first for first, last in _PAIRS if text.count(first) > text.count(last)), "")


def _note(code: str, key: str, column: str, found: str, needed: str) -> Finding:
    return Finding(code, key, column, found, needed, _FIX, Severity.INFO, f"{key}-{column}")
