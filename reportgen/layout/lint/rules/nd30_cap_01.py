"""Viết hoa chữ cái đầu câu và đầu đoạn.

Sai: ... đạt kế hoạch. các sở tiếp tục ...
Đúng: ... đạt kế hoạch. Các sở tiếp tục ...
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import sentence_starts
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-01"


def check(view: View) -> Iterator[Finding]:
    yield from sentence_starts(view)
