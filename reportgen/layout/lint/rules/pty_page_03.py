"""Số trang: chữ số Ả Rập, cỡ 14, giữa lề trên, cách mép trên 10 mm, không hiện ở trang 1.

Sai: số trang ở chân trang, hiện cả ở trang 1.
Đúng: số trang ở giữa đầu trang, bật «Different First Page».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.page_numbers import check_page_numbers
from reportgen.layout.lint.view import View

RULE = "PTY-PAGE-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_page_numbers(view)
