"""Who leads what in a plan on a day: the agencies that get a report of their own, and the rows each report holds."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.agencies.model import Agency, NamedAgency
from reportgen.agencies.reading import COORDINATES
from reportgen.agencies.world import World
from reportgen.plan.model import Indicator, Task

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


def indicator_leads(world: World, indicator: Indicator) -> tuple[NamedAgency, ...]:
    """Return the agencies that lead an indicator on the day, with their roles.

    A sub-row without its own has its parent's; a heading row without its own has those of its sub-rows, each once.
    """
    own = _leading(world, indicator, indicator)
    if own or indicator.lead_agency:
        return own
    if indicator.parent_key:
        parent = next(row for row in world.plan.indicators if row.key == indicator.parent_key)
        return _leading(world, parent, indicator)
    of_sub_rows: dict[str, NamedAgency] = {}
    for row in world.plan.sub_indicators(indicator.key):
        for named in _leading(world, row, row):
            of_sub_rows.setdefault(named.agency.slug, named)
    return tuple(of_sub_rows.values())


def task_leads(world: World, task: Task) -> tuple[NamedAgency, ...]:
    """Return the agencies that lead a task on the day, with their roles; none where the plan names none or a group."""
    named = world.history.register.read(task.lead, TASK_ROLE, world.plan.province).named
    return world.answering((one for one in named if one.role != COORDINATES), task)


def led_rows(world: World) -> tuple[LedRows, ...]:
    """Return what each lead agency of the day leads, in the order of their first row: indicators, then tasks."""
    indicators: dict[str, list[Indicator]] = {}
    tasks: dict[str, list[Task]] = {}
    for indicator in world.plan.indicators:
        for named in indicator_leads(world, indicator):
            indicators.setdefault(named.agency.slug, []).append(indicator)
    for task in world.plan.tasks:
        for named in task_leads(world, task):
            tasks.setdefault(named.agency.slug, []).append(task)
    return tuple(
        LedRows(world.register[slug], tuple(indicators.get(slug, ())), tuple(tasks.get(slug, ())))
        for slug in dict.fromkeys((*indicators, *tasks))
    )


def _leading(world: World, printed: Indicator, row: Indicator) -> tuple[NamedAgency, ...]:
    """Return who leads a row on the day by the cell of `printed`, which is the row itself or its parent."""
    named = world.history.register.read(printed.lead_agency, world.plan.lead_role, world.plan.province).named
    return world.answering((one for one in named if one.role != COORDINATES), row)
