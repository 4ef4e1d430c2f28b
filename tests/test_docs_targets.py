"""Every row of the tables in docs/ngon-ngu-chi-tieu.md says what the program does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from reportgen.assessment.model import Verdict
from reportgen.cli.explanation import Question, explain
from reportgen.plan.target import TargetKind
from reportgen.plan.target_language import read_target
from reportgen.plan.target_names import suggested_direction
from reportgen.plan.target_words import in_words
from reportgen.report.words import VERDICT

PAGE = (Path(__file__).parents[1] / "docs" / "ngon-ngu-chi-tieu.md").read_text("utf-8")
KINDS = {TargetKind.TEXT: "lời văn", TargetKind.NONE: "không có mục tiêu"}


def _tables(heading: str) -> Iterator[list[str]]:
    """Yield the rows of every table whose second-last heading cell is `heading`, code marks taken off."""
    inside = False
    for line in PAGE.splitlines():
        cells = [cell.strip().strip("`") for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            inside = False
        elif inside and not re.fullmatch(r"[|-]+", line):
            yield cells
        elif len(cells) > 2 and cells[-2] == heading:
            inside = True


def test_tells_how_each_wording_is_read() -> None:
    rows = list(_tables("Hiểu là"))
    for text, unit, read, doubt in rows:
        target = read_target(text, unit)
        assert KINDS.get(target.kind, in_words(target)) == read, text
        doubts = "; ".join(target.doubts)
        assert doubt in doubts if doubt else not doubts, (text, doubts)
    assert len(rows) > 55


def test_tells_which_wordings_are_one_stage() -> None:
    rows = list(_tables("Là mức"))
    for text, unit, level, doubt in rows:
        target = read_target(text, unit)
        assert target.level == level, text
        assert bool(target.doubts) == bool(doubt), text
        assert doubt in "; ".join(target.doubts)
    assert len(rows) > 10


def test_tells_which_direction_a_name_suggests() -> None:
    rows = list(_tables("Đơn vị"))
    for name, _, unit, suggested in rows:
        assert (suggested_direction(name, unit) or "") == suggested, name
    assert len(rows) == 5


def test_tells_how_values_are_judged() -> None:
    rows = list(_tables("Thực hiện"))
    for text, unit, direction, actual, verdict in rows:
        answer = explain(Question(text, unit, direction, actual)).verdict
        assert ("" if answer is Verdict.UNRATED or answer is None else VERDICT[answer]) == verdict, text
    assert len(rows) > 12
