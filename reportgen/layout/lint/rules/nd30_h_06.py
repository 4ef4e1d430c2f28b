"""Các cấp đề mục của báo cáo theo thứ tự: I. -> 1. -> 1.1. hoặc a) -> - -> +; số liền nhau, mỗi cấp một kiểu chữ.

Sai: mục III đứng ngay sau mục I; mục I. in hoa đậm, mục II. in thường.
Đúng: I., II., III.; trong mỗi mục: 1., 2., 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_report_levels
from reportgen.layout.lint.view import View

RULE = "ND30-H-06"


def check(view: View) -> Iterator[Finding]:
    yield from check_report_levels(view)
