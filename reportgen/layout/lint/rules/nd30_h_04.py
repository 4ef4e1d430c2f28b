"""Khoản trong mỗi Điều: số Ả Rập, sau số có dấu chấm, đánh lại từ 1 ở mỗi Điều, theo thứ tự.

Sai: 1) hoặc 1-; khoản 3 đứng ngay sau khoản 1.
Đúng: 1. ... 2. ...
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_clauses
from reportgen.layout.lint.view import View

RULE = "ND30-H-04"


def check(view: View) -> Iterator[Finding]:
    yield from check_clauses(view)
