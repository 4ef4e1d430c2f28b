"""Danh sách nơi nhận: cỡ 12, đứng; giữa các nơi có dấu theo hướng dẫn, dòng cuối dấu chấm.

Sai: danh sách cỡ 11; cuối dòng không có dấu.
Đúng: - Như trên, (đến 26/5/2026) hoặc - Như trên; (từ 27/5/2026); - Lưu Văn phòng Tỉnh ủy.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.letters import check_letters
from reportgen.layout.lint.lists import check_recipients, items_of
from reportgen.layout.lint.view import View

RULE = "PTY-C09b"


def check(view: View) -> Iterator[Finding]:
    yield from check_letters(view, view.get("recipients"), "nơi nhận")
    yield from check_recipients(view)
    items = items_of(view.lines("recipients"))
    if items and not items[-1][1].rstrip().endswith("."):
        fix = "ghi dấu chấm ở cuối dòng cuối"
        yield view.find(items[-1][0], "dòng cuối không có dấu chấm", "dấu chấm (.)", fix)
