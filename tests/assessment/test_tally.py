"""Tallies: indicators only, the parts sum to the whole, whatever is counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportgen.assessment.assess import assess
from reportgen.assessment.model import Assessment, Verdict
from reportgen.assessment.tally import in_group, of_rows, tally
from reportgen.figures.model import FigureState, Likelihood
from tests.assessment.sample import figure, indicator, plan, year

texts = st.sampled_from(["<3", "50", "-", "Hoàn thành", "nâng cao", "khoảng 4", "Duy trì 100%"])
states = st.sampled_from(list(FigureState))
likelihoods = st.sampled_from([None, *Likelihood])
rows = st.lists(
    st.tuples(st.integers(1, 3), st.booleans(), texts, st.integers(0, 99), states, likelihoods), max_size=12
)


def _assessed(drawn: list[tuple[int, bool, str, int, FigureState, Likelihood | None]]) -> tuple[Assessment, ...]:
    keys = [f"{group}.{at}" for at, (group, *_) in enumerate(drawn)]
    parents = [keys[0] if sub and at else "" for at, (_, sub, *_) in enumerate(drawn)]
    made = [
        indicator(
            key, parent=parent, direction="" if row[2] in ("<3", "Hoàn thành", "nâng cao") else "higher", t2025=row[2]
        )
        for key, parent, row in zip(keys, parents, drawn, strict=True)
    ]
    reported = [
        figure(key, str(value) if state in (FigureState.ACTUAL, FigureState.ESTIMATE) else "", state, likelihood=likely)
        for key, (*_, value, state, likely) in zip(keys, drawn, strict=True)
    ]
    return assess(plan(*made), year(2024, *reported))


@given(rows)
def test_the_parts_sum_to_the_whole(drawn: list[tuple[int, bool, str, int, FigureState, Likelihood | None]]) -> None:
    assessed = _assessed(drawn)
    whole = tally(assessed)
    assert set(whole.by_verdict) == set(Verdict)
    assert sum(whole.by_verdict.values()) == whole.total == sum(not row.is_sub_row for row in assessed)
    assert whole.likely + whole.unlikely <= whole.by_verdict[Verdict.NOT_DUE]


@given(rows)
def test_groups_sum_to_the_plan(drawn: list[tuple[int, bool, str, int, FigureState, Likelihood | None]]) -> None:
    assessed = _assessed(drawn)
    parts = [tally(assessed, in_group(number)) for number in "123"]
    for verdict in Verdict:
        assert sum(part.by_verdict[verdict] for part in parts) == tally(assessed).by_verdict[verdict]


def test_counts_indicators_and_not_their_sub_rows() -> None:
    made = plan(indicator("7.4", ""), indicator("7.4.a", parent="7.4", t2025="<3"), indicator("7.5", t2025="<3"))
    counted = tally(assess(made, year(2024, figure("7.4.a", "2"), figure("7.5", "2"))))
    assert counted.total == 2
    assert (counted.by_verdict[Verdict.MET], counted.by_verdict[Verdict.NO_TARGET]) == (1, 1)


def test_splits_what_is_not_due_by_likelihood() -> None:
    made = plan(*(indicator(f"1.{at}", t2030="<3") for at in range(3)))
    said = (Likelihood.LIKELY, Likelihood.UNLIKELY, None)
    counted = tally(assess(made, year(2024, *(figure(f"1.{at}", "5", likelihood=one) for at, one in enumerate(said)))))
    assert (counted.by_verdict[Verdict.NOT_DUE], counted.likely, counted.unlikely) == (3, 1, 1)


def test_counts_the_rows_of_one_agency() -> None:
    made = plan(*(indicator(f"1.{at}", t2030="<3") for at in range(3)))
    assert tally(assess(made, year(2024)), of_rows(["1.0", "1.2"])).total == 2
