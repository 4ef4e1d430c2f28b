"""Dấu chỉ mức độ khẩn: in hoa, cỡ 14, đứng, đậm, trong khung.

Sai: Hỏa tốc (in thường).
Đúng: HỎA TỐC (đậm, có khung).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C10"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("urgency"), "dấu chỉ mức độ khẩn")
