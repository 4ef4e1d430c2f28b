"""Quốc hiệu: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, in hoa, cỡ 12-13, đứng, đậm, ở nửa phải đầu trang 1.

Sai: «CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM» cỡ 14, hoặc không đậm.
Đúng: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, cỡ 13, đậm, căn giữa.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.titles import broken_title
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_wording

RULE = "ND30-C01a"


def check(view: View) -> Iterator[Finding]:
    if broken_title(view):
        return  # told by HEAD-01
    yield from view.missing("national_title", "quốc hiệu", "ghi quốc hiệu ở nửa phải, dòng đầu của trang 1")
    yield from check_wording(view, view.get("national_title"), "quốc hiệu")
    yield from check_letters(view, view.get("national_title"), "quốc hiệu")
