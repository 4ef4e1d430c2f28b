"""Fonts, colour, and the ways in which Vietnamese text is no Unicode or decomposed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportgen.errors import Severity
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment, short

_SAME = frozenset({"times new roman", "timesnewroman", "timesnewromanps", "timesnewromanpsmt"})
_TWINS = frozenset({"liberation serif", "liberationserif", "tinos", "times", "nimbusroman", "nimbusromno9l"})
"""Drawn like Times New Roman: what a PDF embeds, what LibreOffice writes on a machine without it."""
_OLD = (".vn", "vni-", "vni ")
_TCVN3 = frozenset("µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßã«åèæçé¬êíëìîïñø÷ûúüþ¡¢§£¤¥¦")
_SYMBOLS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "opensymbol", "segoe ui symbol"})
_DARK = 0x30
_LINK = "0563c1"


def _by_font(view: View) -> dict[str, list[Segment]]:
    found: dict[str, list[Segment]] = {}
    for segment in view.paper.segments:
        fonts = {run.format.font for run in segment.runs if any(sign.isalpha() for sign in run.text)}
        for font in sorted(fonts):
            found.setdefault(font, []).append(segment)
    return found


def check_fonts(view: View) -> Iterator[Finding]:
    """Yield fonts other than Times New Roman, one finding a font."""
    for font, places in _by_font(view).items():
        name = font.lower()
        if name in _SAME or name in _SYMBOLS or name.startswith(_OLD):
            continue
        if name in _TWINS or (view.paper.kind == "pdf" and "times" in name):
            continue
        fix = "chọn cả văn bản (Ctrl+A), đặt phông Times New Roman"
        yield from view.gathered(places, f"phông {font}", "phông Times New Roman", fix)


def check_legacy(view: View) -> Iterator[Finding]:
    """Yield text of the encodings before Unicode, by its font or by its signs."""
    needed = "bảng mã Unicode"
    for font, places in _by_font(view).items():
        if font.lower().startswith(_OLD):
            code = "TCVN3 (ABC)" if font.lower().startswith(".vn") else "VNI"
            fix = f"chuyển mã cả đoạn từ {code} sang Unicode (UniKey: Ctrl+Shift+F6), rồi đặt phông Times New Roman"
            yield from view.gathered(places, f"chữ phông {font}, bảng mã {code}", needed, fix)
    strange = [segment for segment in view.paper.segments if _looks_old(segment)]
    fix = "chuyển mã cả đoạn từ TCVN3 (ABC) sang Unicode (UniKey: Ctrl+Shift+F6)"
    yield from view.gathered(strange, "chữ gõ theo bảng mã TCVN3 (ABC)", needed, fix)


def _looks_old(segment: Segment) -> bool:
    """Tell whether a text in a Unicode font is written in TCVN3: many of its signs inside words."""
    if any(run.format.font.lower().startswith(_OLD) for run in segment.runs):
        return False
    inner = re.findall(r"(?<=[a-zA-Z])[µ¸¶·¹¨»¾¼½©®ª«¬×÷]|[µ¸¶·¹¨»¾¼½©®ª«¬×÷](?=[a-zA-Z])", segment.text)
    return len(inner) >= 3 and sum(sign in _TCVN3 for sign in segment.text) * 12 > len(segment.text)


def check_composed(view: View) -> Iterator[Finding]:
    """Yield text whose marks are signs of their own (NFD): searching and sorting fail on it."""
    bad = [segment for segment in view.paper.segments if _is_decomposed(segment.raw)]
    fix = "chuyển mã sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6, đích «Unicode»)"
    yield from view.gathered(bad, "dấu gõ rời (Unicode tổ hợp)", "Unicode dựng sẵn", fix, Severity.WARNING)


def _is_decomposed(text: str) -> bool:
    return any(unicodedata.combining(sign) for sign in text) and text != unicodedata.normalize("NFC", text)


def check_colour(view: View) -> Iterator[Finding]:
    """Yield letters that are not black, marks of urgency and secrecy and the draft mark left out."""
    free = {id(segment.paragraph) for segment in view.lines("urgency", "secrecy", "circulation", "draft_mark")}
    free_indices = {segment.index for segment in view.lines("urgency", "secrecy", "circulation", "draft_mark")}
    found: dict[str, list[Segment]] = {}
    for segment in view.paper.segments:
        if segment.index in free_indices or (segment.paragraph is not None and id(segment.paragraph) in free):
            continue
        for colour in sorted({run.format.color for run in segment.runs if run.text.strip()}):
            if not _is_black(colour):
                found.setdefault(colour, []).append(segment)
    for colour, places in found.items():
        words = next((r.text for r in places[0].runs if r.format.color == colour and r.text.strip()), "")
        fix = "chọn chữ, đặt Font Color: Automatic"
        severity = Severity.WARNING if colour.lower() == _LINK else None
        quoted = short(words)
        yield from view.gathered(places, f"chữ màu #{colour}: «{quoted}»", "chữ màu đen", fix, severity)


def _is_black(colour: str) -> bool:
    if not re.fullmatch(r"[0-9a-fA-F]{6}", colour):
        return True
    return max(int(colour[at : at + 2], 16) for at in (0, 2, 4)) <= _DARK
