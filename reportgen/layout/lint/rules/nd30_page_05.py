"""Lề trái từ 30 mm đến 35 mm.

Sai: lề trái 25 mm.
Đúng: lề trái 30 mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_margin, unmeasured
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper

RULE = "ND30-PAGE-05"


def check(view: View) -> Iterator[Finding]:
    yield from check_margin(view, "left", "trái")


def unseen(paper: Paper) -> str:
    return unmeasured(paper, "left")
