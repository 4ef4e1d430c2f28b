"""What `plan check` finds in a changed plan beyond the oddities of the good one."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.agencies.register import load_register
from reportgen.errors import Fault
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan

OF_THE_GOOD_PLAN = (
    *("PL60-indicator_groups-5", "PL36-m-003", "PL58-m-t2"),
    *("PL37-m-001", "PL62-m-003", "PL62-m-004", "PL62-m-005"),
)
"""Groups are left out, group 5 begins with 5.9, sub-group 2 with 1.1; a target lost its year, three end in 2025."""


def check(folder: Path) -> tuple[Fault, ...]:
    """Return every finding of a plan."""
    return check_plan(load_plan(folder), load_register(Path("data/agencies.csv")), folder.as_posix())


def found(folder: Path) -> tuple[Fault, ...]:
    """Return the findings that the good plan does not have."""
    return tuple(fault for fault in check(folder) if name(fault) not in OF_THE_GOOD_PLAN)


def told(folder: Path, wanted: str) -> list[Fault]:
    """Return the findings of one name."""
    return [fault for fault in found(folder) if name(fault) == wanted]


def name(fault: Fault) -> str:
    """Return the id of a finding without the four signs of what was seen."""
    return re.sub(r"-[0-9a-f]{4}$", "", fault.id)
