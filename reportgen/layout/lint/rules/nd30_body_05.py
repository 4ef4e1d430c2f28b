"""Giãn dòng tối thiểu dòng đơn, tối đa 1,5 dòng.

Sai: giãn dòng đôi (Double); giãn đúng 12 pt khi chữ cỡ 14.
Đúng: Single, Multiple 1,1 hoặc 1,5 lines; Exactly 18 pt với chữ cỡ 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.body import check_lines
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-05"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_lines(view)
