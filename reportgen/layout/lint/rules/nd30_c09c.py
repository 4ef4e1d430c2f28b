"""Danh sách nơi nhận: cỡ 11, in thường, đứng, không đậm, sát lề trái.

Sai: danh sách cỡ 12 hoặc nghiêng theo chữ «Nơi nhận».
Đúng: - Như trên; (cỡ 11, đứng).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View

RULE = "ND30-C09c"


def check(view: View) -> Iterator[Finding]:
    if view.get("recipients_label") is not None:
        fix = "ghi mỗi nơi nhận một dòng dưới chữ «Nơi nhận:»"
        yield from view.missing("recipients", "danh sách nơi nhận", fix)
    yield from check_letters(view, view.get("recipients"), "nơi nhận")
