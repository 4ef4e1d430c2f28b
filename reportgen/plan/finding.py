"""What a rule of `plan check` says of one row, before its place is looked up, and a person's word that it is right."""

from __future__ import annotations

import hashlib
import re
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
        seen: What a person accepts who accepts the finding; empty: the words of the plan that `found` quotes with «».
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
    seen: str = ""

    @property
    def name(self) -> str:
        """The id without what was seen: "PL65-bd-046-2030"."""
        return f"{self.code}-{self.part or self.key}"

    @property
    def id(self) -> str:
        """What the finding is accepted by: its name, and four signs that change with what was seen.

        So an acceptance of "95,5" is none of "59,5". Our own wording and the numbers of other rows are not among it. A
        finding that quotes nothing (a cell is empty) has its name only.
        """
        seen = self.seen or "\n".join(re.findall("«(.*?)»", self.found))
        return f"{self.name}-{hashlib.sha256(seen.encode()).hexdigest()[:4]}" if seen else self.name


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a person accepted a finding, and the line of plan.yaml that says so."""

    reason: str
    line: int = 0
