"""Tên đơn vị hành chính: danh từ chung viết thường, tên riêng viết hoa.

Sai: trên địa bàn Tỉnh Gia Lai
Đúng: trên địa bàn tỉnh Gia Lai
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-02"

PATTERNS = (
    (r"(?<=[<a,>] )(?P<bad>Tỉnh) (?=(?!Ủy|Đoàn|Đội)<A><a>+ <A><a>+)", "tỉnh"),
    (r"(?<=[<a,>] )(?P<bad>Huyện) (?=(?!Ủy)<A><a>+ )", "huyện"),
    (r"(?<=[<a,>] )(?P<bad>Thành phố) (?!Hồ Chí Minh)(?=<A><a>+)", "thành phố"),
)
UNSURE = ((r"(?<=(?:tại|của|bàn) )(?P<bad>Xã) (?=<A><a>+ <A><a>+)", "xã"),)
"""A unit named after a person or an event has a capital."""


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
    yield from check_patterns(view, UNSURE, Severity.WARNING)
