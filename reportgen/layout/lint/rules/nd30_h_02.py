"""Mục, Tiểu mục: số Ả Rập, dòng riêng, căn giữa, đậm; tên ở dòng dưới.

Sai: Mục I.
Đúng: Mục 1 (dòng trên), tên mục in hoa, đậm (dòng dưới).
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import check_centred_heading
from reportgen.layout.lint.view import View

RULE = "ND30-H-02"


def check(view: View) -> Iterator[Finding]:
    yield from check_centred_heading(view, ("section",), roman=False)
