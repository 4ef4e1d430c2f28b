"""Kính gửi: in thường, cỡ 13-14, kiểu đứng.

Sai: «Kính gửi» in đậm hoặc nghiêng.
Đúng: Kính gửi: Ban Thường vụ Tỉnh ủy.
Chỉ tờ trình, báo cáo gửi cấp trên và công văn có dòng này; công văn bắt buộc có.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "ND30-C09a"


def check(view: View) -> Iterator[Finding]:
    if view.anatomy.is_letter:
        yield from view.missing("addressee_label", "dòng Kính gửi", "ghi «Kính gửi: ...» trước phần nội dung")
    lines = view.lines("addressee_label", "addressees")
    if lines:
        yield from letters_of(view, lines, "Kính gửi")
