"""Gives every row of a plan the id under which people speak of it: the printed number, made unique where print is not.

An indicator keeps its printed number, behind its group's where numbers begin anew in each; an un-numbered sub-row gets
its parent's id and a letter ("5.9.a"); an indicator printed without a number gets the next one of its group; a task
joins the numbers of part, group, sub-group and its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportgen.errors import Fault
from reportgen.plan.damage import AS_TEXT, DAMAGED
from reportgen.tables import Row

EQUAL_IDS = "PL04"
BAD_CODE = "PL05"

_PRINTED_CODE = re.compile(
    r"(?:\d{1,3}|[IVX]+|[A-ZĐ])(?:\.\d{1,3})*(?:\.?[a-zđ])?[.)]?|\(?[a-zđ]{1,2}[).]?|\(\d{1,3}[).]|[-–+*]|"
)
_BULLETS = "-–+*"


class Numbered(NamedTuple):
    """What the id of an indicator row is made of: its key, printed code, group number, and its parent's key."""

    key: str
    code: str
    group: str
    parent: str


def indicator_ids(rows: Sequence[Numbered]) -> list[str]:
    """Return the ids of indicator rows in the order of the plan.

    Where numbers begin anew in each group (I: 1, 2; II: 1, 2), they stand behind the number of their group: "II.1". A
    row printed without a number takes the next one of its group that no row has.
    """
    groups_of: dict[str, set[str]] = {}
    for row in rows:
        if not row.parent:
            groups_of.setdefault(bare(row.code), set()).add(row.group)
    begun_anew = any(number and len(groups) > 1 for number, groups in groups_of.items())
    counter = IndicatorIds(Counter(), Counter(), begun_anew, frozenset(groups_of))
    id_of_key: dict[str, str] = {}
    ids: list[str] = []
    for row in rows:
        parent_id = id_of_key.get(
            row.parent, f"?{row.parent}" if row.parent else ""
        )  # an unknown one is told elsewhere
        ids.append(counter.next(row.code, row.group, parent_id))
        id_of_key[row.key] = ids[-1]
    return ids


@dataclass(slots=True)
class IndicatorIds:
    """Hands out the ids of the indicator rows, asked in the order of the plan.

    `begun_anew`: several groups print the same number; `printed`: all numbers of indicators.
    """

    last_of_group: Counter[str]
    children: Counter[str]
    begun_anew: bool = False
    printed: frozenset[str] = frozenset()

    @classmethod
    def start(cls) -> IndicatorIds:
        return cls(Counter(), Counter())

    def next(self, code: str, group: str, parent_id: str) -> str:
        """Return the id of the next row.

        Args:
            code: As printed: "5.9", "-" or "".
            group: Number of the row's group.
            parent_id: Id of the row this is a sub-row of; "" for an indicator.
        """
        number = bare(code)
        if parent_id:
            return self._child(number, parent_id)
        if not number:
            self.last_of_group[group] += 1
            while f"{group}.{self.last_of_group[group]}" in self.printed:
                self.last_of_group[group] += 1
            return f"{group}.{self.last_of_group[group]}"
        last = number.rsplit(".", 1)[-1]
        if last.isdigit() and number != group:
            self.last_of_group[group] = int(last)
        return f"{group}.{number}" if self.begun_anew and "." not in number else number

    def _child(self, number: str, parent_id: str) -> str:
        """Return the id of a sub-row: its own number where that begins with its parent's, else behind that."""
        if number.startswith(f"{parent_id}."):
            return number
        if number:
            own = number.removeprefix(f"{parent_id.rpartition('.')[2]}.")
            return f"{parent_id}.{own}"
        self.children[parent_id] += 1
        return f"{parent_id}.{_letter(self.children[parent_id])}"


def task_ids(prefix: str, rows: Sequence[tuple[str, str, str]]) -> list[str]:
    """Return the ids of tasks, given as (group, sub-group, code) in the order of the plan.

    Of several tasks of a group or sub-group, one printed without a number takes the next one that no other has.
    """
    places = Counter((group, subgroup) for group, subgroup, _ in rows)
    printed = {task_id(prefix, *row) for row in rows if bare(row[2])}
    counts: Counter[tuple[str, str]] = Counter()
    ids: list[str] = []
    for group, subgroup, code in rows:
        place = (group, subgroup)
        counts[place] += 1
        if bare(code) or places[place] == 1:
            ids.append(task_id(prefix, group, subgroup, code))
            continue
        while (made := ".".join(filter(None, (prefix, group, subgroup, str(counts[place]))))) in printed:
            counts[place] += 1
        ids.append(made)
    return ids


def task_id(prefix: str, group: str, subgroup: str, code: str) -> str:
    """Return the id of a task: "III.4.a", "VI.1.1", and "VI.2.1.1" where the sub-group's number is not in the code."""
    number = bare(code)
    between = "" if number == subgroup or number.startswith(f"{subgroup}.") else subgroup
    return ".".join(part for part in (prefix, group, between, number) if part)


def bare(code: str) -> str:
    """Return a printed code without the signs around it: "a)" gives "a", "5.9." gives "5.9", "-" gives ""."""
    return code.strip("()." + _BULLETS + " ")


def is_printed_code(code: str) -> bool:
    """Tell whether this is a number as plans print them; "" is one that is not there."""
    return bool(_PRINTED_CODE.fullmatch(code))


def code_faults(row: Row, previous: str) -> Iterator[Fault]:
    """Tell a code that no plan prints, or that lost its final zero.

    Args:
        row: The row.
        previous: The last printed number above it in its group and sub-group; "" when there is none.
    """
    code = row["code"]
    lost = with_lost_zero(code, previous)
    if lost:
        needed = f"«{lost}», số tiếp theo sau «{previous}»; Excel đã bỏ số 0 ở cuối"
        yield Fault(DAMAGED, row.place("code"), f"«{code}»", needed, AS_TEXT)
    elif not _PRINTED_CODE.fullmatch(code):
        needed = f"số thứ tự như bản in, sau «{previous}»" if previous else "số thứ tự như bản in, ví dụ: 5.10"
        yield Fault(BAD_CODE, row.place("code"), f"«{code}»", needed, AS_TEXT)


def equal_ids(row: Row, row_id: str, first: Row) -> Fault:
    """Return the fault of a row whose id another one has."""
    found = f"số thứ tự «{row['code']}» (mã dòng {row_id}) đã có ở dòng {first.line}"
    fix = "sửa số thứ tự cho đúng bản in; nếu bản in trùng số theo tiểu mục thì ghi thêm cột subgroup_number"
    return Fault(EQUAL_IDS, row.place("code"), found, "mỗi dòng một mã", fix)


def with_lost_zero(code: str, previous: str) -> str:
    """Return the code that must have stood there when it is the next one but for a final zero ("5.1" after "5.9")."""
    head, _, last = bare(previous).rpartition(".")
    if not head or not last.isdigit():
        return ""
    following = f"{head}.{int(last) + 1}"
    return following if following.endswith("0") and following.rstrip("0") == bare(code) else ""


def _letter(count: int) -> str:
    """Return a, b … z, aa, ab … for 1, 2 …"""
    letters = ""
    while count:
        count, rest = divmod(count - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
