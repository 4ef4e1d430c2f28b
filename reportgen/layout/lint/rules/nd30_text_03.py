"""Cách đặt dấu thanh thống nhất trong cả văn bản: hòa hay hoà, khỏe hay khoẻ.

Sai: chỗ «hòa», chỗ «hoà».
Đúng: chỉ dùng một cách.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_tone_marks

RULE = "ND30-TEXT-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_tone_marks(view)
