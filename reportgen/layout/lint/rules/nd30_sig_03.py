"""Khối chữ ký không bị chia sang hai trang và không đứng một mình trên một trang.

Sai: trang cuối chỉ có Nơi nhận và chữ ký.
Đúng: ít nhất một dòng nội dung đứng cùng trang với chữ ký. Chương trình tự ước lượng trang, nên chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.signature import check_pages
from reportgen.layout.lint.view import View

RULE = "ND30-SIG-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_pages(view)
