"""Có phần nội dung; chữ in thường, kiểu đứng.

Sai: cả đoạn nội dung in nghiêng hoặc viết toàn chữ in hoa.
Đúng: nội dung chữ đứng; chỉ đề mục mới đậm hoặc nghiêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import prose
from reportgen.layout.lint.view import View

RULE = "ND30-C06"

_LONG = 150


def check(view: View) -> Iterator[Finding]:
    if not view.anatomy.body:
        from reportgen.layout.paper import Place

        yield view.find(Place(1), "không tìm thấy phần nội dung", "phần nội dung", "ghi nội dung dưới trích yếu")
    long = [segment for segment in prose(view.anatomy) if len(segment.text) >= _LONG]
    slanted = [segment for segment in long if segment.is_italic]
    loud = [segment for segment in long if segment.text.isupper()]
    yield from view.gathered(slanted, "đoạn nội dung chữ nghiêng", "chữ đứng", "chọn đoạn này, bấm Ctrl+I")
    yield from view.gathered(loud, "đoạn nội dung toàn chữ in hoa", "chữ in thường", "gõ lại bằng chữ in thường")
