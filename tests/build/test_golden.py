"""Finished reports, word for word; `tools/make_golden.py` writes the files, whose diff shows a change of wording."""

from __future__ import annotations

import pytest

from tools.make_golden import FOLDER, GOLDEN, golden_text


@pytest.mark.parametrize("name", GOLDEN)
def test_says_what_it_said_before(name: str) -> None:
    assert golden_text(name).splitlines() == (FOLDER / name).read_text("utf-8").splitlines()
