"""Chữ viết tắt tên cơ quan trong ký hiệu: Tỉnh ủy, Thành ủy là TU; Đảng ủy là ĐU.

Sai: TỈNH ỦY GIA LAI mà ký hiệu -BC/ĐU.
Đúng: -BC/TU
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-NUM-03"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    issuer = view.get("issuer")
    if (
        number is None
        or part is None
        or issuer is None
        or (view.get("superior") is None and "BAN" in issuer.text.split())
    ):
        return
    found = re.search(r"/\s*([^\s/]+)$", number.symbol)
    for name, wanted in view.rule.pairs("organs").items():
        if found and issuer.text.upper().startswith(name) and "-" not in found[1] and found[1] != wanted:
            yield view.find(part.first, f"ký hiệu «{number.symbol}»", f"«.../{wanted}»", f"ghi «/{wanted}»")
