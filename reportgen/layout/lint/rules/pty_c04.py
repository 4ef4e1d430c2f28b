"""Địa danh và thời gian: cỡ 14, nghiêng, căn giữa dưới tiêu đề.

Sai: ngày tháng chữ đứng.
Đúng: Gia Lai, ngày 03 tháng 02 năm 2026 (nghiêng).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C04"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("date", "địa danh, ngày tháng năm", "ghi địa danh, ngày tháng năm dưới tiêu đề")
    yield from check_letters(view, view.get("date"), "địa danh, ngày tháng năm")
