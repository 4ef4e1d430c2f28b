"""Trích yếu của công văn: dưới số, ký hiệu; «V/v ...», cỡ 12-13, đứng, không đậm, căn giữa.

Sai: «Về việc: báo cáo kết quả ...» in đậm.
Đúng: V/v báo cáo kết quả thực hiện Kế hoạch năm 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C05c"


def check(view: View) -> Iterator[Finding]:
    subject = view.get("letter_subject")
    if subject is not None and not view.anatomy.document_type:
        if not subject.text.startswith(view.rule.text("opening") + " "):
            fix = "ghi lại chữ đầu: «V/v ...»"
            yield view.find(subject.first, f"«{subject.text[:20]}»", "bắt đầu bằng «V/v»", fix)
        yield from check_letters(view, subject, "trích yếu công văn")
