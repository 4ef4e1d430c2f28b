"""Walks over every figures folder the program comes with."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reportgen.agencies.history import History, load_history
from reportgen.agencies.leads import led_rows
from reportgen.agencies.world import World, world_of
from reportgen.assessment.assess import assess
from reportgen.assessment.model import Verdict
from reportgen.figures.load import load_figures
from reportgen.figures.model import FigureState, TaskState, YearFigures
from reportgen.plan.load import load_plan
from reportgen.plan.model import Plan
from reportgen.plan.target_language import parse_actual
from reportgen.report.settings import settings_of_day

DATA = Path(__file__).resolve().parents[2] / "data"
PLANS = ("binh-dinh", "quang-ninh", "binh-dinh-tinh-uy")
FOLDERS = sorted((folder.parent.name, int(folder.name)) for folder in DATA.glob("figures/*/*"))
WITH_LAST_YEAR = [(slug, year) for slug, year in FOLDERS if (slug, year - 1) in FOLDERS]


@cache
def _plan(slug: str) -> Plan:
    return load_plan(DATA / "plans" / slug)


@cache
def _history() -> History:
    return load_history(DATA)


def _world(slug: str, year: int) -> World:
    """Return the day of the year's report: the last day of the reporting period."""
    return world_of(_plan(slug), _history(), date(year, 12, 14))


@cache
def _figures(slug: str, year: int) -> YearFigures:
    """Return the figures, read as the report of the year reads them: proposals go to the bodies of its day."""
    plan, world = _plan(slug), _world(slug, year)
    return load_figures(DATA, replace(plan, report=settings_of_day(plan.report, world)), year, world)


def test_each_plan_has_figures_of_four_years() -> None:
    expected = {(slug, year) for slug in PLANS for year in range(2023, 2027)}

    assert expected <= set(FOLDERS)


@pytest.mark.parametrize("slug", ["dong-nai", "ha-nam"])
def test_the_plans_of_merged_provinces_have_figures_from_before_the_merger_to_after_it(slug: str) -> None:
    assert [year for name, year in FOLDERS if name == slug] == [2023, 2024, 2025, 2026]


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_every_folder_is_read_without_a_warning_and_marked_illustrative(slug: str, year: int) -> None:
    figures = _figures(slug, year)

    assert figures.warnings == ()
    assert figures.illustrative


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_every_indicator_that_can_be_measured_and_every_task_has_a_row(slug: str, year: int) -> None:
    plan, figures = _plan(slug), _figures(slug, year)
    measured = [row for row in plan.indicators if not plan.is_heading(row) and row.key not in _ended(slug, year)]

    assert [row.row_id for row in measured if row.key not in figures.indicators] == []
    assert [task.row_id for task in plan.tasks if task.key not in figures.tasks] == []


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_a_row_whose_subject_ended_has_no_figure(slug: str, year: int) -> None:
    assert _ended(slug, year) & set(_figures(slug, year).indicators) == set()


def test_districts_were_measured_until_2024_and_not_since() -> None:
    assert {folder: len(_ended(*folder)) for folder in FOLDERS if folder[0] == "quang-ninh"} == {
        ("quang-ninh", 2023): 0,
        ("quang-ninh", 2024): 0,
        ("quang-ninh", 2025): 2,
        ("quang-ninh", 2026): 2,
    }


@pytest.mark.parametrize(("slug", "year"), [folder for folder in FOLDERS if folder[1] >= 2024])
def test_every_lead_agency_wrote_from_2024_on(slug: str, year: int) -> None:
    leads = {led.agency.slug for led in led_rows(_world(slug, year))}

    narratives = _figures(slug, year).narratives

    assert set(narratives) == leads
    assert all(text.fields and text.next_year and text.proposals for text in narratives.values())
    assert all(text.objective_causes and text.subjective_causes for text in narratives.values())


@pytest.mark.parametrize(("slug", "year"), [folder for folder in FOLDERS if folder[1] >= 2025])
def test_no_district_acts_once_districts_ended(slug: str, year: int) -> None:
    listed = r"huyện, (?:thị xã|thành phố)(?!, thành phố trước đây)"  # what was handed over may be named as it was
    acting = re.compile(rf"(?:UBND|Ủy ban nhân dân)(?: các)? (?:huyện|thị xã)|{listed}|thị trấn")
    issuers = [item.issuer for item in _figures(slug, year).documents]

    assert [text for text in (*_texts(slug, year), *issuers) if acting.search(text)] == []


