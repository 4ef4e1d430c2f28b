"""Every printed target of the plans, and wordings that plans use, against readings decided by hand beforehand.

Notation of the column `reading`: =25.52 number, >=95 bound, [1..1.5] range with its ends, (90..95] without the lower,
~ before it "khoảng", "level …" a stage in its one spelling, "text", "-" none. `doubt`: words that must stand in the
doubts; empty: there is no doubt. spellings.csv holds odd and wrong spellings of all kinds.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.plan.load import load_plan
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_rows import row_targets
from reportgen.plan.target_words import in_words

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "targets"
FILES = ("binh-dinh", "quang-ninh", "dong-nai", "ha-nam", "binh-dinh-tinh-uy", "wordings", "spellings")
PLANS = sorted(path.parent.name for path in (ROOT / "data" / "plans").glob("*/indicators.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (CASES / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _notation(target: Target) -> str:
    about = "~" if target.approx else ""
    match target.kind:
        case TargetKind.NONE:
            return "-"
        case TargetKind.TEXT:
            return "text"
        case TargetKind.LEVEL:
            return f"level {target.level}"
        case TargetKind.NUMBER:
            return f"{about}={target.lower}"
        case TargetKind.RANGE:
            ends = "[" if target.lower_inclusive else "(", "]" if target.upper_inclusive else ")"
            return f"{about}{ends[0]}{target.lower}..{target.upper}{ends[1]}"
        case TargetKind.BOUND if target.upper is None:
            return f"{about}>{'=' if target.lower_inclusive else ''}{target.lower}"
        case _:
            return f"{about}<{'=' if target.upper_inclusive else ''}{target.upper}"


@pytest.mark.parametrize("name", FILES)
def test_reads_every_wording_as_an_official_does(name: str) -> None:
    for row in _rows(name):
        target = read_target(row["text"], row["unit"])
        direction = target.direction.value if target.direction else ""
        read = (_notation(target), direction, "yes" if target.yearly else "", in_words(target))
        assert read == (row["reading"], row["direction"], row["yearly"], row.get("words", in_words(target))), row


@pytest.mark.parametrize("name", FILES)
def test_asks_where_an_official_would_and_nowhere_else(name: str) -> None:
    for row in _rows(name):
        doubts = "; ".join(read_target(row["text"], row["unit"]).doubts)
        expected = row.get("doubt", "")
        assert expected in doubts if expected else not doubts, (row, doubts)


def _meaning(text: str, unit: str) -> tuple[object, ...]:
    target = read_target(text, unit)
    return _notation(target), target.direction, target.yearly, len(target.doubts)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "written",
    [
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: f"\ufeff {text}\u00a0\u200b",
        lambda text: text.replace(" ", "\u202f"),
        lambda text: text.replace(" ", "\n  "),
        str.upper,
    ],
    ids=["decomposed", "with unseen signs", "narrow blanks", "in several lines", "capitals"],
)
def test_reads_a_wording_alike_however_it_is_typed(name: str, written: Callable[[str], str]) -> None:
    for row in _rows(name):
        assert _meaning(written(row["text"]), row["unit"]) == _meaning(row["text"], row["unit"]), row


@pytest.mark.parametrize("slug", PLANS)
def test_case_files_hold_every_printed_target_of_the_plan(slug: str) -> None:
    checked = {(row["text"], row["unit"]) for name in FILES for row in _rows(name)}
    plan = load_plan(ROOT / "data" / "plans" / slug)
    printed = {
        (text, row.unit)
        for row in plan.indicators
        for text in (*row.targets.values(), *row.central.values(), row.target_unplaced)
        if text
    }
    assert printed - checked == set()


@pytest.mark.parametrize("slug", PLANS)
def test_every_figure_target_of_the_plan_has_a_direction_and_no_doubt_but_those_of_the_case_files(slug: str) -> None:
    doubtful = {(row["text"], row["unit"]) for name in FILES for row in _rows(name) if row.get("doubt")}
    plan = load_plan(ROOT / "data" / "plans" / slug)
    for row in plan.indicators:
        for target in row_targets(plan, row).by_year.values():
            assert not target.doubts or (target.text, target.unit) in doubtful, row.key
            assert target.direction is not None or target.kind is TargetKind.TEXT, row.key
