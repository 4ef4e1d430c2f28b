"""Tên cơ quan ban hành: in hoa, cỡ 14, đứng, đậm; dưới tên là dấu sao, không có đường kẻ.

Sai: đường kẻ dưới tên cơ quan như văn bản hành chính.
Đúng: TỈNH ỦY GIA LAI / *
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.anatomy.lines import line_under
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "PTY-C02b"


def check(view: View) -> Iterator[Finding]:
    issuer = view.get("issuer")
    yield from view.missing("issuer", "tên cơ quan ban hành", "ghi tên cơ quan ở nửa trái đầu trang 1")
    yield from check_letters(view, issuer, "tên cơ quan ban hành")
    if issuer is None:
        return
    if view.get("star") is None:
        yield view.find(
            issuer.last, "không có dấu sao dưới tên cơ quan", "dấu sao (*)", "ghi dấu * ở dòng dưới, căn giữa"
        )
    if line_under(view.anatomy, issuer) is not None:
        fix = "xóa đường kẻ, ghi dấu *"
        yield view.find(issuer.last, "có đường kẻ dưới tên cơ quan", "dấu sao, không có đường kẻ", fix)
