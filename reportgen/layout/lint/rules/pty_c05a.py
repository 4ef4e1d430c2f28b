"""Tên loại văn bản: in hoa, cỡ 15-16, đứng, đậm, căn giữa.

Sai: BÁO CÁO cỡ 14.
Đúng: BÁO CÁO cỡ 15 hoặc 16, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C05a"


def check(view: View) -> Iterator[Finding]:
    if view.get("letter_subject") is None:
        yield from view.missing("type", "tên loại văn bản", "ghi tên loại (BÁO CÁO, KẾ HOẠCH ...) dưới phần đầu")
    yield from check_letters(view, view.get("type"), "tên loại")
