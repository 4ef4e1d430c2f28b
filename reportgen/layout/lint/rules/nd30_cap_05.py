"""Tên loại văn bản viết hoa khi viện dẫn một văn bản cụ thể.

Sai: theo quyết định số 12/QĐ-UBND
Đúng: theo Quyết định số 12/QĐ-UBND
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-05"

_KINDS = "nghị quyết|quyết định|nghị định|thông tư|kế hoạch|chỉ thị|công văn|báo cáo|tờ trình|thông báo|hướng dẫn"
PATTERNS = ((rf"\b(?P<bad>{_KINDS}) (?=số \d+[/-])", ""),)


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
