"""Trang đặt theo chiều dọc; chỉ phần có bảng rộng mới được đặt ngang.

Sai: cả báo cáo in trên giấy nằm ngang, hoặc phụ lục toàn chữ đặt ngang.
Đúng: báo cáo đặt dọc; phụ lục bảng chỉ tiêu đặt ngang.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import page_place, page_sizes
from reportgen.layout.lint.tables import data_tables
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-02"
KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    with_tables = {section for _, _, section in data_tables(view)}
    for section, width, height in page_sizes(view.paper):
        if width > height and section not in with_tables:
            place = page_place(view.paper, section)
            yield view.find(
                place, "trang nằm ngang mà không có bảng", "trang dọc", "Layout › Orientation: Portrait cho phần này"
            )
