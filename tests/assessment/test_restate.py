"""Figures of several units as one: totals are kept, rates are computed anew, nothing is invented."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen import vi
from reportgen.agencies.provinces import Province, Provinces
from reportgen.assessment.restate import Lack, Missing, Part, Restated, restate
from reportgen.figures.model import FigureState, IndicatorFigure
from reportgen.plan.model import Indicator, Restatement
from tests.agencies.test_areas import histories
from tests.assessment.sample import figure, indicator

COUNT = indicator("1.1", "Căn nhà", restatement=Restatement.SUM)
RATE = indicator("1.1", "%", restatement=Restatement.RATIO)


def part(name: str, value: str = "", numerator: str = "", denominator: str = "", state: str = "actual") -> Part:
    counts = {key: Decimal(text) for key, text in (("numerator", numerator), ("denominator", denominator)) if text}
    return Part(f"tỉnh {name}", figure("1.1", value, FigureState(state), **counts))


def lacks(row: Indicator, *parts: Part) -> tuple[Lack, ...]:
    restated = restate(row, parts)
    assert restated.figure is None
    assert restated.value is None
    return restated.lacks


# Counts ---------------------------------------------------------------------------------------------------------


def test_counts_are_added() -> None:
    restated = restate(COUNT, [part("A", "3.503"), part("B", "2.150")])
    assert (restated.value, restated.figure and restated.figure.value) == (Decimal(5653), "5.653")


def test_a_sum_with_an_estimate_in_it_is_an_estimate() -> None:
    restated = restate(COUNT, [part("A", "3"), part("B", "2", state="estimate")])
    assert restated.figure
    assert restated.figure.state is FigureState.ESTIMATE


def test_nothing_arose_counts_as_nothing_and_is_named() -> None:
    restated = restate(COUNT, [part("A", "3"), part("B", state="none_arose")])
    assert (restated.value, restated.empty) == (Decimal(3), ("tỉnh B",))


def test_nothing_arose_anywhere_is_not_zero() -> None:
    restated = restate(COUNT, [part("A", state="none_arose"), part("B", state="none_arose")])
    assert restated.value is None
    assert restated.figure
    assert restated.figure.state is FigureState.NONE_AROSE


def test_a_reported_zero_is_a_number() -> None:
    restated = restate(COUNT, [part("A", "0"), part("B", "0")])
    assert (restated.value, restated.empty) == (Decimal(0), ())


@pytest.mark.parametrize("absent", [Part("tỉnh B", None), part("B", state="not_available")])
@pytest.mark.parametrize("row", [COUNT, RATE])
def test_a_unit_without_a_figure_is_named(row: Indicator, absent: Part) -> None:
    assert lacks(row, part("A", "50", "1", "2"), absent) == (Lack(Missing.FIGURE, "tỉnh B"),)


def test_a_range_cannot_be_added() -> None:
    assert lacks(COUNT, part("A", "3"), part("B", "61-62")) == (Lack(Missing.NUMBER, "tỉnh B"),)


# Rates ----------------------------------------------------------------------------------------------------------


def test_a_rate_is_computed_anew_and_not_averaged() -> None:
    restated = restate(RATE, [part("A", "50", "500", "1000"), part("B", "10", "10", "100")])
    assert restated.value == Decimal(46)  # 510 of 1.100; the mean would be 30
    assert restated.figure
    assert (restated.figure.numerator, restated.figure.denominator) == (Decimal(510), Decimal(1100))


def test_a_rate_is_as_exact_as_the_most_exact_of_its_parts() -> None:
    restated = restate(RATE, [part("A", "33", "1", "3"), part("B", "16,67", "1", "6")])
    assert restated.value == Decimal("22.22")


def test_the_rounding_is_half_up() -> None:
    restated = restate(RATE, [part("A", "0", "0", "100"), part("B", "1", "1", "100")])
    assert restated.value == Decimal(1)  # 0,5


def test_what_a_rate_is_per_is_found_from_the_figures() -> None:
    beds = indicator("1.1", "Giường", restatement=Restatement.RATIO)
    restated = restate(beds, [part("A", "30,0", "4500", "1500000"), part("B", "25,0", "3750", "1500000")])
    assert restated.value == Decimal("27.5")


def test_rates_per_different_numbers_are_not_put_together() -> None:
    beds = indicator("1.1", "Giường", restatement=Restatement.RATIO)
    found = lacks(beds, part("A", "30", "4500", "1500000"), part("B", "250", "3750", "1500000"))
    assert found == (Lack(Missing.BASE),)


def test_a_rate_that_fits_several_bases_is_not_guessed() -> None:
    beds = indicator("1.1", "Giường", restatement=Restatement.RATIO)
    assert lacks(beds, part("A", "0", "1", "90000000"), part("B", "0", "0", "9")) == (Lack(Missing.BASE),)


def test_rates_of_zero_stay_zero_whatever_they_are_per() -> None:
    beds = indicator("1.1", "Giường", restatement=Restatement.RATIO)
    assert restate(beds, [part("A", "0", "0", "5"), part("B", "0", "0", "9")]).value == 0


def test_a_rate_without_numerator_and_denominator_is_named() -> None:
    assert lacks(RATE, part("A", "50", "1", "2"), part("B", "40")) == (Lack(Missing.COUNTS, "tỉnh B"),)


def test_a_rate_of_which_nothing_arose_has_no_denominator() -> None:
    found = lacks(RATE, part("A", "50", "1", "2"), part("B", state="none_arose"))
    assert found == (Lack(Missing.NOTHING, "tỉnh B"),)


@pytest.mark.parametrize("rule", [Restatement.NOT_COMPARABLE, None])
def test_other_rows_are_not_restated(rule: Restatement | None) -> None:
    assert lacks(indicator("1.1", "", restatement=rule), part("A", "0,7"), part("B", "0,7")) == ()


# Any chain of mergers -------------------------------------------------------------------------------------------


def at_once(row: Indicator, parts: list[Part]) -> Restated:
    return restate(row, parts)


def step_by_step(row: Indicator, parts: list[Part]) -> Restated:
    """Restate as if the units were merged one after the other."""

    def merged(left: Restated, right: Part) -> Restated:
        return restate(row, [Part("tỉnh M", left.figure), right])

    return reduce(merged, parts[1:], restate(row, parts[:1]))


COUNTS = st.lists(st.integers(0, 10**9), min_size=1, max_size=6)


@given(COUNTS, st.randoms(use_true_random=False))
def test_totals_are_conserved_under_any_chain_of_mergers(values: list[int], chance: object) -> None:
    parts = [part(str(index), vi.number(Decimal(value))) for index, value in enumerate(values)]
    chance.shuffle(parts)  # type: ignore[attr-defined]
    assert at_once(COUNT, parts).value == step_by_step(COUNT, parts).value == sum(values)


@st.composite
def rates(draw: st.DrawFn) -> list[Part]:
    """Draw units with a rate in per cent of one or two decimals, as their offices would report it."""
    found = []
    for index in range(draw(st.integers(1, 6))):
        denominator = draw(st.integers(1, 10**7))
        numerator = draw(st.integers(0, denominator))
        value = vi.rounded(Decimal(numerator) * 100 / denominator, draw(st.integers(1, 2)))
        found.append(part(str(index), vi.number(value), str(numerator), str(denominator)))
    return found


def _figures(parts: list[Part]) -> list[IndicatorFigure]:
    return [one.figure for one in parts if one.figure]


@given(rates())
def test_a_rate_is_the_sum_of_numerators_over_that_of_denominators_between_the_extremes(parts: list[Part]) -> None:
    value = at_once(RATE, parts).value
    shares = [(one.numerator or Decimal()) * 100 / (one.denominator or Decimal(1)) for one in _figures(parts)]
    numerator = sum((one.numerator or Decimal() for one in _figures(parts)), Decimal())
    denominator = sum((one.denominator or Decimal() for one in _figures(parts)), Decimal())
    assert value is not None
    decimals = -int(value.as_tuple().exponent)
    assert value == vi.rounded(numerator * 100 / denominator, decimals)
    assert vi.rounded(min(shares), decimals) <= value <= vi.rounded(max(shares), decimals)


@given(rates(), st.randoms(use_true_random=False))
def test_a_rate_does_not_depend_on_the_order_of_mergers(parts: list[Part], chance: object) -> None:
    expected = at_once(RATE, parts).value
    chance.shuffle(parts)  # type: ignore[attr-defined]
    assert step_by_step(RATE, parts).value == expected
    assert at_once(RATE, parts).value == expected


@given(histories(), st.integers(0, 3000), st.data())
def test_a_total_is_the_same_on_the_map_of_any_day(
    history: tuple[Provinces, Province, int], days: int, data: st.DataObject
) -> None:
    provinces, last, count = history
    values = data.draw(st.lists(st.integers(0, 10**6), min_size=count, max_size=count))
    own = {f"u{index}": part(f"u{index}", vi.number(Decimal(value))) for index, value in enumerate(values)}
    on_map = [
        Part(unit.full_name, restate(COUNT, [own[one.slug] for one in provinces.origins(unit)]).figure)
        for unit in provinces.on_map(last, date(2025, 1, 1) + timedelta(days=days))
    ]
    assert restate(COUNT, on_map).value == sum(values)
