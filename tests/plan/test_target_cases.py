"""Every printed target of the plans, and wordings that plans use, against readings checked by hand.

Notation of the column `reading`: =25.52 number, >=95 bound, [1..1.5] range with its ends, (90..95] without the lower,
~ before it "khoảng", "level …" a stage in its one spelling, "text", "-" none.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from reportgen.plan.load import load_plan
from reportgen.plan.model import Indicator, Plan
from reportgen.plan.target import Target, TargetKind
from reportgen.plan.target_language import parse_target
from reportgen.plan.target_rows import row_targets
from reportgen.plan.target_words import in_words

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "targets"
FILES = ("binh-dinh", "binh-dinh-tinh-uy", "quang-ninh", "dong-nai", "ha-nam", "wordings")
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


def _accepted(plan: Plan, row: Indicator, year: int) -> bool:
    """Tell whether a person looked at an odd cell and accepted it, with the reason, in plan.yaml."""
    return any(finding.endswith(f"-{row.key}-target_{year}") for finding in plan.accepted)


@pytest.mark.parametrize("name", FILES)
def test_reads_every_wording_as_an_official_does(name: str) -> None:
    for row in _rows(name):
        target = parse_target(row["text"], row["unit"])
        direction = target.direction.value if target.direction else ""
        read = (_notation(target), direction, "yes" if target.yearly else "", in_words(target), target.doubts)
        assert read == (row["reading"], row["direction"], row["yearly"], row["words"], ()), row


@pytest.mark.parametrize("slug", PLANS)
def test_case_files_hold_every_printed_target_of_the_plan(slug: str) -> None:
    checked = {(row["text"], row["unit"]) for row in _rows(slug)}
    plan = load_plan(ROOT / "data" / "plans" / slug)
    printed = {
        (text, row.unit)
        for row in plan.indicators
        for year, text in (*row.targets.items(), *row.central.items(), (0, row.target_unplaced))
        if text and not _accepted(plan, row, year)
    }
    assert printed - checked == set()


@pytest.mark.parametrize("slug", PLANS)
def test_every_figure_target_of_the_plan_has_a_direction_and_no_doubt(slug: str) -> None:
    plan = load_plan(ROOT / "data" / "plans" / slug)
    for row in plan.indicators:
        for year, target in row_targets(plan, row).by_year.items():
            assert target.doubts == () or _accepted(plan, row, year), row.key
            assert target.direction is not None or target.kind is TargetKind.TEXT, row.key
