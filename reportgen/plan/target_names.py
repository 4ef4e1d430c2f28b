"""What the name of an indicator says about the better way: a question to put, never an answer to judge by.

"Tỷ lệ hộ nghèo" should fall, "Mức giảm tỷ lệ hộ nghèo" should rise, a birth rate should stay near its figure.
"Tỷ lệ hộ nghèo được hưởng trợ cấp" says nothing: what is counted there is help.
"""

from __future__ import annotations

import re

from reportgen.plan.model import Direction
from reportgen.plan.target_folding import folded
from reportgen.plan.target_units import names_rank, printed_unit

_AMOUNT = re.compile(r"(?:mức|tốc độ|tỷ lệ|tỉ lệ) (?:giảm|tăng)\b")
_MOVES = re.compile(r"\b(?:giảm|tăng)\b")
_NEAR = re.compile(r"\b(?:mức sinh|tổng tỷ suất sinh|tổng tỉ suất sinh|tfr)\b")
_HARM = re.compile(
    r"\b(?:hộ nghèo|hộ cận nghèo|nghèo đa chiều|tỷ lệ nghèo|tái nghèo|thất nghiệp|thiếu việc làm"
    r"|việc làm phi chính thức|lao động nông nghiệp|lao động trẻ em|suy dinh dưỡng|thấp còi|nhẹ cân|béo phì|tử vong"
    r"|nhiễm|bỏ học|lưu ban|mù chữ|tảo hôn|hôn nhân cận huyết|bạo lực|xâm hại|tai nạn|thương tích|đuối nước|tội phạm"
    r"|nghiện|tái nghiện|nhà tạm|nhà dột nát|ô nhiễm|vi phạm|nợ đọng|chậm đóng|mất cân bằng)\b"
)
_HELP = re.compile(
    r"\b(?:được|tham gia|thoát|có việc làm|hưởng|trợ giúp|hỗ trợ|tiếp cận|xóa|xoá|phòng|ứng phó|can thiệp|xử lý"
    r"|điều trị|cai|đạt chuẩn|hoàn thành|bao phủ|hài lòng|không còn|không có|biết chữ|chấm dứt|loại trừ|giải quyết)\b"
)
_WORDS = {
    Direction.HIGHER: "càng cao càng tốt",
    Direction.LOWER: "càng thấp càng tốt: mục tiêu là «không quá»",
    Direction.NEAR: "càng gần con số càng tốt",
}


def suggested_direction(name: str, unit: str) -> Direction | None:
    """Return which way a name says is better; None where it says nothing certain.

    Args:
        name: The printed name, of a sub-row with that of its indicator before it.
        unit: Printed unit; "%/năm" makes "giảm …" an amount of which more is better, of "Xếp hạng" less is.
    """
    words = folded(name)
    if names_rank(unit):
        return Direction.LOWER
    if _AMOUNT.search(words) or (_MOVES.search(words) and printed_unit(unit).endswith("/năm")):
        return Direction.HIGHER
    if _NEAR.search(words):
        return Direction.NEAR
    if _HARM.search(words) and not _HELP.search(words) and not _MOVES.search(words):
        return Direction.LOWER
    return None


def direction_doubt(name: str, unit: str, known: Direction | None) -> str:
    """Return in Vietnamese what the name makes an official ask; empty where it agrees with what is known, or is silent.

    Args:
        known: The direction declared or shown by the wording; None: neither.
    """
    suggested = suggested_direction(name, unit)
    if suggested is None or suggested is known or (Direction.NEAR in (suggested, known) and known is not None):
        return ""
    teller = "đơn vị" if names_rank(unit) else "tên chỉ tiêu"
    if known is None:
        return f"{teller} cho thấy {_WORDS[suggested]}; nếu đúng, khai {suggested.value}"
    return f"{teller} cho thấy {_WORDS[suggested]}, nhưng chiều đang hiểu là {known.value}"
