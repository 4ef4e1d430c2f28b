"""Chữ viết tắt quyền hạn ký có dấu chấm và một dấu cách: TM., KT., TL., TUQ., Q.

Sai: T/M ỦY BAN NHÂN DÂN; KT.GIÁM ĐỐC; TM ỦY BAN NHÂN DÂN
Đúng: TM. ỦY BAN NHÂN DÂN
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.signature import check_marks
from reportgen.layout.lint.view import View

RULE = "ND30-SIG-04"


def check(view: View) -> Iterator[Finding]:
    yield from check_marks(view)
