"""Lề trang cố định: trên 20, dưới 20, trái 30, phải 15 mm.

Sai: lề phải 20 mm như văn bản hành chính.
Đúng: 20, 20, 30, 15 mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import margins, millimetres, page_place, unmeasured
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper

RULE = "PTY-PAGE-02"

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}


def check(view: View) -> Iterator[Finding]:
    slack = view.rule.number("tolerance")
    for side, name in _SIDES.items():
        if view.paper.kind == "pdf" and side in ("top", "bottom"):
            continue
        wanted = view.rule.number(side)
        for section, value in margins(view.paper, side):
            if abs(value - wanted) > slack * (4 if view.paper.kind == "pdf" else 1):
                place = page_place(view.paper, section)
                fix = f"Layout › Margins › Custom Margins: lề {name} {millimetres(wanted)} mm"
                yield view.find(place, f"lề {name} {millimetres(value)} mm", f"{millimetres(wanted)} mm", fix)


def unseen(paper: Paper) -> str:
    return unmeasured(paper, "left", "right")
