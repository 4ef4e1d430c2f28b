"""What a printed unit measures, and how it is printed after a figure."""

from __future__ import annotations

import re
from enum import StrEnum

from reportgen import vi
from reportgen.plan.target_folding import plain_width


class UnitKind(StrEnum):
    """How values of a unit behave: decides how a change is told and which digits are doubtful."""

    RATE = "rate"  # %, %/năm: changes in percentage points
    MEASURE = "measure"  # indices, ages, "lần", m² per person: changes in the unit itself
    COUNT = "count"  # căn, người, USD, ha: changes in per cent
    LEVEL = "level"  # Mức độ, Bậc học: named stages, no arithmetic


_LEVEL_UNITS = {"mức độ", "bậc học", "cấp học", "cấp độ", "trình độ", "trạng thái"}
_RANK = r"(?:xếp |thứ )?hạng|thứ bậc"
_MEASURES = re.compile(rf"({_RANK}|tuổi|năm|lần|điểm|chỉ số|hệ số|con|trẻ|m² .*/người|m²/người|‰)(/.*)?")
_QUANTITIES = re.compile(r"\b(ha|km|kg|tấn|tạ|lít|m²|m³|m|nghìn|ngàn|triệu|tỷ|tỉ)\b|m²|m³")
_MEASURED_IN = re.compile(
    r"(?:điểm )?(%)|(‰|lần|tuổi|năm|tháng|usd|đồng(?! bào)|m²|m³|ha|km|kg|tấn|lít|điểm(?! dân)|con)(?!\w)"
)
_NUMERALS = re.compile(r"(?:[\d.]+ |(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?! lệ| số| suất) )+")
_SAME = {"vnđ": "đồng", "vnd": "đồng", "đô la mỹ": "usd", "đô la": "usd", "hecta": "ha"}
_SHORT = {"căn nhà": "căn", "căn hộ": "căn"}


def unit_kind(unit: str) -> UnitKind:
    """Return what a unit measures; an empty unit is an index (HDI)."""
    words = printed_unit(unit).lower()
    if "%" in words:
        return UnitKind.RATE
    if words in _LEVEL_UNITS:
        return UnitKind.LEVEL
    if not words or _MEASURES.fullmatch(words):
        return UnitKind.MEASURE
    return UnitKind.COUNT


def counts_whole_things(unit: str) -> bool:
    """Tell whether values are numbers of things or of money ("căn", "người", "USD"): three decimals are odd there."""
    return unit_kind(unit) is UnitKind.COUNT and not _QUANTITIES.search(printed_unit(unit).lower())


def never_in_thousands(unit: str) -> bool:
    """Tell whether values of a unit stay far below a thousand, so that a point before three digits is doubtful."""
    return bool(unit.strip()) and unit_kind(unit) in (UnitKind.RATE, UnitKind.MEASURE)


def names_rank(unit: str) -> bool:
    """Tell whether a unit is a place in a ranking ("Xếp hạng"), the first being the best."""
    return bool(re.fullmatch(_RANK, printed_unit(unit).lower()))


def measured_in(unit: str) -> str:
    """Return what a unit begins with where it is a measure: "%", "tuổi", "đồng" of "triệu đồng"; "" for things."""
    words = printed_unit(unit).lower()
    if "%" in words and not re.match(r"(?:‰|lần)", words):
        return "%"
    words = words[found.end() :] if (found := _NUMERALS.match(words)) else words
    for other, plain in _SAME.items():
        words = re.sub(rf"^{other}\b", plain, words)
    measure = _MEASURED_IN.match(words)
    return (measure[1] or measure[2]) if measure else ""


def printed_unit(unit: str) -> str:
    """Return a unit as running text has it: "Căn nhà" → "căn", "m 2  sàn/ người" → "m² sàn/người", "USD" → "USD"."""
    text = re.sub(r"\s*/\s*", "/", plain_width(unit))
    text = re.sub(r"phần trăm", "%", text, flags=re.IGNORECASE)
    text = re.sub(r"\bm ?([23])\b", lambda found: "m" + "²³"[int(found[1]) - 2], text)
    text = vi.lower_first(text)
    return _SHORT.get(text.lower(), text)
