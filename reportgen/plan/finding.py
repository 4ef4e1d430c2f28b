"""What a rule of `plan check` says of one row, before its place is looked up."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that looks wrong; fields as in `errors.Fault`.

    Attributes:
        key: Key of the row; for findings about plan.yaml what they are about ("tasks").
        column: Column of the cell, or "plan.yaml".
        part: What the id is made of, after the code; empty: `key`.
        file: Name of the file when it is none of plan.yaml, indicators.csv and tasks.csv.
        line: One-based line in `file`.
        place: What the line speaks of: a place in the plan's text.
    """

    code: str
    key: str
    column: str
    found: str
    needed: str
    fix: str
    severity: Severity = Severity.ERROR
    part: str = ""
    file: str = ""
    line: int = 0
    place: str = ""
