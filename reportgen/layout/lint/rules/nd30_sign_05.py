"""Tệp PDF từ phiên bản 1.4.

Sai: PDF 1.3.
Đúng: PDF 1.4 trở lên.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place

RULE = "ND30-SIGN-05"

KINDS = frozenset({"pdf"})
WHY = "chỉ kiểm tra trên tệp PDF"


def check(view: View) -> Iterator[Finding]:
    version = str(view.paper.facts.get("version", ""))
    if version and float(version) < view.rule.number("version"):
        needed = f"PDF {view.rule.text('version')} trở lên"
        yield view.find(Place(), f"PDF {version}", needed, "xuất lại PDF bằng chương trình mới hơn")
