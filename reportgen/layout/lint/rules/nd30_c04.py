"""Địa danh và thời gian: in thường, cỡ 13-14, nghiêng, căn giữa dưới tiêu ngữ, cùng hàng với số, ký hiệu.

Sai: ngày tháng chữ đứng, hoặc nằm cao hơn hàng số, ký hiệu.
Đúng: Ninh Bình, ngày 05 tháng 01 năm 2026 (nghiêng).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C04"

_SAME_ROW = 14.0


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("date", "địa danh, ngày tháng năm", "ghi địa danh, ngày tháng năm dưới tiêu ngữ")
    date, number = view.get("date"), view.get("number")
    yield from check_letters(view, date, "địa danh, ngày tháng năm")
    if (
        date is None
        or number is None
        or date.first.page != number.first.page
        or "full" in (date.first.side, number.first.side)
    ):
        return
    if date.first.in_cell and number.first.in_cell and date.first.region[2] != number.first.region[2]:
        off = True
    else:
        off = abs(date.first.top - number.first.top) > _SAME_ROW and not date.first.in_cell
    if off and date.first.region[0] == number.first.region[0] and not view.get("star"):
        fix = "đặt hai dòng trong cùng một hàng của bảng đầu trang"
        yield view.find(date.first, "không cùng hàng với số, ký hiệu", "cùng hàng với số, ký hiệu", fix)
