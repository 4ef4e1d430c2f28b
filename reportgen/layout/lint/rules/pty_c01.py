"""Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM: in hoa, cỡ 15, đứng, đậm, nửa phải, dòng đầu trang 1.

Sai: cỡ 13; ghi quốc hiệu thay cho tiêu đề.
Đúng: ĐẢNG CỘNG SẢN VIỆT NAM, cỡ 15, đậm.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_wording

RULE = "PTY-C01"


def check(view: View) -> Iterator[Finding]:
    title = view.get("party_title")
    yield from view.missing("party_title", "tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM", "ghi tiêu đề ở nửa phải, dòng đầu trang 1")
    yield from check_wording(view, title, "tiêu đề")
    yield from check_letters(view, title, "tiêu đề")
