"""Điều: số Ả Rập, sau số có dấu chấm; số và tên một dòng, in thường, đậm; đánh số liên tục.

Sai: Điều 2: không đậm; Điều 3 đứng ngay sau Điều 1.
Đúng: Điều 1. Phạm vi điều chỉnh (đậm).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_articles
from reportgen.layout.lint.view import View

RULE = "ND30-H-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_articles(view)
