"""Who answers on a day for what a plan gave to a body: follows the events, by function where a body was split."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from reportgen.agencies.endings import Ending, load_endings
from reportgen.agencies.functions import load_functions
from reportgen.agencies.provinces import Province, Provinces, load_provinces
from reportgen.agencies.register import Register, load_register
from reportgen.agencies.succession_faults import succession_faults
from reportgen.agencies.successions import Event, by_body, events_of, read_successions
from reportgen.errors import DataError, Fault, Severity
from reportgen.tables import Table


@dataclass(frozen=True, slots=True)
class Step:
    """One hand-over on the way from the printed body to the one that answers.

    Attributes:
        event: What happened.
        function: The function by which the way was chosen; "" where everything went one way.
    """

    event: Event
    function: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Where one function of a printed body is on a day.

    Attributes:
        slug: Of the body that answers; "" when none does.
        steps: The hand-overs, in order of time.
        open_split: The split at which the row's function does not say which way; None when the way is clear.
    """

    slug: str
    steps: tuple[Step, ...] = ()
    open_split: Event | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Bodies, provinces and what became of them."""

    register: Register
    provinces: Provinces = Provinces()
    events: tuple[Event, ...] = ()
    functions: Mapping[str, str] = field(default_factory=dict)
    endings: Mapping[str, Ending] = field(default_factory=dict)
    of_body: Mapping[str, tuple[Event, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "of_body", by_body(self.events))

    def follow(
        self,
        slug: str,
        function: str,
        since: date,
        day: date,
        lineage: tuple[Province, ...] = (),
        decisions: tuple[Event, ...] = (),
        row: str = "",
    ) -> Answer:
        """Return who answers on a day for a function of a body.

        Args:
            slug: The body as the plan names it.
            function: A key of data/functions.csv; "" when the row names none.
            since: Day from which events count: that of the plan, on which the body existed.
            day: The day asked for.
            lineage: The plan's province and what became of it, for events of single provinces.
            decisions: The province's own decisions; they go before the events of the file.
            row: Key of the plan's row, for decisions on single rows.
        """
        steps: list[Step] = []
        taken: set[Event] = set()  # decisions of one day could hand over in a circle, which `plan check` tells
        decided = tuple(one for one in decisions if not one.rows or row in one.rows)
        while True:
            own = [one for one in decided if one.old == slug and since <= one.day <= day and one.takes(function)]
            known = [one for one in self.of_body.get(slug, ()) if since <= one.day <= day and _holds(one, lineage)]
            own, known = ([one for one in found if one not in taken] for found in (own, known))
            event = _chosen(own, function) or _next(known, function)
            if event is None:
                return Answer(slug, tuple(steps), _undecided(known, self, slug))
            taken.add(event)
            steps.append(Step(event, function if event.functions else ""))
            slug, since = event.new, event.day
            if not slug:
                return Answer("", tuple(steps))


def _holds(event: Event, lineage: tuple[Province, ...]) -> bool:
    there = next((unit.slug for unit in lineage if event.day in unit.period), "")
    return event.holds_in(there)


def _chosen(decisions: list[Event], function: str) -> Event | None:
    """Return the province's decision that counts: on the row before on the function before on all, then the latest."""
    return max(decisions, key=lambda one: (bool(one.rows), function in one.functions, one.day), default=None)


def _next(events: list[Event], function: str) -> Event | None:
    """Return the next event that moves a function: of its first day, the province's own line before the general one."""
    for day in dict.fromkeys(event.day for event in events):
        of_day = [event for event in events if event.day == day]
        special = [event for event in of_day if event.provinces]
        for scope in (special, [event for event in of_day if not event.provinces]):
            taking = [event for event in scope if event.takes(function)] or [one for one in scope if one.is_rest]
            if taking:
                return taking[0] if function or not _is_open(scope) else None
    return None


def _is_open(scope: list[Event]) -> bool:
    """Tell whether a split leaves open where a row without function goes: it has several heirs."""
    return len({event.new for event in scope}) > 1


def _undecided(events: list[Event], history: History, slug: str) -> Event | None:
    """Return the split at which the way ends although the body no longer exists; None when it still does."""
    return next((event for event in events if event.functions and history.register.on(slug, event.day) is None), None)


def load_history(data: Path) -> History:
    """Return the register with what became of the bodies and provinces.

    Args:
        data: The workspace's data folder: agencies.csv, and the other four files where there are.

    Raises:
        DataError: all faults of a file; successions.csv is read only when the other three are right.
        CannotRun: a file cannot be opened.
    """
    register = load_register(data / "agencies.csv")
    provinces, functions = load_provinces(data / "provinces.csv"), load_functions(data / "functions.csv")
    endings = load_endings(data / "endings.csv")
    path = data / "successions.csv"
    table = read_successions(path) if path.exists() else Table(path.as_posix(), (), ())
    faults = list(succession_faults(table, register, functions, provinces))
    _refuse(faults)
    return History(register, provinces, events_of(table), functions, endings)


def _refuse(faults: Iterable[Fault]) -> None:
    told = list(faults)
    if any(fault.severity is Severity.ERROR for fault in told):
        raise DataError(told)
