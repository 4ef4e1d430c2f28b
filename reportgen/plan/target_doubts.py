"""What an official would ask back about a figure that was read: a unit that does not fit, a share of something else.

Nothing here changes a reading; each doubt is a sentence in Vietnamese that says what else could be meant.
"""

from __future__ import annotations

import re

from reportgen.plan.target import Target
from reportgen.plan.target_expression import Expression, only_a_bound
from reportgen.plan.target_folding import folded
from reportgen.plan.target_numbers import scale
from reportgen.plan.target_units import (
    UnitKind,
    counted_in,
    counts_whole_things,
    measured_in,
    never_in_thousands,
    printed_unit,
    unit_kind,
)
from reportgen.plan.target_years import IN_YEAR

_NO_UNIT = re.compile(
    rf"\([^)]*\)?|{IN_YEAR}"
    r"|\b(?:duy trì|giữ vững|tối thiểu|trở lên)\b"
)
_PERIOD = re.compile(r"(?:/|\bmỗi )(tháng|quý|tuần)\b")
_UNKNOWN_SIGN = re.compile(r"(?!(?:m|km|kg|g|l|t)\b)[bcdđfghjklmnpqrstvwxz]{1,2}\b")
_ODD_SIGN = re.compile(r"[…!?^#@&_+±$←-⇿▲▼△▽]")
_SAYS_YEARLY = re.compile(r"/ ?năm\b|\b(?:hằng|hàng|mỗi) năm\b|\bbình quân\b")
_YEAR = re.compile(r"20[1-4]\d|.*(?:-|\bđến) ?20[1-4]\d")
_STAGE_AT_MOST = (
    r"\b(?:tối đa|cao nhất|không (?:quá|vượt quá|vượt|trên|(?:cao )?hơn)|chỉ)\b (?:là )?(?:mức|cấp)|\btrở xuống\b|<="
)
_BEYOND_STAGE = re.compile(rf"(?<!không )\b(?:trên|dưới|hơn)\b (?:mức|cấp)|[<>](?!=)|{_STAGE_AT_MOST}")
_LETTER_DIGITS = re.compile(r"(?<![^\W_])(?:[oli]+[.,]?\d[\doli.,]*|\d[\d.,]*(?:o+|[li][\doli])[\doli.,]*)(?![^\W_])")
_SHARE_OF_ANOTHER = re.compile(
    r"\bso với\b|\bcả nước\b|\btoàn quốc\b|\bbình quân chung\b|\bmức chung\b|^% (?:kế hoạch|chỉ tiêu)\b"
)
_WHOLE_PERIOD = re.compile(r"\b(?:cả|toàn|trong) (?:giai đoạn|nhiệm kỳ|kỳ)\b|\b(?:lũy kế|luỹ kế|cộng dồn|tổng cộng)\b")
_OF_EACH = re.compile(
    r"(?:/ ?|\bmỗi |\btrên (?:một |1 )?)(?:xã|phường|huyện|thôn|bản|ấp|khu phố|hộ|trường|lớp|cơ sở|đơn vị)\b"
)


def figure_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    """Return the doubts about the figure of a target, beside those of reading its digits and signs."""
    return (
        *_unit_doubts(target, expression),
        *_pace_doubts(target, expression),
        *_total_doubts(target, expression),
        *_size_doubts(target, expression),
        *_change_doubts(target, expression),
    )


def words_doubts(text: str, unit: str, *, rank: bool) -> tuple[str, ...]:
    """Return a doubt for words with a figure where a figure is expected; places in a ranking are words for a person."""
    if letters := _LETTER_DIGITS.search(folded(text)):
        return (f"«{text}» có chữ O, chữ l hoặc chữ I ở chỗ của chữ số 0, 1: «{letters[0]}»",)
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
    if "" not in (things := {counted_in(named), counted_in(column)}) and len(things) > 1:
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
    elif _YEAR.fullmatch(re.sub(IN_YEAR, " ", folded(target.text))):
        doubts.append(f"«{target.text}» có thể là năm, không phải con số phải đạt")
    if expression.first.is_signed():
        doubts.append(f"«{target.text}» được đọc là số âm")
    return tuple(doubts)


def _pace_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    """Return a doubt for a yearly change under "%", where values are levels, and for "95%" under "%/năm"."""
    column, named = printed_unit(target.unit), expression.unit
    if column == "%" and ("/năm" in named.replace(" ", "") or (expression.change and target.yearly)):
        return (f"«{target.text}» là mức mỗi năm nhưng đơn vị là «%»: có thể là mức tăng, giảm hoặc giá trị phải đạt",)
    per_year = expression.change or _SAYS_YEARLY.search(folded(target.text))
    if column == "%/năm" and named.startswith("%") and not per_year:
        return (f"«{target.text}» ghi % nhưng đơn vị là «%/năm»: có thể là giá trị phải đạt",)
    return ()


def _total_doubts(target: Target, expression: Expression) -> tuple[str, ...]:
    """Return a doubt for "50.000 người cả giai đoạn" held against one year, and "01 trường/xã" against a total."""
    doubts = []
    if _WHOLE_PERIOD.search(expression.unit):
        doubts.append(f"«{target.text}» là số của cả thời kỳ, còn giá trị thực hiện là của một năm")
    each = _OF_EACH.search(expression.unit)
    if each and "/" not in target.unit and counts_whole_things(target.unit):
        doubts.append(f"«{target.text}» tính cho từng đơn vị («{each[0].strip()}»), còn cột ghi «{target.unit}»")
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
