"""Reads the words in which a result is reported as the stage it has reached: "đã đạt mức độ 3", "chưa hoàn thành".

Strict where `target_levels.spelled` is generous: a target's wording names its stage whatever else it says, a result
reaches a stage only when it says nothing else. "hoàn thành một phần" and "sắp đạt mức độ 3" stay words for a person.
"""

from __future__ import annotations

import re

from reportgen.plan.target_levels import (
    NOT_BEGUN,
    NUMBERED,
    REACHED,
    SCHOOLS,
    SHORT_OF,
    STAGE,
    UNDER_WAY,
    basic_first,
    one_spelling,
)

_SAYS_REACHED = {
    *("đạt", "đã đạt", "được công nhận", "đã được công nhận"),
    *(f"{said} {what}" for said in ("đạt", "đã đạt") for what in ("mục tiêu", "kế hoạch", "yêu cầu", "chỉ tiêu")),
}
_HELD = r"duy trì|giữ vững|giữ|đạt|ở|ổn định"
_OBJECT = (
    r"phổ cập(?: giáo dục)?(?: (?:mầm non|tiểu học|thcs|thpt))?|xóa mù chữ|mức sinh thay thế|t[ỷỉ] lệ nhiễm mới"
    r"|(?:tình trạng )?nhà tạm(?:, nhà dột nát)?"
)
_FILLER = (
    rf"(?:(?:đã|{_HELD}|được công nhận|công nhận|được|chuẩn|vẫn|luôn|hiện nay|hiện|và|nâng cao|chất lượng|bền vững"
    rf"|toàn tỉnh|xong|cấp|bậc|{_OBJECT})\b|(?:tiếp tục|đang) (?=(?:{_HELD})\b)|,)"
)
_ANY_STAGE = rf"{NUMBERED.pattern}|(?:{'|'.join(SCHOOLS)})\b|(?:{STAGE.pattern})(?!\w)"
_REACHED = re.compile(rf"(?:{_FILLER}\s*)*(?P<stage>{_ANY_STAGE})(?:\s*{_FILLER})*")
_DENIED = re.compile(r"(?:(?:đã|vẫn|hiện|còn) )*(?:chưa|không)(?: (?:còn|thể|được))*(?: |$)")
_LOST = re.compile(r"(?:(?:đã|bị|còn) )*(?:mất|tụt khỏi|rớt khỏi|(?:tụt |rớt )?xuống dưới|dưới) ")
_NOT_DONE = re.compile(
    r"(?:đạt|duy trì|giữ vững|giữ|công nhận|bảo đảm|(?:triển khai |bắt đầu )?(?:thực hiện|triển khai))"
    r"(?: (?:được|đạt|chuẩn|mục tiêu))*|"
)
_BEGUN = re.compile(r"(?:mới|bắt đầu)(?: bắt đầu)?(?: (?:thực hiện|triển khai))?")
_NONE_AROSE = re.compile(r"không (?:có )?phát sinh(?: trong (?:năm|kỳ))?")
_NO_DATA = re.compile(r"(?:chưa|không) có (?:số liệu|dữ liệu)(?: thống kê| báo cáo)?")
_INTENT = re.compile(r"(?:phấn đấu|từng bước|tiếp tục|hướng tới|dự kiến|chuẩn bị|sắp|gần|đẩy mạnh|tăng cường)\b")
_NOT_ONLY_BEGUN = re.compile(rf"\b(?:{_HELD}|đã|sau khi|nâng|chờ|trình|đề nghị|công nhận|thẩm định)\b")


def reached(text: str) -> str:
    """Return the stage a reported wording has reached, in the spelling `target_levels.compare_stages` takes.

    Returns:
        A stage ("mức độ 3", "cơ bản hoàn thành") when the wording says nothing else; `REACHED` for "đạt";
        `SHORT_OF` and a stage for "chưa hoàn thành", "dưới mức độ 3"; `NOT_BEGUN` for "chưa đạt"; `UNDER_WAY` for
        "đang thực hiện"; otherwise all of its words, which compare with nothing but the same words.
    """
    words = one_spelling(text)
    if words in _SAYS_REACHED:
        return REACHED
    return _stage(words) or _denied(words) or _under_way(words) or words


def says_none_arose(text: str) -> bool:
    """Tell whether a wording says that nothing arose, so that there is nothing to judge."""
    return bool(_NONE_AROSE.fullmatch(one_spelling(text)))


def says_no_data(text: str) -> bool:
    """Tell whether a wording says that there are no figures."""
    return bool(_NO_DATA.fullmatch(one_spelling(text)))


def says_the_same(actual: str, target: str) -> bool:
    """Tell whether a result repeats the target's own words, and these tell of a state, not of an intent."""
    words = one_spelling(actual)
    return words == one_spelling(target) and not _INTENT.match(words)


def _stage(words: str) -> str:
    if re.fullmatch(r"\d{1,2}", words):
        return f"mức độ {int(words)}"  # only in units of stages: elsewhere "3" was read as a figure
    found = _REACHED.fullmatch(words)
    if not found:
        return ""
    number = NUMBERED.fullmatch(found["stage"])
    return f"mức độ {int(number[1])}" if number else basic_first(found["stage"])


def _denied(words: str) -> str:
    """Return what a denial falls short of; "" when it is none, or denies something else ("chưa đánh giá")."""
    if lost := _LOST.match(words):
        stage = _stage(words[lost.end() :])
        return f"{SHORT_OF}{stage}" if stage else ""
    denial = _DENIED.match(words)
    if not denial:
        return ""
    rest = words[denial.end() :]
    stage = _stage(rest)
    if stage:
        return f"{SHORT_OF}{stage}"
    return NOT_BEGUN if _NOT_DONE.fullmatch(rest) else ""


def _under_way(words: str) -> str:
    if _BEGUN.fullmatch(words):
        return UNDER_WAY
    head, _, rest = words.partition(" ")
    if head != "đang" or not rest or _NOT_ONLY_BEGUN.search(rest):
        return ""
    found = re.search(_ANY_STAGE, rest)
    if found:
        return f"{SHORT_OF}{_stage(found[0])}"
    return "" if re.search(r"\d", rest) else UNDER_WAY
