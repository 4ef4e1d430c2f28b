"""Ngày trong tuần, tháng bằng chữ viết hoa; tết Nguyên đán.

Sai: ngày thứ hai; Cách mạng tháng tám; Tết Nguyên Đán
Đúng: ngày thứ Hai; Cách mạng tháng Tám; tết Nguyên đán
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-08"

PATTERNS = (
    (r"(?<=(?:ngày|sáng|hiều) thứ )(?P<bad>hai|ba|tư|năm|sáu|bảy)\b(?! (?:là|của|kể|sau))", "^"),
    (r"Cách mạng (?:tháng |Tháng )(?P<bad>tám|mười)\b", "^"),
    (r"\b(?P<bad>Tết Nguyên Đán|tết Nguyên Đán|tết nguyên đán|Tết nguyên đán)\b", "tết Nguyên đán"),
)


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
