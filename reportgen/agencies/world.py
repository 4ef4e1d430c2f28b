"""The bodies and the province of one day, seen from a plan: who answers for a row, and how lists are worded.

A plan keeps the names of its own day. The report of a later day is issued by the bodies of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from reportgen import vi
from reportgen.agencies.endings import DISTRICT
from reportgen.agencies.functions import REST
from reportgen.agencies.history import Answer, History
from reportgen.agencies.model import Agency, NamedAgency
from reportgen.agencies.names import Found, name_key
from reportgen.agencies.provinces import PROVINCE, Province
from reportgen.agencies.reading import COORDINATES
from reportgen.agencies.register import Register
from reportgen.agencies.successions import Event, EventKind
from reportgen.agencies.wording import agency_in, of_kind, reworded, without_districts
from reportgen.plan.model import Decision, Indicator, Plan, Task

_OF_COMMITTEE = " Tỉnh ủy"
COMPILING = ("tong-hop",)
"""The function by which the compiling agency is followed."""


@dataclass(frozen=True, slots=True)
class World:
    """One day, seen from one plan.

    Attributes:
        plan: The plan, as issued.
        history: Bodies and provinces of all time.
        day: The day.
        lineage: The plan's province on its own day, and what became of it, that of the day last.
        register: The bodies that exist on the day, called as the province of the day calls them.
    """

    plan: Plan
    history: History
    day: date
    lineage: tuple[Province, ...]
    register: Register = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        there = (agency_in(one, self.province) for one in self.history.register if self.day in one.period)
        object.__setattr__(self, "register", Register(tuple(there), self.history.register.file))

    @property
    def home(self) -> Province:
        """The plan's province on the day of the plan."""
        return self.lineage[0]

    @property
    def province(self) -> Province:
        """The province or city of the day."""
        return self.lineage[-1]

    @property
    def area_changed(self) -> bool:
        """Tell whether the plan's province was merged with others since: its plan covers only a part of the new one."""
        return any(unit.merged for unit in self.lineage[1:])

    @property
    def compiler(self) -> str:
        """The slug of the body that compiles the report on the day; that of the plan when nobody took it over."""
        slug = self.plan.report.on(self.day).compiler
        return self.follow(slug, COMPILING[0]).slug or slug

    def body(self, slug: str) -> Agency:
        """Return a body of the day, or one that no longer exists, as it was last.

        Raises:
            CannotRun: there never was one of this slug.
        """
        if slug in self.register:
            return self.register[slug]
        return agency_in(self.history.register[slug], self.home)

    def follow(self, slug: str, function: str, row: str = "") -> Answer:
        """Return who answers on the day for a function of a body that the plan names."""
        since = self.plan.issued or date.min
        if self.history.register.on(slug, since) is None:
            since = date.min
        return self.history.follow(slug, function, since, self.day, self.lineage, self._decisions(), row)

    def answers(self, slug: str, row: Indicator | Task) -> tuple[Answer, ...]:
        """Return who answers for a row of a body that the plan names there: one answer for each function of the row."""
        return tuple(self.follow(slug, function, row.key) for function in self.functions(row) or ("",))

    def functions(self, row: Indicator | Task) -> tuple[str, ...]:
        """Return the functions of a row; a sub-row without its own has those of its indicator."""
        parent = row.parent_key if isinstance(row, Indicator) else ""
        if row.functions or not parent:
            return row.functions
        return next((other.functions for other in self.plan.indicators if other.key == parent), ())

    def answering(self, named: Iterable[NamedAgency], row: Indicator | Task) -> tuple[NamedAgency, ...]:
        """Return the bodies of the day for those a row names, each once, its roles joined.

        Those without an heir are left out. A body that only coordinated and took over from a lead leads.
        """
        merged: dict[str, NamedAgency] = {}
        for one in named:
            for slug in dict.fromkeys(answer.slug for answer in self.answers(one.agency.slug, row)):
                if slug in self.register:
                    now = replace(one, agency=self.register[slug])
                    merged[slug] = _joined(merged[slug], now) if slug in merged else now
        return tuple(merged.values())

    def say(self, text: str, row: Indicator | Task | None = None) -> str:
        """Return a list of bodies as written on the day: "Sở Nội vụ" for the labour department, communes for districts.

        Args:
            text: As the plan writes it.
            row: The row whose lead it names; None for recipients, where a split body is followed as the compiling one.
        """
        line = vi.one_line(text)
        found = self.history.register.find(line, self.plan.province)
        worded = reworded(line, found, lambda place, printed: self._spoken(place, printed, row))
        return self._in_province(worded)

    @property
    def _renamed(self) -> bool:
        return (self.home.kind, self.home.name) != (self.province.kind, self.province.name)

    def _in_province(self, text: str) -> str:
        moved = text.replace(self.home.name, self.province.name) if self._renamed else text
        return of_kind(moved, self.province) if self.home.kind == PROVINCE else moved

    def _spoken(self, place: Found, printed: str, row: Indicator | Task | None) -> str:
        if not place.slug:
            ended = self.history.endings.get(DISTRICT)
            return without_districts(printed, self.province) if ended and self.day >= ended.day else printed
        slugs = self._now(place.slug, row)
        if slugs == (place.slug,):
            return printed
        short = any(
            name_key(printed) == name_key(one.short_name) != name_key(one.name)
            for one in self.history.register
            if one.slug == place.slug
        )
        bodies = (self.register[slug] for slug in slugs)
        tail = _OF_COMMITTEE if printed.endswith(_OF_COMMITTEE) else ""
        return ", ".join((body.short_name if short else body.name) + tail for body in bodies)

    def _now(self, slug: str, row: Indicator | Task | None) -> tuple[str, ...]:
        """Return the bodies of the day for one that is named: of a row by its functions, in a list as a whole."""
        if row is None and slug == self.plan.report.compiler:
            return (self.compiler,) if self.compiler in self.register else ()
        answers = self.answers(slug, row) if row else (self.follow(slug, REST),)
        return tuple(dict.fromkeys(answer.slug for answer in answers if answer.slug in self.register))

    def _decisions(self) -> tuple[Event, ...]:
        return tuple(_event(decision) for decision in self.plan.decisions)

    def unclear(self) -> Iterator[tuple[Indicator | Task, str, Answer]]:
        """Yield the rows whose printed body was split so that the row does not say who took it over, or has no heir."""
        for row in self.plan.rows:
            for slug, answer in self.printed_answers(row):
                if answer.open_split or answer.slug not in self.register:
                    yield row, slug, answer

    def printed_answers(self, row: Indicator | Task) -> Iterator[tuple[str, Answer]]:
        """Yield each body that a row's lead cell names, once for each function, with who answers for it on the day."""
        for named in self.history.register.read(printed_lead(self.plan, row), "", self.plan.province).named:
            if named.role != COORDINATES:
                yield from ((named.agency.slug, answer) for answer in self.answers(named.agency.slug, row))


