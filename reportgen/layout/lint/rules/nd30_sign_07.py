"""Tệp PDF có chữ tìm được, nhúng đủ phông, mọi chữ có trong phông; có thẻ cấu trúc và ngôn ngữ thì tốt hơn.

Sai: bản quét ảnh; phông không nhúng nên máy khác hiện sai chữ.
Đúng: PDF xuất từ Word hoặc từ chương trình này.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.pdf_file import check_pdf
from reportgen.layout.lint.view import View

RULE = "ND30-SIGN-07"

KINDS = frozenset({"pdf"})
WHY = "chỉ kiểm tra trên tệp PDF"


def check(view: View) -> Iterator[Finding]:
    yield from check_pdf(view)
