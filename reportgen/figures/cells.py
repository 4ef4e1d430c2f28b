"""Reads the cells that all figure tables have: a key of the plan, a word of a list, a day, names kept for the reader.

Faults go into the list `told`; the readers carry on, so that all faults of a file are told at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from reportgen import vi
from reportgen.errors import Fault
from reportgen.figures import faults
from reportgen.figures.model import Source
from reportgen.tables import Row

Word = TypeVar("Word", bound=str)

_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def read_word(
    row: Row, column: str, allowed: Mapping[Word, str], told: list[Fault], *, needed: bool = False
) -> Word | None:
    """Return the word of a list that stands in a cell, letter case ignored; None when empty or not in the list.

    Args:
        allowed: The words with their Vietnamese meaning, which a message shows.
        needed: An empty cell is a fault.
    """
    text = row[column].lower()
    if not text and not needed:
        return None
    for word in allowed:
        if word == text:
            return word
    told.append(
        faults.unknown_word(row.place(column), row[column], {str(word): said for word, said in allowed.items()})
    )
    return None


def read_day(row: Row, column: str, told: list[Fault]) -> date | None:
    """Return the day of a cell, written 2024-11-15 or 15/11/2024; None when empty or a fault was told."""
    text = row[column]
    if not text:
        return None
    day = parse_day(text)
    if day is None:
        told.append(faults.wrong_day(row.place(column), text))
    return day


def parse_day(text: str) -> date | None:
    """Return the day written 2024-11-15 or 15/11/2024, None when it is neither or no day of the calendar."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = map(int, match.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_new_key(row: Row, known: Mapping[str, object], lines: dict[str, int], what: str, told: list[Fault]) -> bool:
    """Tell whether the row's key is one of the plan that no earlier row has, and note its line; else tell the fault."""
    key = row["key"]
    if key not in known:
        told.append(faults.unknown_key(row.place("key"), key, what))
        return False
    if key in lines:
        told.append(faults.doubled_key(row.place("key"), key, lines[key]))
        return False
    lines[key] = row.line
    return True


def warn_of_changes(row: Row, planned: Mapping[str, str], told: list[Fault]) -> None:
    """Warn when a cell that is there for the person reading differs from the plan; an empty one says nothing."""
    for column, text in planned.items():
        if row[column] and vi.one_line(row[column]) != vi.one_line(text):
            told.append(faults.changed_in_plan(row.place(column), row[column], text))


def is_blank(row: Row, columns: tuple[str, ...]) -> bool:
    """Tell whether a row was left as it was handed out, which is the same as not being there."""
    return not any(row[column] for column in columns)


def source_of(row: Row, column: str = "source") -> Source:
    """Return where a row was read and what it says of its own source."""
    return Source(row.file, row.line, row[column] if column else "")
