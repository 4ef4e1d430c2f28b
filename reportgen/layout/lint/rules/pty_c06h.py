"""Phần, chương, mục, điều: cỡ 14-15, đậm.

Sai: đề mục không đậm, cỡ 13.
Đúng: I- TÌNH HÌNH (đậm).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.prose import is_heading, level_of
from reportgen.layout.lint.view import View

RULE = "PTY-C06h"

_KINDS = ("part", "chapter", "section", "article", "roman")


def check(view: View) -> Iterator[Finding]:
    least, most = view.rule.span("size")
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is None or level.kind not in _KINDS or not is_heading(segment):
            continue
        if not least - 0.26 <= segment.size <= most + 0.26:
            found = f"đề mục cỡ chữ {points(segment.size)}"
            yield view.find(segment, found, f"cỡ chữ {points(least)} đến {points(most)}", "đặt cỡ chữ 14")
        if not segment.is_bold and level.kind != "article":
            yield view.find(segment, "đề mục không đậm", "chữ đậm", "chọn dòng này, bấm Ctrl+B")
