"""Cấp ủy là tập thể: phó bí thư ký T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ, không ghi K/T BÍ THƯ.

Sai: T/M BAN THƯỜNG VỤ / K/T BÍ THƯ / PHÓ BÍ THƯ
Đúng: T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.anatomy.words import fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "PTY-SIG-02"


def check(view: View) -> Iterator[Finding]:
    for segment in view.lines("authority"):
        text = fold(segment.text).replace("/", "").replace(".", "")
        if text.startswith("KT ") and "BI THU" in text:
            yield view.find(segment, f"«{segment.text}»", "không ghi K/T trong cấp ủy", "bỏ dòng này")
