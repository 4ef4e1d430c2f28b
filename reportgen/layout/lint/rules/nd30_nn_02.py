"""Mỗi nơi nhận một dòng, gạch đầu dòng, cuối dòng dấu chấm phẩy.

Sai: - Như trên, hoặc dòng không có gạch đầu dòng.
Đúng: - Như trên;
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import check_recipients
from reportgen.layout.lint.view import View

RULE = "ND30-NN-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_recipients(view)
