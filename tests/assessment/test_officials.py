"""The national indicators of 2019 (D.4 of the layout rules) through `assess`: computed, and judged by officials."""

from __future__ import annotations

import csv
from pathlib import Path

from reportgen.assessment.assess import assess
from reportgen.assessment.model import Assessment
from tests.assessment.sample import figure, indicator, plan, year

CASES = Path(__file__).parents[1] / "cases" / "targets" / "verdicts.csv"


def _cases() -> list[dict[str, str]]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _assessed(*, by_officials: bool) -> tuple[Assessment, ...]:
    rows = [
        indicator(f"1.{place}", case["unit"], t2025=case["text"], name=case["indicator"], direction=case["direction"])
        for place, case in enumerate(_cases(), 1)
    ]
    judged = [{"verdict": case["officials"], "verdict_reason": "báo cáo Quốc hội"} for case in _cases()]
    figures = [
        figure(row.key, case["actual"], **(person if by_officials else {}))
        for row, case, person in zip(rows, _cases(), judged, strict=True)
    ]
    return assess(plan(*rows), year(2025, *figures))


def test_the_program_alone_prints_what_it_computes() -> None:
    printed = [(row.verdict.value, row.by_person) for row in _assessed(by_officials=False)]
    assert printed == [(case["computed"], False) for case in _cases()]


def test_what_officials_judged_is_printed_and_the_computed_verdict_kept() -> None:
    both = [(row.verdict.value, row.computed.value) for row in _assessed(by_officials=True)]
    assert both == [(case["officials"], case["computed"]) for case in _cases()]


def test_warns_only_where_officials_judged_otherwise_than_arithmetic() -> None:
    warned = [row.indicator.name for row in _assessed(by_officials=True) if row.differs]
    assert warned == ["Poverty reduction"]  # "Xuất siêu" instead of a figure leaves nothing to differ from


def test_no_distance_is_told_beside_a_verdict_that_arithmetic_does_not_bear() -> None:
    rows = {row.indicator.name: row for row in _assessed(by_officials=True)}
    assert rows["Poverty reduction"].distance is None
    assert rows["Trade deficit ratio"].distance is None
