"""Địa danh của cơ quan cấp tỉnh là tên tỉnh, thành phố; không viết tắt.

Sai: TP. HCM, ngày ...; Quy Nhơn, ngày ... (văn bản của UBND tỉnh Gia Lai)
Đúng: Thành phố Hồ Chí Minh, ngày ...; Gia Lai, ngày ...
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.dates import check_place_name
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-DATE-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_place_name(view)
