"""Phụ lục không có quốc hiệu, số, địa danh, ngày tháng riêng.

Sai: đầu phụ lục lặp lại quốc hiệu, tiêu ngữ.
Đúng: phụ lục chỉ có số, tên và dòng «Kèm theo».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.anatomy.words import DATE, MOTTO, NATION, NUMBER, fold, is_like
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-PL-06"

_LOOKED = 14


def check(view: View) -> Iterator[Finding]:
    for appendix in view.anatomy.appendices:
        for segment in appendix.segments[:_LOOKED]:
            found = fold(segment.text)
            own_number = NUMBER.match(found) and len(found) < 30
            own_date = DATE.search(found) and len(found) < 60 and "KEM THEO" not in found
            if is_like(segment.text, NATION) or is_like(segment.text, MOTTO) or own_number or own_date:
                needed = "phụ lục không có phần đầu văn bản riêng"
                yield view.find(segment, f"«{segment.text}» trong phụ lục", needed, "bỏ dòng này")
                break