@pytest.mark.parametrize(("slug", "year"), [folder for folder in FOLDERS if folder[1] >= 2024])
def test_every_missed_or_doubtful_target_has_its_cause(slug: str, year: int) -> None:
    figures = _figures(slug, year)
    missed = {row.indicator.key for row in assess(_plan(slug), figures, None) if row.verdict is Verdict.NOT_MET}
    doubtful = {key for key, figure in figures.indicators.items() if figure.likelihood == "unlikely"}

    assert [key for key in sorted(missed | doubtful) if not figures.indicators[key].cause] == []


@pytest.mark.parametrize(("slug", "year"), WITH_LAST_YEAR)
def test_a_cumulative_count_is_last_years_plus_what_was_done_in_the_year(slug: str, year: int) -> None:
    before, now = _figures(slug, year - 1).indicators, _figures(slug, year).indicators
    counted = {key: figure for key, figure in now.items() if figure.value_in_year}

    assert counted
    for key, figure in counted.items():
        assert _whole(figure.value) - _whole(figure.value_in_year) == _whole(before[key].value)


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_no_document_number_is_invented(slug: str, year: int) -> None:
    """Every number stands in a source of the project: a list made by reading them."""
    figures = _figures(slug, year)
    numbered = {item.symbol for item in figures.documents if item.issued or not item.symbol.startswith(" ")}
    said = {
        number for text in _texts(slug, year) for number in re.findall(r"\b\d+(?:/\d{4})?[/-][A-ZĐ][\w-]*/?\w*", text)
    }

    assert numbered | said <= KNOWN_NUMBERS


KNOWN_NUMBERS = {
    *("42-NQ/TW", "68/NQ-CP", "109-KH/TU", "177/KH-UBND", "117/KH-UBND", "72-KH/TU", "21-CT/TW", "111/2024/QH15"),
    *("37-CTr/TU", "155/KH-UBND", "572/CTr-UBND", "10-NQ/TU", "869/CTr-UBND", "17-NQ/TU", "28/2023/NQ-HĐND"),
    *("262/KH-UBND", "319-KH/TU", "38-CT/TU", "163/KH-UBND", "02/2022/NQ-HĐND"),
    *("230/KH-UBND", "332-KH/TU", "185/KH-UBND", "214/KH-UBND", "113-CTr/TU"),
    *("202/2025/QH15", "203/2025/QH15", "30/2026/QH16"),
}


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_a_value_up_to_a_day_never_passes_a_cumulative_year(slug: str, year: int) -> None:
    cumulative = [item for item in _figures(slug, year).indicators.values() if item.count_kind == "cumulative"]

    assert [item.key for item in cumulative if _whole(item.value_to_date) > _whole(item.value)] == []


def test_the_four_ways_of_having_no_ordinary_value_are_all_shown() -> None:
    figures = [figure for folder in FOLDERS for figure in _figures(*folder).indicators.values()]

    assert {figure.state for figure in figures} == set(FigureState)
    assert "0" in {figure.value for figure in figures}


@pytest.mark.parametrize(("slug", "year"), FOLDERS)
def test_no_task_without_a_time_is_late_and_none_leaves_the_plan_without_a_document(slug: str, year: int) -> None:
    tasks, timelines = _figures(slug, year).tasks, {task.key: task.timeline for task in _plan(slug).tasks}
    late = {TaskState.DONE_LATE, TaskState.OVERDUE, TaskState.NOT_STARTED}

    assert [key for key, task in tasks.items() if not timelines[key] and year >= 2024 and task.state in late] == []
    assert [key for key, task in tasks.items() if task.state is TaskState.DROPPED and not task.document] == []


def test_help_in_sudden_hardship_was_given_where_the_narrative_tells_of_cases() -> None:
    figures = _figures("binh-dinh", 2024).indicators

    assert [figures[key].value for key in ("bd-022", "bd-038")] == ["100", "100"]


def _ended(slug: str, year: int) -> set[str]:
    """Return the keys of the rows that have nothing left to measure on the day of the year's report."""
    day = _world(slug, year).day
    ended = {subject for subject, ending in _history().endings.items() if day >= ending.day}
    return {row.key for row in _plan(slug).indicators if row.subject in ended}


def _whole(text: str) -> Decimal:
    number = parse_actual(text, "Căn").number
    assert number is not None
    return number


def _texts(slug: str, year: int) -> list[str]:
    """Return what was written for the year: narratives, results and documents of tasks."""
    folder = DATA / "figures" / slug / str(year)
    tasks = _figures(slug, year).tasks.values()
    written = [text for task in tasks for text in (task.result, task.document, task.difficulty)]
    return [*written, *(path.read_text("utf-8") for path in sorted(folder.glob("narratives/*.md")))]
