"""What a column holds, by the words above it: never by its position."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from reportgen.agencies.names import fold
from reportgen.intake.codes import split_name


class Role(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    GROUP = "group"
    NAME = "name"
    UNIT = "unit"
    TARGET = "target"
    CENTRAL = "central"
    UNDATED = "undated"
    LEAD = "lead"
    COORDINATING = "coordinating"
    BOTH_AGENCIES = "both_agencies"
    TIMELINE = "timeline"
    NOTE = "note"
    MONEY = "money"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Heading:
    """What the words above a column say.

    Attributes:
        role: See `Role`.
        year: Of a target: the milestone, the last year of a span; 0 otherwise.
        span: The years stand as a span ("2026-2030").
        about: "indicator", "task", "both" (the words name both), or "" where they name neither.
        unit: A unit in the heading, "Đến năm 2025 (%)"; empty otherwise.
    """

    role: Role
    year: int = 0
    span: bool = False
    about: str = ""
    unit: str = ""


def _pattern(words: str) -> re.Pattern[str]:
    """Return a pattern of Vietnamese words for folded text; it holds no class in capitals (fold makes them small)."""
    return re.compile(fold(words))


_LONGEST = 70
"""Letters of a heading cell; longer texts are data."""

_YEAR = re.compile(r"(?<![\d/.])(20[1-6]\d)(?!\d)")
_LAST_DAY = re.compile(fold(r"đến (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}/(20[1-6]\d)"))
_SPAN = re.compile(r"(20[1-6]\d)\s*(?:[-–—÷]|đến(?: năm)?|tới)\s*(20[1-6]\d)")
_SHORT_SPAN = re.compile(r"(20[1-6]\d)\s*[-–—]\s*(\d\d)(?!\d)")
_UNIT = re.compile(r"\((?:đvt|đơn vị(?: tính)?)?\s*:?\s*(%|‰|người|hộ|triệu đồng|tỷ đồng|lần)\)")

_NUMBER = re.compile(r"(?:s?tt|số tt|số thứ tự|thứ tự|#|no\.?|mục số|số)\.?")
_DONE = _pattern(
    r"hiện trạng|thực hiện năm|thực hiện đến|kết quả|(?<!\w)ước(?!\w)|thực trạng|đã đạt|đạt được|thực tế|số liệu"
    r"|năm gốc|năm cơ sở|so sánh|so với|tăng[,/ ]*giảm|chênh lệch|đánh giá mức|tỷ lệ hoàn thành|^th |thực hiện 20"
    r"|thực hiện$"
)
_REACHED = _pattern(r"hiện trạng|kết quả|thực trạng|đã đạt|đạt được|thực tế")
_CENTRAL = _pattern(r"trung ương|quốc gia|cả nước|toàn quốc|chính phủ|(?<!\w)tw(?!\w)|bộ, ngành|68/nq-cp|42-nq/tw")
STAGES = _pattern(r"lộ trình|phân kỳ")
"""Words over years that are targets where figures stand under them, times where none do."""

_LOCAL = _pattern(r"địa phương|của tỉnh|(?<!\w)tỉnh(?!\w)|thành phố(?! trực)|cấp tỉnh|phấn đấu")
_GOAL = _pattern(
    r"mục tiêu|chỉ tiêu|kế hoạch|phấn đấu|đến năm|đến hết|đến 20|đến 31|năm 20|giai đoạn|thời kỳ|lộ trình|mốc|^20"
    r"|tầm nhìn|định hướng|phân kỳ|(?<!\w)gđ(?!\w)|^(?:kh|mt|ct) ?20|(?<!\w)giao(?!\w)"
)
_MONEY = _pattern(r"kinh phí|dự toán|nguồn vốn|vốn đầu tư|kế hoạch vốn|ngân sách|tổng vốn|mức chi|thành tiền|đơn giá")
_PRODUCT = _pattern(r"sản phẩm|kết quả|đầu ra|hình thức văn bản|văn bản|cấp trình|trình|cấp ban hành|cấp phê duyệt")
_UNIT_WORDS = _pattern(r"đơn vị tính|đvt|đơn vị đo|đ[./]? ?v(?:ị)?\.? ?tính|đơn vị \(?tính|đv đo|đ\.v\.t")
_BODY = r"(?:cơ quan|đơn vị|sở|ngành|địa phương|tổ chức|cq|đv)"
_LEAD = _pattern(
    rf"chủ trì|đầu mối|chịu trách nhiệm|{_BODY}.{{0,30}}(?:thực hiện|theo dõi|tham mưu|báo cáo|phụ trách|chủ quản)"
    rf"|phân công|trách nhiệm|giao cho|{_BODY} được giao|^(?:cơ quan|tham mưu)|người thực hiện|theo dõi, đánh giá"
)
_HELP = _pattern(r"phối hợp|cùng thực hiện|tham gia|liên quan")
_NO_LEAD = _pattern(r"cung cấp|số liệu|(?<!\w)trình(?!\w)|phê duyệt|ban hành|thẩm định|kiểm tra|giám sát")
_TIME = _pattern(r"thời gian|thời hạn|tiến độ|lộ trình|hạn hoàn thành|kỳ hạn|^hạn$|thời điểm|hoàn thành|^tg |mốc thời")
_TASK = _pattern(r"nhiệm vụ|giải pháp|công việc|đề án|hoạt động|việc cần làm|phần việc|chương trình")
_INDICATOR = _pattern(r"chỉ tiêu|mục tiêu|tiêu chí|chỉ số")
_NAME = _pattern(r"nội dung|tên|danh mục|diễn giải|chỉ tiêu|mục tiêu|tiêu chí|chỉ số")
_GROUP = _pattern(r"lĩnh vực|nhóm|ngành, lĩnh vực")


@lru_cache(maxsize=4096)
def read_heading(path: tuple[str, ...]) -> Heading | None:
    """Return what the words above a column say; None when they say nothing known.

    Args:
        path: Texts of the heading cells over the column, from the top; no text twice in a row.
    """
    words = [fold(text).strip(" .:*") for text in path if text.strip()]
    if not words:
        return None
    whole, last = " | ".join(words), words[-1]
    if _NUMBER.fullmatch(last) or (len(words) > 1 and _NUMBER.fullmatch(words[0])):
        return Heading(Role.NUMBER)
    about = "both" if _TASK.search(last) and _INDICATOR.search(last) else ""
    about = about or ("task" if _TASK.search(last) else "indicator" if _INDICATOR.search(last) else "")
    if _GROUP.match(last):
        return Heading(Role.GROUP)
    if re.search(r"ghi chú|chú thích|căn cứ", last):
        return Heading(Role.NOTE)
    if _MONEY.search(whole):
        return Heading(Role.MONEY)
    if agency := _agency(last, whole):
        return agency
    if dated := _dated(words, whole):
        return dated
    if _UNIT_WORDS.search(last) or last in ("đơn vị", "đ.vị", "đv"):
        return Heading(Role.UNIT)
    if _TIME.search(last) and not _YEAR.search(last):
        return Heading(Role.TIMELINE)
    return _naming(last, about) or (_of_parent(path) if len(words) > 1 else None)


def _of_parent(path: tuple[str, ...]) -> Heading | None:
    """Return what the heading above says where the lowest words say nothing: «Thời gian › Bắt đầu»."""
    above = read_heading(path[:-1])
    kept = (Role.TIMELINE, Role.LEAD, Role.COORDINATING, Role.NOTE, Role.UNIT, Role.OTHER, Role.MONEY)
    return above if above is not None and above.role in kept else None


def _agency(last: str, whole: str) -> Heading | None:
    lead, with_others = bool(_LEAD.search(last)), bool(_HELP.search(last)) and not _TIME.search(last)
    if with_others and re.search(r"chủ trì|đầu mối", last):
        return Heading(Role.BOTH_AGENCIES)
    if with_others and (lead or re.search(_BODY + "|phối hợp", last)):
        return Heading(Role.COORDINATING)
    if last in ("chủ trì", "cơ quan chủ trì", "đơn vị chủ trì"):
        return Heading(Role.LEAD)
    if lead and not any(words.search(last) for words in (_TIME, _UNIT_WORDS, _TASK, _NO_LEAD)):
        return Heading(Role.LEAD)
    return None


def _dated(words: list[str], whole: str) -> Heading | None:
    """Return a target column: a year in the words, and nothing that says it was reached already."""
    unit = next((found[1] for text in reversed(words) if (found := _UNIT.search(text))), "")
    for text in reversed(words):
        year, span = _year(text)
        if not year:
            continue
        if STAGES.search(whole) and not _REACHED.search(whole):
            return Heading(Role.CENTRAL if _is_central(words) else Role.TARGET, year, span, "indicator", unit)
        if _DONE.search(whole) and not re.search(r"mục tiêu|chỉ tiêu đến|phấn đấu|kế hoạch", text):
            return Heading(Role.OTHER)
        if _TIME.search(whole) and not re.search("mục tiêu|chỉ tiêu|phấn đấu|kế hoạch", whole):
            return Heading(Role.TIMELINE if _TIME.search(text) else Role.OTHER)
        if not _GOAL.search(whole):
            return None
        if _NAME.search(text) and re.match("(?:nội dung|tên|danh mục|nhiệm vụ)", text) and text == words[-1]:
            return None
        return Heading(Role.CENTRAL if _is_central(words) else Role.TARGET, year, span, "indicator", unit)
    return None


def _year(text: str) -> tuple[int, bool]:
    """Return the milestone that a text names, and whether it is the end of a span; (0, False) when none."""
    if found := _SPAN.search(text):
        return int(found[2]), True
    if found := _SHORT_SPAN.search(text):
        return int(found[1][:2] + found[2]), True
    if found := _LAST_DAY.search(text):
        return int(found[1]), False
    years = _YEAR.findall(text)
    return (int(years[-1]), False) if years else (0, False)


def _is_central(words: list[str]) -> bool:
    """Tell whether a target is the national one: the lowest words that name a level decide."""
    for text in reversed(words):
        central, local = _CENTRAL.search(text), _LOCAL.search(text)
        if central and local:
            return central.start() < local.start() and not re.search(r"tỉnh giao|giao tỉnh", text)
        if central or local:
            return bool(central)
    return False


def _naming(last: str, about: str) -> Heading | None:
    if _DONE.search(last):
        return Heading(Role.OTHER)
    if re.match(r"(?:mục tiêu|chỉ tiêu|kế hoạch) (?:trung ương|địa phương|của tỉnh|tỉnh|phấn đấu|giao)", last):
        return Heading(Role.UNDATED, about="indicator")
    if re.match(
        r"(?:nội dung|tên|danh mục|diễn giải|(?:các )?nhiệm vụ|(?:các )?chỉ tiêu|mục tiêu|tiêu chí|chỉ số)", last
    ):
        return Heading(Role.NAME, about=about)
    if _PRODUCT.search(last):
        return Heading(Role.OTHER)
    if _TASK.search(last) or _NAME.search(last):
        return Heading(Role.NAME, about=about)
    return None


def is_column_numbers(texts: list[str]) -> bool:
    """Tell whether cells are the row of column numbers: "(1) (2) (3)", "A B 1 2 3", "1 2 3=1+2"."""
    filled = [text.strip(" ()") for text in texts if text.strip()]
    if len(filled) < 3:
        return False
    parts = [re.split(r"[=x*/+]", text)[0].strip(" ()") for text in filled]
    figures = [int(part) for part in parts if part.isdigit()]
    letters = [part for part in parts if re.fullmatch(r"[A-ZĐ]", part)]
    if len(figures) + len(letters) != len(parts) or len(figures) < 2:
        return False
    return all(later - earlier == 1 for earlier, later in pairwise(figures)) and figures[0] <= 2


@lru_cache(maxsize=4096)
def is_heading_text(text: str) -> bool:
    """Tell whether a cell's text is that of a heading: short, and of a role known by its words."""
    if len(text) > _LONGEST or ";" in text or split_name(text)[0].is_number:
        return False
    words = fold(text)
    return read_heading((text,)) is not None or bool(_GOAL.match(words)) or bool(_CENTRAL.match(words))
