"""Số, ký hiệu: cỡ 14, đứng, không có dấu hai chấm sau chữ «Số».

Sai: Số: 109-KH/TU
Đúng: Số 109-KH/TU
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C03"


def check(view: View) -> Iterator[Finding]:
    number = view.get("number")
    yield from view.missing("number", "số, ký hiệu", "ghi «Số ...-.../...» dưới dấu sao")
    if number is not None and re.match(r"Số\s*[:.]", number.text):
        yield view.find(number.first, f"«{number.text}»", "«Số ...» không có dấu hai chấm", "bỏ dấu hai chấm")
    yield from check_letters(view, number, "số, ký hiệu")
