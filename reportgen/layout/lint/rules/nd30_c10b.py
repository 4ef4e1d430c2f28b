"""Dấu chỉ mức độ khẩn: in hoa, cỡ 13-14, đứng, đậm, trong khung chữ nhật.

Sai: Khẩn (in thường, không đậm).
Đúng: KHẨN (đậm, có khung).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.boxes import is_boxed
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C10b"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("urgency"), "dấu chỉ mức độ khẩn")
    mark = view.get("urgency")
    if mark is not None and not is_boxed(view, mark.first):
        fix = "đặt chữ trong khung chữ nhật: Borders › Outside Borders, hoặc hộp chữ có viền"
        yield view.find(mark.first, "không có khung", "trong khung chữ nhật", fix, Severity.WARNING)
