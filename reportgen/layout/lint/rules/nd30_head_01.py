"""Quốc hiệu nằm trọn trên một dòng.

Sai: cột phải của bảng đầu trang hẹp nên chữ «NAM» rơi xuống dòng dưới.
Đúng: cột phải rộng ít nhất 96 mm khi quốc hiệu cỡ 13 (88,5 mm khi cỡ 12), lề ô bằng 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.titles import broken_title
from reportgen.layout.lint.view import View

RULE = "ND30-HEAD-01"


def check(view: View) -> Iterator[Finding]:
    broken = broken_title(view)
    if broken is not None:
        fix = "xóa dấu xuống dòng trong quốc hiệu; nếu không vừa thì mở rộng cột phải của bảng đầu trang"
        yield view.find(broken, "quốc hiệu xuống 2 dòng", "một dòng", fix)
    title = view.get("national_title")
    if title is None or title.first.split or title.first.floating:
        return
    if len(title.first.lines) > 1:
        found = f"quốc hiệu xuống {len(title.first.lines)} dòng"
        fix = "mở rộng cột phải của bảng đầu trang (khoảng 100 mm), hoặc đặt lề ô bằng 0"
        yield view.find(title.first, found, "một dòng", fix)
