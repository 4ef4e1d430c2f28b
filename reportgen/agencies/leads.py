"""Who leads what in a plan: the agencies that get a report of their own, and the rows each report holds."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.agencies.model import Agency, NamedAgency
from reportgen.agencies.reading import COORDINATES
from reportgen.agencies.register import Register
from reportgen.plan.model import Indicator, Plan, Task

TASK_ROLE = "chủ trì"
"""The part of a lead agency in a task; a plan's `lead_role` is said of its indicator table only."""


@dataclass(frozen=True, slots=True)
class LedRows:
    """What one agency leads, in plan order; a row led jointly stands with each of its agencies.

    Attributes:
        agency: The lead agency.
        indicators: Its indicators and sub-rows.
        tasks: Its tasks.
    """

    agency: Agency
    indicators: tuple[Indicator, ...]
    tasks: tuple[Task, ...]


def indicator_leads(plan: Plan, register: Register, indicator: Indicator) -> tuple[NamedAgency, ...]:
    """Return the lead agencies of an indicator with their roles.

    A sub-row without its own has its parent's; a heading row without its own has those of its sub-rows, each once.
    """
    own = _leading(register.read(indicator.lead_agency, plan.lead_role, plan.province).named)
    if own or indicator.lead_agency:
        return own
    if indicator.parent_key:
        parent = next(row for row in plan.indicators if row.key == indicator.parent_key)
        return _leading(register.read(parent.lead_agency, plan.lead_role, plan.province).named)
    of_sub_rows: dict[str, NamedAgency] = {}
    for row in plan.sub_indicators(indicator.key):
        for named in _leading(register.read(row.lead_agency, plan.lead_role, plan.province).named):
            of_sub_rows.setdefault(named.agency.slug, named)
    return tuple(of_sub_rows.values())


def task_leads(plan: Plan, register: Register, task: Task) -> tuple[NamedAgency, ...]:
    """Return the lead agencies of a task with their roles; none where the plan names none or only a group."""
    return _leading(register.read(task.lead, TASK_ROLE, plan.province).named)


def lead_agencies(plan: Plan, register: Register) -> tuple[Agency, ...]:
    """Return every lead agency of a plan once, in the order of their first row: indicators, then tasks."""
    return tuple(led.agency for led in led_rows(plan, register))


def led_rows(plan: Plan, register: Register) -> tuple[LedRows, ...]:
    """Return what each lead agency leads, in the order of `lead_agencies`."""
    indicators: dict[str, list[Indicator]] = {}
    tasks: dict[str, list[Task]] = {}
    for indicator in plan.indicators:
        for named in indicator_leads(plan, register, indicator):
            indicators.setdefault(named.agency.slug, []).append(indicator)
    for task in plan.tasks:
        for named in task_leads(plan, register, task):
            tasks.setdefault(named.agency.slug, []).append(task)
    return tuple(
        LedRows(register[slug], tuple(indicators.get(slug, ())), tuple(tasks.get(slug, ())))
        for slug in dict.fromkeys((*indicators, *tasks))
    )


def _leading(named: tuple[NamedAgency, ...]) -> tuple[NamedAgency, ...]:
    return tuple(item for item in named if item.role != COORDINATES)
