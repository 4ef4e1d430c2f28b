"""Ngày viết gọn trong câu có chữ «ngày» ở trước.

Sai: Quyết định số 12/QĐ-UBND, 05/01/2026
Đúng: Quyết định số 12/QĐ-UBND ngày 05/01/2026
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.dates import check_short_dates
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-DATE-04"


def check(view: View) -> Iterator[Finding]:
    yield from check_short_dates(view)
