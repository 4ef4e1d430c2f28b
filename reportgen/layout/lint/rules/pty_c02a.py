"""Tên cơ quan cấp trên trực tiếp: in hoa, cỡ 14, đứng, không đậm.

Sai: ĐẢNG BỘ TỈNH GIA LAI in đậm.
Đúng: ĐẢNG BỘ TỈNH GIA LAI không đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C02a"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("superior"), "tên cơ quan cấp trên")
