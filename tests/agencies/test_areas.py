"""What a unit's area was made of on a day, and what changed between the areas of two years' figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.agencies.areas import OTHER_AREA, area_change
from reportgen.agencies.period import Period
from reportgen.agencies.provinces import Province, Provinces, load_provinces

END_OF_2024, END_OF_2025, END_OF_2026 = date(2024, 12, 31), date(2025, 12, 31), date(2026, 12, 31)


@pytest.fixture(scope="module")
def provinces(checkout: Path) -> Provinces:
    return load_provinces(checkout / "data/provinces.csv")


def on(provinces: Provinces, slug: str, day: date) -> Province:
    unit = provinces.on(slug, day)
    assert unit
    return unit


def test_last_year_s_map_has_the_units_that_were_merged(provinces: Provinces) -> None:
    home = on(provinces, "ha-nam", END_OF_2024)
    change = area_change(provinces, home, on(provinces, "ninh-binh", END_OF_2025), 2025)
    assert change
    assert [unit.full_name for unit in change.parts] == ["tỉnh Hà Nam", "tỉnh Nam Định", "tỉnh Ninh Bình"]
    assert change.before == home
    assert change.reason == "do sắp xếp đơn vị hành chính từ ngày 01/7/2025"
    assert change.legal_basis == "Nghị quyết số 202/2025/QH15 ngày 12/6/2025 của Quốc hội"


def test_a_unit_that_kept_its_name_is_told_from_what_it_was(provinces: Provinces) -> None:
    before, now = on(provinces, "dong-nai", END_OF_2024), on(provinces, "dong-nai", END_OF_2025)
    change = area_change(provinces, before, now, 2025)
    assert change
    assert [unit.slug for unit in change.parts] == ["binh-phuoc", "dong-nai"]
    assert (change.before, change.now) == (before, now)


@pytest.mark.parametrize("slug", ["dong-nai", "quang-ninh"])
def test_a_province_that_becomes_a_city_keeps_its_area(provinces: Provinces, slug: str) -> None:
    before, now = on(provinces, slug, END_OF_2025), on(provinces, slug, END_OF_2026)
    assert (before.kind, now.kind) == ("tỉnh", "thành phố")
    assert area_change(provinces, before, now, 2026) is None


def test_figures_of_a_larger_area_are_no_part_of_a_smaller_one(provinces: Provinces) -> None:
    whole, part = on(provinces, "gia-lai", END_OF_2025), on(provinces, "binh-dinh", END_OF_2024)
    change = area_change(provinces, whole, part, 2026)
    assert change
    assert (change.parts, change.reason) == ((), OTHER_AREA)


# Any chain of mergers -------------------------------------------------------------------------------------------


@st.composite
def histories(draw: st.DrawFn) -> tuple[Provinces, Province, int]:
    """Draw units that are merged, some renamed in between, until one is left; it, and how many there were at first."""
    count = draw(st.integers(2, 6))
    units = [Province(f"u{index}", f"U{index}", "tỉnh") for index in range(count)]
    living, day = list(range(count)), date(2025, 7, 1)
    while len(living) > 1:
        first = draw(st.integers(0, len(living) - 1))
        chosen = living[first : first + draw(st.integers(1, 3))]
        if len(chosen) == 1 and draw(st.booleans()):
            chosen = living[:2]
        living = [index for index in living if index not in chosen] + [len(units)]
        units.append(_formed(units, chosen, day))
        day += timedelta(days=draw(st.integers(1, 400)))
        if len(units) > 3 * count:  # renamed often enough
            units.append(_formed(units, living, day))
            living = [len(units) - 1]
    return Provinces(tuple(units)), units[living[0]], count


def _formed(units: list[Province], chosen: list[int], day: date) -> Province:
    """End the chosen units the day before, and return the one formed from them."""
    for index in chosen:
        units[index] = replace(units[index], period=Period(units[index].period.start, day - timedelta(days=1)))
    return Province(f"u{len(units)}", f"U{len(units)}", "tỉnh", Period(day), tuple(units[one].slug for one in chosen))


@given(histories(), st.integers(0, 3000))
def test_the_map_of_any_day_holds_every_first_unit_once(history: tuple[Provinces, Province, int], days: int) -> None:
    provinces, last, count = history
    parts = provinces.on_map(last, date(2025, 1, 1) + timedelta(days=days))
    origins = [one.slug for part in parts for one in provinces.origins(part)]
    assert sorted(origins) == [f"u{index}" for index in range(count)]
