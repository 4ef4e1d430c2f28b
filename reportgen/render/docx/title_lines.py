"""Give a title of several lines lines of like length, without cutting a document's number in two.

The subject of a real report runs over four or five lines. Left alone, its last line may hold two words and a line may
end in the middle of "42-NQ/TW". The indents of the paragraph are chosen so that this does not happen: the text stays
one flowing paragraph that can be edited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.document.model import RunFormat
from reportgen.document.xml import W
from reportgen.render.docx.text_measure import StyleSheet, TextMeasure, room_of, words_of
from reportgen.units import Pt, mm, to_twips

TITLES = re.compile(r"_rg_(trich_yeu|phu_luc_\d_ten|y_kien_ten)")
"""Bookmarks of the subject and of the appendices' titles."""
MOST_INDENT = mm(40)
"""How much narrower than its style, in all, a title may become."""
STEP = mm(1)
CUT_NUMBER = mm(40)
"""A line that ends inside a number weighs as much as lines that differ by this length."""
PARTED_WORDS = mm(10)
"""The same for a line that ends in "số" or "ngày", its figure on the next."""
_AFTER_INDENT = (
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip


def balance_titles(body: Element, styles: Element, measure: TextMeasure) -> None:
    """Choose the indents of the titles that take more than one line; changed in place."""
    sheet = StyleSheet(styles)
    for start in body.iter(W + "bookmarkStart"):
        paragraph = start.getparent()
        if paragraph is not None and TITLES.fullmatch(start.get(W + "name", "")):
            own = sheet.indents(paragraph)
            form = sheet.run_format(paragraph)
            best = best_indent(words_of(paragraph), form, room_of(paragraph), own, measure)
            if best != own:
                _set_indents(paragraph, Pt(best / 2))


def best_indent(text: str, form: RunFormat, room: Pt, own: Pt, measure: TextMeasure) -> Pt:
    """Return the indent, left and right together, under which text looks best; `own` when it fits on one line.

    Args:
        text: The title.
        form: Its letters.
        room: Width of the text area.
        own: The indents of the title's style; never less, and never so much that a line more is needed.
    """
    count = len(measure.break_lines(text, form, Pt(room - own)))
    if count == 1:
        return own
    candidates = [Pt(own + index * STEP) for index in range(round(MOST_INDENT / STEP) + 1)]
    ways = [(indent, measure.break_lines(text, form, Pt(room - indent))) for indent in candidates]
    fitting = [(indent, lines) for indent, lines in ways if len(lines) == count]
    return min(fitting, key=lambda way: _badness(way[1], form, measure))[0]


def _badness(lines: Sequence[str], form: RunFormat, measure: TextMeasure) -> float:
    widths = [measure.text_width(line.strip(), form) for line in lines]
    above = [line.rstrip() for line in lines[:-1]]
    cut = sum(bool(re.search(r"\S-$", line)) for line in above)
    parted = sum(bool(re.search(r"\b(số|ngày|tháng|năm)$", line)) for line in above)
    return max(widths) - min(widths) + cut * CUT_NUMBER + parted * PARTED_WORDS


def _set_indents(paragraph: Element, side: Pt) -> None:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        return
    indent = properties.find(W + "ind")
    if indent is None:
        indent = etree.Element(W + "ind")
        later = (node for node in properties if etree.QName(node).localname in _AFTER_INDENT)
        place = next(later, None)
        properties.insert(len(properties) if place is None else properties.index(place), indent)
    for name in ("left", "right"):
        indent.set(W + name, str(to_twips(side)))
