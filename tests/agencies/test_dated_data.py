"""The dated data of the checkout: provinces.csv, agencies.csv, successions.csv agree with each other on every date."""

import csv
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from reportgen import vi

Rows = list[dict[str, str]]
CERTAINTIES = {"C1", "C2", "memory", "inference"}


def rows_of(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)
    return rows


@pytest.fixture
def provinces(checkout: Path) -> Rows:
    return rows_of(checkout / "data" / "provinces.csv")


@pytest.fixture
def agencies(checkout: Path) -> Rows:
    return rows_of(checkout / "data" / "agencies.csv")


@pytest.fixture
def successions(checkout: Path) -> Rows:
    return rows_of(checkout / "data" / "successions.csv")


def valid(rows: Rows, day: date) -> Rows:
    return [row for row in rows if start(row) <= day <= end(row)]


def start(row: dict[str, str]) -> date:
    return iso(row["valid_from"]) if row["valid_from"] else date.min


def end(row: dict[str, str]) -> date:
    return iso(row["valid_to"]) if row["valid_to"] else date.max


def iso(text: str) -> date:
    day = date.fromisoformat(text)
    assert day.isoformat() == text
    return day


def slugs(rows: Rows) -> list[str]:
    return [row["slug"] for row in rows]


def parts(cell: str, sign: str) -> list[str]:
    found = [part.strip() for part in cell.split(sign)] if cell else []
    assert all(found)
    return found


def test_periods_of_one_province_or_agency_do_not_meet(provinces: Rows, agencies: Rows):
    for row in (*provinces, *agencies):
        assert start(row) <= end(row), row
    for rows in (provinces, agencies):
        for day in {start(row) for row in rows}:
            assert [slug for slug, count in Counter(slugs(valid(rows, day))).items() if count > 1] == []


def test_slugs_of_provinces_come_from_their_names_and_cells_hold_known_words(provinces: Rows):
    for row in provinces:
        assert row["slug"] == vi.slug(row["name"])
        assert row["kind"] in {"tỉnh", "thành phố"}
        assert row["certainty"] in CERTAINTIES
        assert row["special_zones"] in {"", "x"}
        assert bool(row["valid_from"]) == bool(row["legal_basis"])


@pytest.mark.parametrize(
    ("day", "units", "cities"),
    [
        (date(2024, 12, 31), 63, 5),
        (date(2025, 6, 30), 63, 6),
        (date(2025, 7, 1), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 9, 20), 34, 9),
    ],
)
def test_as_many_provinces_and_cities_as_there_were_on_the_day(provinces: Rows, day: date, units: int, cities: int):
    on_the_day = valid(provinces, day)
    assert len(on_the_day) == units
    assert sum(row["kind"] == "thành phố" for row in on_the_day) == cities


def test_the_area_of_every_province_goes_to_exactly_one_province_on_every_day_of_change(provinces: Rows):
    for day in {start(row) for row in provinces} - {date.min}:
        before = slugs(valid(provinces, day - timedelta(days=1)))
        after = valid(provinces, day)
        areas = [slug for row in after for slug in came_from(row, day)]
        assert sorted(areas) == sorted(before), day


def came_from(row: dict[str, str], day: date) -> list[str]:
    return (parts(row["predecessors"], "|") if start(row) == day else []) or [row["slug"]]


def test_special_zones_stand_only_after_the_district_level_ended_and_in_nine_units(provinces: Rows):
    marked = [row for row in provinces if row["special_zones"]]
    assert all(start(row) >= date(2025, 7, 1) for row in marked)
    assert len(set(slugs(marked))) == 9


def test_slugs_of_agencies_come_from_their_names(agencies: Rows):
    for row in agencies:
        assert row["slug"] == vi.slug(row["name"])


def test_a_succession_leads_from_an_agency_of_the_day_before_to_one_of_the_day(agencies: Rows, successions: Rows):
    for row in successions:
        day = iso(row["date"])
        assert row["old"] in slugs(valid(agencies, day - timedelta(days=1))), row
        if row["event"] == "dissolve":
            assert row["new"] == "", row
        else:
            assert row["new"] in slugs(valid(agencies, day)), row
            assert row["new"] != row["old"], row


def test_every_agency_that_ends_has_an_event_on_the_next_day(agencies: Rows, successions: Rows):
    events = {(row["old"], row["date"]) for row in successions}
    ended = [(row["slug"], (end(row) + timedelta(days=1)).isoformat()) for row in agencies if row["valid_to"]]
    assert ended
    assert set(ended) <= events


def test_cells_of_successions_hold_known_words(checkout: Path, provinces: Rows, successions: Rows):
    functions = {row["key"] for row in rows_of(checkout / "data" / "functions.csv")}
    for row in successions:
        assert row["event"] in {"rename", "merge", "split", "dissolve"}
        assert row["certainty"] in CERTAINTIES
        assert bool(row["function"]) == (row["event"] == "split"), row
        assert not (row["legal_basis"] and row["certainty"] in {"memory", "inference"}), row
        assert set(parts(row["function"], ";")) <= functions | {"*"}
        assert set(parts(row["province"], "|")) <= set(slugs(provinces))


def test_a_field_of_an_agency_has_one_owner_on_a_date(successions: Rows):
    owners = Counter(
        (row["old"], row["date"], field, province)
        for row in successions
        for field in parts(row["function"], ";") or [""]
        for province in parts(row["province"], "|") or [""]
    )
    assert [key for key, count in owners.items() if count > 1] == []


def test_an_agency_that_ended_by_a_split_left_no_field_without_an_owner(agencies: Rows, successions: Rows):
    splits = {(row["old"], row["date"]) for row in successions if row["event"] == "split"}
    ended = {(row["slug"], (end(row) + timedelta(days=1)).isoformat()) for row in agencies if row["valid_to"]}
    rest = {(row["old"], row["date"]) for row in successions if row["function"] == "*"}
    assert splits & ended == rest
    assert rest
