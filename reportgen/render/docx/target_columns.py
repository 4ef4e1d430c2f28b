"""Fit the target columns of Phụ lục I to a report: a template laid out for two years serves one, three, national ones.

A column is added as a copy of its neighbour, cells, number and all; one that is not needed is taken out. Heads over
several columns grow and shrink with them, the table keeps its width. A table that has just the columns a report needs
is left as the clerk laid it out.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.document.xml import W
from reportgen.render.docx.fields import CENTRAL, OWN, TargetColumns
from reportgen.render.docx.table_grid import grid_columns, is_regular, set_span, set_widths, span_of

_NUMBERED = re.compile(rf"\b({CENTRAL}|{OWN})_(\d)\b")
_NUMBER = re.compile(r"\(\d+\)")


class NotFitted(Exception):
    """A table whose columns cannot be added or taken out; its text says why, in Vietnamese, for the clerk."""


def fit_target_columns(body: Element, needed: TargetColumns) -> None:
    """Give the tables with target columns those of a report.

    Args:
        body: `w:body` of a template that is not filled yet; changed in place.

    Raises:
        NotFitted: the table is laid out in a way that leaves it open where a column would go.
    """
    for table in [_Table(node) for node in body.iter(W + "tbl") if _is_laid_out(node)]:
        if table.columns != needed:
            table.fit(needed)


def _is_laid_out(table: Element) -> bool:
    """Tell whether a table has target columns itself, not only one nested in it."""
    return any(_NUMBERED.search(_words(cell)) for cell in table.iterfind(f"{W}tr/{W}tc") if not _holds_table(cell))


def _holds_table(cell: Element) -> bool:
    return next(cell.iter(W + "tbl"), None) is not None


@dataclass(slots=True)
class _Placed:
    """A cell and the zero-based grid columns it covers, `end` the one after the last."""

    cell: Element
    start: int
    end: int

    @property
    def is_single(self) -> bool:
        return self.end - self.start == 1


class _Table:
    """A table of the template with its target columns; all columns are zero-based places on the grid."""

    def __init__(self, table: Element) -> None:
        self._table = table
        self._rows = table.findall(W + "tr")

    @property
    def columns(self) -> TargetColumns:
        """Return how many target columns the table has."""
        names = self._places()
        return TargetColumns(*(sum(name[:-2] == kind for name in names) for kind in (OWN, CENTRAL)))

    def fit(self, needed: TargetColumns) -> None:
        """Add and take out columns, then number the columns anew and share the width."""
        self._refuse_unclear()
        widths = grid_columns(self._table)
        before = sum(widths)
        if self.columns.central == 0 and needed.central:
            self._add_family(needed.central)
        self._fit_family(CENTRAL, self.columns.central, needed.central)
        self._fit_family(OWN, self.columns.own, needed.own)
        self._renumber()
        set_widths(self._table, _scaled(grid_columns(self._table), before))

    def _fit_family(self, kind: str, present: int, needed: int) -> None:
        for number in range(present, needed):
            self._copy_column(f"{kind}_{number}", f"{kind}_{number + 1}")
        for number in range(present, needed, -1):
            self._take_out(self._places()[f"{kind}_{number}"])

    # What is there ----------------------------------------------------------------------------------------------

    def _placed(self, row: Element) -> list[_Placed]:
        placed, start = [], 0
        for cell in row.findall(W + "tc"):
            placed.append(_Placed(cell, start, start + span_of(cell)))
            start = placed[-1].end
        return placed

    def _places(self) -> dict[str, int]:
        """Return the grid column of every field of a target: "muc_tieu_1" → 3."""
        found: dict[str, int] = {}
        for row in self._rows:
            for one in self._placed(row):
                for kind, number in _NUMBERED.findall(_words(one.cell)):
                    found.setdefault(f"{kind}_{number}", one.start)
        return found

    def _refuse_unclear(self) -> None:
        if len(list(self._table.iter(W + "tr"))) != len(self._rows):
            raise NotFitted("trong bảng có bảng khác hoặc có hàng nằm trong khung nội dung (content control)")
        if not is_regular(self._table):
            raise NotFitted("các hàng của bảng không cùng số cột, hoặc có cột không ghi độ rộng")
        for kind, count in ((OWN, self.columns.own), (CENTRAL, self.columns.central)):
            for number in range(1, count + 1):
                self._refuse_unclear_column(f"{kind}_{number}")

    def _refuse_unclear_column(self, name: str) -> None:
        """Refuse a column whose head was typed: it would stand over the figures of another year."""
        cells = [one for row in self._rows for one in self._placed(row) if _holds(one.cell, name)]
        if not any(_holds(one.cell, rf"cot\.{name}") for one in cells):
            raise NotFitted(f"đầu cột không có {{{{ phu_luc_1.cot.{name} }}}}")
        alone = all(one.is_single and len(set(_NUMBERED.findall(_words(one.cell)))) == 1 for one in cells)
        if not alone or len({one.start for one in cells}) != 1:
            raise NotFitted(f"{name} không đứng riêng một cột")

    # Changes ----------------------------------------------------------------------------------------------------

    def _copy_column(self, old: str, new: str) -> None:
        """Put a copy of a column behind it; what stands over several columns, or says words of its own, grows."""
        column = self._places()[old]
        for row in self._rows:
            one = next(one for one in self._placed(row) if one.start <= column < one.end)
            if one.is_single and _belongs_to_column(one.cell, old):
                one.cell.addnext(_renamed(one.cell, old, new))
            else:
                set_span(one.cell, one.end - one.start + 1)
        self._add_grid_column(column)

    def _add_family(self, count: int) -> None:
        """Put the national columns before the plan's own, under a head of their own."""
        column = self._places()[f"{OWN}_1"]
        if not any(_holds(cell, OWN) for row in self._rows for cell in row.iter(W + "tc")):
            raise NotFitted(f"ô trên các cột mục tiêu không có {{{{ phu_luc_1.cot.{OWN} }}}}")
        for row in self._rows:
            one = next(one for one in self._placed(row) if one.start <= column < one.end)
            if one.start < column:
                set_span(one.cell, one.end - one.start + count)
            elif _holds(one.cell, OWN):
                head = _renamed(one.cell, OWN, CENTRAL)
                set_span(head, count)
                one.cell.addprevious(head)
            elif one.is_single and _belongs_to_column(one.cell, f"{OWN}_1"):
                for number in range(1, count + 1):
                    one.cell.addprevious(_renamed(one.cell, f"{OWN}_1", f"{CENTRAL}_{number}"))
            else:
                raise NotFitted(f"ô «{_words(one.cell)}» đứng trên cột mục tiêu")
        for _ in range(count):
            self._add_grid_column(column)

    def _take_out(self, column: int) -> None:
        for row in self._rows:
            one = next(one for one in self._placed(row) if one.start <= column < one.end)
            if one.is_single:
                row.remove(one.cell)
            else:
                set_span(one.cell, one.end - one.start - 1)
        grid = self._grid()
        grid.remove(grid[column])

    def _grid(self) -> Element:
        grid = self._table.find(W + "tblGrid")
        assert grid is not None  # a table without a grid has rows of another width and was refused
        return grid

    def _add_grid_column(self, column: int) -> None:
        source = self._grid()[column]
        source.addnext(copy.deepcopy(source))

    def _renumber(self) -> None:
        """Let the row of column numbers, (1), (2) …, count the columns there are now."""
        for row in self._rows:
            cells = row.findall(W + "tc")
            if all(_NUMBER.fullmatch(_words(cell)) for cell in cells):
                for number, cell in enumerate(cells, 1):
                    _replace(cell, _NUMBER, f"({number})")


