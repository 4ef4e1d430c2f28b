"""Khoảng cách giữa các đoạn tối thiểu 6 pt.

Sai: các đoạn liền nhau, Spacing Before và After đều bằng 0.
Đúng: Paragraph › Spacing After: 6 pt.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.body import check_gaps
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-04"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_gaps(view)
