"""Quyền hạn, chức vụ của người ký: in hoa, cỡ 13-14, đứng, đậm, căn giữa ở nửa phải.

Sai: Giám đốc (in thường); GIÁM ĐỐC không đậm.
Đúng: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C07a"


def check(view: View) -> Iterator[Finding]:
    fix = "ghi quyền hạn, chức vụ người ký ở nửa phải, dưới phần nội dung"
    yield from view.missing("authority", "quyền hạn, chức vụ người ký", fix)
    yield from check_letters(view, view.get("authority"), "quyền hạn, chức vụ")
