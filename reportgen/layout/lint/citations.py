"""Documents cited in the text: whether the first time is full."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.anatomy import Anatomy
from reportgen.layout.lint.prose import is_heading, unquoted
from reportgen.layout.paper import Segment

KINDS = (
    "Nghị quyết|Quyết định|Nghị định|Thông tư|Kế hoạch|Chỉ thị|Công văn|Báo cáo|Tờ trình|Chương trình hành động|"
    "Chương trình|Thông báo|Kết luận|Hướng dẫn|Công điện|Quy định|Đề án"
)
CITED = re.compile(rf"\b(?P<kind>{KINDS})(?: \w+){{0,3}} số (?P<number>\d+(?:/\d{{4}})?[-/][^\s,;.:()«»“”]+)")
_NUMBER = re.compile(r"\d+(?:/\d{4})?[-/][A-ZĐa-zđ][^\s,;.:()«»“”]*")
_DATE = re.compile(r"\bngày \d|\bngày\s+tháng|\bnăm \d{4}|\d{1,2}/\d{1,2}/\d{4}")
_NEAR = 70
_NAMED_ONLY = re.compile(r"/QH\d+$|/UBTVQH\d+$")
"""Laws, ordinances and resolutions of the National Assembly are cited by type and name."""


def bare_first_citations(anatomy: Anatomy) -> Iterator[tuple[Segment, str]]:
    """Yield the documents that are cited for the first time without their date.

    What the subject or a legal basis already names in full counts as cited; headings and quotations do not count.
    """
    known: set[str] = set()
    for name in ("subject", "letter_subject", "legal_bases"):
        part = anatomy.get(name)
        known |= set(_NUMBER.findall(part.text)) if part else set()
    for segment in anatomy.body:
        text = unquoted(segment.text)
        for found in CITED.finditer(text):
            number = found["number"]
            if number in known or _NAMED_ONLY.search(number):
                continue
            known.add(number)
            sentence = text.rfind(". ", 0, found.start()) + 1
            near = text[sentence : found.start()][-_NEAR * 2 :] + text[found.end() : found.end() + _NEAR]
            if not is_heading(segment) and not _DATE.search(near):
                yield segment, found[0]
        known |= set(_NUMBER.findall(text))


def without_comma(anatomy: Anatomy) -> Iterator[tuple[Segment, str]]:
    """Yield citations with a date that has no comma before it, as Party documents write one."""
    pattern = re.compile(rf"(?:{KINDS}) số \S+?[^,\s] (?=ngày \d)")
    for segment in anatomy.body:
        for found in pattern.finditer(unquoted(segment.text)):
            yield segment, found[0].strip()
