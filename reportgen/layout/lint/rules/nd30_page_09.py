"""Số trang của phụ lục được đánh riêng theo từng phụ lục.

Sai: phụ lục nối tiếp số trang của báo cáo (trang 13, 14 ...).
Đúng: mỗi phụ lục là một phần (section) riêng, số trang bắt đầu lại từ 1.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.page_numbers import check_appendix_numbers
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-09"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_appendix_numbers(view)
