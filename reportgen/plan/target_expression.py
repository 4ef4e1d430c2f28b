"""The grammar of a target that is a figure: "trên 95%", "từ 60% đến 65%", "> =95,75", "khoảng 75,5 tuổi".

    expression = prefix* number [unit] [("-" | "đến") [bound] number] [tail]

A figure that stands later in a sentence is no expression: `read_expression` then returns None.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen import vi
from reportgen.plan.model import Direction
from reportgen.plan.target import target_error
from reportgen.plan.target_numbers import DIGITS, MULTIPLE, multiplied, read_number

KEEPING = r"(?:duy trì|giữ vững|giữ ổn định|giữ)\b"
_BOUNDS = (
    (
        r"không (?:dưới|ít hơn|thấp hơn|nhỏ hơn|kém)|(?:trên|(?:cao|lớn|nhiều) hơn) hoặc bằng"
        r"|bằng hoặc (?:trên|(?:cao |lớn |nhiều )?hơn|vượt)|đạt (?:và|hoặc) vượt|tối thiểu|ít nhất|thấp nhất|>=",
        ">=",
    ),
    (
        r"không (?:quá|vượt quá|vượt|trên|(?:cao |lớn |nhiều )?hơn)|(?:dưới|(?:thấp|nhỏ|ít) hơn) hoặc bằng"
        r"|bằng hoặc (?:dưới|(?:thấp|nhỏ|ít) hơn)|tối đa|nhiều nhất|cao nhất|<=",
        "<=",
    ),
    (r"trên|hơn|cao hơn|lớn hơn|nhiều hơn|vượt|>", ">"),
    (r"dưới|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới|<", "<"),
)
_BOUND = "|".join(pattern for pattern, _ in _BOUNDS)
_WITHIN = "trong khoảng"
_ABOUT = rf"trên dưới|{_WITHIN}|khoảng|xấp xỉ|ước chừng|gần như|gần|về cơ bản|cơ bản|~"
_LOWERING = r"giảm (?:xuống )?còn|giảm xuống|còn|hạ xuống"
_RAISING = r"tăng lên|nâng lên|nâng tỷ lệ lên"
_CHANGE = r"tăng thêm|tăng|giảm"
_FILLER = (
    r"đến (?:hết )?năm \d{4}|(?:(?:hằng|hàng|mỗi) năm|bình quân|trung bình|bằng|tiếp tục|phấn đấu|bảo đảm|đảm bảo"
    r"|hoàn thành|xây dựng|đầu tư|ước|đạt|được|có|là|và|ở mức|mức|vững chắc|gấp|tỷ lệ|tỉ lệ|kiểm soát|khống chế)\b"
    rf"|{KEEPING}|=|:|,(?!\d)"
)
_PREFIX = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<bound>{_BOUND})|(?P<lowering>{_LOWERING})|(?P<raising>{_RAISING})"
    rf"|(?P<change>{_CHANGE})|(?P<start>từ)|(?P<filler>{_FILLER}))\s*"
)
_FIGURE = re.compile(
    rf"(?P<first>{DIGITS})\s*(?P<first_times>{MULTIPLE})?\s*"
    rf"(?:(?P<between>(?:m[23]|[^\d,;]){{0,30}}?)\s*(?P<to>-|\bđến|\btới)\s*(?P<bound>(?:{_BOUND})\s*)?"
    rf"(?P<second>{DIGITS})\s*(?P<second_times>{MULTIPLE})?)?\s*(?P<tail>.*)"
)
_UPWARDS = re.compile(r"\b(?:trở lên|hoặc hơn)\b")
_DOWNWARDS = re.compile(r"\btrở xuống\b")
_NO_OWN_FIGURE = r"\bnăm \d{4}|m ?[23](?=\W|$)|(?:trên |/ ?)?(?:\d{1,3}\.?000|1 vạn) dân"
_NO_FIGURE = re.compile(rf"{_NO_OWN_FIGURE}|\([^)]*\)?")
_ASIDE = re.compile(r"\([^)]*\)?")
_NO_TARGET_TAIL = re.compile(
    r"[<>=~]|^-|-$|^[o½¼¾]|\brư[ỡở]i\b|\b(?:đứng|dẫn|nhóm|tốp) đầu\b|\b(?:đứng|xếp|hạng) thứ\b"
    r"|\b(?:giảm|tăng)$"
)
"""What shows that the figure before it is not the target: "95-", "1OO" for 100, "1 triệu rưỡi", "5 tỉnh đứng đầu"."""
_MOVED = re.compile(r"[<>=~+±]|\b(?:lên|xuống|tăng|giảm|còn|trở|và|hoặc)\b")
_ASIDE_MATTERS = re.compile(r"\d|\b(?:giảm|tăng)\b")
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
    return None if figure is None or _says_more(figure) else _expression(words, figure, unit)


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
    return bool(_MOVED.search(between)) or bool(between and tail and not tail.startswith(between))


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
    first, second, doubts = _figures(figure, unit or named, unit)
    bound = words.bound or suffix or (">=" if words.start and second is None else "")
    return Expression(
        first=first,
        second=second,
        first_bound=bound,
        second_bound=_sign(figure["bound"]) if figure["bound"] else "",
        approx=words.approx or (words.within and second is None),  # "trong khoảng 30-35" is 30 to 35
        shown=words.shown,
        unit=named,
        doubts=(*words.doubts, *doubts, *_odd_bounds(bound, suffix, figure["to"]), *_odd_tail(figure["tail"])),
        change=words.change,
        scaled=bool(figure["first_times"] or figure["second_times"]),
    )


def _suffix(tail: str) -> tuple[str, str]:
    """Return the tail without its bound and yearly words, and the bound they make."""
    bound = ">=" if _UPWARDS.search(tail) else "<=" if _DOWNWARDS.search(tail) else ""
    for pattern in (_UPWARDS, _DOWNWARDS, _YEARLY_TAIL):
        tail = pattern.sub("", tail)
    return vi.one_line(tail).strip(" .;,"), bound


def _figures(figure: re.Match[str], unit: str, column: str) -> tuple[Decimal, Decimal | None, tuple[str, ...]]:
    first = read_number(figure["first"], unit)
    times = figure["first_times"] or figure["second_times"]
    if figure["second"] is None:
        return multiplied(first.value, times, column), None, first.doubts
    second = read_number(figure["second"], unit)
    low = multiplied(first.value, times, column)
    high = multiplied(second.value, figure["second_times"], column)
    if low > high:
        raise target_error(
            "TG02", figure[0], "số nhỏ đứng trước, số lớn đứng sau", f"ghi {vi.number(high)}-{vi.number(low)}"
        )
    return low, high, (*first.doubts, *second.doubts)


def _odd_bounds(bound: str, suffix: str, to: str | None) -> tuple[str, ...]:
    """Return a doubt for bounds that contradict each other, or stand beside a range other than "trên 90% đến 95%"."""
    if bound and suffix and bound[0] != suffix[0]:
        return ("chữ trước và chữ sau con số trái chiều nhau",)
    if to and bound and (bound != ">" or to == "-"):
        return ("có cả giới hạn và một khoảng",)
    return ()


def _odd_tail(tail: str) -> tuple[str, ...]:
    """Return a doubt for every bracket that changes the target ("50 (nữ 30)", "1,5 (giảm)"); for a last comma."""
    asides = [aside for aside in _ASIDE.findall(tail) if _ASIDE_MATTERS.search(re.sub(_NO_OWN_FIGURE, "", aside))]
    lost = ("dấu phẩy sau con số: có thể thiếu phần thập phân",) if tail == "," else ()
    return (*(f"phần trong ngoặc «{aside}» không được tính vào mục tiêu" for aside in asides), *lost)
