"""Bảng không rộng hơn vùng chữ giữa hai lề.

Sai: bảng 180 mm trên trang có vùng chữ 165 mm, mép phải lấn vào lề.
Đúng: Table › AutoFit Window, hoặc đặt phần đó nằm ngang.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.tables import check_widths
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-11"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_widths(view)
