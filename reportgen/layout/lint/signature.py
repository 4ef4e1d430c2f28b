"""The signature block: how authority is written, whether it fits the office, on which page it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.anatomy.words import fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment

_ANY_MARK = re.compile(r"^(T/M|K/T|T/L|TU/Q|T\.M|K\.T|T\.L|(?:TM|KT|TL|TUQ|Q)\b)", re.IGNORECASE)
_MARK = re.compile(r"^(?P<mark>TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T\.M|K\.T|T\.L)\s*[./]?\s*(?P<rest>.*)$", re.IGNORECASE)


def check_marks(view: View) -> Iterator[Finding]:
    """Yield authority marks that are not written as the profile writes them, then one blank."""
    marks = view.rule.several("marks")
    for segment in view.lines("authority"):
        found = _ANY_MARK.match(segment.text)
        if not found:
            continue
        if not any(re.match(rf"{re.escape(mark)} ?\S", segment.text) and _blank(segment, mark) for mark in marks):
            bare = re.sub(r"[./]", "", found[1]).upper()
            wanted = next((mark for mark in marks if re.sub(r"[./]", "", mark) == bare), marks[0])
            rest = _MARK.match(segment.text)
            right = f"{wanted} {rest['rest'].strip()}" if rest else wanted
            yield view.find(segment, f"«{segment.text}»", f"«{right}»", f"ghi «{right}»")


def _blank(segment: Segment, mark: str) -> bool:
    return segment.text.startswith(mark + " ")


def _parts(segment: Segment) -> tuple[str, str]:
    """Return the mark without signs ("KT") and the folded rest; "" when there is none."""
    found = _MARK.match(fold(segment.text))
    known = found and re.match(r"^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T\.M|K\.T|T\.L)(\s|\.|/)", fold(segment.text))
    if not found or not known:
        return "", fold(segment.text)
    return re.sub(r"[./]", "", found["mark"]), found["rest"].strip()


def check_offices(view: View) -> Iterator[Finding]:
    """Yield authority marks that contradict the offices they stand with."""
    lines = [(segment, *_parts(segment)) for segment in view.lines("authority")]
    if not lines:
        return
    single = [fold(word) for word in view.rule.several("single")]
    collective = [fold(word) for word in view.rule.several("collective")]
    for number, (segment, mark, rest) in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        if mark == "KT":
            yield from _deputy(view, segment, rest, after)
        elif mark == "TM" and not rest.startswith(tuple(collective)) and _is_single(rest, single):
            fix = "bỏ TM.; người đứng đầu ký thì chỉ ghi chức vụ"
            yield view.find(segment, f"«{segment.text}»", "TM. chỉ đi với tập thể", fix)
        elif mark in ("TL", "TUQ") and after is None:
            fix = "ghi chức vụ của người ký ở dòng dưới"
            yield view.find(segment, f"«{segment.text}» không có chức vụ người ký", "chức vụ ở dòng dưới", fix)
    yield from _unmarked_deputy(view, lines)
    yield from _unmarked_chairman(view, lines)


def _is_single(rest: str, single: list[str]) -> bool:
    return rest.startswith((*single, "SO ", "PHONG ", "CUC ", "CHI CUC ", "VAN PHONG", "TRUNG TAM", "PHO "))


def _deputy(view: View, segment: Segment, rest: str, after: tuple[Segment, str, str] | None) -> Iterator[Finding]:
    if rest.startswith("PHO "):
        needed = "KT. đi với chức vụ của cấp trưởng, dòng dưới là cấp phó"
        yield view.find(segment, f"«{segment.text}»", needed, "ghi KT. và chức vụ cấp trưởng")
    elif rest.startswith(("UY BAN", "SO ", "HOI DONG", "UBND", "BAN THUONG VU")):
        yield view.find(segment, f"«{segment.text}»", "KT. đi với chức vụ", "ghi KT. và chức vụ của cấp trưởng")
    elif after is None or not after[2].startswith(("PHO ", "THU TRUONG", "QUYEN", "UY VIEN")):
        found = f"dưới «{segment.text}» không có chức vụ cấp phó"
        yield view.find(segment, found, "chức vụ cấp phó ở dòng dưới", "ghi chức vụ của người ký ở dòng dưới")
    elif {rest, after[2].removeprefix("PHO ")} == {"CHU TICH", "GIAM DOC"}:
        head = after[0].text[4:]
        found = f"«{segment.text}» rồi «{after[0].text}»"
        yield view.find(segment, found, f"«KT. {head}» trên «{after[0].text}»", f"ghi «KT. {head}»")


def _unmarked_deputy(view: View, lines: list[tuple[Segment, str, str]]) -> Iterator[Finding]:
    """Yield a deputy of a one-head organ, or of a People's Committee, who signs without KT."""
    segment, mark, rest = lines[-1]
    if mark or not rest.startswith("PHO ") or any(line[1] in ("KT", "TL", "TUQ") for line in lines[:-1]):
        return
    committee = any(line[1] == "TM" and line[2].startswith(("UY BAN NHAN DAN", "UBND")) for line in lines[:-1])
    alone = not any(line[1] == "TM" for line in lines[:-1])
    if committee or alone:
        head = segment.text[4:]
        fix = f"ghi thêm dòng «KT. {head}» ở trên"
        yield view.find(segment, f"«{segment.text}» ký mà không có KT.", f"«KT. {head}» ở dòng trên", fix)


_COLLECTIVE_TYPES = ("KẾ HOẠCH", "BÁO CÁO", "CHƯƠNG TRÌNH", "TỜ TRÌNH", "ĐỀ ÁN")


def _unmarked_chairman(view: View, lines: list[tuple[Segment, str, str]]) -> Iterator[Finding]:
    """Yield a chairman who signs a plan or report of a People's Committee without TM.: it acts as a body."""
    segment, mark, rest = lines[0]
    committee = fold(view.anatomy.issuer).startswith(("UY BAN NHAN DAN", "UBND"))
    chairman = rest == "CHU TICH" and mark in ("", "KT")
    if committee and chairman and view.anatomy.document_type in _COLLECTIVE_TYPES:
        fix = "ghi thêm dòng «TM. ỦY BAN NHÂN DÂN» ở trên"
        needed = "«TM. ỦY BAN NHÂN DÂN» ở dòng trên"
        yield view.find(segment, f"«{segment.text}» ký mà không có TM.", needed, fix, Severity.WARNING)


def check_pages(view: View) -> Iterator[Finding]:
    """Yield a signature block parted by a page, or alone on one."""
    block = view.lines("authority", "signer")
    body = view.anatomy.body
    if not block or not body:
        return
    pages = sorted({segment.page for segment in block})
    if len(pages) > 1:
        needed = "cả khối chữ ký trên một trang"
        fix = "chọn các dòng của khối chữ ký, Paragraph › Keep with next"
        yield view.find(block[0], f"khối chữ ký nằm trên trang {pages[0]} và {pages[-1]}", needed, fix)
        return
    last = max(body, key=lambda segment: segment.index)
    ends = max(last.last_page, last.page)
    if ends and pages[0] > ends:
        needed = "có ít nhất một dòng nội dung cùng trang"
        fix = "giảm khoảng cách đoạn, hoặc đặt Keep with next cho đoạn cuối"
        yield view.find(block[0], f"trang {pages[0]} chỉ có khối chữ ký", needed, fix)
