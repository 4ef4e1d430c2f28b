"""Findings about slips of the pen: a bracket that is not closed, a word printed twice, an empty or odd target cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Indicator, Plan

NOT_CLOSED = "PL68"
DOUBLED = "PL69"
ODD_CELL = "PL70"

_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_MIXED = re.compile(r'"[^"“”]*”')
"""A straight quotation mark that a curly one closes."""
_TWICE = re.compile(r"(?<!\w)([^\W\d_]+(?: [^\W\d_]+)?) \1(?!\w)", re.IGNORECASE)
_SAID_TWICE = frozenset(("dần", "luôn", "thường", "mãi", "đời", "ngày", "người", "nhà", "mọi", "nơi", "sớm"))
"""Words that Vietnamese says twice on purpose: "dần dần", "luôn luôn"."""
_MARKS = re.compile(r"[-.…_–\s]+")
_FIX = "đối chiếu với bản in; bản in như vậy thì giữ nguyên văn"


def wording_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL68, PL69 and PL70 for names, targets and times, in plan order."""
    dashes = any(text == "-" for row in plan.indicators for text in row.targets.values())
    national = bool(plan.central_milestones)
    for row in plan.indicators:
        targets = {f"target_{year}": text for year, text in row.targets.items()}
        cells = {"name": row.name, **targets, "target_unplaced": row.target_unplaced}
        yield from _of_row(row.key, cells)
        half_empty = dashes and any(row.targets.values()) and not row.target_unplaced
        yield from _odd_cells(row, "target", row.targets, half_empty)
        yield from _odd_cells(row, "central", row.central, national and not plan.is_heading(row))
    for task in plan.tasks:
        yield from _of_row(task.key, {"name": task.name, "timeline": task.timeline})


def _of_row(key: str, cells: dict[str, str]) -> Iterator[Finding]:
    for column, text in cells.items():
        rest = _not_closed(text)
        if rest:
            found = f"«{rest[0]}» mở mà không đóng, ở chỗ «{rest[:40]}»"
            yield _note(NOT_CLOSED, key, column, found, "dấu mở và dấu đóng thành cặp")
        twice = next((twice for twice in _TWICE.finditer(text) if twice[1].lower() not in _SAID_TWICE), None)
        if twice:
            yield _note(DOUBLED, key, column, f"«{twice[0]}»", "mỗi chữ một lần")


def _odd_cells(row: Indicator, family: str, cells: Mapping[int, str], filled: bool) -> Iterator[Finding]:
    """PL70: "-." for "-", a note; an empty cell where there should be a target or "-": it may be lost, a warning.

    Args:
        row: The row.
        family: What the columns are called before the year.
        cells: The printed targets by year.
        filled: Whether the plan leaves no such cell empty: it prints "-" for none.
    """
    for year, text in cells.items():
        column = f"{family}_{year}"
        if text != "-" and _MARKS.fullmatch(text):
            yield _note(ODD_CELL, row.key, column, f"«{text}»: được hiểu là không có mục tiêu", "«-», như ở dòng khác")
        elif not text and filled:
            found = "ô trống, mục tiêu năm khác ở cùng dòng có nội dung"
            if family == "central":
                found = "ô trống, trong khi kế hoạch in mục tiêu quốc gia: không so sánh được với mục tiêu của tỉnh"
            needed = "mục tiêu, hoặc «-» như ở dòng khác"
            fix, part = "ghi lại như bản in; bản in để trống thì chấp nhận phát hiện này", f"{row.key}-{column}"
            yield Finding(ODD_CELL, row.key, column, found, needed, fix, Severity.WARNING, part)


def _not_closed(text: str) -> str:
    """Return the text from the sign on that is never closed; "" when there is none. "a)" alone ends a point."""
    if text.count('"') % 2:
        mixed = _MIXED.search(text)
        return text[mixed.start() if mixed else text.rindex('"') :]
    for first, last in _PAIRS:
        opened: list[int] = []
        for place, sign in enumerate(text):
            if sign == first:
                opened.append(place)
            elif sign == last and opened:
                opened.pop()
        if opened:
            return text[opened[0] :]
    return ""


def _note(code: str, key: str, column: str, found: str, needed: str) -> Finding:
    return Finding(code, key, column, found, needed, _FIX, Severity.INFO, f"{key}-{column}")
