"""Fonts, colour, composed letters: in styles and defaults first, then where they are set by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportgen.document.theme import Theme, read_theme
from reportgen.document.xml import Element, W
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.order import child
from reportgen.layout.fix.pen import blacken, drop_attribute
from reportgen.layout.fix.places import runs_in, runs_of, set_text
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.fonts import is_black, is_other_font
from reportgen.layout.paper import Segment
from reportgen.vi import nfc

RULES = ("ND30-PAGE-07", "PTY-PAGE-04")
_SLOTS = ("ascii", "hAnsi", "cs", "eastAsia")
_THEMES = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")
_FREE = ("urgency", "secrecy", "circulation", "draft_mark")


def _font(work: Work) -> str:
    return work.profile[work.broken(*RULES)[0]].text("font")


def _styles(work: Work) -> Iterator[Element]:
    """Yield the styles of the file, if it has any."""
    part = work.file.package.related(work.file.main, "styles")
    if part:
        yield work.file.package.xml(part)


def _fonts_of_styles(work: Work) -> None:
    """Set the font in the defaults and styles that ask for another. Changes of styles cannot be tracked."""
    if work.pen.track:
        return
    theme = _theme(work)
    for root in _styles(work):
        for node in root.iter(W + "rFonts"):
            _set_font(node, _font(work), theme)


def _theme(work: Work) -> Theme:
    part = work.file.package.related(work.file.main, "theme")
    return read_theme(work.file.package.xml(part) if part else None)


def _set_font(node: Element, font: str, theme: Theme) -> None:
    """Set every slot of a `w:rFonts` that names another font; fonts of signs and of old encodings stay."""
    named = [node.get(W + slot) for slot in _SLOTS] + [theme.font(node.get(W + name)) for name in _THEMES]
    if not any(name and is_other_font(name) for name in named):
        return
    if any(
        name and not is_other_font(name) and name != font for name in (node.get(W + "ascii"), node.get(W + "hAnsi"))
    ):
        return
    for name in _THEMES:
        drop_attribute(node, name)
    for slot in ("ascii", "hAnsi", "cs"):
        node.set(W + slot, font)
    if node.get(W + "eastAsia"):
        node.set(W + "eastAsia", font)


def _fonts_of_runs(work: Work) -> None:
    font = _font(work)
    for segment in work.paper.segments:
        if any(is_other_font(run.format.font) and re.search(r"[^\W\d_]", run.text) for run in segment.runs):
            for run in _whole(work, segment):
                _set_if_other(work, run, font)


def _set_if_other(work: Work, run: Element, font: str) -> None:
    """Set the font of a run that has none of its own, or another one; fonts of signs and old encodings stay."""
    given = run.find(f"{W}rPr/{W}rFonts")
    named = [given.get(W + slot) for slot in ("ascii", "hAnsi")] if given is not None else []
    if not any(name and not is_other_font(name) for name in named):
        set_own_font(work, run, font)


def set_own_font(work: Work, run: Element, font: str) -> None:
    """Set the font of a run, whatever it was."""
    node = child(work.pen.run(run), "rFonts")
    for name in _THEMES:
        drop_attribute(node, name)
    for slot in ("ascii", "hAnsi", "cs"):
        node.set(W + slot, font)


def _whole(work: Work, segment: Segment) -> list[Element]:
    paragraph = work.element(segment)
    return [] if paragraph is None else runs_in(paragraph)


def _colours_of_styles(work: Work) -> None:
    if work.pen.track:
        return
    free = {segment.paragraph.style_id for segment in _free(work) if segment.paragraph is not None}
    for root in _styles(work):
        for style in root.iter(W + "style"):
            if style.get(W + "styleId") in free:
                continue
            for colour in style.iterfind(f"{W}rPr/{W}color"):
                if not is_black(colour.get(W + "val", "")):
                    blacken(colour)
        for colour in root.iterfind(f"{W}docDefaults//{W}color"):
            blacken(colour)


def _free(work: Work) -> list[Segment]:
    return [segment for name in _FREE if (part := work.part(name)) for segment in part.segments]


def _colours_of_runs(work: Work) -> None:
    free = {segment.index for segment in _free(work)}
    for segment in work.paper.segments:
        paragraph = work.element(segment)
        coloured = any(run.text.strip() and not is_black(run.format.color) for run in segment.runs)
        if coloured and segment.index not in free and paragraph is not None:
            work.pen.black(runs_of(paragraph, segment))


def _compose(work: Work) -> None:
    """Put letters and their marks together, in every part that holds text. The words stay the same."""
    for part in work.file.stories():
        for node in work.file.package.xml(part).iter(W + "t", W + "delText"):
            text = node.text or ""
            if any(unicodedata.combining(sign) for sign in text) and nfc(text) != text:
                set_text(node, nfc(text))


MENDS = (
    Mend("ghép dấu thành Unicode dựng sẵn", RULES, _compose),
    Mend("đặt phông Times New Roman trong kiểu (style)", RULES, _fonts_of_styles),
    Mend("đặt phông Times New Roman", RULES, _fonts_of_runs),
    Mend("đặt chữ màu đen trong kiểu (style)", RULES, _colours_of_styles),
    Mend("đặt chữ màu đen", RULES, _colours_of_runs),
)
