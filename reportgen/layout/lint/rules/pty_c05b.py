"""Trích yếu: in thường, bắt đầu bằng chữ thường, cỡ 14-15, đứng, đậm, căn giữa; dưới là năm dấu gạch nối.

Sai: Kết quả thực hiện ... (viết hoa chữ đầu).
Đúng: kết quả thực hiện ... / -----
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C05b"


def check(view: View) -> Iterator[Finding]:
    subject = view.get("subject")
    if view.get("type") is not None:
        yield from view.missing("subject", "trích yếu nội dung", "ghi trích yếu ngay dưới tên loại, đậm, căn giữa")
    yield from check_letters(view, subject, "trích yếu")
    first = subject.text.split(" ", 1)[0] if subject else ""
    if subject is not None and first[:1].isupper() and not first.isupper():
        found, fix = f"«{first}»", f"viết thường chữ đầu «{first[:1].lower()}»"
        yield view.find(subject.first, found, "bắt đầu bằng chữ thường", fix, Severity.WARNING)
