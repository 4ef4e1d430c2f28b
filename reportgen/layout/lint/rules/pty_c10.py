"""Dấu chỉ mức độ khẩn: in hoa, cỡ 14, đứng, đậm, trong khung.

Sai: Hỏa tốc (in thường).
Đúng: HỎA TỐC (đậm, có khung).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.boxes import is_boxed
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C10"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("urgency"), "dấu chỉ mức độ khẩn")
    mark = view.get("urgency")
    if mark is not None and not is_boxed(view, mark.first):
        fix = "đặt chữ trong khung chữ nhật: Borders › Outside Borders, hoặc hộp chữ có viền"
        yield view.find(mark.first, "không có khung", "trong khung chữ nhật", fix, Severity.WARNING)
