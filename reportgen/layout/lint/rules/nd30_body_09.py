"""Bảng dài qua trang: hàng tiêu đề lặp lại ở mỗi trang, hàng không bị cắt đôi; chữ trong bảng không quá nhỏ.

Sai: sang trang mới không còn tiêu đề cột; chữ cỡ 8.
Đúng: chọn hàng tiêu đề, Layout › Repeat Header Rows; bỏ «Allow row to break across pages».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.tables import check_tables
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-09"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_tables(view)
