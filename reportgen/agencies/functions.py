"""Fields of state management, data/functions.csv: who takes over a row of a split agency is decided by its field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.errors import DataError, Fault, Severity
from reportgen.tables import Table, read_table

BAD_KEY = "AG12"
TWICE = "AG13"
NO_NAME = "AG14"
REST = "*"
"""In a succession: every function that no other line of the same split names."""

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_functions(path: Path) -> Mapping[str, str]:
    """Return the Vietnamese name of each function by its key, in the order of the file; {} when there is no file.

    Raises:
        DataError: all faults of the file: a key that is none or stands twice, a function without a name.
    """
    if not path.exists():
        return {}
    table = read_table(path, ("key", "name"))
    faults = [*table.faults, *_faults(table)]
    if any(fault.severity is Severity.ERROR for fault in faults):
        raise DataError(faults)
    return {row["key"]: row["name"] for row in table.rows}


def _faults(table: Table) -> Iterator[Fault]:
    lines: dict[str, int] = {}
    for row in table.rows:
        key = row["key"]
        if not _KEY.fullmatch(key):
            needed = "mã gồm chữ thường không dấu, chữ số và gạch nối, ví dụ: tre-em"
            yield Fault(BAD_KEY, row.place("key"), f"«{key}»" if key else "ô trống", needed, "ghi lại mã")
        elif key in lines:
            found = f"«{key}» đã có ở dòng {lines[key]}"
            yield Fault(TWICE, row.place("key"), found, "mỗi lĩnh vực một dòng", "bỏ dòng thừa")
        lines.setdefault(key, row.line)
        if not row["name"]:
            yield Fault(NO_NAME, row.place("name"), "ô trống", "tên lĩnh vực", "ghi tên lĩnh vực")
