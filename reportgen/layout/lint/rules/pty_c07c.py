"""Họ tên người ký: in thường, cỡ 14, đứng, đậm; không ghi học hàm, học vị.

Sai: NGUYỄN VĂN A; TS. Nguyễn Văn A
Đúng: Nguyễn Văn A (đậm).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C07c"


def check(view: View) -> Iterator[Finding]:
    if view.get("authority") is not None and view.get("signer") is None:
        place, fix = view.lines("authority")[-1], "ghi họ tên người ký trước khi phát hành"
        yield view.find(place, "chưa có họ tên người ký", "họ tên người ký", fix, Severity.INFO)
    yield from check_letters(view, view.get("signer"), "họ tên người ký")
