"""Trước họ tên người ký không ghi học hàm, học vị, danh hiệu.

Sai: TS. Nguyễn Văn A
Đúng: Nguyễn Văn A
Trừ văn bản của lực lượng vũ trang, cơ sở giáo dục, y tế, khoa học khi người đứng đầu cho phép.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-SIG-02"


def check(view: View) -> Iterator[Finding]:
    signer = view.get("signer")
    if signer is None or any(word in view.anatomy.issuer.upper() for word in view.rule.several("exempt")):
        return
    for title in view.rule.several("titles"):
        if signer.text.startswith(title) and (title.endswith(".") or signer.text.startswith(title + " ")):
            yield view.find(signer.first, f"«{signer.text}»", "chỉ họ và tên", f"bỏ «{title}»")
            return
