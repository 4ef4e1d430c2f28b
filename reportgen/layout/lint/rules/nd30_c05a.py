"""Tên loại văn bản: in hoa, cỡ 13-14, đứng, đậm, căn giữa.

Sai: Báo cáo; BÁO CÁO cỡ 16.
Đúng: BÁO CÁO, cỡ 14, đậm, căn giữa.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C05a"


def check(view: View) -> Iterator[Finding]:
    if view.get("letter_subject") is None:
        fix = "ghi tên loại (BÁO CÁO, KẾ HOẠCH ...) dưới phần đầu; nếu là công văn thì ghi «V/v ...» dưới số, ký hiệu"
        yield from view.missing("type", "tên loại văn bản", fix)
    yield from check_letters(view, view.get("type"), "tên loại")
