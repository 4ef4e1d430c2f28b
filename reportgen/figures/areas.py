"""Reads areas.csv (figures of the other former units of a year) and official.csv (what was published after its report).

Both are only read for the report of the year after: the year's own report prints indicators.csv and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from reportgen import vi
from reportgen.agencies.areas import last_day
from reportgen.agencies.provinces import Province, Provinces
from reportgen.agencies.world import World
from reportgen.errors import Fault, Location
from reportgen.figures import area_faults, faults
from reportgen.figures.cells import is_blank, is_new_key, read_word, source_of
from reportgen.figures.counts import COLUMNS as COUNTS
from reportgen.figures.counts import read_counts
from reportgen.figures.indicators import STATES
from reportgen.figures.model import FigureState, IndicatorFigure
from reportgen.figures.values import check_value
from reportgen.plan.model import Indicator, Plan
from reportgen.tables import Row, read_table

AREA_COLUMNS = ("key", "area", "value", *COUNTS, "state", "source", "note")
OFFICIAL_COLUMNS = ("key", "value", *COUNTS, "source", "note")
_WITH_VALUE = (FigureState.ACTUAL, FigureState.ESTIMATE)

AreaFigures = Mapping[str, Mapping[str, IndicatorFigure]]


def read_area(slug: str, place: Location, year: int, world: World, told: list[Fault]) -> Province | None:
    """Return the unit that the figures of a year cover: that of the slug on the last day of the year.

    None when the slug is empty (the plan's own province, before any merger) or a fault was told: there is no such unit
    on that day or on the day of the report, or the plan's province is no part of it.
    """
    if not slug:
        return None
    unit = _unit(slug, place, year, world.history.provinces, told)
    if unit is None:
        return None
    if not _there(unit, world):
        when = f"vào ngày báo cáo ({vi.short_date(world.day)})"
        told.append(area_faults.area_of_other_time(place, slug, when, [str(unit.period)]))
    elif not world.history.provinces.origins(world.home) <= world.history.provinces.origins(unit):
        told.append(area_faults.other_province(place, slug, world.home.full_name))
    return unit


def _there(unit: Province, world: World) -> bool:
    """Tell whether the area of a unit was one unit on the day of the report, also under another kind or name."""
    provinces = world.history.provinces
    area = provinces.origins(unit)
    return any(one.period.first <= world.day and provinces.origins(one) == area for one in provinces.units)


def read_areas(path: Path, plan: Plan, year: int, world: World, own: Province, told: list[Fault]) -> AreaFigures:
    """Return the figures of other units by slug, then by key; a row with nothing filled in is left out.

    Args:
        year: The year of the figures; the units are those of its last day.
        own: The unit that indicators.csv covers.
        told: Faults and warnings are added here.

    Raises:
        DataError: the file is no table with the columns needed.
    """
    table = read_table(path, ("key", "area", "value", "state"), (*COUNTS, "source", "note"))
    told.extend(table.faults)
    rows = {row.key: row for row in plan.indicators}
    lines: dict[str, dict[str, int]] = {}
    found: dict[str, dict[str, IndicatorFigure]] = {}
    for row in table.rows:
        if is_blank(row, AREA_COLUMNS[2:]) or not _is_other_unit(row, year, world, own, told):
            continue
        if _is_new(row, rows, lines.setdefault(row["area"], {}), told):
            figure = _figure(row, rows[row["key"]], told)
            if figure:
                found.setdefault(row["area"], {})[figure.key] = figure
    return found


def read_official(path: Path, plan: Plan, told: list[Fault]) -> dict[str, IndicatorFigure]:
    """Return the official figures by key, each an actual one.

    Raises:
        DataError: the file is no table with the columns needed.
    """
    table = read_table(path, ("key", "value", "source"), (*COUNTS, "note"))
    told.extend(table.faults)
    rows = {row.key: row for row in plan.indicators}
    lines: dict[str, int] = {}
    found = {}
    for row in table.rows:
        if is_blank(row, OFFICIAL_COLUMNS[1:]) or not is_new_key(row, rows, lines, "chỉ tiêu", told):
            continue
        if not row["source"]:
            told.append(faults.empty_cell(row.place("source"), "nguồn công bố số chính thức"))
        found[row["key"]] = _with_value(row, rows[row["key"]], FigureState.ACTUAL, told)
    return found


def _is_other_unit(row: Row, year: int, world: World, own: Province, told: list[Fault]) -> bool:
    place, slug, provinces = row.place("area"), row["area"], world.history.provinces
    unit = _unit(slug, place, year, provinces, told)
    if unit is None:
        return False
    last = provinces.lineage(world.home, date.max)[-1]
    if provinces.origins(unit) <= provinces.origins(own):
        told.append(area_faults.own_area(place, slug))
    elif not provinces.origins(unit) <= provinces.origins(last):
        told.append(area_faults.other_province(place, slug, world.home.full_name))
    else:
        return True
    return False


def _unit(slug: str, place: Location, year: int, provinces: Provinces, told: list[Fault]) -> Province | None:
    day = last_day(year)
    unit = provinces.on(slug, day)
    if unit is None:
        known = [one for one in provinces.units if one.slug == slug]
        periods = [str(one.period) for one in known]
        when = f"vào ngày {vi.short_date(day)}"
        told.append(
            area_faults.area_of_other_time(place, slug, when, periods)
            if known
            else area_faults.unknown_area(place, slug)
        )
    return unit


def _is_new(row: Row, known: Mapping[str, Indicator], lines: dict[str, int], told: list[Fault]) -> bool:
    key = row["key"]
    if key in lines:
        told.append(area_faults.doubled_in_area(row.place("key"), key, row["area"], lines[key]))
        return False
    return is_new_key(row, known, lines, "chỉ tiêu", told)


def _figure(row: Row, indicator: Indicator, told: list[Fault]) -> IndicatorFigure | None:
    state = read_word(row, "state", STATES, told, needed=True)
    if state is None:
        return None
    if state in _WITH_VALUE:
        return _with_value(row, indicator, state, told)
    if row["value"]:
        told.append(faults.value_although_none(row.place("value"), row["value"], state))
    if any(row[column] for column in COUNTS):
        told.append(area_faults.counts_although_none(row.place(COUNTS[0]), state))
    return IndicatorFigure(indicator.key, state, source_of(row), note=row["note"])


def _with_value(row: Row, indicator: Indicator, state: FigureState, told: list[Fault]) -> IndicatorFigure:
    if row["value"]:
        check_value(row.place("value"), row["value"], indicator.unit, told)
    else:
        told.append(faults.value_missing(row.place("value"), state))
    numerator, denominator = read_counts(row, indicator.unit, told)
    return IndicatorFigure(
        indicator.key,
        state,
        source_of(row),
        value=row["value"],
        note=row["note"],
        numerator=numerator,
        denominator=denominator,
    )
