"""Dòng cuối của Nơi nhận: «- Lưu: VT, <đơn vị soạn thảo>.», kết thúc bằng dấu chấm.

Sai: - Lưu VT; hoặc - Lưu: VT, LĐVL;
Đúng: - Lưu: VT, LĐVL.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.lists import check_filing
from reportgen.layout.lint.view import View

RULE = "ND30-NN-03"


def check(view: View) -> Iterator[Finding]:
    yield from check_filing(view)
