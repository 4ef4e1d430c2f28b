"""Tên phụ lục: căn giữa, in hoa, cỡ 13-14, đứng, đậm.

Sai: tên phụ lục in thường.
Đúng: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "ND30-PL-04"


def check(view: View) -> Iterator[Finding]:
    for appendix in view.anatomy.appendices:
        if appendix.title:
            yield from letters_of(view, appendix.title, "tên phụ lục")
        elif not appendix.tail:
            fix = "ghi tên phụ lục dưới chữ «Phụ lục»"
            yield view.find(appendix.heading, "phụ lục không có tên", "tên phụ lục", fix)
