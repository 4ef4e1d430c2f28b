"""Không còn chỗ trống, ký hiệu giữ chỗ ngoài số và ngày của bản dự thảo.

Sai: {{ so_lieu }}, [...], xxx, ……
Đúng: điền nội dung hoặc bỏ đi.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_placeholders

RULE = "ND30-TEXT-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_placeholders(view)
