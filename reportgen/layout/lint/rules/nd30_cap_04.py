"""Tên cơ quan: viết hoa chữ cái đầu của từ chỉ loại hình, chức năng, lĩnh vực.

Sai: Ủy ban Nhân dân tỉnh; Sở giáo dục và đào tạo; sở Y Tế
Đúng: Ủy ban nhân dân tỉnh; Sở Giáo dục và Đào tạo; Sở Y tế
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_names
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-04"


def check(view: View) -> Iterator[Finding]:
    yield from check_names(view)
