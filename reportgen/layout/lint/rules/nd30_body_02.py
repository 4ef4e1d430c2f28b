"""Nội dung dàn đều cả hai lề (justify).

Sai: đoạn nội dung căn trái, mép phải lởm chởm.
Đúng: chọn đoạn, bấm Ctrl+J.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.model import Align
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import paragraphs
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-02"


def check(view: View) -> Iterator[Finding]:
    wrong = [
        segment
        for segment in paragraphs(view.anatomy)
        if segment.align is Align.LEFT and len(segment.lines) > 1 and len(segment.text) > 60
    ]
    yield from view.gathered(wrong, "đoạn nội dung căn trái", "dàn đều hai lề", "chọn đoạn, bấm Ctrl+J")
