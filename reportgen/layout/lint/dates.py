"""Place and date: padding, comma, the name of the place, short dates in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.anatomy import Component
from reportgen.layout.anatomy.words import fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import around, unquoted
from reportgen.layout.lint.view import View

_WHOLE = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{2,4})", re.IGNORECASE)
_SMALL = ("phố", "và", "xã", "tỉnh", "huyện", "phường", "quận", "trấn")
_PROVINCE = re.compile(r"\b(TINH UY|THANH UY|TINH|THANH PHO)\s+(?!UY\b)(?P<name>[A-Z][A-Z -]+?)$")
_LOCAL = re.compile(r"\b(XA|PHUONG|HUYEN|QUAN|THI XA|THI TRAN|DAC KHU)\b")


def check_padding(view: View) -> Iterator[Finding]:
    """Yield the date of the head when days or months are padded otherwise than the regulation says."""
    part = view.get("date")
    found = _WHOLE.search(part.text) if part else None
    if part is not None and found is None:
        yield from _open_day(view, part)
    if part is None or found is None:
        return
    day, month = found["day"], found["month"]
    right_day = day.zfill(2)
    right_month = _month(month)
    if day != right_day or month != right_month:
        needed = f"ngày {right_day} tháng {right_month} năm {found['year']}"
        yield view.find(part.first, f"«{found[0]}»", f"«{needed}»", f"ghi «{needed}»")
    elif not (1 <= int(day) <= 31 and 1 <= int(month) <= 12 and len(found["year"]) == 4):
        yield view.find(part.first, f"«{found[0]}»", "ngày có thật, năm bốn chữ số", "ghi lại ngày")


def _open_day(view: View, part: Component) -> Iterator[Finding]:
    """Yield a month written wrong in a draft that leaves the day open."""
    found = re.search(r"tháng\s+(?P<month>\d{1,2})\s+năm", part.text, re.IGNORECASE)
    if found and found["month"] != _month(found["month"]):
        needed = f"tháng {_month(found['month'])}"
        yield view.find(part.first, f"«tháng {found['month']}»", f"«{needed}»", f"ghi «{needed}»")


def _month(text: str) -> str:
    return f"{int(text):02d}" if int(text) < 3 else str(int(text))


def check_place_comma(view: View) -> Iterator[Finding]:
    """Yield a missing comma after the place, and a place written small."""
    part = view.get("date")
    found = re.match(r"(?P<place>.*?)\s*(?P<comma>,?)\s*ngày\b", part.text, re.IGNORECASE) if part else None
    if part is None or found is None:
        return
    place = found["place"]
    if not place:
        yield view.find(part.first, "không có địa danh", "địa danh, dấu phẩy, rồi ngày", "ghi địa danh trước ngày")
        return
    if not found["comma"]:
        yield view.find(part.first, f"«{part.text}»", f"«{place}, ngày ...»", "ghi dấu phẩy sau địa danh")
    small = [word for word in re.split(r"[\s-]+", place) if word[:1].islower() and word not in _SMALL]
    if small:
        yield view.find(part.first, f"địa danh «{place}»", "chữ cái đầu viết hoa", f"viết hoa «{small[0]}»")


def check_place_name(view: View) -> Iterator[Finding]:
    """Yield an abbreviated place, and the place of a provincial organ that is not its province's."""
    part = view.get("date")
    found = re.match(r"(?P<place>[^,]*?)\s*,?\s*ngày\b", part.text, re.IGNORECASE) if part else None
    if part is None or found is None or not found["place"]:
        return
    place = found["place"]
    full = view.rule.pairs("full")
    if re.search(r"\b(TP|T\.P|Tp|HCM|tp)\b\.?", place):
        yield view.find(part.first, f"«{place}»", "địa danh viết đầy đủ", "ghi đầy đủ, ví dụ «Thành phố Hồ Chí Minh»")
        return
    if place in full:
        yield view.find(part.first, f"«{place}»", f"«{full[place]}»", f"ghi «{full[place]}»")
        return
    province = _province(view)
    if province and province not in fold(place):
        needed = "tên tỉnh, thành phố nơi cơ quan đóng trụ sở"
        fix = "ghi tên tỉnh, thành phố"
        yield view.find(part.first, f"địa danh «{place}»", needed, fix, Severity.WARNING)


def _province(view: View) -> str:
    """Return the folded name of the province in the head; "" when none is named or the organ is a local one."""
    for name in ("issuer", "superior"):
        part = view.get(name)
        if part is None or _LOCAL.search(fold(part.text)):
            continue
        found = _PROVINCE.search(fold(part.text))
        if found:
            return found["name"].strip()
    return ""


_SHORT_DATE = re.compile(r"(?<![\d/])(?P<date>\d{1,2}/\d{1,2}/\d{4})(?![\d/])")
_SAID = re.compile(r"(ngày|đến|từ|hết|trước|sau|-|–|và|hạn|:|\()\s*$", re.IGNORECASE)


def check_short_dates(view: View) -> Iterator[Finding]:
    """Yield dates in running text without the word "ngày" before them."""
    for segment in view.anatomy.body:
        text = unquoted(segment.text)
        for found in _SHORT_DATE.finditer(text):
            if not _SAID.search(text[: found.start()]):
                quoted = around(segment.text, found.start(), found.end())
                yield view.find(segment, f"«{quoted}»", f"«ngày {found['date']}»", "ghi thêm chữ «ngày»")
                break
