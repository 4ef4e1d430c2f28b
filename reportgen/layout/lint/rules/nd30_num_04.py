"""Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ viết tắt có gạch nối không cách chữ.

Sai: Số: 05 / BC - UBND; Số: 05/BC–UBND
Đúng: Số: 05/BC-UBND
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-NUM-04"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    if number is None or part is None or not number.symbol:
        return
    if re.search(r"/\s|\s?[-–—]\s|\s[-–—]|[–—]", number.symbol) or re.search(r"\d\s+/", number.text):
        fix = "bỏ dấu cách quanh dấu gạch, dùng gạch nối ngắn"
        yield view.find(part.first, f"«{number.text}»", "không có dấu cách, gạch nối ngắn", fix)
    elif not number.symbol.startswith("/"):
        yield view.find(part.first, f"«{number.text}»", "dấu gạch chéo sau số", "ghi «Số: <số>/<ký hiệu>»")
