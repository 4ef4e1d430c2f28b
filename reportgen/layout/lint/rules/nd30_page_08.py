"""Số trang: từ 1, chữ số Ả Rập, cỡ 13-14, kiểu đứng, canh giữa ở lề trên; không hiện ở trang thứ nhất.

Sai: số trang ở chân trang, bên phải, hoặc hiện cả ở trang 1.
Đúng: số trang ở giữa đầu trang, bật «Different First Page».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.page_numbers import check_page_numbers
from reportgen.layout.lint.view import View

RULE = "ND30-PAGE-08"


def check(view: View) -> Iterator[Finding]:
    yield from check_page_numbers(view)
