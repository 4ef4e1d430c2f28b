"""Số, ký hiệu có dạng «Số 109-KH/TU»; số dưới 10 ghi thêm số 0.

Sai: Số 5-BC/TU; Số 109/KH-TU
Đúng: Số 05-BC/TU
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-NUM-01"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    if part is None or (number is not None and not number.running):
        return
    text = re.sub(r"^Số\s*[:.]?\s*", "Số ", part.text)
    if not re.fullmatch(view.rule.text("pattern"), text):
        yield view.find(part.first, f"«{part.text}»", "dạng «Số 109-KH/TU»", "ghi lại số, ký hiệu")
