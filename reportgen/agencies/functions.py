"""Fields of state management, data/functions.csv: who takes over a row of a split agency is decided by its field."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from reportgen.tables import read_table

REST = "*"
"""In a succession: every function that no other line of the same split names."""


def load_functions(path: Path) -> Mapping[str, str]:
    """Return the Vietnamese name of each function by its key, in the order of the file; {} when there is no file.

    Raises:
        DataError: the file cannot be read as a table.
    """
    if not path.exists():
        return {}
    return {row["key"]: row["name"] for row in read_table(path, ("key", "name")).rows}
