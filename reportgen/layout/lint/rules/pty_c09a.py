"""Chữ «Nơi nhận:»: cỡ 14, đứng, gạch chân, không đậm, không nghiêng.

Sai: Nơi nhận: đậm, nghiêng như văn bản hành chính.
Đúng: Nơi nhận: (gạch chân).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.view import View
from reportgen.layout.lint.wording import check_label

RULE = "PTY-C09a"


def check(view: View) -> Iterator[Finding]:
    yield from view.missing("recipients_label", "phần Nơi nhận", "ghi «Nơi nhận:» ở bên trái, dưới phần nội dung")
    yield from check_label(view, view.get("recipients_label"))
    yield from check_letters(view, view.get("recipients_label"), "chữ «Nơi nhận»")
