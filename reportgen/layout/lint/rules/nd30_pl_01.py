"""Văn bản có phụ lục thì trong nội dung có chỉ dẫn về phụ lục.

Sai: kèm ba phụ lục mà nội dung không nhắc đến phụ lục nào.
Đúng: ... (chi tiết tại Phụ lục I kèm theo).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-PL-01"


def check(view: View) -> Iterator[Finding]:
    if not view.anatomy.appendices:
        return
    text = " ".join(segment.text for segment in view.anatomy.main)
    if not re.search(r"phụ lục|kèm theo|đính kèm|phụ biểu|biểu mẫu", text, re.IGNORECASE):
        heading = view.anatomy.appendices[0].heading
        fix = "ghi trong nội dung, ví dụ «(chi tiết tại Phụ lục kèm theo)»"
        yield view.find(heading, "nội dung không nhắc đến phụ lục", "chỉ dẫn về phụ lục trong nội dung", fix)
