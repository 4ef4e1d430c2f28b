"""The grammar of a target that is a figure: "trên 95%", "từ 60% đến 65%", "> =95,75", "khoảng 75,5 tuổi".

    expression = prefix* number [unit] [("-" | "đến") [bound] number] [tail]

A figure that stands later in a sentence is no expression: `read_expression` then returns None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from reportgen import vi
from reportgen.plan.model import Direction
from reportgen.plan.target_numbers import DIGITS, MULTIPLE
from reportgen.plan.target_ranges import read_figures
from reportgen.plan.target_years import IN_YEAR, YEAR_FIRST

KEEPING = r"(?:duy trì|giữ vững|giữ ổn định|giữ|ổn định(?: ở)? mức(?= (?:\d|dưới|trên|từ|khoảng|không)))\b"
_BOUNDS = (
    (
        r"không (?:được )?(?:dưới|ít hơn|thấp hơn|nhỏ hơn|kém)|(?:trên|(?:cao|lớn|nhiều) hơn) hoặc bằng"
        r"|bằng hoặc (?:trên|(?:cao |lớn |nhiều )?hơn|vượt)|đạt (?:và|hoặc) vượt|tối thiểu|ít nhất|thấp nhất|>=",
        ">=",
    ),
    (
        r"không (?:được )?(?:quá|vượt quá|vượt|trên|(?:cao |lớn |nhiều )?hơn)|(?:dưới|(?:thấp|nhỏ|ít) hơn) hoặc bằng"
        r"|bằng hoặc (?:dưới|(?:thấp|nhỏ|ít) hơn)|tối đa|nhiều nhất|cao nhất|<=",
        "<=",
    ),
    (r"trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt|>", ">"),
    (r"dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới|<", "<"),
)
_BOUND = "|".join(pattern for pattern, _ in _BOUNDS)
_UPPER = "|".join(pattern for pattern, sign in _BOUNDS if sign[0] == "<")
_WITHIN = "trong khoảng"
_ABOUT = rf"trên dưới|{_WITHIN}|khoảng|xấp xỉ|ước chừng|gần như|gần|về cơ bản|cơ bản|~"
_LOWERING = r"giảm (?:xuống )?còn|giảm xuống|còn|hạ xuống"
_TIMES_BASE = "tăng gấp"
_RAISING = rf"tăng lên|nâng lên|nâng tỷ lệ lên|{_TIMES_BASE}"
_CHANGE = r"tăng thêm|tăng|giảm"
_FILLER = (
    rf"{YEAR_FIRST}|(?:(?:hằng|hàng|mỗi) năm|bình quân|trung bình|bằng|tiếp tục|phấn đấu|bảo đảm|đảm bảo"
    r"|hoàn thành|xây dựng|đầu tư|ước|đạt|được|có|là|và|ở mức|mức|vững chắc|gấp|tỷ lệ|tỉ lệ|kiểm soát|khống chế)\b"
    rf"|{KEEPING}|=|:|,(?!\d)"
)
_PREFIX = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<bound>{_BOUND})|(?P<lowering>{_LOWERING})|(?P<raising>{_RAISING})"
    rf"|(?P<change>{_CHANGE})|(?P<start>từ)|(?P<filler>{_FILLER}))\s*"
)
_BELOW_TOO = rf"(?:\bvà|\bnhưng|(?:(?<=[\d%])|(?<=[\d%]\s))[,;]?)\s*(?={_UPPER})"
"""Between the ends of "trên 60% và dưới 65%", ">60, <70"."""
_FIGURE = re.compile(
    rf"(?P<first>{DIGITS})\s*(?P<first_times>{MULTIPLE})?\s*"
    rf"(?:(?P<between>(?:m[23]|[^\d,;]){{0,30}}?)\s*(?P<to>-|\bđến|\btới|{_BELOW_TOO})\s*(?P<bound>(?:{_BOUND})\s*)?"
    rf"(?P<second>{DIGITS})\s*(?P<second_times>{MULTIPLE})?)?\s*(?P<tail>.*)"
)
_TO = ("-", "đến", "tới")
_NOT_ADDED = "«tăng gấp» được đọc là gấp bấy nhiêu lần giá trị gốc, không phải tăng thêm bấy nhiêu lần"
_UPWARDS = re.compile(
    r"\b(?:trở lên|(?:hoặc|hay) (?:cao |nhiều |lớn )?hơn|trở đi|đổ lên|(?:là )?(?:tối thiểu|ít nhất))\b"
)
_DOWNWARDS = re.compile(
    r"\b(?:trở xuống|(?:hoặc|hay) (?:thấp|ít|nhỏ) hơn|trở lại|đổ xuống|là cùng|(?:là )?(?:tối đa|nhiều nhất))\b"
)
_NO_OWN_FIGURE = rf"{IN_YEAR}|m ?[23](?=\W|$)|(?:trên |/ ?)?(?:\d{{1,3}}\.?000|1 vạn) dân"
_NO_FIGURE = re.compile(rf"{_NO_OWN_FIGURE}|\([^)]*\)?")
_ASIDE = re.compile(r"\([^)]*\)?")
_NO_TARGET_TAIL = re.compile(
    r"[<>=~]|^-|-$|^[o½¼¾]|\brư[ỡở]i\b|\b(?:đứng|dẫn|nhóm|tốp) đầu\b|\b(?:đứng|xếp|hạng) thứ\b"
    r"|\b(?:giảm|tăng)$"
)
"""What shows that the figure before it is not the target: "95-", "1OO" for 100, "1 triệu rưỡi", "5 tỉnh đứng đầu"."""
_DIGIT_WORD = re.compile(r"hai|ba|bốn|tư|lăm|sáu|bảy|tám|chín")
_MOVED = re.compile(r"[<>=~+±]|\b(?:lên|xuống|tăng|giảm|còn|trở|và|hoặc)\b")
_ASIDE_MATTERS = re.compile(r"\d|\b(?:giảm|tăng|khoảng|xấp xỉ)\b|^\(\w\)$")
_YEARLY_TAIL = re.compile(r"\b(?:hằng|hàng|mỗi) năm\b|\bbình quân\b")


@dataclass(frozen=True, slots=True)
class Expression:
    """A figure expression taken apart; the text is not kept.

    Attributes:
        first, second: The figures; `second` only in ranges.
        first_bound, second_bound: "<", "<=", ">", ">=" or empty.
        approx: "khoảng".
        shown: The direction the words show ("giảm còn", "tăng lên"); None: they show none.
        scaled: A word such as "triệu" stands behind a figure and was counted in.
        change: The figure is an amount by which something rises or falls ("giảm 50%"), or may be meant so.
        unit: What follows the figure, without "trở lên" and "hằng năm"; empty when nothing does.
        doubts: From reading the digits, or from words that contradict each other.
    """

    first: Decimal
    second: Decimal | None = None
    first_bound: str = ""
    second_bound: str = ""
    approx: bool = False
    shown: Direction | None = None
    unit: str = ""
    doubts: tuple[str, ...] = ()
    change: bool = False
    scaled: bool = False


def read_expression(text: str, unit: str) -> Expression | None:
    """Return the figure expression that a folded text is, or None when it is none.

    Raises:
        TargetError: a number has two readings or none, or a range is upside down (TG02).
    """
    words, start = _Prefix(), 0
    while found := _PREFIX.match(text, start):
        words.take(found)
        start = found.end()
    figure = _FIGURE.fullmatch(text, start)
    if figure is None:
        return _in_brackets(text, unit)
    return None if _says_more(figure) or not _from_below(words, figure) else _expression(words, figure, unit)


def _in_brackets(text: str, unit: str) -> Expression | None:
    """Return what a wording says that stands in brackets as a whole: "(95)" may be minus 95, or a remark."""
    inside = re.fullmatch(r"\(([^()]+)\)", text)
    expression = read_expression(inside[1].strip(), unit) if inside else None
    asked = f"«{text}» đứng cả trong ngoặc: có thể là số âm hoặc chú thích"
    return replace(expression, doubts=(*expression.doubts, asked)) if expression else None


def only_a_bound(text: str) -> bool:
    """Tell whether a folded text is a bound whose figure is missing: "<", "tối thiểu"."""
    start = 0
    said = False
    while found := _PREFIX.match(text, start):
        said, start = said or not found["filler"], found.end()
    return said and start == len(text)


def _says_more(figure: re.Match[str]) -> bool:
    """Tell whether words around a figure say more than a unit: another figure, "lên", another unit in a range."""
    between, tail = (figure["between"] or "").strip(), figure["tail"]
    if _NO_TARGET_TAIL.search(_YEARLY_TAIL.sub("", tail).strip()) or re.search(r"\d", _NO_FIGURE.sub("", tail)):
        return True
    if figure["bound"] and _sign(figure["bound"]).startswith(">"):
        return True  # "95 -> 98", "60 đến trên 65"
    if figure["first_times"] and _DIGIT_WORD.fullmatch(tail.strip()):
        return True  # "1 triệu hai"
    return bool(_MOVED.search(between)) or bool(between and tail and not tail.startswith(between))


def _from_below(words: _Prefix, figure: re.Match[str]) -> bool:
    """Tell whether two ends joined by "và" are a range: the first must be a lower end ("trên 60% và dưới 65%")."""
    return figure["to"] is None or figure["to"] in _TO or words.start or words.bound.startswith(">")


@dataclass(slots=True)
class _Prefix:
    """What the words before the figure say."""

    approx: bool = False
    within: bool = False
    bound: str = ""
    start: bool = False
    change: bool = False
    shown: Direction | None = None
    doubts: list[str] = field(default_factory=list)

    def take(self, found: re.Match[str]) -> None:
        if found["about"]:
            self.within = self.within or found["about"] == _WITHIN
            self.approx = self.approx or found["about"] != _WITHIN
        elif found["bound"]:
            self._take_bound(_sign(found["bound"]))
        elif found["start"]:
            self.start = True
        elif found["lowering"]:
            self.shown = Direction.LOWER
        elif found["raising"] or found["change"]:
            if found["raising"] == _TIMES_BASE:
                self.doubts.append(_NOT_ADDED)
            self.shown, self.change = Direction.HIGHER, bool(found["change"])

    def _take_bound(self, sign: str) -> None:
        if self.bound and self.bound[0] != sign[0]:
            self.doubts.append("có hai giới hạn trái chiều nhau trước con số")
        self.bound = sign


def _sign(words: str) -> str:
    return next(sign for pattern, sign in _BOUNDS if re.fullmatch(pattern, words.strip()))


def _expression(words: _Prefix, figure: re.Match[str], unit: str) -> Expression:
    tail, suffix = _suffix(figure["tail"])
    named = tail or (figure["between"] or "").strip()
    read = read_figures(figure, unit or named, unit)
    bound = words.bound or suffix or (">=" if words.start and read.second is None else "")
    return Expression(
        first=read.first,
        second=read.second,
        first_bound=bound,
        second_bound=_sign(figure["bound"]) if figure["bound"] else "",
        approx=words.approx or (words.within and read.second is None),  # "trong khoảng 30-35" is 30 to 35
        shown=words.shown,
        unit=named,
        doubts=(
            *words.doubts,
            *read.doubts,
            *_odd_bounds(bound, suffix, "" if figure["bound"] else figure["to"]),
            *_odd_tail(figure["tail"]),
        ),
        change=words.change,
        scaled=bool(figure["first_times"] or figure["second_times"]),
    )


def _suffix(tail: str) -> tuple[str, str]:
    """Return the tail without its bound and yearly words, and the bound they make."""
    bound = ">=" if _UPWARDS.search(tail) else "<=" if _DOWNWARDS.search(tail) else ""
    for pattern in (_UPWARDS, _DOWNWARDS, _YEARLY_TAIL):
        tail = pattern.sub("", tail)
    return vi.one_line(tail).strip(" .;,"), bound


def _odd_bounds(bound: str, suffix: str, to: str | None) -> tuple[str, ...]:
    """Return a doubt for bounds that contradict each other, or stand beside a range other than "trên 90% đến 95%"."""
    if bound and suffix and bound[0] != suffix[0]:
        return ("chữ trước và chữ sau con số trái chiều nhau",)
    if to in _TO and bound and (bound != ">" or to == "-"):
        return ("có cả giới hạn và một khoảng",)
    return ()


def _odd_tail(tail: str) -> tuple[str, ...]:
    """Return a doubt for every bracket that changes the target ("50 (nữ 30)", "1,5 (giảm)"); for a last comma."""
    asides = [aside for aside in _ASIDE.findall(tail) if _ASIDE_MATTERS.search(re.sub(_NO_OWN_FIGURE, "", aside))]
    lost = ("dấu phẩy sau con số: có thể thiếu phần thập phân",) if tail == "," else ()
    return (*(f"phần trong ngoặc «{aside}» không được tính vào mục tiêu" for aside in asides), *lost)
