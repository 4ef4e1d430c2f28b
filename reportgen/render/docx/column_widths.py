"""Share the width of Phụ lục I among its columns, so that no word is wider than its column.

The template's proportions are kept as far as that allows; where every word fits, its widths stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from reportgen.document.xml import W
from reportgen.render.docx.table_grid import grid_columns, is_regular, set_widths, span_of
from reportgen.render.docx.text_measure import StyleSheet, TextMeasure, words_of
from reportgen.units import Pt, to_twips

_HEADS = "_rg_phu_luc_1_cot_muc_tieu"
"""How the bookmarks of the heads of target columns begin."""
_LINE_ENDS = re.compile(r"[ \t\n]+|(?<=\w[-\u2013])(?=\S)")
_SPARE = 4
"""Twips, since programs round lengths in their own way."""


def share_widths(body: Element, styles: Element, measure: TextMeasure) -> None:
    """Give the columns of every table with target columns their widths; changed in place.

    Args:
        body: The filled document's `w:body`, its bookmarks attached.
    """
    sheet = StyleSheet(styles)
    for table in body.iter(W + "tbl"):
        if is_regular(table) and _has_targets(table):
            wanted = grid_columns(table)
            widths = shared(wanted, _needed(table, len(wanted), sheet, measure))
            if widths != wanted:
                set_widths(table, widths)


def _has_targets(table: Element) -> bool:
    return any(mark.get(W + "name", "").startswith(_HEADS) for mark in table.iter(W + "bookmarkStart"))


def shared(wanted: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Return widths with the sum of the wanted ones, in their proportions, none less than needed.

    Where even the needed widths are more than there is, all are in the proportions of the needed ones.
    """
    total = sum(wanted)
    if sum(needed) >= total:
        return _whole([width * total / sum(needed) for width in needed], total)
    kept: set[int] = set()
    while True:
        free = [index for index in range(len(wanted)) if index not in kept]
        scale = (total - sum(needed[index] for index in kept)) / sum(wanted[index] for index in free)
        narrow = {index for index in free if wanted[index] * scale < needed[index]}
        if not narrow:
            break
        kept |= narrow
    return _whole([needed[i] if i in kept else wanted[i] * scale for i in range(len(wanted))], total)


def _whole(widths: Sequence[float], total: int) -> list[int]:
    """Return widths rounded down to twips; what is left goes to the widest."""
    rounded = [int(width) for width in widths]
    rounded[rounded.index(max(rounded))] += total - sum(rounded)
    return rounded


def _needed(table: Element, columns: int, sheet: StyleSheet, measure: TextMeasure) -> list[int]:
    """Return for each column the width of its longest word with what stands beside it, in twips."""
    needed = [Pt(0)] * columns
    for column, cell in _single_cells(table):
        for paragraph in cell.iter(W + "p"):
            form = sheet.run_format(paragraph)
            words = (word for word in _LINE_ENDS.split(words_of(paragraph)) if word)
            widest = max((measure.text_width(word, form) for word in words), default=Pt(0))
            needed[column] = max(needed[column], Pt(widest + sheet.indents(paragraph)))
    beside = sheet.beside(table)
    return [to_twips(Pt(width + beside)) + _SPARE for width in needed]


def _single_cells(table: Element) -> Iterator[tuple[int, Element]]:
    for row in table.iterfind(W + "tr"):
        column = 0
        for cell in row.iterfind(W + "tc"):
            if span_of(cell) == 1:
                yield column, cell
            column += span_of(cell)
