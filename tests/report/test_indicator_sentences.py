"""Every case file: a tiny indicator with its targets and figures, and the sentence a secretary would write."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportgen.assessment.assess import assess
from reportgen.report.body import spoken_name
from reportgen.report.indicator_sentences import indicator_sentence
from tests.report.sample import ROOT, YEAR, figure, figures, indicator, plan

FILES = sorted((ROOT / "tests" / "cases" / "sentences").glob("*.yml"))


def _cases(path: Path) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return cases


def _sentence(case: dict[str, Any]) -> str:
    """Return what the program says of the case's last row; earlier ones are its parents."""
    year = case.get("year", YEAR)
    rows = [indicator(f"m-{number:03d}", **said) for number, said in enumerate(case["rows"], 1)]
    made = plan(rows)
    said = dict(case.get("figure", {}))
    if "to_date" in said:
        said["to_date"] = date.fromisoformat(said["to_date"])
    now = figures([figure(rows[-1].key, **said)] if said else [], year=year)
    last = figures([figure(rows[-1].key, value=case["last_year"])] if "last_year" in case else [], year=year - 1)
    assessed = assess(made, now, last)[-1]
    return indicator_sentence(assessed, spoken_name(made, rows[-1]), year, case.get("judged_by", ""))


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{path.stem}: {case['name']}") for path in FILES for case in _cases(path)],
)
def test_says_of_an_indicator_what_a_secretary_would_write(case: dict[str, Any]) -> None:
    assert _sentence(case) == case["says"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_case_of_a_file_is_there_twice(path: Path) -> None:
    names = [case["name"] for case in _cases(path)]
    assert len(names) == len(set(names))
