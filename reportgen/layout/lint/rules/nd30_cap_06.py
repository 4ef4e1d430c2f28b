"""Viện dẫn: Phần, Chương, Mục, Điều viết hoa; khoản, điểm viết thường.

Sai: theo Khoản 2 điều 5 Nghị định ...
Đúng: theo khoản 2 Điều 5 Nghị định ...
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-06"

PATTERNS = (
    (r"(?<=[<a,;>] )(?P<bad>Khoản) (?=\d+)", "khoản"),
    (r"(?<=[<a,;>] )(?P<bad>Điểm) (?=[a-zđ],? (?:[Kk]hoản|Điều|điều|mục))", "điểm"),
    (r"(?<=khoản \d )(?P<bad>điều) (?=\d+)", "Điều"),
    (r"(?<=\w )(?P<bad>điều) (?=\d+ (?:của |Nghị|Luật|Quyết|Thông|Bộ luật|này|Chương))", "Điều"),
)


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
