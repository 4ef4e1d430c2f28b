"""Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã; một phụ lục thì không đánh số.

Sai: hai phụ lục đều ghi «Phụ lục»; Phụ lục III đứng sau Phụ lục I.
Đúng: Phụ lục I, Phụ lục II.
Số Ả Rập còn có ý kiến khác nhau, nên chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.appendices import check_numbers
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-PL-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_numbers(view)
