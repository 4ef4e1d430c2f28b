"""Từ 01/7/2025 không còn cấp huyện: không nêu UBND huyện, phòng của huyện, huyện ủy là cơ quan thực hiện hoặc nơi nhận.

Sai: - UBND các huyện, thị xã, thành phố; (văn bản năm 2026)
Đúng: - UBND các xã, phường;
Không tính chỗ nhắc lại chuyện cũ, tên văn bản trong ngoặc kép, chú thích.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.organs import check_districts
from reportgen.layout.lint.view import View

RULE = "ORG-D01"


def check(view: View) -> Iterator[Finding]:
    yield from check_districts(view)
