"""Gửi từ hai nơi: mỗi nơi một dòng, gạch đầu dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.

Sai: Kính gửi: Sở Y tế, Sở Tài chính, Sở Nội vụ.
Đúng: Kính gửi: / - Sở Y tế; / - Sở Tài chính; / - Sở Nội vụ.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import check_many_addressees
from reportgen.layout.lint.view import View

RULE = "ND30-KG-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_many_addressees(view)
