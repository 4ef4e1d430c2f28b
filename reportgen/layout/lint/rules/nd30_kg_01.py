"""Gửi một nơi: ghi trên cùng một dòng với «Kính gửi:».

Sai: «Kính gửi» không có dấu hai chấm; một nơi mà xuống dòng có gạch đầu dòng.
Đúng: Kính gửi: Ban Thường vụ Tỉnh ủy.
Dấu chấm cuối dòng chỉ một nguồn nêu, nên chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import check_single_addressee
from reportgen.layout.lint.view import View

RULE = "ND30-KG-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_single_addressee(view)
