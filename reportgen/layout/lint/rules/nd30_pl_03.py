"""Chữ «Phụ lục» và số: dòng riêng, căn giữa, in thường, cỡ 14, đứng, đậm.

Sai: PHỤ LỤC I (in hoa), cỡ 13.
Đúng: Phụ lục I (cỡ 14, đậm, căn giữa).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "ND30-PL-03"


def check(view: View) -> Iterator[Finding]:
    for appendix in view.anatomy.appendices:
        if appendix.tail:
            fix = "đưa tên phụ lục xuống dòng dưới"
            yield view.find(appendix.heading, "tên phụ lục cùng dòng với số", "số phụ lục trên dòng riêng", fix)
            continue
        yield from letters_of(view, [appendix.heading], "chữ «Phụ lục»")
