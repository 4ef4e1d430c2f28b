"""Điểm đánh bằng chữ cái tiếng Việt, sau chữ có dấu đóng ngoặc: a) b) c) d) đ) e) g) ...

Sai: a) b) c) d) e) f): thiếu đ, có f (Word tự đánh số theo chữ cái tiếng Anh).
Đúng: a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_points
from reportgen.layout.lint.view import View

RULE = "ND30-H-05"


def check(view: View) -> Iterator[Finding]:
    yield from check_points(view)
