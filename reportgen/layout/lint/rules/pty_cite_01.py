"""Viện dẫn: có dấu phẩy trước ngày.

Sai: Nghị quyết số 42-NQ/TW ngày 24/11/2023
Đúng: Nghị quyết số 42-NQ/TW, ngày 24/11/2023
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.citations import without_comma
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-CITE-01"


def check(view: View) -> Iterator[Finding]:
    places = list(without_comma(view.anatomy))
    if places:
        segment, cited = places[0]
        more = f" (và {len(places) - 1} chỗ khác)" if len(places) > 1 else ""
        yield view.find(segment, f"«{cited} ngày»{more}", "dấu phẩy trước «ngày»", "ghi dấu phẩy sau ký hiệu")
