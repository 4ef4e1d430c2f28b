"""Tiêu ngữ: Độc lập - Tự do - Hạnh phúc, in thường, cỡ 13-14, đứng, đậm, ngay dưới quốc hiệu.

Sai: «Độc lập – Tự Do – Hạnh Phúc», «Độc lập-Tự do-Hạnh phúc».
Đúng: Độc lập - Tự do - Hạnh phúc (gạch nối có dấu cách hai bên).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_wording

RULE = "ND30-C01b"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("motto", "tiêu ngữ", "ghi tiêu ngữ ngay dưới quốc hiệu")
    yield from check_wording(view, view.get("motto"), "tiêu ngữ")
    yield from check_letters(view, view.get("motto"), "tiêu ngữ")
