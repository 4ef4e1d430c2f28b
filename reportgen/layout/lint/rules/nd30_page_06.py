"""Lề phải từ 15 mm đến 20 mm.

Sai: lề phải 25,4 mm.
Đúng: lề phải 15 mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_margin, unmeasured
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper

RULE = "ND30-PAGE-06"


def check(view: View) -> Iterator[Finding]:
    yield from check_margin(view, "right", "phải")


def unseen(paper: Paper) -> str:
    return unmeasured(paper, "right")
