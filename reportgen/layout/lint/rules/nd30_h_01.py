"""Phần, Chương: số La Mã, dòng riêng, căn giữa, đậm; tên ở dòng dưới, in hoa, đậm, căn giữa.

Sai: Chương 1 (số Ả Rập), căn trái.
Đúng: Chương I (dòng trên), QUY ĐỊNH CHUNG (dòng dưới).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_centred_heading
from reportgen.layout.lint.view import View

RULE = "ND30-H-01"


def check(view: View) -> Iterator[Finding]:
    yield from check_centred_heading(view, ("part", "chapter"), roman=True)
