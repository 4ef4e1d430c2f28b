"""Appendices come back row for row: as their authors laid them out, and in ways not met before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.intake.appendices import plan
from tests.intake.layouts import AUTHORED
from tests.intake.measure import Layout, measured, read
from tests.intake.new_layouts import NEW
from tests.intake.random_layouts import random_layout

EXACT = 0.97
SURPLUS = 0.10


@pytest.mark.parametrize("name", AUTHORED)
def test_an_appendix_as_its_author_laid_it_out_comes_back_whole(name: str) -> None:
    figures = measured(AUTHORED[name]())
    assert (figures.lost, figures.invented, figures.silently_wrong) == ([], [], [])
    assert (figures.share, figures.named_without_need, figures.untold_lines) == (1, [], [])


@pytest.mark.parametrize("name", NEW)
def test_a_layout_not_met_before_loses_and_invents_nothing(name: str) -> None:
    figures = measured(NEW[name]())
    assert (figures.lost, figures.invented, figures.silently_wrong) == ([], [], [])
    assert figures.untold_lines == []
    assert figures.share >= EXACT
    assert figures.surplus <= SURPLUS


@pytest.mark.parametrize("seed", range(24))
def test_a_layout_at_random_loses_and_invents_nothing(seed: int) -> None:
    figures = measured(random_layout(seed))
    assert (figures.lost, figures.invented, figures.silently_wrong, figures.untold_lines) == ([], [], [], [])
    assert figures.surplus <= SURPLUS


def test_merged_cells_are_marked_as_the_plan_data_mark_them() -> None:
    draft = read(AUTHORED["word quang-ninh"]())
    assert [row.inherited for row in draft.indicators] == [set(row.inherited) for row in plan("quang-ninh").indicators]
    assert [row.inherited for row in draft.tasks] == [set(row.inherited) for row in plan("quang-ninh").tasks]


def test_a_derived_direction_is_never_other_than_the_one_people_gave() -> None:
    for slug in ("quang-ninh", "binh-dinh", "dong-nai"):
        rows = read(AUTHORED[f"word {slug}"]()).indicators
        given = [(row.direction, known.direction) for row, known in zip(rows, plan(slug).indicators, strict=True)]
        assert [pair for pair in given if pair[0] is not None and pair[0] != pair[1]] == []
        assert sum(derived is not None for derived, _ in given) > 40


def test_the_measure_sees_a_lost_row_an_invented_one_and_a_wrong_cell() -> None:
    layout = AUTHORED["word dong-nai"]()
    draft = read(layout)
    gone = draft.indicators.pop(3)
    draft.indicators.append(replace(draft.indicators[10], name="Tỷ lệ do ai đó nghĩ ra"))
    draft.indicators[20].values["unit"] = "kg"
    figures = measured(Layout("", b"", layout.indicators, layout.tasks, layout.needed), draft)
    assert figures.lost == [gone.name]
    assert figures.invented == ["Tỷ lệ do ai đó nghĩ ra"]
    assert len(figures.silently_wrong) == 1
    assert "«kg»" in figures.silently_wrong[0]
