"""Bodies that no longer exist on the document's date, named as those who act or receive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import around, unquoted
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment

_DISTRICT = re.compile(
    r"\b(?:(?:UBND|[Ủủ]y ban nhân dân|HĐND|Hội đồng nhân dân) (?:các |cấp )?(?:huyện|quận|thị xã)\b"
    r"|[Hh]uyện ủy\b|[Tt]hị ủy\b|[Qq]uận ủy\b|Phòng (?:LĐ-TB&XH|LĐTBXH|LĐ-TB và XH|Lao động - Thương binh và Xã hội)"
    r"|(?:các )huyện, thị xã(?:, thành phố)?|(?<=- )[Cc]ác huyện\b)"
)
_HISTORY = re.compile(
    r"(trước đây|trước ngày 01/7/2025|trước sắp xếp|trước khi|\(cũ\)|\bcũ\b|đến hết tháng 6/2025|đến ngày 30/6/2025|"
    r"kết thúc hoạt động|không còn cấp huyện|"
    r"bỏ cấp huyện|không tổ chức cấp huyện|chấm dứt hoạt động|sáp nhập|hợp nhất|nay là|"
    r"(?:năm|tháng \d{1,2}/)20(?:1\d|2[0-4])\b|6 tháng đầu năm 2025)",
    re.IGNORECASE,
)
_CELL = 120
"""Letters of a cell that names bodies; longer ones tell of something."""
_CITED = re.compile(r"(Kế hoạch|Quyết định|Công văn|Báo cáo|Nghị quyết|Chương trình|Tờ trình) số \S+[^.;]*$")


def _actors(view: View) -> Iterator[Segment]:
    """Yield the lines that name who acts or receives: body, Kính gửi, Nơi nhận, cells of tables; no footnotes."""
    yield from view.lines("addressee_label", "addressees", "recipients")
    yield from view.anatomy.body
    known = view.anatomy.known
    cells = (segment for segment in view.paper.segments if segment.in_cell and segment.index not in known)
    yield from (segment for segment in cells if len(segment.text) <= _CELL)


def check_districts(view: View) -> Iterator[Finding]:
    """Yield districts named as actors after their end."""
    ended = date.fromisoformat(view.rule.text("ended"))
    issued = view.anatomy.about
    if issued is None or issued < ended:
        return
    places = [(segment, found) for segment in _actors(view) if (found := _acting(_DISTRICT, segment))]
    if places:
        segment, found = places[0]
        more = f" (và {len(places) - 1} chỗ khác)" if len(places) > 1 else ""
        quoted = around(segment.text, found.start(), found.end())
        fix = "thay bằng UBND các xã, phường hoặc cơ quan kế thừa; nếu là chuyện cũ thì ghi rõ «(cũ)»"
        yield view.find(segment, f"«{quoted}»{more}", "cơ quan đang hoạt động vào ngày văn bản", fix)


def _acting(pattern: re.Pattern[str], segment: Segment) -> re.Match[str] | None:
    """Return a body named as an actor; None when the sentence tells of the past or cites a document."""
    text = unquoted(segment.text)
    if _HISTORY.search(text):
        return None
    found = pattern.search(text)
    return None if found is None or _CITED.search(text[: found.start()]) else found


def check_dissolved(view: View) -> Iterator[Finding]:
    """Yield departments and ministries named as actors after their end; each once."""
    issued = view.anatomy.about
    if issued is None:
        return
    gone = {name: date.fromisoformat(day) for name, day in view.rule.pairs("ended").items()}
    names = sorted((name for name, day in gone.items() if issued >= day), key=len, reverse=True)
    if not names:
        return
    pattern = re.compile("|".join(re.escape(name) for name in names), re.IGNORECASE)
    told: set[str] = set()
    for segment in _actors(view):
        found = _acting(pattern, segment)
        if found and found[0].lower() not in told:
            told.add(found[0].lower())
            quoted = around(segment.text, found.start(), found.end())
            needed = "cơ quan đang hoạt động vào ngày văn bản"
            fix = "ghi tên cơ quan kế thừa nhiệm vụ; nếu là chuyện cũ thì ghi rõ «(cũ)»"
            yield view.find(segment, f"«{quoted}»", needed, fix)
