"""Capitals of Annex II, as far as running text decides them. Nothing in quotation marks is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import around, letters_in, level_of, sentences_of, unquoted
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment

Patterns = tuple[tuple[str, str], ...]
_SENTENCE = letters_in(r"(?P<word><a>{3,}|(?=<a>?[^\x00-\x7fđ])<a>{2}|\d%|\))(?P<stop>[.?!]) (?P<bad><a>)(?=<a>+ )")
_ABBREVIATED = ("tp", "tx", "tt", "stt", "vv", "tr", "ths", "pgs", "điện thoại", "đt")

_NAMES = (
    "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng",
    "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Sở Ngoại vụ",
    "Sở Dân tộc và Tôn giáo", "Sở Du lịch", "Sở Lao động - Thương binh và Xã hội", "Sở Kế hoạch và Đầu tư",
    "Sở Tài nguyên và Môi trường", "Sở Thông tin và Truyền thông", "Sở Văn hóa và Thể thao", "Ủy ban nhân dân",
    "Hội đồng nhân dân",
)  # fmt: skip
_ACCEPTED = ("Sở Công thương", "UBND", "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN")
"""Seen in print so often that it is no fault of a writer; and all-capital headings."""


def check_patterns(view: View, patterns: Patterns, severity: Severity | None = None) -> Iterator[Finding]:
    """Yield the places of patterns; group `bad` is what is wrong, the second text what it should be.

    "" stands for the first letter as a capital, "^" for the same.
    """
    for pattern, right in patterns:
        expression = letters_in(pattern)
        places: list[tuple[Segment, re.Match[str]]] = []
        for segment in sentences_of(view.anatomy):
            if not segment.text.isupper():
                places += [(segment, found) for found in expression.finditer(unquoted(segment.text))]
        if places:
            segment, found = places[0]
            bad = found["bad"]
            wanted = right if right not in ("", "^") else bad[:1].upper() + bad[1:]
            more = f" (và {len(places) - 1} chỗ khác)" if len(places) > 1 else ""
            quoted = around(segment.text, found.start("bad"), found.end("bad"))
            yield view.find(segment, f"«{quoted}»{more}", f"«{wanted}»", f"ghi «{wanted}»", severity)


def sentence_starts(view: View) -> Iterator[Finding]:
    """Yield sentences that begin with a small letter: after a full stop, and paragraphs after one that was closed."""
    closed = False
    for segment in view.anatomy.body:
        text = unquoted(segment.text)
        found = next((one for one in _SENTENCE.finditer(text) if one["word"].lower() not in _ABBREVIATED), None)
        if found and not text.isupper():
            quoted = around(segment.text, found.start("bad"), found.end("bad"))
            yield view.find(segment, f"«{quoted}»", "viết hoa chữ cái đầu câu", f"viết hoa «{found['bad']}»")
        first = text.lstrip("\u00b7 ")[:1]
        if (
            closed
            and first.islower()
            and level_of(segment) is None
            and (len(text) > 60 or text.endswith("."))
            and segment.paragraph is not None
        ):
            weight = None if len(text) > 60 else Severity.WARNING
            yield view.find(segment, f"«{text[:30]}»", "viết hoa chữ cái đầu đoạn", f"viết hoa «{first}»", weight)
        closed = text.endswith(".")


def check_names(view: View) -> Iterator[Finding]:
    """Yield names of departments and committees whose capitals are not those of Annex II."""
    told: set[str] = set()
    for segment in sentences_of(view.anatomy):
        if segment.text.isupper():
            continue
        text = unquoted(segment.text).replace("Uỷ", "Ủy").replace("uỷ", "ủy")
        for name in _NAMES:
            for found in re.finditer(re.escape(name), text, re.IGNORECASE):
                seen = found[0]
                before = text[: found.start()].rstrip().lower()
                if before.endswith(("cơ", "trụ")):
                    continue  # "cơ sở y tế", "trụ sở"
                fine = seen == name or seen in _ACCEPTED or seen.isupper() or seen in told
                if not fine and not _is_generic(name, seen, text[found.end() :]):
                    told.add(seen)
                    yield view.find(segment, f"«{seen}»", f"«{name}»", f"ghi «{name}»")
                elif not fine and _is_one(text[: found.start()], text[found.end() :]):
                    told.add(seen)
                    yield view.find(segment, f"«{seen}»", f"«{name}»", f"ghi «{name}»", Severity.WARNING)


def _is_generic(name: str, seen: str, after: str) -> bool:
    """Tell whether "ủy ban nhân dân" is meant as a kind of body, not as a name: no unit follows."""
    committee = name in ("Ủy ban nhân dân", "Hội đồng nhân dân")
    return committee and seen.islower() and not letters_in(r" (tỉnh|xã|huyện|thành phố|phường|Tỉnh) <A>").match(after)


def _is_one(before: str, after: str) -> bool:
    """Tell whether "ủy ban nhân dân tỉnh" seems to be the one of the province: none of several, of no level."""
    several = re.search(r"(các|những|mỗi|từng|hoặc|hay) $", before)
    acts = r" tỉnh(?=[,.;)]| (đã|giao|ban hành|chỉ đạo|xem xét|quyết định|về)\b|$)"
    return not several and re.match(acts, after) is not None
