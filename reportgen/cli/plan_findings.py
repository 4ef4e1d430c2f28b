"""Everything `plan check` says of one plan: what its files, its decisions and its rows leave open."""

from __future__ import annotations

from pathlib import Path

from reportgen.agencies.history import History
from reportgen.agencies.unclear import plan_faults
from reportgen.errors import DataError, Fault
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan_and_warnings


def findings_of(folder: Path, history: History) -> tuple[Fault, ...]:
    """Return everything to tell of a plan, also when it cannot be read."""
    try:
        plan, warnings = load_plan_and_warnings(folder)
    except DataError as error:
        return error.faults
    answering = plan_faults(plan, history, (folder / "plan.yaml").as_posix())
    return (*warnings, *answering, *check_plan(plan, history.register, folder.as_posix()))
