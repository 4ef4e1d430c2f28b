"""Chữ viết tắt tên loại trong ký hiệu khớp với tên loại.

Sai: báo cáo mang ký hiệu -KH/TU.
Đúng: báo cáo -BC/TU, tờ trình -TTr/TU, công văn -CV/TU.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-NUM-02"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    kind = view.anatomy.document_type
    wanted = view.rule.text("letter") if view.anatomy.is_letter else view.rule.pairs("types").get(kind)
    if number is None or part is None or not wanted or not number.symbol:
        return
    found = re.match(r"[-–/]\s*([^/\-–\s]+)", number.symbol)
    if found is not None and found[1] != wanted:
        yield view.find(part.first, f"ký hiệu «{number.symbol}»", f"«-{wanted}/...»", f"ghi ký hiệu «-{wanted}/...»")
