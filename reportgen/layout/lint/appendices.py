"""Appendices: their numbers, and the line that says what they are attached to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.anatomy import Appendix
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.headings import roman_value
from reportgen.layout.lint.view import View


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


def _bare(symbol: str) -> str:
    return re.sub(r"[\s).,]", "", symbol)
