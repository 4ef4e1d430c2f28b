"""Các cấp đề mục theo thứ tự: I- -> 1- (hoặc 1.) -> 1.1- -> a) -> -; số liền nhau.

Sai: mục III đứng ngay sau mục I.
Đúng: I-, II-, III-
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_report_levels
from reportgen.layout.lint.view import View

RULE = "PTY-H-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_report_levels(view)
