"""Kinds of units that ended, data/endings.csv: from that day on nothing is left to measure, and nobody to name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen import vi
from reportgen.agencies.period import day_faults, day_of
from reportgen.errors import DataError, Fault, Severity
from reportgen.tables import Table, read_table

TWICE = "AG10"
EMPTY = "AG11"

COLUMNS = ("subject", "name", "date", "legal_basis")
OPTIONAL_COLUMNS = ("certainty",)


@dataclass(frozen=True, slots=True)
class Ending:
    """One kind of unit that ended.

    Attributes:
        subject: Key that the rows of a plan name in their column `subject`: "huyen".
        name: "đơn vị hành chính cấp huyện".
        day: The first day without it.
        legal_basis: The document it stands on.
    """

    subject: str
    name: str
    day: date
    legal_basis: str = ""

    def reason(self) -> str:
        """Return why nothing is measured: "kết thúc hoạt động của đơn vị hành chính cấp huyện từ ngày 01/7/2025"."""
        return f"kết thúc hoạt động của {self.name} từ ngày {vi.short_date(self.day)}"


DISTRICT = "huyen"
"""The subject whose end also takes the districts out of lists of recipients (rule ORG-D01)."""


def load_endings(path: Path) -> Mapping[str, Ending]:
    """Return what ended, by subject; {} when there is no file.

    Raises:
        DataError: all faults of the file.
    """
    if not path.exists():
        return {}
    table = read_table(path, COLUMNS, OPTIONAL_COLUMNS)
    faults = [*table.faults, *_faults(table)]
    if any(fault.severity is Severity.ERROR for fault in faults):
        raise DataError(faults)
    endings = (
        Ending(row["subject"], row["name"], day_of(row["date"]) or date.max, row["legal_basis"]) for row in table.rows
    )
    return {ending.subject: ending for ending in endings}


def _faults(table: Table) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for row in table.rows:
        yield from day_faults(row, "date", needed=True)
        if row["subject"] in lines:
            found = f"«{row['subject']}» đã có ở dòng {lines[row['subject']]}"
            yield Fault(TWICE, row.place("subject"), found, "mỗi loại đơn vị kết thúc một lần", "bỏ dòng thừa")
        lines.setdefault(row["subject"], row.line)
        for column in ("subject", "name"):
            if not row[column]:
                yield Fault(EMPTY, row.place(column), "ô trống", f"nội dung của cột «{column}»", "ghi nội dung")
