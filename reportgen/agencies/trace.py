"""Who answered for a row of a plan, from the day of the plan on, and what each change stands on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from reportgen.agencies.functions import REST
from reportgen.agencies.history import History, Step
from reportgen.agencies.leads import indicator_leads, task_leads
from reportgen.agencies.model import NamedAgency
from reportgen.agencies.period import DAY, Period
from reportgen.agencies.provinces import Province
from reportgen.agencies.successions import EVENT_WORDS
from reportgen.agencies.world import World, printed_lead, world_of
from reportgen.plan.model import Indicator, Plan, Task


@dataclass(frozen=True, slots=True)
class Stage:
    """A stretch of time in which the same bodies of one province answered.

    Attributes:
        period: From the first day to the last; the first stage begins with the plan.
        province: The province or city of the time.
        agencies: Who answers; () when nobody does.
        reasons: Why it is so since the first day, in Vietnamese; () for the first stage.
        open_question: Why nobody can say who answers; "" when it is clear.
    """

    period: Period
    province: Province
    agencies: tuple[NamedAgency, ...]
    reasons: tuple[str, ...] = ()
    open_question: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """Who answered for a row.

    Attributes:
        plan: The plan. row: Its indicator or task.
        printed: The cell of the lead as printed; that of the parent for a sub-row without its own.
        functions: The functions by which the row is followed, as (key, name); () when it names none.
        stages: In order of time, without a gap.
    """

    plan: Plan
    row: Indicator | Task
    printed: str
    functions: tuple[tuple[str, str], ...]
    stages: tuple[Stage, ...]


def trace(plan: Plan, history: History, row: Indicator | Task, until: date) -> Trace:
    """Return who answered for a row from the day of the plan to a day."""
    begun = plan.issued or min(_changes(plan, history), default=until) - DAY
    days = sorted({begun, *(day for day in _changes(plan, history) if begun < day <= until)})
    worlds = [world_of(plan, history, day) for day in days]
    stages: list[Stage] = []
    for world, end in zip(worlds, [*(day - DAY for day in days[1:]), until], strict=True):
        stage = _stage(world, row, end)
        if stages and _same(stages[-1], stage):
            stages[-1] = replace(stages[-1], period=Period(stages[-1].period.start, end))
        else:
            stages.append(stage)
    if plan.issued is None:  # nobody knows since when
        stages[0] = replace(stages[0], period=Period(None, stages[0].period.end))
    first = worlds[0]
    functions = tuple((key, history.functions.get(key, key)) for key in first.functions(row))
    return Trace(plan, row, printed_lead(plan, row), functions, tuple(stages))


def _changes(plan: Plan, history: History) -> Iterator[date]:
    yield from (event.day for event in history.events)
    yield from (decision.day for decision in plan.decisions)
    yield from (unit.period.start for unit in history.provinces.units if unit.period.start)


def _stage(world: World, row: Indicator | Task, end: date) -> Stage:
    leads = indicator_leads(world, row) if isinstance(row, Indicator) else task_leads(world, row)
    questions = [
        f"chưa ghi lĩnh vực (function) nên không rõ cơ quan nào tiếp nhận việc của {world.body(slug).name}"
        for slug, answer in world.printed_answers(row)
        if answer.open_split
    ]
    reasons = [*_province_reasons(world), *_reasons(world, row)]
    return Stage(Period(world.day, end), world.province, leads, tuple(reasons), "; ".join(questions))


def _province_reasons(world: World) -> Iterator[str]:
    now = world.province
    if now.period.start == world.day and len(world.lineage) > 1:
        before = world.lineage[-2]
        if now.merged:
            parts = ", ".join(unit.full_name for unit in world.history.provinces.formed_from(now))
            yield f"{before.full_name} sắp xếp vào {now.full_name} (từ {parts}; {now.legal_basis})"
        elif (now.kind, now.name) != (before.kind, before.name):
            yield f"{before.full_name} thành {now.full_name} ({now.legal_basis})"


def _reasons(world: World, row: Indicator | Task) -> Iterator[str]:
    """Yield what happened on the world's day to the bodies that answered for the row."""
    told: set[str] = set()
    for _, answer in world.printed_answers(row):
        for step in answer.steps:
            said = _said(step, world)
            if step.event.day == world.day and said not in told:
                told.add(said)
                yield said


def _said(step: Step, world: World) -> str:
    event = step.event
    old = world.body(event.old).name
    new = world.body(event.new).name if event.new else "không có cơ quan tiếp nhận"
    function = f", lĩnh vực «{world.history.functions.get(step.function, step.function)}»" if step.function else ""
    rest = ", phần còn lại" if event.is_rest and step.function != REST and step.function not in event.functions else ""
    basis = event.legal_basis or "chưa có căn cứ ghi trong dữ liệu"
    unsure = f"; độ chắc chắn: {event.certainty}" if event.certainty not in ("", "C2") else ""
    return f"{old} → {new} ({EVENT_WORDS[event.kind]}{function}{rest}; {basis}{unsure})"


def _same(one: Stage, other: Stage) -> bool:
    """Tell whether two stages say the same, so that they are one."""
    names = [[(lead.agency.name, lead.role) for lead in stage.agencies] for stage in (one, other)]
    return (
        names[0] == names[1]
        and one.province.full_name == other.province.full_name
        and not other.reasons
        and one.open_question == other.open_question
    )
