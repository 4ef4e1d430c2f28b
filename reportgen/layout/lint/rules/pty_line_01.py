"""Dưới tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM có đường kẻ liền nét, dài bằng dòng chữ.

Sai: gõ dấu gạch, gạch chân, hoặc không có đường kẻ.
Đúng: đường kẻ vẽ bằng Shapes, dài bằng dòng tiêu đề.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.rule_lines import check_rule_line
from reportgen.layout.lint.view import View

RULE = "PTY-LINE-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_rule_line(view, view.get("party_title"), "tiêu đề")
