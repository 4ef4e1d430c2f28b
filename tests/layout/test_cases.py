"""Every rule on its own cases: documents with exactly one fault, and correct ones it must leave alone.

Each case is tried in one of its makings here; `python tools/lint_scores.py` tries all of them.
"""

from __future__ import annotations

from itertools import groupby

import pytest
import yaml

from reportgen.errors import Severity
from reportgen.layout.lint.catalog import all_rules
from tests.layout.faulty import CASES, Case, cases, rule_of

ALL = [list(group) for _, group in groupby(cases(), key=lambda case: (case.rule, case.name))]
TRIED = [makings[number % len(makings)] for number, makings in enumerate(ALL)]
PDF_ONLY = {"ND30-SIGN-05", "ND30-SIGN-07"}


@pytest.mark.parametrize("case", TRIED, ids=lambda case: case.id)
def test_tells_the_fault_and_nothing_else(case: Case) -> None:
    report = case.report()
    own = [finding for finding in report.findings if finding.rule == case.rule]
    assert bool(case.hits(report)) is not case.passes, [finding.found for finding in own]
    allowed = {case.rule, *case.data.get("also", ())} if not case.passes else set(case.data.get("also", ()))
    others = [(f.rule, f.found) for f in report.findings if f.severity is Severity.ERROR and f.rule not in allowed]
    assert others == []


@pytest.mark.parametrize("rule", sorted(set(all_rules()) - PDF_ONLY))
def test_every_rule_has_three_faulty_documents(rule: str) -> None:
    paths = [path for path in CASES.glob("*.yml") if rule_of(path) == rule]
    assert len(paths) == 1
    faulty = [case for case in yaml.safe_load(paths[0].read_text("utf-8")) if not case.get("passes")]
    assert sum(len(case.get("makings", (1, 2, 3))) for case in faulty) >= 3


def test_every_case_file_belongs_to_a_rule() -> None:
    assert {rule_of(path) for path in CASES.glob("*.yml")} <= set(all_rules())
