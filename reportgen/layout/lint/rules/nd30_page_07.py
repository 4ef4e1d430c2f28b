"""Cả văn bản dùng phông Times New Roman, bộ mã Unicode (TCVN 6909:2001), màu đen.

Sai: một đoạn dán từ nơi khác còn phông Arial hoặc .VnTime; tên đề mục màu xanh; dấu gõ rời (Unicode tổ hợp).
Đúng: chọn cả văn bản (Ctrl+A), đặt phông Times New Roman, màu Automatic.
Dấu chỉ mức độ khẩn, độ mật và hình chữ ký, con dấu được phép có màu đỏ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.fonts import check_colour, check_composed, check_fonts, check_legacy
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-07"


def check(view: View) -> Iterator[Finding]:
    yield from check_fonts(view)
    yield from check_legacy(view)
    yield from check_composed(view)
    yield from check_colour(view)
