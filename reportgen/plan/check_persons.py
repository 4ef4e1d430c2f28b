"""Finds a person's name among the recipients of the report: they are named by office, whoever holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen import vi
from reportgen.errors import Severity
from reportgen.plan.finding import Finding
from reportgen.plan.model import Plan

PERSON = "PL56"

_OFFICE = re.compile(
    r"(?<!\w)(?:chủ tịch|pct|bí thư|giám đốc|trưởng ban|chủ nhiệm|chánh văn phòng|cục trưởng|tổng cục trưởng|bộ trưởng"
    r"|đồng chí|đ/c|ông|bà)(?!\w)",
    re.IGNORECASE,
)
_FAMILY_NAMES = """
    Bùi Cao Châu Chu Cù Dương Đào Đặng Điểu Đinh Đoàn Đỗ Giàng Hà Hoàng Hồ Hứa Huỳnh Khúc Kiều La Lâm Lê Lò Lường Lương
    Lưu Lý Ma Mai Ngô Nguyễn Nông Phạm Phan Phùng Quách Quàng Sùng Tạ Tăng Thái Thân Thào Tô Tôn Tống Trần Triệu Trịnh
    Trương Từ Văn Vàng Võ Vũ Vương
"""
_FAMILIES = frozenset(_FAMILY_NAMES.split())
_PLACES = frozenset(
    (
        *("Cao Bằng", "Châu Đốc", "Châu Đức", "Châu Thành", "Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hồ Chí Minh"),
        *("Lâm Đồng", "Lý Sơn", "Phan Rang", "Phan Thiết", "Thái Bình", "Thái Nguyên", "Tăng Bạt Hổ", "Văn Lãng"),
    )
)
_AREA = re.compile(r"(?:huyện|thị xã|thành phố|tp\.?|quận|xã|phường|thị trấn|đặc khu|đường|số)\s*$", re.IGNORECASE)


def person_findings(plan: Plan) -> Iterator[Finding]:
    """Yield PL56, a warning, for every line of recipients that seems to name a person."""
    settings = plan.report
    for key, lines in (
        ("recipients", settings.recipients),
        ("addressee", settings.addressees),
        ("agency_addressee", (settings.agency_addressee,)),
    ):
        for index, line in enumerate(lines, 1):
            name = person_in(line, plan.province)
            if name:
                found = f"report.{key}: «{line}» có vẻ nêu tên người «{name}»"
                needed, fix = "chức vụ hoặc cơ quan, không ghi tên người", f"bỏ «{name}»"
                part = key if len(lines) == 1 else f"{key}-{index}"
                yield Finding(PERSON, part, "plan.yaml", found, needed, fix, Severity.WARNING)


def person_in(line: str, province: str = "") -> str:
    """Return the name that follows an office; "" when none does.

    A name is two to four capitalised words that begin with a common family name and are no known place.
    """
    office = _OFFICE.search(line)
    for run in re.finditer(r"\w+(?: \w+)*", vi.one_line(line)[office.end() :] if office else ""):
        before = line[: office.end() + run.start()] if office else ""
        name = _name(run[0].split(), before, province)
        if name:
            return name
    return ""


def _name(words: list[str], before: str, province: str) -> str:
    for start, word in enumerate(words):
        if word not in _FAMILIES:
            continue
        end = start
        while end < len(words) and words[end][:1].isupper() and not words[end].isupper():
            end += 1
        name = " ".join(words[start:end])
        area = _AREA.search(" ".join([before, *words[:start]]).rstrip())
        if 2 <= end - start <= 4 and name not in _PLACES and name != province and not area:
            return name
    return ""
