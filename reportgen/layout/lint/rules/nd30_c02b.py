"""Tên cơ quan ban hành: in hoa, cỡ 12-13, đứng, đậm, căn giữa ở nửa trái.

Sai: Sở Nội vụ (in thường), hoặc cỡ 14.
Đúng: SỞ NỘI VỤ, cỡ 13, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C02b"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("issuer", "tên cơ quan ban hành", "ghi tên cơ quan ở nửa trái đầu trang 1")
    yield from check_letters(view, view.get("issuer"), "tên cơ quan ban hành")
