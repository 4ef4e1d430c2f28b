"""Không thừa dấu cách giữa các từ, trước dấu câu; có dấu cách sau dấu phẩy, dấu chấm phẩy.

Sai: «đạt  95 % , tăng», «người,trong đó».
Đúng: «đạt 95%, tăng», «người, trong đó».
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_blanks

RULE = "ND30-TEXT-01"
KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_blanks(view)
