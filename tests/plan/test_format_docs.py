"""The paper on data files names every column, key and word that the program reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.agencies import register
from reportgen.agencies.model import BodyKind
from reportgen.plan import check, prose, rows
from reportgen.plan.header import read_header
from reportgen.plan.model import Direction, PlanStatus
from reportgen.yamls import read_yaml


@pytest.fixture(scope="module")
def paper(checkout: Path) -> str:
    return (checkout / "docs" / "dinh-dang-du-lieu.md").read_text(encoding="utf-8")


def named(paper: str, section: int) -> set[str]:
    """Return the words in code marks of a section."""
    text = re.search(rf"\n## {section}\. .*?(?=\n## |\Z)", paper, flags=re.DOTALL)
    assert text
    return set(re.findall(r"`([^`]+)`", text[0]))


@pytest.mark.parametrize(
    ("section", "words"),
    [
        (2, (*register.COLUMNS, *register.OPTIONAL_COLUMNS, *BodyKind, register.PROVINCE)),
        (3, tuple(PlanStatus)),
        (4, (*rows.INDICATOR_COLUMNS, *rows.INDICATOR_OPTIONAL, *Direction)),
        (5, (*rows.TASK_COLUMNS, *rows.TASK_OPTIONAL)),
        (6, (prose.FILE, *prose.COLUMNS)),
    ],
)
def test_every_column_and_word_is_named(paper: str, section: int, words: tuple[str, ...]):
    assert set(words) - named(paper, section) == set()


def test_every_key_of_a_plan_file_is_named(paper: str, plan_dir):
    path = plan_dir() / "plan.yaml"
    top = read_yaml(path)
    keys = {*top.entries, *top.section("report").entries, *top.sections("duties")[0].entries}
    assert keys - named(paper, 3) == set()
    assert read_header(path)[1] == []


def test_every_finding_has_its_line(paper: str):
    modules = [Path(check.__file__), *Path(check.__file__).parent.glob("check_*.py")]
    codes = {code for path in modules for code in re.findall(r'"(PL\d\d)"', path.read_text(encoding="utf-8"))}
    assert {f"| {code} |" for code in codes} == set(re.findall(r"\| PL\d\d \|", paper))
