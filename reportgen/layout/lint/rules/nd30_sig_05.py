"""Quyền hạn ký hợp với chức vụ: KT. đi với chức vụ cấp trưởng rồi cấp phó; TM. chỉ của tập thể.

Sai: KT. PHÓ GIÁM ĐỐC; TM. SỞ NỘI VỤ; PHÓ GIÁM ĐỐC ký mà không có KT.
Đúng: KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC; TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.signature import check_offices
from reportgen.layout.lint.view import View

RULE = "ND30-SIG-05"


def check(view: View) -> Iterator[Finding]:
    yield from check_offices(view)