def _scaled(widths: Sequence[int], total: int) -> list[int]:
    """Return widths (twips) in the same proportions that sum up to a total; what rounding leaves goes to the widest."""
    scaled = [width * total // sum(widths) for width in widths]
    scaled[scaled.index(max(scaled))] += total - sum(scaled)
    return scaled


# Cells --------------------------------------------------------------------------------------------------------------


def _belongs_to_column(cell: Element, name: str) -> bool:
    """Tell a cell of one column (its field, its number, or nothing) from a head that stands over the family."""
    text = _words(cell)
    return not text or bool(_NUMBER.fullmatch(text)) or _holds(cell, name)


def _renamed(cell: Element, old: str, new: str) -> Element:
    """Return a copy of a cell with another field in it."""
    made = copy.deepcopy(cell)
    _replace(made, re.compile(rf"\b{old}\b"), new)
    return made


def _holds(cell: Element, name: str) -> bool:
    return re.search(rf"\b{name}\b", _words(cell)) is not None


def _words(cell: Element) -> str:
    return "".join(node.text or "" for node in cell.iter(W + "t")).strip()


def _replace(cell: Element, pattern: re.Pattern[str], new: str) -> None:
    """Replace words, also where Word keeps their letters in several runs: the first run gets the new ones."""
    for paragraph in cell.iter(W + "p"):
        nodes = list(paragraph.iter(W + "t"))
        letters = [(node, sign) for node in nodes for sign in node.text or ""]
        for found in reversed(list(pattern.finditer("".join(sign for _, sign in letters)))):
            letters[found.start() : found.end()] = [(letters[found.start()][0], new)]
        for node in nodes:
            node.text = "".join(text for owner, text in letters if owner is node)
