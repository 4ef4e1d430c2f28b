"""Reads everything reported for a plan and a year: the folder data/figures/<slug>/<year>/."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import led_rows
from reportgen.agencies.provinces import Province
from reportgen.agencies.register import Register
from reportgen.agencies.world import World, world_of
from reportgen.errors import DataError, Fault, Location, Severity
from reportgen.figures import faults
from reportgen.figures.areas import AreaFigures, read_area, read_areas, read_official
from reportgen.figures.documents import read_documents
from reportgen.figures.indicators import read_indicators
from reportgen.figures.model import Narrative, YearFigures
from reportgen.figures.narratives import read_narrative
from reportgen.figures.tasks import read_tasks
from reportgen.plan.model import Plan
from reportgen.yamls import read_yaml

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class _Settings:
    """figures.yaml: whether the figures are invented, the day up to which values count by default, and their area."""

    illustrative: bool = False
    to_date: date | None = None
    area: Province | None = None


def load_figures(data: Path, plan: Plan, year: int, world: World | None = None) -> YearFigures:
    """Return what was reported for a plan and a year.

    Args:
        data: The workspace's data folder.
        plan: The plan that keys, units, fields and addressees are held against.
        year: The reporting year.
        world: The day of the report, whose lead agencies are expected to write; None: the last day of the year, with
            the data's agencies.csv where there is one.

    Returns:
        Figures with all warnings; `given` is False when the year has no folder.

    Raises:
        DataError: the faults of all files of the folder, and their warnings.
        CannotRun: a file is open in another program.
    """
    folder = data / "figures" / plan.slug / str(year)
    if not folder.is_dir():
        return YearFigures(year=year, given=False, illustrative=False)
    told: list[Fault] = []
    figures = _read_folder(folder, plan, year, world or _end_of_year(data, plan, year, told), told)
    if any(fault.severity is Severity.ERROR for fault in told):
        raise DataError(told)
    return figures


def _end_of_year(data: Path, plan: Plan, year: int, told: list[Fault]) -> World:
    """Return the last day of a year; without bodies when the data have no register or it is faulty, which is told."""
    known = _tried(lambda: load_history(data), told) if (data / "agencies.csv").exists() else None
    return world_of(plan, known or History(Register(())), date(year, 12, 31))


def _read_folder(folder: Path, plan: Plan, year: int, world: World, told: list[Fault]) -> YearFigures:
    register = world.history.register
    settings = _tried(lambda: _read_settings(folder / "figures.yaml", year, world, told), told) or _Settings()
    indicators = _of_file(
        folder / "indicators.csv",
        lambda path: read_indicators(path, plan, year, settings.to_date, told),
        told,
        "chỉ tiêu",
    )
    tasks = _of_file(folder / "tasks.csv", lambda path: read_tasks(path, plan, told), told, "nhiệm vụ")
    documents = _of_file(folder / "documents.csv", lambda path: read_documents(path, register.by_slug, told), told)
    return YearFigures(
        year=year,
        given=True,
        illustrative=settings.illustrative,
        indicators=indicators or {},
        tasks=tasks or {},
        narratives=_read_narratives(folder / "narratives", plan, world, told),
        documents=documents or (),
        to_date=settings.to_date,
        area=settings.area,
        areas=_read_areas(folder / "areas.csv", plan, year, world, settings.area or world.home, told),
        official=_of_file(folder / "official.csv", lambda path: read_official(path, plan, told), told) or {},
        warnings=tuple(told),
    )


def _read_areas(path: Path, plan: Plan, year: int, world: World, own: Province, told: list[Fault]) -> AreaFigures:
    return _of_file(path, lambda file: read_areas(file, plan, year, world, own, told), told) or {}


def _read_settings(path: Path, year: int, world: World, told: list[Fault]) -> _Settings:
    top = read_yaml(path)
    to_date = top.day("to_date")
    top.text("illustrative", required=True)
    area = read_area(top.text("area"), top.place_of("area"), year, world, told)
    settings = _Settings(top.flag("illustrative"), to_date, area)
    top.finish()
    told.extend(top.faults)
    if to_date and to_date.year != year:
        told.append(faults.day_outside_year(top.place_of("to_date"), to_date.isoformat(), year))
    return settings


def _read_narratives(folder: Path, plan: Plan, world: World, told: list[Fault]) -> dict[str, Narrative]:
    leads = {led.agency.slug for led in led_rows(world)}
    narratives = {}
    for path in sorted(folder.glob("*.md")):
        if leads and path.stem not in leads:
            told.append(
                faults.not_a_lead(Location(path.as_posix()), path.stem, known=path.stem in world.history.register)
            )
        narrative = read_narrative(path, plan.report, told)
        if narrative:
            narratives[narrative.agency] = narrative
    return narratives


def _of_file(path: Path, read: Callable[[Path], Read], told: list[Fault], expected: str = "") -> Read | None:
    """Return what a file of the folder holds, None when it is not there, which is told where it is `expected`."""
    if path.exists():
        return _tried(lambda: read(path), told)
    if expected:
        told.append(faults.no_file(Location(path.as_posix()), expected))
    return None


def _tried(read: Callable[[], Read], told: list[Fault]) -> Read | None:
    """Return what `read` gives; None when it raises `DataError`, whose faults are told."""
    try:
        return read()
    except DataError as error:
        told.extend(error.faults)
        return None
