"""Break the name of an organ where a secretary would: before "TỈNH BÌNH ĐỊNH", before "VÀ", after a dash.

The left half of the head is 65 mm wide, and most names are wider. Left to the program that shows the file, a line ends
wherever it is full ("CỤC THỐNG KÊ TỈNH BÌNH / ĐỊNH"); so a line break is put into the paragraph instead.
"""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Sequence

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.document.model import RunFormat
from reportgen.document.xml import XML, W
from reportgen.render.docx.text_measure import StyleSheet, TextMeasure, room_of, words_of
from reportgen.units import Pt, mm

Width = Callable[[str], float]

BOOKMARKS = ("_rg_chu_quan_", "_rg_ban_hanh_")
"""Beginnings of the bookmarks of superior and issuing organ."""
OPENERS = ("TỈNH", "THÀNH", "HUYỆN", "QUẬN", "THỊ", "VÀ", "KHU", "CÁC", "CHÍNH", "PHỤ", "ỦY")
"""Words that may well begin a line."""
TORN = (
    *(("THÀNH", "PHỐ"), ("THỊ", "XÃ"), ("ĐẶC", "KHU"), ("CÁC", "KHU"), ("NHÂN", "DÂN"), ("ỦY", "BAN"), ("THỂ", "THAO")),
    *(("CHÍNH", "SÁCH"), ("PHỤ", "NỮ"), ("QUẢN", "LÝ"), ("BẢO", "HIỂM"), ("NGÂN", "HÀNG"), ("TRUYỀN", "HÌNH")),
    *(("XÃ", "HỘI"), ("KHU", "KINH"), ("KHU", "CÔNG"), ("PHÁT", "THANH"), ("PHÁT", "TRIỂN")),
    *(("BAN", "NHÂN"), ("TỈNH", "ỦY"), ("THÀNH", "ỦY")),
)
"""Two words that are one: no line ends between them."""
UNNATURAL = mm(10)
"""A break elsewhere is taken when it makes the longest line this much shorter."""


def break_organ_lines(body: Element, styles: Element, measure: TextMeasure) -> None:
    """Put line breaks into the organ names of the head that do not fit on one line; changed in place."""
    sheet = StyleSheet(styles)
    for start in list(body.iter(W + "bookmarkStart")):
        paragraph = start.getparent()
        if paragraph is not None and start.get(W + "name", "").startswith(BOOKMARKS):
            _break(paragraph, sheet, measure)


def _break(paragraph: Element, sheet: StyleSheet, measure: TextMeasure) -> None:
    texts = list(paragraph.iter(W + "t"))
    form = sheet.run_format(paragraph)
    room = Pt(room_of(paragraph) - sheet.indents(paragraph))
    name = words_of(paragraph)
    count = len(measure.break_lines(name, form, room))
    if count > 1 and len(texts) == 1:
        _put(texts[0], best_lines(name, count, room, functools.partial(_width, measure, form)))


def _width(measure: TextMeasure, form: RunFormat, text: str) -> float:
    return measure.text_width(text, form)


def best_lines(text: str, count: int, room: Pt, width: Width) -> list[str]:
    """Return text in `count` lines, the longest as short as natural breaks allow; [text] when no way fits.

    Args:
        text: A name with single blanks.
        count: Lines it needs at least.
        room: Width of the column.
        width: Gives the width of a text.
    """
    pieces = text.split()
    ways = [_lines(pieces, places) for places in itertools.combinations(range(1, len(pieces)), count - 1)]
    fitting = [lines for lines in ways if max(map(width, lines)) <= room]
    return min(fitting, key=lambda lines: _badness(lines, width), default=[text])


def _lines(pieces: Sequence[str], places: Sequence[int]) -> list[str]:
    ends = [0, *places, len(pieces)]
    return [" ".join(pieces[start:end]) for start, end in itertools.pairwise(ends)]


def _badness(lines: Sequence[str], width: Width) -> float:
    breaks = list(itertools.pairwise(lines))
    unnatural = sum(not _is_natural(first, second) for first, second in breaks)
    torn = sum((first.split()[-1], second.split()[0]) in TORN for first, second in breaks)
    return max(map(width, lines)) + (unnatural + 5 * torn) * UNNATURAL


def _is_natural(first: str, second: str) -> bool:
    return second.split()[0] in OPENERS or first.endswith(("-", ","))


def _put(node: Element, lines: Sequence[str]) -> None:
    """Write lines into a run's text, a line break between them."""
    run = node.getparent()
    assert run is not None
    place = run.index(node)
    run.remove(node)
    for index, line in enumerate(lines):
        made = etree.Element(W + "t")
        made.text = line
        made.set(XML + "space", "preserve")
        added = [made] if index == 0 else [etree.Element(W + "br"), made]
        run[place:place] = added
        place += len(added)
