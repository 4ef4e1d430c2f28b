"""Chữ viết tắt quyền hạn ký có gạch chéo, không có dấu chấm: T/M, K/T, T/L; quyền: Q.

Sai: TM. BAN THƯỜNG VỤ; TUQ. BÍ THƯ
Đúng: T/M BAN THƯỜNG VỤ
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.signature import check_marks
from reportgen.layout.lint.view import View

RULE = "PTY-SIG-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_marks(view)
