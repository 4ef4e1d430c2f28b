"""Khổ giấy A4: 210 mm x 297 mm.

Sai: khổ Letter (216 mm x 279 mm), là mặc định của Word bản tiếng Anh.
Đúng: khổ A4 ở mọi phần của văn bản, kể cả phụ lục nằm ngang.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pages import check_paper_size
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_paper_size(view)
