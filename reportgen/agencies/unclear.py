"""What a plan leaves open about who answers: faults in its own decisions, rows of a split body without a function."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reportgen import vi
from reportgen.agencies.functions import REST
from reportgen.agencies.history import History
from reportgen.agencies.successions import Event
from reportgen.agencies.world import World, world_of
from reportgen.errors import DataError, Fault, Location, Severity
from reportgen.plan.model import Decision, Indicator, Plan, Task

UNKNOWN_BODY = "DC01"
NOT_THERE_YET = "DC02"
UNKNOWN_FUNCTION = "DC03"
UNKNOWN_ROW = "DC04"
TWO_OWNERS = "DC05"
NO_FUNCTION = "RD14"
CIRCLE = "DC06"
UNKNOWN_SUBJECT = "DC07"
WRONG_COMPILER = "DC08"


def refuse_unclear(plan: Plan, history: History, world: World, file: str) -> None:
    """Raise for decisions that cannot be, and for rows of which nobody can say who answers on the day.

    Args:
        file: Path of plan.yaml, for the messages.

    Raises:
        DataError: all of them, each with its place.
    """
    faults = [*word_faults(plan, history, file), *decision_faults(plan, history, file)]
    faults += _compilers(plan, history, file)
    faults = faults or [*_rows_without_function(world, file)]
    if faults:
        raise DataError(faults)


def plan_faults(plan: Plan, history: History, file: str) -> Iterator[Fault]:
    """Yield what is wrong or left open about who answers, at any time: for `plan check`.

    A row without a function is a warning: only a report of after the split needs it.
    """
    yield from word_faults(plan, history, file)
    yield from decision_faults(plan, history, file)
    yield from _compilers(plan, history, file)
    last = max((event.day for event in history.events), default=None)
    if last:
        world = world_of(plan, history, last)
        yield from (replace(fault, severity=Severity.WARNING) for fault in _rows_without_function(world, file))


def word_faults(plan: Plan, history: History, file: str) -> Iterator[Fault]:
    """Yield functions and subjects of rows that data/functions.csv and data/endings.csv do not know."""
    for row in plan.rows:
        for key in row.functions:
            if history.functions and key not in history.functions:
                near = difflib.get_close_matches(key, history.functions, n=1)
                fix = f"có phải là «{near[0]}»?" if near else "sửa mã, hoặc thêm lĩnh vực vào functions.csv"
                place = _row_place(row, "function", file)
                yield Fault(UNKNOWN_FUNCTION, place, f"«{key}»", "mã lĩnh vực trong data/functions.csv", fix)
        subject = row.subject if isinstance(row, Indicator) else ""
        if subject and subject not in history.endings:
            needed = "mã trong data/endings.csv: " + ", ".join(history.endings)
            place = _row_place(row, "subject", file)
            yield Fault(UNKNOWN_SUBJECT, place, f"«{subject}»", needed, "sửa mã, hoặc để trống")


def _row_place(row: Indicator | Task, column: str, file: str) -> Location:
    table, word = ("indicators.csv", "chỉ tiêu") if isinstance(row, Indicator) else ("tasks.csv", "nhiệm vụ")
    part = f"{word} {row.row_id} › cột «{column}»"
    return Location(file.replace("plan.yaml", table), line=row.line, part=part)


def decision_faults(plan: Plan, history: History, file: str) -> Iterator[Fault]:
    """Yield what is wrong in the plan's own decisions on who answers."""
    keys = {row.key for row in plan.rows}
    for index, decision in enumerate(plan.decisions):
        place = Location(file, line=decision.line, part="khóa «decisions»")
        yield from _bodies(decision, history, place)
        circle = _circle(decision, plan.decisions)
        if circle and min(circle) == circle[0]:
            found = "giao việc vòng tròn trong một ngày: " + " → ".join(f"«{slug}»" for slug in circle)
            needed = "không cơ quan nào nhận lại việc của chính mình trong cùng một ngày"
            yield Fault(CIRCLE, place, found, needed, "sửa to, hoặc bỏ một mục")
        for key in sorted(decision.functions - set(history.functions)):
            needed = "mã lĩnh vực trong data/functions.csv"
            yield Fault(UNKNOWN_FUNCTION, place, f"«{key}»", needed, "sửa mã, hoặc thêm lĩnh vực vào functions.csv")
        for key in sorted(decision.rows - keys):
            needed = "key của một chỉ tiêu hoặc nhiệm vụ của kế hoạch"
            yield Fault(UNKNOWN_ROW, place, f"«{key}»", needed, "sửa key, xem indicators.csv và tasks.csv")
        yield from _two_owners(decision, plan.decisions[:index], place)


