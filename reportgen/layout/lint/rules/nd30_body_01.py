"""Nội dung cỡ chữ 13-14, cả phần nội dung một cỡ.

Sai: có đoạn cỡ 12; đoạn cỡ 13 xen đoạn cỡ 14.
Đúng: cả phần nội dung cỡ 14.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.body import sizes_of
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.view import View

RULE = "ND30-BODY-01"


def check(view: View) -> Iterator[Finding]:
    least, most = view.rule.span("size")
    sizes = sizes_of(view)
    for size, places in sizes.items():
        if not least - 0.26 <= size <= most + 0.26:
            found = f"nội dung cỡ chữ {points(size)}"
            yield from view.gathered(places, found, f"cỡ chữ {points(least)} đến {points(most)}", "đặt cỡ chữ 14")
    inside = {size: places for size, places in sizes.items() if least - 0.26 <= size <= most + 0.26}
    if len(inside) > 1:
        common = max(inside, key=lambda size: sum(len(place.text) for place in inside[size]))
        for size, places in inside.items():
            if abs(size - common) > 0.3:
                found = f"có đoạn cỡ chữ {points(size)}, phần lớn cỡ {points(common)}"
                fix = f"đặt cỡ chữ {points(common)} cho cả phần nội dung"
                yield from view.gathered(places, found, "một cỡ chữ trong cả phần nội dung", fix)
