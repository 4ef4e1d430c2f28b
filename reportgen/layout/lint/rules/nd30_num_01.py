"""Số của văn bản dưới 10 ghi thêm số 0 ở trước.

Sai: Số: 5/BC-SNV
Đúng: Số: 05/BC-SNV
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-NUM-01"


def check(view: View) -> Iterator[Finding]:
    number, part = view.anatomy.number, view.get("number")
    if number is None or part is None or not number.running:
        return
    running = number.running
    if len(running) == 1 and running != "0":
        yield view.find(part.first, f"số «{running}»", f"«0{running}»", f"ghi «Số: 0{running}{number.symbol}»")
    elif len(running) > 2 and running.startswith("0"):
        bare = running.lstrip("0").rjust(2, "0")
        yield view.find(part.first, f"số «{running}»", f"«{bare}»", "bỏ số 0 thừa")
