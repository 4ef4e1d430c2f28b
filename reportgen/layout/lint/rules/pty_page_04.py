"""Cả văn bản dùng phông Times New Roman, bộ mã Unicode, màu đen.

Sai: một đoạn phông Arial hoặc .VnTime.
Đúng: chọn cả văn bản, đặt phông Times New Roman, màu Automatic.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.fonts import check_colour, check_composed, check_fonts, check_legacy
from reportgen.layout.lint.view import View

RULE = "PTY-PAGE-04"


def check(view: View) -> Iterator[Finding]:
    yield from check_fonts(view)
    yield from check_legacy(view)
    yield from check_composed(view)
    yield from check_colour(view)
