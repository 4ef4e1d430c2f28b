"""Trích yếu nội dung: in thường, cỡ 13-14, đứng, đậm, căn giữa, ngay dưới tên loại.

Sai: trích yếu không đậm, hoặc viết toàn chữ in hoa.
Đúng: Kết quả thực hiện Kế hoạch số 177/KH-UBND năm 2026 (đậm, căn giữa).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C05b"


def check(view: View) -> Iterator[Finding]:
    if view.get("type") is not None:
        yield from view.missing("subject", "trích yếu nội dung", "ghi trích yếu ngay dưới tên loại, đậm, căn giữa")
    yield from check_letters(view, view.get("subject"), "trích yếu")
