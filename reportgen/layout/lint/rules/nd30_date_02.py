"""Sau địa danh có dấu phẩy; các chữ cái đầu của địa danh viết hoa.

Sai: Ninh Bình ngày 05 tháng 01 năm 2026
Đúng: Ninh Bình, ngày 05 tháng 01 năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.dates import check_place_comma
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-DATE-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_place_comma(view)
