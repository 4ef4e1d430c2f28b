"""Họ tên người ký: in thường, cỡ 13-14, đứng, đậm, căn giữa dưới chức vụ.

Sai: NGUYỄN VĂN A (in hoa); họ tên không đậm.
Đúng: Nguyễn Văn A (đậm).
Bản chưa ký không có họ tên thì chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C07b"


def check(view: View) -> Iterator[Finding]:
    if view.get("authority") is not None and view.get("signer") is None:
        place = view.lines("authority")[-1]
        fix = "ghi họ tên người ký trước khi phát hành"
        yield view.find(place, "chưa có họ tên người ký", "họ tên người ký", fix, Severity.INFO)
    yield from check_letters(view, view.get("signer"), "họ tên người ký")
