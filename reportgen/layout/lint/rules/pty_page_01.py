"""Khổ giấy A4, trang dọc; trang ngang chỉ khi có bảng rộng.

Sai: khổ Letter; cả văn bản nằm ngang.
Đúng: A4 dọc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_paper_size, page_place, page_sizes
from reportgen.layout.lint.tables import data_tables
from reportgen.layout.lint.view import View

RULE = "PTY-PAGE-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_paper_size(view)
    with_tables = {section for _, _, section in data_tables(view)}
    for section, width, height in page_sizes(view.paper):
        if width > height and section not in with_tables:
            place = page_place(view.paper, section)
            fix = "Layout › Orientation: Portrait cho phần này"
            yield view.find(place, "trang nằm ngang mà không có bảng", "trang dọc", fix)
