"""Widths of columns: proportions kept, no word wider than its column, the table as wide as before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.render.docx.column_widths import shared

COLUMNS = st.lists(st.tuples(st.integers(200, 3000), st.integers(0, 1200)), min_size=1, max_size=18)


def test_widths_stay_where_every_word_fits() -> None:
    assert shared([600, 2400, 900], [500, 800, 900]) == [600, 2400, 900]


def test_a_narrow_column_gets_what_it_needs_and_the_others_give_in_proportion() -> None:
    assert shared([600, 2400, 1200], [900, 800, 900]) == [900, 2200, 1100]


def test_a_column_that_gives_way_is_not_made_too_narrow_itself() -> None:
    assert shared([600, 2400, 1200], [900, 800, 1200]) == [900, 2100, 1200]


def test_where_there_is_too_little_room_all_give_way_alike() -> None:
    assert shared([500, 500], [1000, 3000]) == [250, 750]


@given(COLUMNS)
def test_the_sum_stays_and_nothing_is_narrower_than_needed(columns: list[tuple[int, int]]) -> None:
    wanted, needed = [width for width, _ in columns], [word for _, word in columns]
    widths = shared(wanted, needed)
    assert sum(widths) == sum(wanted)
    if sum(needed) < sum(wanted):
        assert all(width >= word for width, word in zip(widths, needed, strict=True))
