"""Kết thúc nội dung bằng dấu «./.».

Sai: câu cuối kết thúc bằng dấu chấm.
Đúng: ... kính báo cáo Ban Thường vụ Tỉnh ủy xem xét, chỉ đạo./.
Phụ lục I không bắt buộc dấu này, các mẫu của Phụ lục III có: chỉ nhắc. Cơ quan có thể đổi bằng tệp quy tắc riêng.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-08"


def check(view: View) -> Iterator[Finding]:
    ending = view.rule.text("ending")
    last = next((segment for segment in reversed(view.anatomy.body) if segment.text), None)
    if last is not None and view.get("authority") is not None and not last.text.rstrip().endswith(ending):
        found = f"câu cuối kết thúc bằng «{last.text[-8:]}»"
        yield view.find(last, found, f"kết thúc bằng «{ending}»", f"ghi «{ending}» ở cuối câu cuối cùng")
