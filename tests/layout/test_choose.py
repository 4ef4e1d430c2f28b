"""Which regulation a Party document without its day is held against (layout-rules, section 0)."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.layout.anatomy import Anatomy
from reportgen.layout.choose import choose
from reportgen.layout.paper import Paper


@pytest.mark.parametrize(
    ("month", "name"),
    [
        (date(2024, 12, 1), "party_hd36"),
        (date(2026, 4, 1), "party_hd36"),
        (date(2026, 5, 1), "party_hd05"),
        (date(2026, 1, 1), "party_hd05"),
        (date(2025, 1, 1), "party_hd36"),
        (None, "party_hd05"),
    ],
)
def test_a_party_draft_goes_by_the_month_it_names(
    month: date | None, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reportgen.layout.choose.is_party", lambda anatomy: True)
    choice = choose(Anatomy(Paper.__new__(Paper), month=month))
    assert choice.profile.name == name
    assert "ghi ngày" in choice.remark
