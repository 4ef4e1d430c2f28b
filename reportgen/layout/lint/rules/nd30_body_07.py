"""Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu.

Sai: lần đầu đã viết «Quyết định số 12/QĐ-UBND» mà không có ngày.
Đúng: Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về ...; lần sau: Quyết định số 12/QĐ-UBND.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.citations import bare_first_citations
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-07"


def check(view: View) -> Iterator[Finding]:
    for segment, cited in bare_first_citations(view.anatomy):
        fix = "ghi thêm «ngày ... của ...» sau số, ký hiệu ở lần viện dẫn đầu tiên"
        yield view.find(segment, f"viện dẫn lần đầu «{cited}» không có ngày", "đủ ngày, cơ quan ban hành", fix)
