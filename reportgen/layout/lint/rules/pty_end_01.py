"""Nội dung kết thúc bằng dấu chấm, không ghi «./.».

Sai: ... xem xét, chỉ đạo./.
Đúng: ... xem xét, chỉ đạo.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-END-01"


def check(view: View) -> Iterator[Finding]:
    last = next((segment for segment in reversed(view.anatomy.body) if segment.text), None)
    if last is not None and last.text.rstrip().endswith("./."):
        yield view.find(last, "kết thúc bằng «./.»", "dấu chấm (.)", "thay «./.» bằng dấu chấm")
