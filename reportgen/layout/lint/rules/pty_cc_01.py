"""Mỗi căn cứ bắt đầu bằng gạch đầu dòng «- », cuối dòng dấu chấm phẩy.

Sai: Căn cứ Điều lệ Đảng;
Đúng: - Căn cứ Điều lệ Đảng;
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-CC-01"


def check(view: View) -> Iterator[Finding]:
    bases = view.get("legal_bases")
    if bases is None:
        return
    bare = [segment for segment in bases.segments if not segment.text.startswith(("-", "–"))]
    yield from view.gathered(bare, "căn cứ không có gạch đầu dòng", "gạch đầu dòng «- »", "ghi «- » ở đầu dòng")
    wrong = [segment for segment in bases.segments[:-1] if not segment.text.endswith(";")]
    yield from view.gathered(wrong, "cuối căn cứ không có dấu chấm phẩy", "dấu chấm phẩy (;)", "ghi «;» ở cuối")
