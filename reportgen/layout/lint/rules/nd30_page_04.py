"""Lề dưới từ 20 mm đến 25 mm.

Sai: lề dưới 15 mm để thêm được một dòng.
Đúng: lề dưới 20 mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_margin
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-04"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_margin(view, "bottom", "dưới")
