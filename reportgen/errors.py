"""The error tree, and the one shape in which every fault is told: where, found, needed, how to mend.

    ReportgenError              anything a user is told in one message; `cli` catches it once
    ├── DataError               faults in data or findings: carries all of them         exit 1
    └── CannotRun               the program could not do its work at all               exit 2

A `Fault` is data, not an exception: readers collect all faults of a file before raising `DataError`.
An unexpected exception is never turned into one of these: it is ours, not the user's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs. Only `ERROR` stops work."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Location:
    """A place a person can go to.

    Attributes:
        file: Path as the user would type it; empty when the fault has no file.
        sheet: Worksheet name; empty for other files.
        cell: Address as Excel shows it, "F14"; empty when not a cell.
        line: One-based line as an editor shows it; 0 when not known.
        row: Row of a plan as people call it, "chỉ tiêu 5.9"; empty when not a row.
        column: Name of a column; empty when not a cell of a table.
        part: Any other place in words, e.g. "cột «target_2025»", "đoạn 12", "khóa «report.recipients»".
    """

    file: str = ""
    sheet: str = ""
    cell: str = ""
    line: int = 0
    part: str = ""
    row: str = ""
    column: str = ""

    def __str__(self) -> str:
        pieces = [
            self.file,
            f"trang «{self.sheet}»" if self.sheet else "",
            f"dòng {self.line}" if self.line else "",
            f"ô {self.cell}" if self.cell else "",
            self.row,
            self.part,
            f"cột «{self.column}»" if self.column else "",
        ]
        return " › ".join(piece for piece in pieces if piece)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in Vietnamese for the person who mends it.

    Attributes:
        code: Stable id such as "PL03": two letters for the part (PL plan, AG agencies, FG figures, TG target,
            TB tables, YM YAML, TP template, DX docx, WS workspace, RD render, CL command line), two digits.
        location: Where.
        found: What stands there, quoted with «» when it is text of the file; empty when nothing does.
        needed: What should stand there.
        fix: What to do, as an instruction.
        severity: `ERROR` stops; a `WARNING` is told and work goes on.
        accepted: The reason why a person accepted this finding; empty when nobody has looked at it.
        id: Name of a finding that stays the same while other rows come and go, and changes with what was found
            ("PL32-bd-031-lead_agency-7c1e"); empty for faults.
    """

    code: str
    location: Location
    found: str
    needed: str
    fix: str
    severity: Severity = Severity.ERROR
    accepted: str = ""
    id: str = ""

    def __str__(self) -> str:
        lines = [f"[{self.code}] {self.location}".rstrip()]
        for label, text in (("Gặp:", self.found), ("Cần:", self.needed), ("Cách sửa:", self.fix)):
            if text:
                lines.append(f"  {label:<9} {text}")
        return "\n".join(lines)

    def as_json(self) -> dict[str, object]:
        """Return the fault as plain data, for `--json`."""
        place = {
            name: getattr(self.location, name)
            for name in ("file", "sheet", "cell", "line", "row", "column", "part")
            if getattr(self.location, name)
        }
        return {
            "code": self.code,
            "severity": self.severity.value,
            "place": place,
            "found": self.found,
            "needed": self.needed,
            "fix": self.fix,
            "accepted": self.accepted,
            **({"id": self.id} if self.id else {}),
        }


class ReportgenError(Exception):
    """Base of everything that is told to the user in one message instead of a trace."""

    exit_code = 2


class DataError(ReportgenError):
    """One or more faults in what was handed in. Nothing was written."""

    exit_code = 1

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.faults)  # what it is made anew from when it comes from another process

    def __str__(self) -> str:
        return "\n".join(str(fault) for fault in self.faults)


class CannotRun(ReportgenError):
    """The work could not be begun: no such plan, file open elsewhere, disk full, a library missing.

    Holds one `Fault`, told in the same form.
    """

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)

    def __str__(self) -> str:
        return str(self.fault)
