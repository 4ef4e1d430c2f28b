"""Gives every row of a plan the id under which people speak of it: the printed number, made unique where print is not.

An indicator keeps its printed number; an un-numbered sub-row gets its parent's id and a letter ("5.9.a"); an indicator
printed without a number gets the next one of its group; a task joins the numbers of part, group, sub-group and its own.
A number printed twice gets " (2)" the second time, or its group before it ("II.1") where each group counts anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportgen.errors import Fault
from reportgen.plan.damage import AS_TEXT, DAMAGED
from reportgen.tables import Row

BAD_CODE = "PL05"

_PRINTED_CODE = re.compile(
    r"(?:\d{1,3}|[IVX]+|[A-ZĐ])(?:\.\d{1,3})*(?:\.?[a-zđ])?[.)]?|\(?[a-zđ]{1,2}[).]?|\(\d{1,3}[).]|[-–+*]|"
)
_BULLETS = "-–+*"


@dataclass(slots=True)
class IndicatorIds:
    """Hands out the ids of the indicator rows, asked in the order of the plan."""

    last_of_group: Counter[str]
    children: Counter[str]
    group_of: dict[str, str] = field(default_factory=dict)

    @classmethod
    def start(cls) -> IndicatorIds:
        return cls(Counter(), Counter())

    def next(self, code: str, group: str, parent_id: str) -> str:
        """Return the id of the next row, which no row before it has.

        Args:
            code: As printed: "5.9", "-" or "".
            group: Number of the row's group.
            parent_id: Id of the row this is a sub-row of; "" for an indicator.
        """
        number = self._number(code, group, parent_id)
        if "." not in number and self.group_of.get(number, group) != group:
            number = f"{group}.{number}"
        number = _unused(number, self.group_of)
        self.group_of[number] = group
        return number

    def _number(self, code: str, group: str, parent_id: str) -> str:
        number = bare(code)
        if parent_id:
            if number:
                return number if "." in number else f"{parent_id}.{number}"
            self.children[parent_id] += 1
            return f"{parent_id}.{_letter(self.children[parent_id])}"
        if not number:
            self.last_of_group[group] += 1
            return f"{group}.{self.last_of_group[group]}"
        last = number.rsplit(".", 1)[-1]
        if last.isdigit() and number != group:
            self.last_of_group[group] = int(last)
        return number


def task_id(prefix: str, group: str, subgroup: str, code: str) -> str:
    """Return the id of a task: "III.4.a", "VI.1.1", and "VI.2.1.1" where the sub-group's number is not in the code."""
    number = bare(code)
    between = "" if number == subgroup or number.startswith(f"{subgroup}.") else subgroup
    return ".".join(part for part in (prefix, group, between, number) if part)


def distinct(ids: Iterable[str]) -> list[str]:
    """Return the ids in order, the second of two equal ones as "VI.1.1 (2)"."""
    told: dict[str, str] = {}
    for row_id in ids:
        own = _unused(row_id, told)
        told[own] = own
    return list(told)


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
    elif not is_printed_code(code):
        needed = f"số thứ tự như bản in, sau «{previous}»" if previous else "số thứ tự như bản in, ví dụ: 5.10"
        yield Fault(BAD_CODE, row.place("code"), f"«{code}»", needed, AS_TEXT)


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


def _unused(number: str, used: dict[str, str]) -> str:
    candidate, count = number, 1
    while candidate in used:
        count += 1
        candidate = f"{number} ({count})"
    return candidate
