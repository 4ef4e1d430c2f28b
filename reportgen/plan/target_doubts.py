"""What an official would ask back about a figure that was read: a unit that does not fit, a share of something else.

Nothing here changes a reading; each doubt is a sentence in Vietnamese that says what else could be meant.
"""

from __future__ import annotations

import re

from reportgen import vi
from reportgen.plan.target import Target
from reportgen.plan.target_expression import Expression, only_a_bound
from reportgen.plan.target_folding import folded
from reportgen.plan.target_numbers import scale
from reportgen.plan.target_units import UnitKind, measured_in, never_in_thousands, printed_unit, unit_kind

_NO_UNIT = re.compile(
    r"\([^)]*\)?|(?:(?:vào|đến|trong|của|cho|tính đến) )?(?:(?:hết|cuối|đầu) )?năm \d{4}"
    r"|\b(?:duy trì|giữ vững|tối thiểu|trở lên)\b"
)
_PERIOD = re.compile(r"(?:/|\bmỗi )(tháng|quý|tuần)\b")
_UNKNOWN_SIGN = re.compile(r"(?!(?:m|km|kg|g|l|t)\b)[bcdđfghjklmnpqrstvwxz]{1,2}\b")
_ODD_SIGN = re.compile(r"[…!?^#@&_+±$]")
_YEAR = re.compile(r"20[1-4]\d|.*(?:-|\bđến) ?20[1-4]\d")
_BEYOND_STAGE = re.compile(r"(?<!không )\b(?:trên|dưới|hơn)\b (?:mức|cấp)|[<>](?!=)")
_SHARE_OF_ANOTHER = re.compile(r"\bso với\b|\bcả nước\b|\btoàn quốc\b|\bbình quân chung\b|\bmức chung\b")


def figure_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    """Return the doubts about the figure of a target, beside those of reading its digits and signs."""
    return (*_unit_doubts(target, expression), *_size_doubts(target, expression), *_change_doubts(target, expression))


def words_doubts(text: str, unit: str, *, rank: bool) -> tuple[str, ...]:
    """Return a doubt for words with a figure where a figure is expected; places in a ranking are words for a person."""
    percent = bool(re.search(r"\d\s*%", folded(text)))
    if not percent and (rank or unit_kind(unit) is UnitKind.LEVEL):
        return ()
    return (f"«{text}» có con số nhưng không đọc được thành mục tiêu bằng số: phải do người đánh giá",)


def lost_figure(text: str) -> tuple[str, ...]:
    """Return a doubt for a bound without its figure: "<", "tối thiểu"."""
    return (f"«{text}» thiếu con số",) if only_a_bound(folded(text)) else ()


def beyond_stage(text: str) -> tuple[str, ...]:
    """Return a doubt for a stage that should be passed, not reached: "trên mức độ 2"."""
    found = _BEYOND_STAGE.search(folded(text))
    return (f"«{text}» đòi hỏi mức trên hoặc dưới mức được nêu: phải do người đánh giá",) if found else ()


def _unit_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    named = printed_unit(" ".join(_NO_UNIT.sub(" ", expression.unit).split()).strip(" .;,"))
    doubts = []
    if unit_kind(target.unit) is UnitKind.LEVEL:
        doubts.append(f"«{target.text}» là con số nhưng đơn vị là «{target.unit}»")
    elif named and target.unit.strip() and _clash(named, expression.scaled, target.unit):
        doubts.append(f"«{target.text}» ghi {named} nhưng đơn vị là «{target.unit}»")
    if sign := _UNKNOWN_SIGN.match(named) or _ODD_SIGN.search(named):
        doubts.append(f"«{sign[0]}» sau con số không rõ nghĩa")
    return tuple(doubts)


def _clash(named: str, scaled: bool, column: str) -> bool:
    """Tell whether a unit inside the wording ("lần") is another than the column's ("%"), or counts in other sizes."""
    if measured_in(named) != measured_in(column):
        return True
    if scale(column) != 1 and not scaled and measured_in(column) != "%":
        return True  # "1.200 người" where thousands of people are counted
    periods = [found[1] if (found := _PERIOD.search(unit)) else "" for unit in (named, printed_unit(column))]
    return periods[0] != periods[1]


def _size_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    doubts = []
    unit = target.unit if target.unit.strip() else expression.unit
    largest = max(expression.first, expression.second or expression.first)
    if printed_unit(unit) == "%" and largest > 100:
        doubts.append(f"«{target.text}» lớn hơn 100%")
    elif never_in_thousands(unit) and largest >= 1000:
        doubts.append(f"«{target.text}» lớn bất thường với đơn vị «{unit}»")
    elif _YEAR.fullmatch(folded(target.text)):
        doubts.append(f"«{target.text}» có thể là năm, không phải con số phải đạt")
    if expression.second is not None and 0 < expression.first * 100 <= expression.second:
        doubts.append(f"«{target.text}» có thể ghi tắt số đầu: {vi.number(expression.first * 1000)}")
    if expression.first.is_signed():
        doubts.append(f"«{target.text}» được đọc là số âm")
    return tuple(doubts)


def _change_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    """Return a doubt for "giảm 50%" unless it is an amount per year, and for "50% so với năm 2020"."""
    points = expression.unit.startswith("điểm %") and "điểm" not in target.unit.lower()
    if expression.change or (points and not target.yearly):
        amount = (
            f"«{target.text}» có thể là mức tăng, giảm (được đọc như vậy: càng nhiều càng tốt) hoặc giá trị phải đạt"
        )
        return () if target.yearly else (amount,)
    rate = unit_kind(target.unit) is UnitKind.RATE or "%" in expression.unit
    if rate and _SHARE_OF_ANOTHER.search(expression.unit):
        return (f"«{target.text}» là tỷ lệ so với giá trị khác, có thể không phải giá trị phải đạt của chỉ tiêu",)
    return ()
