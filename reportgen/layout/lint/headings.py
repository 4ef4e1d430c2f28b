"""Phần, Chương, Mục, Điều, khoản, điểm, and the levels of a report: form and order of their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.document.model import Align
from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.prose import is_heading, level_of
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment
from reportgen.vi import POINT_LETTERS

_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def roman_value(text: str) -> int:
    """Return the value of a Roman number; 0 for what is none."""
    if not text or not _ROMAN.fullmatch(text):
        return 0
    values = [_VALUES[sign] for sign in text if sign in _VALUES]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def check_centred_heading(view: View, kinds: tuple[str, ...], *, roman: bool) -> Iterator[Finding]:
    """Yield Phần, Chương, Mục that are not centred, not bold, or numbered in the other digits."""
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is None or level.kind not in kinds or not (segment.is_bold or segment.align is Align.CENTER):
            continue
        if len(segment.text) > 150 or segment.text.endswith((".", ";", ",")):
            continue
        name = segment.text.split()[0]
        if roman == level.number.isdigit() and not level.number.startswith("thứ"):
            asked = "số La Mã" if roman else "chữ số Ả Rập"
            yield view.find(segment, f"«{name} {level.number}»", asked, f"ghi lại số của {name} bằng {asked}")
        if segment.align is not Align.CENTER:
            yield view.find(segment, f"«{segment.text[:20]}» không căn giữa", "căn giữa", "bấm Ctrl+E")
        if not segment.is_bold:
            yield view.find(segment, f"«{segment.text[:20]}» không đậm", "chữ đậm", "chọn dòng này, bấm Ctrl+B")


def check_articles(view: View) -> Iterator[Finding]:
    """Yield Điều that are not bold, without a full stop after the number, or out of order."""
    expected = 1
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is None or level.kind != "article":
            continue
        if not re.match(r"^Điều \d+\. ?", segment.text):
            needed = f"«Điều {level.number}.»"
            yield view.find(segment, f"«{segment.text[:12]}»", needed, f"ghi «Điều {level.number}. ...»")
        head = next((run for run in segment.runs if run.text.strip()), None)
        if head is not None and not head.format.bold:
            fix = "chọn số và tên điều, bấm Ctrl+B"
            yield view.find(segment, f"«Điều {level.number}» không đậm", "chữ đậm", fix)
        number = int(level.number)
        if number != expected:
            fix = "đánh lại số các điều"
            yield view.find(segment, f"Điều {number} ở chỗ của Điều {expected}", f"Điều {expected}", fix)
        expected = number + 1


def check_clauses(view: View) -> Iterator[Finding]:
    """Yield khoản within Điều that are out of order or have another sign after the number."""
    expected = 0
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is None:
            continue
        if level.kind == "article":
            expected = 1
        elif level.kind in ("part", "chapter", "section", "roman"):
            expected = 0
        elif level.kind == "arabic" and expected:
            number = int(level.number)
            if number != expected:
                fix = "đánh lại số các khoản trong điều này"
                yield view.find(segment, f"khoản {number} ở chỗ của khoản {expected}", f"khoản {expected}", fix)
            elif not re.match(r"^\d+\.", segment.text):
                yield view.find(segment, f"«{segment.text[:6]}»", f"«{number}.»", f"ghi «{number}. ...»")
            expected = number + 1


def check_points(view: View) -> Iterator[Finding]:
    """Yield điểm whose letters do not follow the Vietnamese alphabet."""
    previous = ""
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is None or level.kind in ("dash", "plus"):
            continue
        if level.kind != "letter":
            previous = ""
            continue
        letter = level.number
        if letter == "i" and previous == "":
            continue  # i) ii) iii): Roman, not the letter
        wanted = _next(previous)
        if letter != wanted and letter != "a":
            fix = f"đánh lại: ... {POINT_LETTERS[:7].replace('', ') ').strip(') ')}) ..."
            fix = "đánh theo thứ tự a) b) c) d) đ) e) g) h) i) k) l) m)"
            found = f"«{letter})» sau «{previous})»" if previous else f"«{letter})» ở chỗ của «a)»"
            yield view.find(segment, found, f"«{wanted})»", fix)
        previous = letter


def _next(letter: str) -> str:
    if not letter:
        return "a"
    at = POINT_LETTERS.find(letter)
    return POINT_LETTERS[at + 1] if 0 <= at < len(POINT_LETTERS) - 1 else "a"


def check_report_levels(view: View) -> Iterator[Finding]:
    """Yield levels of a report out of order, and headings of one level that look different."""
    yield from _order(view)
    yield from _alike(view)


def _numbered(view: View) -> list[tuple[Segment, str, str]]:
    rows = []
    inside_article = False
    for segment in view.anatomy.body:
        level = level_of(segment)
        if level is not None and level.kind == "article":
            inside_article = True
        if level is None or inside_article or segment.align is Align.CENTER:
            continue
        rows.append((segment, level.kind, level.number))
    return rows


def _order(view: View) -> Iterator[Finding]:
    roman, arabic, fix = 0, 0, "đánh lại số các mục cho liền nhau"
    decimal: dict[str, int] = {}
    for segment, kind, number in _numbered(view):
        if kind == "roman" and is_heading(segment) and (value := roman_value(number)):
            if value != roman + 1:
                yield view.find(segment, f"mục {number} ở vị trí thứ {roman + 1}", "số liền nhau từ I", fix)
            roman, arabic, decimal = value, 0, {}
        elif kind == "arabic" and is_heading(segment):
            value = int(number)
            if value not in (arabic + 1, 1):
                yield view.find(segment, f"mục {number} sau mục {arabic}", f"mục {arabic + 1}", fix)
            arabic, decimal = value, {}
        elif kind == "decimal" and is_heading(segment):
            parent, _, last = number.rpartition(".")
            if int(last) != decimal.get(parent, 0) + 1:
                found = f"mục {number} sau mục {parent}.{decimal.get(parent, 0)}"
                yield view.find(segment, found, f"mục {parent}.{decimal.get(parent, 0) + 1}", fix)
            decimal[parent] = int(last)


def _alike(view: View) -> Iterator[Finding]:
    looks: dict[tuple[bool, bool, bool], list[Segment]] = {}
    for segment, kind, number in _numbered(view):
        if kind == "roman" and is_heading(segment) and roman_value(number):
            bare = re.sub(r"^[IVXL]+", "", segment.text)
            looks.setdefault((segment.is_bold, segment.is_italic, bare.isupper()), []).append(segment)
    if len(looks) > 1:
        odd = min(looks.values(), key=len)
        fix = "đặt các mục I., II., III. cùng một kiểu chữ"
        yield from view.gathered(odd, "kiểu chữ khác các mục cùng cấp", "cùng kiểu chữ", fix, Severity.WARNING)
