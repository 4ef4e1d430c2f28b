"""The page for clerks, docs/so-lieu.md, names what the loader knows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.figures import areas, documents, indicators, narratives, tasks

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/so-lieu.md").read_text("utf-8")
WORDS = (
    *indicators.COLUMNS,
    *indicators.SELDOM,
    *areas.AREA_COLUMNS,
    *areas.OFFICIAL_COLUMNS,
    *tasks.COLUMNS,
    *documents.COLUMNS,
    *indicators.STATES,
    *indicators.REASONS,
    *indicators.COUNT_KINDS,
    *indicators.LIKELIHOODS,
    *indicators.VERDICTS,
    *tasks.STATES,
    *documents.RANKS,
    *narratives.SECTIONS,
)


@pytest.mark.parametrize("word", sorted(set(map(str, WORDS))))
def test_the_page_names_every_column_and_word(word: str) -> None:
    assert f"`{word}`" in PAGE


def test_the_page_names_every_code_of_the_loader() -> None:
    files = (ROOT / "reportgen/figures").glob("*faults.py")
    source = "".join(path.read_text("utf-8") for path in files)

    codes = set(re.findall(r'"(FG\d\d)"', source))

    assert codes == set(re.findall(r"\bFG\d\d\b", PAGE))
