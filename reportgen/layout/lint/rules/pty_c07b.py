"""Chức vụ người ký: in hoa, cỡ 14, đứng, không đậm, dưới dòng quyền hạn.

Sai: PHÓ BÍ THƯ in đậm như dòng T/M.
Đúng: T/M BAN THƯỜNG VỤ (đậm) / PHÓ BÍ THƯ (không đậm). Một nguồn ghi đậm, nên chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.anatomy.words import MARK, fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "PTY-C07b"


def check(view: View) -> Iterator[Finding]:
    lines = view.lines("authority")
    plain = [s for s in lines if not MARK.match(fold(s.text))]
    if plain and len(plain) < len(lines):
        yield from letters_of(view, plain, "chức vụ người ký")
