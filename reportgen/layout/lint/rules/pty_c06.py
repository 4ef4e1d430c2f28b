"""Nội dung: cỡ 14-15, đứng, dàn đều hai lề, thụt khoảng 10 mm, cách đoạn từ 6 pt, giãn dòng đúng 18-22 pt.

Sai: giãn dòng 1,5; đoạn căn trái; cỡ 13.
Đúng: Line spacing: Exactly 18 pt, cỡ 14, Justify.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.model import Align, LineRule
from reportgen.layout.lint.body import check_gaps, check_indents, sizes_of
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.prose import paragraphs, prose
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place

RULE = "PTY-C06"


def check(view: View) -> Iterator[Finding]:
    if not view.anatomy.body:
        yield view.find(Place(1), "không tìm thấy phần nội dung", "phần nội dung", "ghi nội dung dưới trích yếu")
    least, most = view.rule.span("size")
    for size, places in sizes_of(view).items():
        if not least - 0.26 <= size <= most + 0.26:
            found = f"nội dung cỡ chữ {points(size)}"
            yield from view.gathered(places, found, f"cỡ chữ {points(least)} đến {points(most)}", "đặt cỡ chữ 14")
    loose = [s for s in paragraphs(view.anatomy) if s.align is Align.LEFT and len(s.lines) > 1 and len(s.text) > 60]
    yield from view.gathered(loose, "đoạn nội dung căn trái", "dàn đều hai lề", "chọn đoạn, bấm Ctrl+J")
    if view.paper.kind == "docx":
        yield from check_indents(view)
        yield from check_gaps(view)
        yield from _lines(view)


def _lines(view: View) -> Iterator[Finding]:
    low, high = view.rule.span("lines")
    wrong = [
        s
        for s in prose(view.anatomy)
        if s.look and (s.look.line_rule is LineRule.MULTIPLE or not low - 0.1 <= s.look.line <= high + 0.1)
    ]
    fix = "Paragraph › Line spacing: Exactly 18 pt"
    yield from view.gathered(wrong, "giãn dòng khác mức quy định", "giãn đúng 18 đến 22 pt", fix)