def printed_lead(plan: Plan, row: Indicator | Task) -> str:
    """Return the cell that names who leads a row, as printed; a sub-row without its own has its indicator's."""
    if isinstance(row, Task):
        return row.lead
    if row.lead_agency or not row.parent_key:
        return row.lead_agency
    return next((parent.lead_agency for parent in plan.indicators if parent.key == row.parent_key), "")


def _joined(one: NamedAgency, other: NamedAgency) -> NamedAgency:
    """Return a body named twice with both of its roles; leading goes before coordinating."""
    roles = dict.fromkeys(role for role in (one.role, other.role) if role)
    if len(roles) > 1:
        roles.pop(COORDINATES, None)
    return replace(one, role=", ".join(roles))


def _event(decision: Decision) -> Event:
    return Event(
        day=decision.day,
        kind=EventKind.SPLIT if decision.functions or decision.rows else EventKind.MERGE,
        old=decision.agency,
        new=decision.to,
        functions=decision.functions,
        legal_basis=decision.legal_basis,
        rows=decision.rows,
    )


def world_of(plan: Plan, history: History, day: date) -> World:
    """Return a day seen from a plan.

    A province that data/provinces.csv does not know is taken as the plan names it, for all time.
    """
    slug = vi.slug(plan.province)
    home = history.provinces.on(slug, plan.issued) if plan.issued else _earliest(history, slug)
    unit = home or Province(slug, plan.province, plan.province_kind)
    return World(plan, history, day, history.provinces.lineage(unit, day))


def _earliest(history: History, slug: str) -> Province | None:
    """Return the first state of a province: a plan without a date is older than any change that is known."""
    known = [unit for unit in history.provinces.units if unit.slug == slug]
    return min(known, key=lambda unit: unit.period.first, default=None)
