"""Cơ quan đã giải thể, sáp nhập trước ngày văn bản không còn là cơ quan thực hiện hoặc nơi nhận.

Sai: giao Sở Lao động - Thương binh và Xã hội chủ trì (văn bản tháng 12/2025)
Đúng: giao cơ quan kế thừa nhiệm vụ ấy.
Không tính chỗ nhắc lại chuyện cũ, tên văn bản trong ngoặc kép, chú thích.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.organs import check_dissolved
from reportgen.layout.lint.view import View

RULE = "ORG-D02"


def check(view: View) -> Iterator[Finding]:
    yield from check_dissolved(view)
