"""Ký hiệu của công văn: chữ viết tắt tên cơ quan, gạch nối, tên viết tắt đơn vị soạn thảo; không có «CV».

Sai: Số: 12/CV-UBND
Đúng: Số: 12/UBND-VX, Số: 125/SNV-LĐVL
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-NUM-03"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    if number is None or part is None or not view.anatomy.is_letter:
        return
    if re.search(r"\bCV\b", number.symbol):
        yield view.find(part.first, f"ký hiệu «{number.symbol}»", "không có chữ «CV»", "ghi «/<cơ quan>-<đơn vị>»")
    elif number.symbol and not re.search(r"[-–]\s*\S", number.symbol):
        needed = "chữ viết tắt cơ quan và đơn vị soạn thảo"
        yield view.find(part.first, f"ký hiệu «{number.symbol}»", needed, "ghi thêm «-<đơn vị soạn thảo>»")
