"""Dưới tên phụ lục ghi «(Kèm theo ... số ... ngày ... của ...)»: căn giữa, cỡ 13-14, nghiêng; khớp với văn bản.

Sai: dòng Kèm theo ghi số khác với số ở trang 1.
Đúng: (Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Gia Lai)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.appendices import check_attached
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "ND30-PL-05"


def check(view: View) -> Iterator[Finding]:
    for appendix in view.anatomy.appendices:
        if appendix.attached:
            yield from letters_of(view, appendix.attached, "dòng «Kèm theo»")
        yield from check_attached(view, appendix)
