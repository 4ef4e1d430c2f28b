"""Địa chỉ, thư điện tử, điện thoại của cơ quan: ở cuối trang đầu, cỡ 11-12, đứng, căn giữa.

Sai: dòng địa chỉ cỡ 14, căn trái.
Đúng: dòng địa chỉ cỡ 11, căn giữa, dưới một đường kẻ.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.document.model import Align, Text
from reportgen.document.text import walk
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import points
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Place, short

RULE = "ND30-C13"


KINDS = frozenset({"docx"})
_ADDRESS = re.compile(r"(Địa chỉ|Điện thoại|ĐT|E-?mail|Website|Fax)\s*:", re.IGNORECASE)


def check(view: View) -> Iterator[Finding]:
    least, most = view.rule.span("size")
    for section in view.paper.sections[:1]:
        for blocks in section.footers.values():
            for paragraph in walk(blocks):
                if not _ADDRESS.search(paragraph.text):
                    continue
                place = Place(1, "chân trang", short(paragraph.text))
                sizes = {item.format.size for item in paragraph.items if isinstance(item, Text) and item.text.strip()}
                wrong = [size for size in sizes if not least <= size <= most]
                if wrong:
                    found = f"địa chỉ cỡ chữ {points(wrong[0])}"
                    yield view.find(place, found, "cỡ chữ 11 đến 12", "đặt cỡ chữ 11")
                if paragraph.format.align is not Align.CENTER:
                    yield view.find(place, "địa chỉ không căn giữa", "căn giữa", "bấm Ctrl+E")
