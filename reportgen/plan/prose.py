"""Reads prose.csv: what a plan's own running text says of its targets, for `plan check` to hold the table to it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportgen import vi
from reportgen.errors import Fault
from reportgen.plan.model import Statement
from reportgen.tables import Row, read_table

FILE = "prose.csv"
COLUMNS = ("place", "text", "key", "year", "target")

EMPTY = "PL25"
NOT_IN_TEXT = "PL26"
UNKNOWN_ROW = "PL27"
NO_MILESTONE = "PL28"


@dataclass(frozen=True, slots=True)
class ProseRows:
    """The statements in order, and the faults found."""

    statements: tuple[Statement, ...] = ()
    faults: tuple[Fault, ...] = ()


def read_prose(path: Path, keys: Collection[str], milestones: tuple[int, ...]) -> ProseRows:
    """Return what prose.csv holds; nothing when the plan has no such file.

    Args:
        path: prose.csv.
        keys: Keys of the plan's indicators.
        milestones: The plan's milestone years.

    Raises:
        DataError: the file cannot be read as a table.
    """
    if not path.exists():
        return ProseRows()
    table = read_table(path, COLUMNS)
    faults = [fault for row in table.rows for fault in _faults(row, keys, milestones)]
    return ProseRows(tuple(_statement(row) for row in table.rows), (*table.faults, *faults))


def _statement(row: Row) -> Statement:
    year = int(row["year"]) if row["year"].isdigit() else 0
    return Statement(row["place"], row["text"], row["key"], year, row["target"], row.line)


def _faults(row: Row, keys: Collection[str], milestones: tuple[int, ...]) -> Iterator[Fault]:
    for column, needed in (
        ("place", "chỗ trong văn bản kế hoạch, ví dụ: II.2, gạch đầu dòng 3"),
        ("text", "câu của kế hoạch, nguyên văn"),
        ("target", "phần nêu mục tiêu trong câu, nguyên văn, ví dụ: dưới 2,45%"),
    ):
        if not row[column]:
            yield Fault(EMPTY, row.place(column), "ô trống", needed, "ghi như bản in, hoặc xóa cả dòng")
    if row["text"] and vi.one_line(row["target"]) not in vi.one_line(row["text"]):
        needed = "một đoạn chép đúng từ ô «text» cùng dòng"
        yield Fault(NOT_IN_TEXT, row.place("target"), f"«{row['target']}»", needed, "chép lại từ câu của kế hoạch")
    if row["key"] and row["key"] not in keys:
        near = difflib.get_close_matches(row["key"], keys, n=1)
        fix = f"có phải là «{near[0]}»?" if near else "sửa lại mã"
        needed = "key của một chỉ tiêu trong indicators.csv, hoặc để trống khi bảng chỉ tiêu không có dòng ấy"
        yield Fault(UNKNOWN_ROW, row.place("key"), f"«{row['key']}»", needed, fix)
    if row["year"] not in {str(year) for year in milestones}:
        found = f"«{row['year']}»" if row["year"] else "ô trống"
        needed = "một năm mốc của kế hoạch: " + ", ".join(str(year) for year in milestones)
        fix = "sửa năm; câu nói về năm khác thì bỏ dòng này"
        yield Fault(NO_MILESTONE, row.place("year"), found, needed, fix)
