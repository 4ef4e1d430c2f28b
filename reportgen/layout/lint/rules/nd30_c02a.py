"""Tên cơ quan chủ quản trực tiếp: in hoa, cỡ 12-13, đứng, không đậm, căn giữa ở nửa trái.

Sai: UBND TỈNH NINH BÌNH in đậm như tên cơ quan ban hành.
Đúng: UBND TỈNH NINH BÌNH không đậm; SỞ NỘI VỤ đậm.
Cơ quan không có cấp trên trực tiếp (Ủy ban nhân dân tỉnh) thì không có dòng này.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C02a"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("superior"), "tên cơ quan chủ quản")
