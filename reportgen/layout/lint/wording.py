"""Fixed wordings, blanks and signs, placeholders, and ways of writing that are mixed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reportgen.layout.anatomy import Component
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import around, sentences_of, unquoted
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment
from reportgen.vi import nfc, one_line

Places = list[tuple[Segment, str]]


def check_wording(view: View, component: Component | None, what: str) -> Iterator[Finding]:
    """Yield a component whose fixed wording is not letter for letter that of the regulation, capitals aside."""
    wording = view.rule.text("wording")
    if component is None or one_line(component.text).strip() == wording:
        return
    same = component.text.upper() == wording.upper()
    if same and (view.rule.text("case") == "upper" or component.text.isupper()):
        return  # told by the check of case
    yield view.find(component.first, f"{what} ghi «{component.text}»", f"«{wording}»", f"ghi đúng «{wording}»")


def check_label(view: View, component: Component | None) -> Iterator[Finding]:
    """Yield "Nơi nhận" without its colon or written otherwise."""
    wording = view.rule.text("wording")
    if component is not None and not component.text.startswith(wording):
        found = component.text[:20]
        yield view.find(component.first, f"«{found}»", f"«{wording}»", f"ghi «{wording}»")


def _found_in(view: View, look: Callable[[Segment], str | None]) -> Places:
    return [(segment, seen) for segment in sentences_of(view.anatomy) if (seen := look(segment))]


def _told(view: View, places: Places, what: str, needed: str, fix: str) -> Iterator[Finding]:
    if places:
        segment, seen = places[0]
        more = f" (và {len(places) - 1} chỗ khác)" if len(places) > 1 else ""
        yield view.find(segment, f"{what}: «{seen}»{more}", needed, fix)


DOUBLE = re.compile(r"(?<=[^\s.…_:])[ \u00a0]{2,}(?=[^\s.…_])")
BEFORE = re.compile(r"(?<=[^\s.…])[ \u00a0]+(?=[,;:!?](?!\))|\.(?=\s|$)|%|\))")
AFTER = re.compile(r"(?<=[^\W\d_])[,;](?=[^\W\d_])")


def check_blanks(view: View) -> Iterator[Finding]:
    """Yield double blanks, blanks before signs, missing blanks after comma and semicolon; number and date left out."""

    def double(segment: Segment) -> str | None:
        raw = nfc(segment.raw).strip()
        found = None if "\t" in raw else DOUBLE.search(raw)
        return around(raw, found.start(), found.end()) if found else None

    def matching(pattern: re.Pattern[str]) -> Callable[[Segment], str | None]:
        def look(segment: Segment) -> str | None:
            text = unquoted(nfc(segment.raw).strip())
            found = pattern.search(text)
            return around(segment.raw.strip(), found.start(), found.end()) if found else None

        return look

    yield from _told(view, _found_in(view, double), "thừa dấu cách", "một dấu cách", "thay hai dấu cách bằng một")
    places = _found_in(view, matching(BEFORE))
    yield from _told(view, places, "dấu cách trước dấu câu", "không có dấu cách", "xóa dấu cách trước dấu câu")
    places = _found_in(view, matching(AFTER))
    yield from _told(view, places, "thiếu dấu cách sau dấu phẩy", "một dấu cách", "thêm dấu cách sau dấu phẩy")


_PLACEHOLDER = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}"
    r"|\[\s*(?:\.{2,}|…+|_+|[A-ZĐ_][^\Wa-z]{2,}(?: [^\Wa-z]+)*|họ tên|điền[^\]]*|ghi[^\]]*)\s*\]"
    r"|\b[xX]{3,}\b|\.{6,}|…{2,}|_{4,}"
)


def check_placeholders(view: View) -> Iterator[Finding]:
    """Yield what holds a place for something: outside number and date, which a draft leaves open."""
    open_places = {segment.index for segment in view.lines("number", "date", "drafter")}
    for appendix in view.anatomy.appendices:
        open_places |= {segment.index for segment in appendix.attached}
    forms = {segment.index for appendix in view.anatomy.appendices for segment in appendix.segments}
    places: Places = []
    for segment in view.paper.segments:
        found = _PLACEHOLDER.search(segment.text)
        if found and segment.index in forms and found[0][0] in ".…_[":
            continue  # an appendix may be a form to fill in
        if found and segment.index not in open_places and not _is_open_citation(view, segment, found):
            places.append((segment, found[0]))
    yield from _told(view, places, "còn chỗ giữ chỗ", "nội dung thật", "điền nội dung hoặc bỏ đi")


def _is_open_citation(view: View, segment: Segment, found: re.Match[str]) -> bool:
    """Tell whether the gap is a number or date the draft cannot know yet: "số ....../BC-UBND"."""
    before = segment.text[: found.start()].rstrip()
    return view.anatomy.is_draft and bool(re.search(r"\b(số|Số:?|ngày|tháng|năm)$", before))


_OLD = re.compile(r"\b(?!q)\w*(?:òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)\b", re.IGNORECASE)
_NEW = re.compile(r"\b(?!q)\w*(?:oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)\b", re.IGNORECASE)


def _words(view: View, pattern: re.Pattern[str]) -> Places:
    found: Places = []
    fixed = {segment.index for segment in view.lines("national_title", "motto", "party_title")}
    for segment in view.paper.segments:
        if segment.index in fixed:
            continue
        for one in pattern.finditer(segment.text):
            if not re.search(r"[qQ][uU]\w$", one[0]):
                found.append((segment, one[0]))
    return found


def check_tone_marks(view: View) -> Iterator[Finding]:
    """Yield the rarer of two ways of placing tone marks, "Ủy" aside, which has its own rule."""
    old = [place for place in _words(view, _OLD) if place[1].lower() != "ủy"]
    new = [place for place in _words(view, _NEW) if place[1].lower() != "uỷ"]
    if old and new:
        rare, usual = (new, old) if len(new) <= len(old) else (old, new)
        needed = f"như «{usual[0][1]}» ở các chỗ khác"
        yield from _told(view, rare, "cách đặt dấu khác", needed, "viết một cách trong cả văn bản")


def check_uy(view: View) -> Iterator[Finding]:
    """Yield "Uỷ" where a document writes "Ủy" as well, or throughout."""
    new = [place for place in _words(view, _NEW) if place[1].lower() == "uỷ"]
    yield from _told(view, new, "chữ viết", "«Ủy»", "thay «Uỷ» bằng «Ủy» trong cả văn bản")
