"""Who answers on a day, in which province, and how a list of bodies is written then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.agencies.leads import indicator_leads
from reportgen.agencies.world import World, world_of
from reportgen.plan.model import Decision, Indicator, Plan
from tests.agencies.small_world import country, plan, row

BEFORE, SPLIT, MERGED, CITY = date(2024, 12, 14), date(2025, 3, 1), date(2025, 12, 14), date(2026, 12, 14)


def seen(folder: Path, day: date, made: Plan | None = None) -> World:
    return world_of(made or plan(row()), country(folder), day)


def leads(world: World, indicator: Indicator) -> list[str]:
    return [named.agency.name for named in indicator_leads(world, indicator)]


@pytest.mark.parametrize(("day", "name"), [(BEFORE, "Sở Lao động"), (date(2025, 2, 28), "Sở Lao động")])
def test_the_printed_body_answers_while_it_exists(tmp_path: Path, day: date, name: str):
    assert leads(seen(tmp_path, day), row()) == [name]


@pytest.mark.parametrize(
    ("functions", "names"),
    [
        ("tre-em", ["Sở Y tế"]),
        ("viec-lam", ["Sở Nội vụ"]),
        ("tre-em;viec-lam", ["Sở Y tế", "Sở Nội vụ"]),
        ("viec-lam;tong-hop", ["Sở Nội vụ"]),
    ],
)
def test_a_split_body_is_followed_by_the_functions_of_the_row(tmp_path: Path, functions: str, names: list[str]):
    assert leads(seen(tmp_path, SPLIT), row(functions=functions)) == names


def test_a_row_without_a_function_asks_instead_of_choosing(tmp_path: Path):
    made = plan(row(functions=""))
    world = seen(tmp_path, SPLIT, made)
    assert leads(world, made.indicators[0]) == []
    ((asked, slug, answer),) = world.unclear()
    assert (asked.key, slug, answer.open_split and answer.open_split.day) == ("m-001", "so-lao-dong", SPLIT)


def test_a_dissolved_body_has_no_heir_and_the_row_is_told(tmp_path: Path):
    made = plan(row("Đài Truyền hình"))
    world = seen(tmp_path, MERGED, made)
    ((told, slug, answer),) = world.unclear()
    assert (told.key, slug, answer.slug, answer.open_split) == ("m-001", "dai-truyen-hinh", "", None)


def test_the_provinces_own_decision_goes_before_the_national_one_from_its_day(tmp_path: Path):
    own = Decision(date(2025, 3, 15), "so-lao-dong", "so-y-te", rows=frozenset({"m-001"}), legal_basis="QĐ 1")
    made = plan(row(), row(key="m-002"), decisions=(own,))
    assert leads(seen(tmp_path, date(2025, 3, 10), made), made.indicators[0]) == ["Sở Nội vụ"]
    later = seen(tmp_path, date(2025, 3, 15), made)
    assert [leads(later, indicator) for indicator in made.indicators] == [["Sở Y tế"], ["Sở Nội vụ"]]


def test_joint_bodies_that_became_one_are_named_once_with_both_roles(tmp_path: Path):
    made = row("Sở Lao động chủ trì tham mưu, Sở Nội vụ theo dõi")
    (only,) = indicator_leads(seen(tmp_path, SPLIT), made)
    assert (only.agency.slug, only.role) == ("so-noi-vu", "chủ trì tham mưu, theo dõi")


@pytest.mark.parametrize(
    ("day", "full_name", "changed"),
    [(BEFORE, "tỉnh Đông", False), (date(2025, 6, 30), "tỉnh Đông", False), (MERGED, "tỉnh Tây", True)],
)
def test_the_province_of_the_day_is_what_the_plans_province_became(
    tmp_path: Path, day: date, full_name: str, changed: bool
):
    world = seen(tmp_path, day)
    assert (world.province.full_name, world.area_changed) == (full_name, changed)


def test_bodies_of_a_city_bear_its_kind(tmp_path: Path):
    body = seen(tmp_path, CITY).register["thong-ke"]
    assert (body.name, body.header_name) == ("Thống kê thành phố", "Thống kê thành phố Tây")
    assert seen(tmp_path, CITY).register["so-y-te"].superior == "UBND thành phố Tây"
    assert [seen(tmp_path, day).register["so-y-te"].symbol for day in (BEFORE, CITY)] == ["SYT", "SYTP"]


SAID = [
    (SPLIT, "Sở Lao động", "Sở Nội vụ"),
    (SPLIT, "Cục Thống kê; Sở Y tế", "Thống kê tỉnh; Sở Y tế"),
    (SPLIT, "Sở Lao động, Sở Nội vụ", "Sở Nội vụ"),
    (SPLIT, "UBND các huyện, thị xã, thành phố", "UBND các huyện, thị xã, thành phố"),
    (MERGED, "UBND các huyện, thị xã, thành phố", "UBND các xã, phường"),
    (MERGED, "Chủ tịch, các PCT UBND tỉnh", "Chủ tịch, các PCT UBND tỉnh"),
    (CITY, "UBND các huyện, thị xã, thành phố", "UBND các xã, phường, đặc khu"),
    (CITY, "Ban Thường vụ Tỉnh ủy", "Ban Thường vụ Thành ủy"),
    (CITY, "Chủ tịch, các PCT UBND tỉnh", "Chủ tịch, các PCT UBND thành phố"),
    (CITY, "Báo Đông", "Báo Tây"),
    (CITY, "UBND huyện Núi", "UBND huyện Núi"),
]


@pytest.mark.parametrize(("day", "printed", "now"), SAID)
def test_a_list_is_written_as_on_the_day(tmp_path: Path, day: date, printed: str, now: str):
    assert seen(tmp_path, day).say(printed) == now


def test_words_beside_a_name_stay(tmp_path: Path):
    cell = "Sở Lao động chủ trì tham mưu thực hiện, Cục Thống kê chủ trì thu thập, tổng hợp, thống kê"
    assert seen(tmp_path, SPLIT).say(cell, row(cell)) == (
        "Sở Nội vụ chủ trì tham mưu thực hiện, Thống kê tỉnh chủ trì thu thập, tổng hợp, thống kê"
    )


def test_a_plan_without_a_date_is_older_than_any_change(tmp_path: Path):
    assert seen(tmp_path, MERGED, plan(row(), issued=None)).home.full_name == "tỉnh Đông"


def test_a_province_the_data_do_not_know_is_taken_as_the_plan_names_it(tmp_path: Path):
    made = plan(row(), province="Nam", province_kind="thành phố")
    assert seen(tmp_path, CITY, made).province.full_name == "thành phố Nam"


def test_the_compiling_body_is_followed_by_its_own_function(tmp_path: Path):
    assert seen(tmp_path, SPLIT).compiler == "so-noi-vu"
