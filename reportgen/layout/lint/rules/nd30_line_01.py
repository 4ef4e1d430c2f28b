"""Dưới tiêu ngữ có đường kẻ liền nét, dài bằng dòng chữ.

Sai: gõ dấu gạch «-----», gạch chân dòng chữ, hoặc không có đường kẻ.
Đúng: Insert › Shapes › Line, kéo dài bằng dòng tiêu ngữ; hoặc đường viền dưới của đoạn.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.rule_lines import check_rule_line
from reportgen.layout.lint.view import View

RULE = "ND30-LINE-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_rule_line(view, view.get("motto"), "tiêu ngữ")
