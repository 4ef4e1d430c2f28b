"""Số, ký hiệu: chữ «Số» in thường có dấu hai chấm, cỡ 13, đứng, căn giữa dưới tên cơ quan.

Sai: «Số 05/BC-SNV» thiếu dấu hai chấm; cỡ 14; chữ nghiêng.
Đúng: Số: 05/BC-SNV
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C03"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("number", "số, ký hiệu", "ghi «Số: .../...» dưới tên cơ quan ban hành")
    number = view.get("number")
    if number is not None and not re.match(r"Số: ?", number.text):
        needed, fix = "chữ «Số» và dấu hai chấm: «Số: ...»", "ghi lại chữ «Số:»"
        yield view.find(number.first, f"«{number.text}»", needed, fix)
    yield from check_letters(view, number, "số, ký hiệu")
