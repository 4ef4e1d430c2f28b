"""Công văn ghi «Kính gửi:»; tờ trình ghi theo hướng dẫn («Kính trình:» từ 27/5/2026); Nơi nhận có «Như trên».

Sai: công văn không có Kính gửi; có Kính gửi mà Nơi nhận không có «Như trên».
Đúng: Kính gửi: ... ; Nơi nhận: - Như trên
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import items_of
from reportgen.layout.lint.view import View

RULE = "PTY-KG-01"


def check(view: View) -> Iterator[Finding]:
    label = view.get("addressee_label")
    if view.anatomy.is_letter:
        yield from view.missing("addressee_label", "dòng Kính gửi", "ghi «Kính gửi: ...» trước phần nội dung")
    if label is None:
        return
    wanted = view.rule.text("report")
    if view.anatomy.document_type == "TỜ TRÌNH" and not label.text.startswith(wanted):
        yield view.find(label.first, f"«{label.text[:12]}»", f"«{wanted}:»", f"ghi «{wanted}:»")
    items = items_of(view.lines("recipients"))
    if items and "như trên" not in items[0][1].lower():
        yield view.find(items[0][0], f"«{items[0][1]}»", "«- Như trên»", "ghi «- Như trên» ở dòng đầu")
