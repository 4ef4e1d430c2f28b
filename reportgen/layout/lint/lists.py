"""Kính gửi and Nơi nhận: items on lines of their own, dashes, signs at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.errors import Severity
from reportgen.layout.anatomy.words import ADDRESSEE, fold
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment

_DASH = re.compile(r"^[-–•]\s?")
_OTHER_SIGNS = re.compile(r"^[+*•]\s?")


def items_of(lines: Sequence[Segment]) -> list[tuple[Segment, str]]:
    """Return the items of a list: a line without a dash goes on the item before it."""
    items: list[tuple[Segment, str]] = []
    for segment in lines:
        if items and not _DASH.match(segment.text) and not _OTHER_SIGNS.match(segment.text) and _goes_on(items[-1][1]):
            items[-1] = (items[-1][0], f"{items[-1][1]} {segment.text}")
        else:
            items.append((segment, segment.text))
    return items


def _goes_on(text: str) -> bool:
    return not text.rstrip().endswith((";", "."))


def _after_label(text: str) -> str:
    found = ADDRESSEE.match(fold(text))
    return text[found.end() :].strip() if found else ""


def check_single_addressee(view: View) -> Iterator[Finding]:
    """Yield what is wrong with the line of one addressee."""
    label = view.get("addressee_label")
    if label is None:
        return
    if not re.match(r"Kính (gửi|trình) ?:", label.first.text):
        yield view.find(label.first, f"«{label.first.text[:30]}»", "«Kính gửi:»", "ghi «Kính gửi:» có dấu hai chấm")
    items = items_of(view.lines("addressees"))
    same_line = _after_label(label.text)
    if not same_line and len(items) == 1:
        fix = "đưa tên nơi nhận lên cùng dòng, bỏ gạch đầu dòng"
        yield view.find(items[0][0], "một nơi nhận mà xuống dòng", "cùng dòng với «Kính gửi:»", fix)
    elif same_line and not items and not same_line.endswith("."):
        fix = "ghi dấu chấm ở cuối dòng"
        yield view.find(label.first, f"«...{same_line[-20:]}»", "kết thúc bằng dấu chấm", fix, Severity.WARNING)


def check_many_addressees(view: View) -> Iterator[Finding]:
    """Yield what is wrong with a list of addressees."""
    label = view.get("addressee_label")
    items = items_of(view.lines("addressees"))
    if label is None:
        return
    same_line = _after_label(label.text)
    listed = not items and (
        ";" in same_line or len(re.findall(r"(?:, |; )(?:Sở|UBND|Ủy ban|Ban|Cục) ", same_line)) >= 1
    )
    if listed:
        fix = "ghi mỗi nơi một dòng, gạch đầu dòng"
        yield view.find(label.first, "nhiều nơi nhận trên một dòng", "mỗi nơi một dòng", fix)
        return
    if same_line and items and _DASH.match(same_line):
        items = [(label.first, same_line), *items]
    if len(items) < 2:
        return
    bare = [segment for segment, text in items if not re.match(r"^[-–]", text)]
    yield from view.gathered(bare, "nơi nhận không có gạch đầu dòng", "gạch đầu dòng «- »", "ghi «- » ở đầu dòng")
    wrong = [segment for segment, text in items[:-1] if not text.rstrip().endswith(";")]
    yield from view.gathered(wrong, "cuối dòng không có dấu chấm phẩy", "dấu chấm phẩy (;)", "ghi «;» ở cuối dòng")
    if not items[-1][1].rstrip().endswith("."):
        yield view.find(items[-1][0], "dòng cuối không có dấu chấm", "dấu chấm (.)", "ghi dấu chấm ở cuối")


def check_recipients(view: View) -> Iterator[Finding]:
    """Yield items of Nơi nhận without dash or semicolon; the last is that of NN-03."""
    items = items_of(view.lines("recipients"))
    bare = [segment for segment, text in items if not re.match(r"^[-–+]", text)]
    fix = "ghi «- » ở đầu dòng"
    yield from view.gathered(bare, "nơi nhận không có gạch đầu dòng", "gạch đầu dòng «- »", fix)
    endings = tuple(view.rule.several("ending"))
    wrong = [segment for segment, text in items[:-1] if not text.rstrip().endswith(endings)]
    asked = " hoặc ".join(f"«{sign}»" for sign in endings)
    yield from view.gathered(wrong, "cuối dòng nơi nhận thiếu dấu", asked, f"ghi {asked} ở cuối dòng")


def check_filing(view: View) -> Iterator[Finding]:
    """Yield a missing or wrong last line "- Lưu: VT, ...."."""
    items = items_of(view.lines("recipients"))
    if not items:
        return
    segment, text = items[-1]
    needed = "«- Lưu: VT, <đơn vị soạn thảo>.»"
    if not re.match(r"^[-–]?\s?Lưu\b", text, re.IGNORECASE):
        fix = "ghi thêm dòng cuối «- Lưu: VT, ...»"
        yield view.find(segment, f"dòng cuối «{text[:40]}»", needed, fix)
    elif not re.match(r"^[-–]?\s?Lưu\s?:\s?VT\b", text):
        yield view.find(segment, f"«{text}»", needed, "ghi «- Lưu: VT, ...»")
    elif not text.rstrip().endswith("."):
        yield view.find(segment, f"«{text}»", "kết thúc bằng dấu chấm", "ghi dấu chấm ở cuối dòng Lưu")
