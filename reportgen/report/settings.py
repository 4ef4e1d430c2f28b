"""The settings of a report as they hold and read on its day: dated changes first, then the bodies of the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.agencies.world import World
from reportgen.plan.model import ReportSettings, Route

PARTY_COMMITTEE = "dang-uy-uy-ban-nhan-dan"
"""Slug of the Party committee of the UBND, through which the report may go since there is one."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """A line of the settings, and how it reads on the day."""

    before: str
    now: str


def settings_of_day(settings: ReportSettings, world: World) -> ReportSettings:
    """Return the settings that hold on the day, every body called as it is on the day."""
    held = settings.on(world.day)
    same_compiler = _knows_compiler(settings, world) or (held.compiler == world.compiler and not world.area_changed)
    recipients = tuple(_recipient(held, line, world) for line in held.recipients)
    return replace(
        held,
        addressees=_through(tuple(world.say(line) for line in held.addressees), held.route, world),
        closing_addressee=world.say(held.closing_addressee),
        recipients=tuple(dict.fromkeys(line for line in recipients if line)),
        compiler=world.compiler,
        agency_addressee=world.say(held.agency_addressee),
        proposal_addressees=tuple(world.say(line) for line in held.proposal_addressees),
        changes=(),
        letter_unit=held.letter_unit if same_compiler else "",
        address=held.address if same_compiler else "",
    )


def reworded_lines(settings: ReportSettings, world: World) -> Iterator[Reworded]:
    """Yield the lines of the settings that read otherwise on the day than they are written."""
    held = settings.on(world.day)
    lines = (*held.addressees, *held.recipients, held.agency_addressee, *held.proposal_addressees)
    for line in dict.fromkeys(lines):
        now = _recipient(held, line, world)
        if now != line:
            yield Reworded(line, now)


def keeps_filing_mark(settings: ReportSettings, world: World) -> bool:
    """Tell whether the mark of the drafting unit is still that of the issuing office: a merged province has its own.

    A change of the settings dated after the merger knows the new mark.
    """
    merged = [unit.period.first for unit in world.lineage[1:] if unit.merged]
    if not merged:
        return True
    return any(change.recipients or change.drafting_unit for change in settings.changes if change.day >= merged[-1])


def _knows_compiler(settings: ReportSettings, world: World) -> bool:
    """Tell whether a change of the settings that holds on the day names unit or address of the body that compiles."""
    known = [change for change in settings.changes if change.day <= world.day and change.compiler == world.compiler]
    return any(change.letter_unit or change.address for change in known)


def _recipient(settings: ReportSettings, line: str, world: World) -> str:
    """Return a line as it reads on the day; a filing line loses a mark that is no longer known."""
    said = world.say(line)
    if not said.startswith("Lưu"):
        return said
    first, mark = world.plan.report.drafting_unit, settings.drafting_unit
    if first and mark != first:
        said = said.replace(f", {first}", f", {mark}")
    return said if keeps_filing_mark(settings, world) or not mark else said.replace(f", {mark}", "")


def _through(addressees: tuple[str, ...], route: Route | None, world: World) -> tuple[str, ...]:
    if route is not Route.THROUGH_PARTY_COMMITTEE or PARTY_COMMITTEE not in world.register or not addressees:
        return addressees
    through = world.register[PARTY_COMMITTEE].name
    return (f"{addressees[0]} (qua {through})", *addressees[1:])
