"""Phụ lục không có quốc hiệu, số, địa danh, ngày tháng riêng.

Sai: đầu phụ lục lặp lại quốc hiệu, tiêu ngữ.
Đúng: phụ lục chỉ có số, tên và dòng «Kèm theo».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.anatomy.words import DATE, MOTTO, NATION, NUMBER, fold, is_like
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment

RULE = "ND30-PL-06"

_LOOKED = 14


def check(view: View) -> Iterator[Finding]:
    for appendix in view.anatomy.appendices:
        for segment in (*_above(view, appendix.heading), *appendix.segments[:_LOOKED]):
            found = fold(segment.text)
            own_number = NUMBER.match(found) and len(found) < 30
            own_date = DATE.search(found) and len(found) < 60 and "KEM THEO" not in found
            if is_like(segment.text, NATION) or is_like(segment.text, MOTTO) or own_number or own_date:
                needed = "phụ lục không có phần đầu văn bản riêng"
                yield view.find(segment, f"«{segment.text}» trong phụ lục", needed, "bỏ dòng này")
                break


def _above(view: View, heading: Segment) -> tuple[Segment, ...]:
    """Return the lines over the heading on its page, when its section or page holds nothing of the main text."""
    known = view.anatomy.known
    above = []
    for segment in reversed(view.paper.segments[max(heading.index - _LOOKED, 0) : heading.index]):
        if segment.index in known or segment.page != heading.page or segment.section != heading.section:
            break
        above.append(segment)
    return tuple(reversed(above))
