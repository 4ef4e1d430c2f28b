"""Nhân dân, Nhà nước, Đảng viết hoa (trừ trong tên gọi như Ủy ban nhân dân).

Sai: đời sống nhân dân; chủ trương của đảng, nhà nước
Đúng: đời sống Nhân dân; chủ trương của Đảng, Nhà nước
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.capitals import check_patterns
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View

RULE = "ND30-CAP-07"

_BEFORE = "đời sống|của|cho|trong|tầng lớp|quần chúng|vận động|và|người|sức"
PATTERNS = (
    (r"(?<=đời sống )(?P<bad>nhân dân)\b", "Nhân dân"),
    (r"(?<=tầng lớp )(?P<bad>nhân dân)\b", "Nhân dân"),
    (r"(?<=quần chúng )(?P<bad>nhân dân)\b", "Nhân dân"),
    (r"(?<=sức khỏe )(?P<bad>nhân dân)\b", "Nhân dân"),
    (r"(?<=Đảng, )(?P<bad>nhà nước)\b", "Nhà nước"),
    (r"(?<=của Đảng và )(?P<bad>nhà nước)\b", "Nhà nước"),
    (r"(?<=quản lý )(?P<bad>Nhà Nước)\b", "nhà nước"),
    (r"(?<=chủ trương của )(?P<bad>đảng)\b", "Đảng"),
    (r"(?<=lãnh đạo của )(?P<bad>đảng)(?=[,.;]| và nhà nước)", "Đảng"),
    (r"(?<=của đảng và )(?P<bad>nhà nước)\b", "Nhà nước"),
    (r"(?<=ời sống của )(?P<bad>nhân dân)\b", "Nhân dân"),
    (r"(?<=pháp luật của )(?P<bad>nhà nước)\b", "Nhà nước"),
)


def check(view: View) -> Iterator[Finding]:
    yield from check_patterns(view, PATTERNS)
