"""Ký hiệu của văn bản có tên loại: chữ viết tắt tên loại, gạch nối, chữ viết tắt tên cơ quan.

Sai: báo cáo mang ký hiệu /KH-UBND; tờ trình ghi /TT-UBND.
Đúng: /BC-UBND, /TTr-UBND, /CTr-UBND.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-NUM-02"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    wanted = view.rule.pairs("types").get(view.anatomy.document_type)
    if number is None or part is None or wanted is None or not number.symbol:
        return
    found = re.match(r"/\s*(?:\d{4}/)?\s*([^-–\s]+)\s*[-–]", number.symbol)
    if found is None or found[1] != wanted:
        kind = view.anatomy.document_type.lower()
        fix = f"ghi ký hiệu «/{wanted}-...»"
        yield view.find(part.first, f"ký hiệu «{number.symbol}» của {kind}", f"bắt đầu bằng «/{wanted}-»", fix)
