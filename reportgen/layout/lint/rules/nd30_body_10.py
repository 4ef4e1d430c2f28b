"""Không dùng đoạn trống để tạo khoảng cách.

Sai: bấm Enter hai lần giữa các đoạn.
Đúng: đặt khoảng cách bằng Paragraph › Spacing. Được phép: khoảng trống để ký, đoạn chứa đường kẻ, hình, ngắt trang.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.body import empties_in_text
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-10"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    empty = empties_in_text(view)
    if empty:
        more = f" (và {len(empty) - 1} chỗ khác)" if len(empty) > 1 else ""
        place = empty[0].place
        yield view.find(
            place, "đoạn trống sau chỗ này" + more, "không có đoạn trống", "xóa đoạn trống, đặt Spacing 6 pt"
        )