def _bodies(decision: Decision, history: History, place: Location) -> Iterator[Fault]:
    register, day = history.register, vi.short_date(decision.day)
    for slug in (decision.agency, decision.to):
        if slug not in register:
            needed = "mã (cột slug) của một cơ quan trong agencies.csv"
            yield Fault(UNKNOWN_BODY, place, f"«{slug}»", needed, "sửa mã, hoặc thêm cơ quan vào agencies.csv")
    if decision.to in register and register.on(decision.to, decision.day) is None:
        found = f"«{decision.to}» không tồn tại vào ngày {day}"
        yield Fault(NOT_THERE_YET, place, found, f"cơ quan tồn tại từ ngày {day}", "sửa ngày (from) hoặc mã (to)")


def _two_owners(decision: Decision, before: tuple[Decision, ...], place: Location) -> Iterator[Fault]:
    for other in before:
        if other.day == decision.day and other.to != decision.to and _overlap(decision, other):
            found = f"«{decision.agency}» giao cho «{other.to}» (dòng {other.line}) và cho «{decision.to}» cùng ngày"
            yield Fault(TWO_OWNERS, place, found, "mỗi việc một cơ quan tiếp nhận", "bỏ một mục, hoặc chia lĩnh vực")


def _overlap(one: Decision, other: Decision) -> bool:
    """Tell whether two decisions give away the same work with the same precision: rows, functions or everything."""
    if one.agency != other.agency or bool(one.rows) != bool(other.rows):
        return False
    if one.rows:
        return bool(one.rows & other.rows)
    return one.functions == other.functions or bool(one.functions & other.functions)


def _circle(decision: Decision, decisions: tuple[Decision, ...]) -> tuple[str, ...]:
    """Return the bodies that hand over to each other on one day, from the decision's back to it; () when none do."""
    way = [decision.agency, decision.to]
    while way[-1] != way[0]:
        following = [one for one in decisions if one.day == decision.day and one.agency == way[-1]]
        if not following or following[0].to in way[1:]:
            return ()
        way.append(following[0].to)
    return tuple(way)


def _compilers(plan: Plan, history: History, file: str) -> Iterator[Fault]:
    """Tell a change of the settings whose compiling body there is not on its day."""
    settings = [plan.report, *(duty.report for duty in plan.duties if duty.report)]
    for change in (change for one in settings for change in one.changes if change.compiler):
        if history.register.on(change.compiler, change.day) is None:
            place = Location(file, part="khóa «report.changes»")
            found = f"compiler «{change.compiler}», không tồn tại vào ngày {vi.short_date(change.day)}"
            needed = "mã của một cơ quan trong agencies.csv, tồn tại từ ngày (from) của mục này"
            yield Fault(WRONG_COMPILER, place, found, needed, "sửa mã, hoặc sửa ngày")


def _rows_without_function(world: World, file: str) -> Iterator[Fault]:
    for row, slug, answer in world.unclear():
        if answer.open_split:
            yield _without_function(row, slug, answer.open_split, world, file)


def _without_function(row: Indicator | Task, slug: str, split: Event, world: World, file: str) -> Fault:
    place = _row_place(row, "function", file)
    name = world.body(slug).name
    found = f"ô trống, trong khi {name} được tách từ ngày {vi.short_date(split.day)}"
    heirs = {event.new for event in world.history.of_body[slug] if event.day == split.day}
    takers = ", ".join(sorted(_name(world, heir, split.day) for heir in heirs))
    needed = f"mã lĩnh vực trong functions.csv, để biết cơ quan nào tiếp nhận: {takers}"
    return Fault(NO_FUNCTION, place, found, needed, f"ghi lĩnh vực của dòng (không ghi {REST})")


def _name(world: World, slug: str, day: date) -> str:
    body = world.history.register.on(slug, day)
    return body.name if body else slug
