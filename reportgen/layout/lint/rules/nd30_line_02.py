"""Dưới tên cơ quan ban hành có đường kẻ liền nét, dài từ 1/3 đến 1/2 dòng chữ, cân đối ở giữa.

Sai: đường kẻ dài bằng dòng chữ, hoặc gõ dấu gạch.
Đúng: đường kẻ vẽ bằng Shapes, dài khoảng 40 % dòng chữ, căn giữa.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.rule_lines import check_rule_line
from reportgen.layout.lint.view import View

RULE = "ND30-LINE-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_rule_line(view, view.get("issuer"), "tên cơ quan ban hành")
