"""Số, ký hiệu có dạng «Số: 05/BC-UBND».

Sai: Số: 05/BC.UBND; Số: 05-BC/UBND
Đúng: Số: 05/BC-UBND
Bản chưa lấy số để trống số thì không tính.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.anatomy.words import fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.vi import one_line

RULE = "ND30-NUM-07"
_NORMATIVE = re.compile(r"/\s?\d{4}\s?/\s?(QD|NQ|CT|ND|TT|TTLT|L|PL|QH|NQLT)[\d-]")


def _is_normative(symbol: str) -> bool:
    """Tell whether the year stands in the number of a type that can be a normative text: "/2024/QĐ-UBND"."""
    return bool(_NORMATIVE.match(fold(symbol)))


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    if part is None or (number is not None and (not number.running or _is_normative(number.symbol))):
        return
    text = re.sub(r"\s*([-–—/])\s*", lambda found: "/" if found[1] == "/" else "-", one_line(part.text))
    text = re.sub(r"^Số\s*:?\s*0*(?=\d)", "Số: ", text)
    text = re.sub(r"^Số: (\d)/", r"Số: 0\1/", text)
    if not re.fullmatch(view.rule.text("pattern"), text):
        yield view.find(part.first, f"«{part.text}»", "dạng «Số: 05/BC-UBND»", "ghi lại số, ký hiệu")
