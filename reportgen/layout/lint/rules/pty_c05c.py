"""Trích yếu của công văn: dưới số, cỡ 12, nghiêng, bắt đầu bằng «về việc».

Sai: V/v báo cáo ... (chữ đứng).
Đúng: về việc báo cáo ... (nghiêng).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C05c"


def check(view: View) -> Iterator[Finding]:
    subject = view.get("letter_subject")
    if subject is not None and not view.anatomy.document_type:
        if not subject.text.lower().startswith(view.rule.text("opening")):
            yield view.find(subject.first, f"«{subject.text[:20]}»", "bắt đầu bằng «về việc»", "ghi «về việc ...»")
        yield from check_letters(view, subject, "trích yếu công văn")
