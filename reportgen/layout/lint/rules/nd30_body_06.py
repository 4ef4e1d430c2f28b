"""Căn cứ ban hành: chữ nghiêng, cỡ 13-14, mỗi căn cứ một dòng, cuối dòng dấu chấm phẩy, dòng cuối dấu chấm.

Sai: căn cứ chữ đứng; cuối dòng không có dấu chấm phẩy.
Đúng: Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025; (nghiêng)
Dòng cuối kết thúc bằng dấu chấm hay dấu phẩy còn có ý kiến khác nhau, nên chỉ nhắc.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-06"


def check(view: View) -> Iterator[Finding]:
    bases = view.get("legal_bases")
    if bases is None:
        return
    yield from check_letters(view, bases, "căn cứ")
    wrong = [segment for segment in bases.segments[:-1] if not segment.text.endswith(view.rule.text("ending"))]
    fix = "ghi dấu chấm phẩy ở cuối mỗi căn cứ"
    yield from view.gathered(wrong, "cuối căn cứ không có dấu chấm phẩy", "dấu chấm phẩy (;)", fix)
    if not bases.last.text.endswith(view.rule.text("last")):
        found = f"căn cứ cuối kết thúc bằng «{bases.last.text[-1]}»"
        yield view.find(bases.last, found, "dấu chấm (.)", "ghi dấu chấm ở cuối căn cứ cuối cùng", Severity.WARNING)
