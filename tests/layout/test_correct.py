"""Correct documents in many layouts: no finding of severity error, and nothing left out of what must be looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import Severity
from tests.layout.faulty import check, making_of
from tests.layout.papers import BASES
from tests.layout.wordfile import write

RESAVED = Path(__file__).parent / "resaved"
HEADS = ("table", "tabs", "boxes", "frames", "breaks", "wide")
LINES = ("drawing", "vml", "border", "anchored")
FORMATS = ("styles", "direct", "defaults", "theme")
NUMBERS = ("typed", "auto", "levels")


def _tried() -> list[tuple[str, str, int]]:
    """Return every base with every head; lines, formats, numbers and appendices take turns."""
    found = []
    for row, base in enumerate(BASES):
        for column, head in enumerate(HEADS):
            turn = row * 5 + column
            lines = LINES[turn % (4 if head in ("table", "boxes", "wide") else 3)]
            numbers = NUMBERS[turn % 3] if head != "tabs" else "typed"
            making = f"{head}-{lines}-{FORMATS[(turn // 2) % 4]}-{numbers}"
            found.append((base, making, (0, 1, 3)[turn % 3] if base.startswith("bao-cao") else 0))
    return found


@pytest.mark.parametrize(("base", "making", "appendices"), _tried())
def test_says_nothing_wrong_of_a_correct_document(base: str, making: str, appendices: int) -> None:
    report = check(write(BASES[base](appendices=appendices), making_of(making)))
    assert [(f.rule, f.found) for f in report.findings if f.severity is Severity.ERROR] == []
    assert len(report.checked) >= (25 if "dang" in base else 40)


@pytest.mark.parametrize("name", sorted(path.name for path in RESAVED.glob("*.docx")))
def test_says_nothing_wrong_of_it_when_libreoffice_saved_it_again(name: str) -> None:
    report = check((RESAVED / name).read_bytes(), name)
    assert [(f.rule, f.found) for f in report.findings if f.severity is Severity.ERROR] == []


@pytest.mark.parametrize("base", ["bao-cao", "bao-cao-ubnd"])
def test_leaves_the_open_number_and_day_of_a_draft_alone(base: str) -> None:
    data = write(BASES[base](number="", day="ngày     tháng 12 năm 2026", appendices=1))
    assert [f.rule for f in check(data).findings if f.severity is Severity.ERROR] == []


def test_leaves_districts_alone_before_they_ended() -> None:
    paper = BASES["bao-cao"](day="ngày 10 tháng 12 năm 2024")
    paper.recipients[2].text = "- UBND các huyện, thị xã, thành phố;"
    assert [f for f in check(write(paper)).findings if f.rule.startswith("ORG")] == []


def test_breaks_long_names_of_organs_without_complaint() -> None:
    paper = BASES["bao-cao"]()
    paper.head_left[1].text = "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"
    assert not check(write(paper)).has_errors
