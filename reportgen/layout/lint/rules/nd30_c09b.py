"""Chữ «Nơi nhận:»: cỡ 12, nghiêng, đậm, có dấu hai chấm, sát lề trái.

Sai: «Nơi nhận» gạch chân, thiếu dấu hai chấm, cỡ 14.
Đúng: Nơi nhận: (cỡ 12, đậm, nghiêng).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_label

RULE = "ND30-C09b"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("recipients_label", "phần Nơi nhận", "ghi «Nơi nhận:» ở bên trái, dưới phần nội dung")
    yield from check_label(view, view.get("recipients_label"))
    yield from check_letters(view, view.get("recipients_label"), "chữ «Nơi nhận»")
