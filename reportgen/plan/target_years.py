"""Years inside the wording of a target: "95% vào năm 2027", "giai đoạn 2026-2030 đạt 95%", "1.500 đến 2030".

A target belongs to the year of its column. A year that the wording names is held against that one; the year something
is compared with ("so với năm 2020") is none of the target's own.
"""

from __future__ import annotations

import re

from reportgen import vi
from reportgen.plan.target_folding import folded

_YEAR = r"20[0-9]\d(?!\d|[.,]\d)"
_SPAN = rf"giai đoạn (?:từ )?(?:năm )?{_YEAR}(?: ?- ?| đến )(?:năm )?{_YEAR}"
_WHEN = r"(?:tính |kể |bắt đầu )?(?:vào|đến|tới|trong|của|cho|từ|trước|sau|kết thúc)"
_PART = r"hết|cuối|đầu|mỗi"
IN_YEAR = (
    rf"(?:{_WHEN} )?{_SPAN}|(?:{_WHEN} )?(?:(?:{_PART}) )*năm {_YEAR}|\b(?:vào|trước|hết|cuối|so với) {_YEAR}"
    rf"|\btháng \d+/{_YEAR}"
)
"""Pattern of a year, or years, that stand behind a figure."""
YEAR_FIRST = rf"{IN_YEAR}|(?:đến|tới|vào|hết|cuối) {_YEAR}(?=:|,| đạt| là| phấn đấu| còn| giảm)|{_YEAR}(?=:)"
"""Pattern of a year that stands before what is asked for."""
BARE_YEAR = re.compile(r"20[1-4]\d")

_OF = rf"(?: (?:{_PART}|của))* (?:năm )?{_YEAR}"
_STANDARD = rf"\bchuẩn (?:nghèo|mới)\b[^,;()]*?{_SPAN}"
_BASE = re.compile(
    rf"{_STANDARD}|\b(?:so(?: với)?|bằng|cùng kỳ)(?: với)?(?: cùng kỳ)?{_OF}|\b(?:gấp|bằng) [^;]*?lần{_OF}"
)
_NAMED = re.compile(
    rf"{_YEAR}(?: ?- ?| đến )(?:năm )?({_YEAR})|(?:năm|đến|tới|vào|trước|sau|hết|cuối) ({_YEAR})|/({_YEAR})"
    rf"|\(({_YEAR})\)|^({_YEAR}):"
)


def year_doubts(text: str, column: int | None) -> tuple[str, ...]:
    """Return a doubt when a wording names a year that is not its column's, or whose column is not known.

    Args:
        text: The cell as printed.
        column: Milestone year of the column the wording stands in; None: not known.
    """
    named = _named_years(folded(text))
    if not named or named[-1] == column:
        return ()
    said = f"«{vi.one_line(text)}» nêu năm {named[-1]}"
    if column is None:
        return (f"{said}: chỉ đúng nếu là mục tiêu của năm {named[-1]}",)
    return (f"{said} nhưng đứng ở cột mục tiêu năm {column}",)


def without_year(text: str) -> str:
    """Return a printed wording without the years it names: "Mức độ 3 (2030)" is the stage "Mức độ 3"."""
    return re.sub(rf"\(?(?:{IN_YEAR})\)?|\({_YEAR}\)|^{_YEAR}:", " ", vi.one_line(text), flags=re.IGNORECASE).strip(
        " ,;"
    )


def _named_years(text: str) -> list[int]:
    """Return the years a wording names for itself, as printed; of "giai đoạn 2026-2030" the last."""
    found = _NAMED.finditer(_BASE.sub(" ", text))
    return [int(next(year for year in each.groups() if year)) for each in found]
