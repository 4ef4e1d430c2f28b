"""Dưới trích yếu có đường kẻ liền nét, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.

Sai: gõ dấu gạch «-------», hoặc không có đường kẻ.
Đúng: đường kẻ vẽ bằng Shapes, dài khoảng 40 % dòng cuối của trích yếu. Công văn không có đường kẻ này.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.rule_lines import check_rule_line
from reportgen.layout.lint.view import View

RULE = "ND30-LINE-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_rule_line(view, view.get("subject"), "trích yếu")
