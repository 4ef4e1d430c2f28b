"""Chữ «Ủy» viết một cách trong cả văn bản: «Ủy», không «Uỷ».

Sai: chỗ «Ủy ban», chỗ «Uỷ ban».
Đúng: Ủy ban ở mọi chỗ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_uy

RULE = "ND30-CAP-10"


def check(view: View) -> Iterator[Finding]:
    yield from check_uy(view)
