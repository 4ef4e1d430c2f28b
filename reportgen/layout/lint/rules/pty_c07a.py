"""Quyền hạn ký: in hoa, cỡ 14, đứng, đậm, căn giữa ở nửa phải.

Sai: T/M Ban Thường vụ (in thường).
Đúng: T/M BAN THƯỜNG VỤ (đậm).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.anatomy.words import MARK, fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import letters_of
from reportgen.layout.lint.view import View

RULE = "PTY-C07a"


def check(view: View) -> Iterator[Finding]:
    fix = "ghi quyền hạn, chức vụ người ký ở nửa phải, dưới phần nội dung"
    yield from view.missing("authority", "quyền hạn, chức vụ người ký", fix)
    marked = [s for s in view.lines("authority") if MARK.match(fold(s.text)) or re.match(r"[A-Z]{1,3}\s?/", s.text)]
    if marked:
        yield from letters_of(view, marked, "quyền hạn ký")
