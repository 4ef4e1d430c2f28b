"""Ngày dưới 10 và tháng 1, 2 ghi thêm số 0; tháng 3 đến 9 không ghi số 0.

Sai: ngày 5 tháng 1 năm 2026; ngày 29 tháng 06 năm 2026
Đúng: ngày 05 tháng 01 năm 2026; ngày 29 tháng 6 năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.dates import check_padding
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-DATE-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_padding(view)
