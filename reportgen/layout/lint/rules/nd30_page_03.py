"""Lề trên từ 20 mm đến 25 mm.

Sai: lề trên 25,4 mm (mặc định của Word là 2,54 cm).
Đúng: lề trên 20 mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_margin
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-03"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_margin(view, "top", "trên")
