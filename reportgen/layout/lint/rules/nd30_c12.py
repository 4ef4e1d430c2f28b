"""Ký hiệu người soạn thảo và số lượng bản phát hành: cỡ 11, chữ in hoa, đứng, dưới danh sách nơi nhận.

Sai: PL.(300) cỡ 14.
Đúng: PL.(300) cỡ 11.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C12"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("drafter"), "ký hiệu người soạn thảo")
