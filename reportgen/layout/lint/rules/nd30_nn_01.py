"""Văn bản có Kính gửi thì nơi nhận đầu tiên là «- Như trên;».

Sai: dòng đầu của Nơi nhận là «- Ủy ban nhân dân tỉnh;» dù đã Kính gửi nơi ấy.
Đúng: - Như trên;
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import items_of
from reportgen.layout.lint.view import View

RULE = "ND30-NN-01"


def check(view: View) -> Iterator[Finding]:
    items = items_of(view.lines("recipients"))
    if view.get("addressee_label") is None or not items:
        return
    first, text = items[0]
    wanted = view.rule.text("first")
    if wanted.lower() not in text.lower():
        yield view.find(first, f"«{text}»", f"«- {wanted};»", f"ghi «- {wanted};» ở dòng đầu của Nơi nhận")
