"""Page breaks of a sheet: a group row is never the last of a page, and nothing else is broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.xlsx.pages import all_breaks, breaks
from tests.render.xlsx_files import made, opened
from tests.report.real import SLUGS

HEIGHTS = st.lists(st.integers(10, 60).map(float), min_size=2, max_size=80)


def test_a_group_row_at_the_foot_of_a_page_moves_to_the_next() -> None:
    assert breaks([30, 30, 30, 30], groups=[3], repeated=0, page=100) == [3]


def test_a_group_row_with_a_row_below_it_stays() -> None:
    assert breaks([30, 30, 30, 30], groups=[2], repeated=0, page=100) == []


def test_a_group_row_that_begins_a_page_anyway_needs_no_break() -> None:
    assert breaks([30, 30, 30, 30], groups=[4], repeated=0, page=100) == []


def test_a_sub_group_moves_with_its_group() -> None:
    assert breaks([30, 30, 15, 15, 30], groups=[3, 4], repeated=0, page=100) == [3]


def test_headings_that_are_repeated_take_room_on_further_pages() -> None:
    rows = [30.0] * 6
    assert breaks(rows, groups=[5], repeated=0, page=100) == []
    assert breaks(rows, groups=[5], repeated=30, page=100) == [5]


def test_a_break_serves_pages_of_either_height() -> None:
    rows = [30.0] * 9
    assert all_breaks(rows, [3, 6], 0, [100]) == [3]
    assert all_breaks(rows, [3, 6], 0, [100, 125]) == [3, 6]


def _last_rows(heights: list[float], repeated: float, page: float, fixed: list[int]) -> list[int]:
    """Return the last row of every page but the last."""
    used, last = 0.0, []
    for row, height in enumerate(heights, 1):
        if row in fixed or used + height > page:
            last.append(row - 1)
            used = repeated
        used += height
    return last


@given(HEIGHTS, st.sets(st.integers(1, 80)), st.sampled_from([200.0, 333.0]))
def test_no_group_row_is_the_last_of_a_page(heights: list[float], wanted: set[int], page: float) -> None:
    groups = sorted(row for row in wanted if row < len(heights) and row % 4 == 0)
    pages = [page, page * 0.97]
    fixed = all_breaks(heights, groups, 20.0, pages)
    assert set(fixed) <= set(groups)
    for one in pages:
        assert not set(_last_rows(heights, 20.0, one, fixed)) & set(groups)


@pytest.mark.parametrize("slug", SLUGS)
def test_sheets_of_the_plans_are_broken_before_group_rows_only(slug: str) -> None:
    for sheet in opened(made(slug)).worksheets:
        groups = {ref.min_row for ref in sheet.merged_cells.ranges if ref.min_col == 2 and ref.min_row > 8}
        assert {mark.id + 1 for mark in sheet.row_breaks.brk} <= groups, sheet.title
