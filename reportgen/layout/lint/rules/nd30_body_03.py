"""Dòng đầu của đoạn thụt vào 1 cm hoặc 1,27 cm, đặt bằng định dạng đoạn.

Sai: thụt bằng phím Tab hoặc dấu cách; không thụt; thụt 2 cm.
Đúng: Paragraph › Special: First line 1,27 cm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.body import check_indents
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-03"

KINDS = frozenset({"docx"})


def check(view: View) -> Iterator[Finding]:
    yield from check_indents(view)
