"""Dấu chỉ mức độ khẩn: in hoa, cỡ 13-14, đứng, đậm, trong khung chữ nhật.

Sai: Khẩn (in thường, không đậm).
Đúng: KHẨN (đậm, có khung).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C10b"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("urgency"), "dấu chỉ mức độ khẩn")
