"""Đơn vị hành chính đặt tên theo số: viết hoa danh từ chung; Thủ đô Hà Nội, Thành phố Hồ Chí Minh.

Sai: quận 1; thành phố Hồ Chí Minh
Đúng: Quận 1; Thành phố Hồ Chí Minh
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-03"

PATTERNS = (
    (r"(?P<bad>quận) (?=\d{1,2}(?!\d|\.\d|,\d| (?:xã|phường|người|hộ)))", "Quận"),
    (r"(?P<bad>thành phố) (?=Hồ Chí Minh)", "Thành phố"),
    (r"(?P<bad>thủ đô) (?=Hà Nội)", "Thủ đô"),
)


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
