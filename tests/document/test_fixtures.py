"""Every fixture is described in the docs, re-saved, and read without a trace of the clock."""

from __future__ import annotations

import re
from pathlib import Path

from reportgen.document.reader import read_docx
from tests.document.raw import RESAVED, fixture, fixture_names

DOCS = Path(__file__).parents[2] / "docs" / "fixtures.md"


def test_the_docs_name_every_fixture_and_no_other() -> None:
    rows = [line for line in DOCS.read_text("utf-8").splitlines() if line.startswith("| ") and ".py" in line]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row.split("|")[2])}
    assert named == set(fixture_names())


def test_every_fixture_has_its_re_save() -> None:
    assert {path.stem for path in RESAVED.glob("*.docx")} == set(fixture_names())


def test_the_same_bytes_give_the_same_model() -> None:
    assert read_docx(fixture("lists"), "a") == read_docx(fixture("lists"), "a")
