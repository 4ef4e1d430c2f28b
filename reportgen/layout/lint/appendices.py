"""Appendices: their numbers, and the line that says what they are attached to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.anatomy import Appendix
from reportgen.layout.anatomy.words import TYPES, fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import roman_value
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment


def check_numbers(view: View) -> Iterator[Finding]:
    """Yield appendices without number where there are several, in Arabic digits, or out of order."""
    appendices = view.anatomy.appendices
    if len(appendices) == 1 and appendices[0].number:
        found = f"một phụ lục mà ghi số {appendices[0].number}"
        yield view.find(appendices[0].heading, found, "không đánh số", "ghi «Phụ lục»", Severity.WARNING)
    if len(appendices) < 2:
        return
    for position, appendix in enumerate(appendices, 1):
        if not appendix.number:
            yield view.find(appendix.heading, "phụ lục không có số", "số La Mã", "ghi «Phụ lục I», «Phụ lục II»")
        elif appendix.number.isdigit():
            fix = "ghi số La Mã: «Phụ lục I»"
            yield view.find(appendix.heading, f"«{appendix.heading.text}»", "số La Mã", fix, Severity.WARNING)
        elif roman_value(appendix.number) != position:
            found = f"«{appendix.heading.text}» ở vị trí thứ {position}"
            yield view.find(appendix.heading, found, "số liền nhau từ I", "đánh lại số phụ lục")


def check_attached(view: View, appendix: Appendix) -> Iterator[Finding]:
    """Yield a missing "(Kèm theo ...)", and one whose number or date is not that of the document."""
    if not appendix.attached:
        needed = "dòng «(Kèm theo ... số ... ngày ... của ...)»"
        fix = "ghi dòng này dưới tên phụ lục, chữ nghiêng, căn giữa"
        yield view.find(appendix.heading, "phụ lục không có dòng «Kèm theo»", needed, fix)
        return
    text = " ".join(segment.text for segment in appendix.attached)
    line = appendix.attached[0]
    yield from _other_document(view, line, text)
    number, day = view.anatomy.number, view.anatomy.issued
    if number is not None and number.running:
        cited = re.search(r"số\s*:?\s*(?P<running>\d+)\s*(?P<symbol>[/-]\S+)?", text)
        wanted = f"{number.running}{number.symbol}"
        if cited is None or int(cited["running"]) != int(number.running):
            yield view.find(line, f"«{text}»", f"số {wanted} như trang 1", f"ghi số {wanted}")
        elif cited["symbol"] and _bare(cited["symbol"]) != _bare(number.symbol):
            yield view.find(line, f"«{cited[0]}»", f"số {wanted} như trang 1", f"ghi số {wanted}")
    told = re.search(r"ngày\s*(\d{1,2})\s*(?:tháng|/)\s*(\d{1,2})\s*(?:năm|/)\s*(\d{4})", text)
    if day is not None and told and tuple(map(int, told.groups())) != (day.day, day.month, day.year):
        needed = f"ngày {day.day:02d}/{day.month}/{day.year} như trang 1"
        yield view.find(line, f"«{told[0]}»", needed, "ghi ngày như ở trang 1")


def _other_document(view: View, line: Segment, text: str) -> Iterator[Finding]:
    """Yield another type than that of page 1, and another organ, where both sides name a unit of the same kind."""
    kind = view.anatomy.document_type
    told = re.match(rf"^\(?\s*(?:Ban hành )?kèm theo (?P<kind>{'|'.join(TYPES)}) số\b", text, re.IGNORECASE)
    if kind and told and not fold(kind).startswith(fold(told["kind"])):
        yield view.find(line, f"«{told['kind']}»", f"«{kind.capitalize()}» như trang 1", "ghi tên loại như ở trang 1")
    organ = re.search(r"\bcủa (?P<name>[^()]+?)\s*\)?\.?$", text)
    ours, theirs = _unit(view.anatomy.issuer), _unit(organ["name"]) if organ else None
    if organ and ours and theirs and ours != theirs:
        needed = f"«{view.anatomy.issuer}» như trang 1"
        yield view.find(line, f"«{organ['name']}»", needed, "ghi tên cơ quan như ở trang 1")


_COMMITTEE = re.compile(r"^(?:UY BAN NHAN DAN|UBND) (?P<unit>(?:TINH|THANH PHO|XA|PHUONG|DAC KHU) .+)$")


def _unit(organ: str) -> str | None:
    """Return the folded unit of a People's Committee ("TINH NGHE AN"); None for any other organ."""
    found = _COMMITTEE.match(fold(organ))
    return found["unit"].rstrip(" .") if found else None


def _bare(symbol: str) -> str:
    return re.sub(r"[\s).,]", "", symbol)
