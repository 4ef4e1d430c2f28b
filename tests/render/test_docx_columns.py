"""The columns of the appendices: wide enough for the longest word of their heads and of what usually stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from reportgen.document.model import RunFormat
from reportgen.report.words import LIKELIHOOD, TASK_STATE, VERDICT
from reportgen.units import Pt, mm, twips
from tests.render.docx_files import W, filled, metrics, part, words
from tests.render.sample import provincial

PADDING = mm(2)


def _pieces(text: str) -> list[str]:
    """Return what cannot be broken: between blanks and after hyphens."""
    return [piece for piece in re.split(r"\s+|(?<=-)", text) if piece]


def _rows(tables: slice) -> Iterator[etree._Element]:
    for table in list(part(filled(provincial(190))).iter(W + "tbl"))[tables]:
        yield from table.iter(W + "tr")


def _style(cell: etree._Element) -> str:
    return next(cell.iter(W + "pStyle")).get(W + "val", "")


def _overflow(row: etree._Element) -> list[str]:
    found = []
    for cell in row.findall(W + "tc"):
        style = _style(cell)
        bold = "Dau" in style or "Nhom" in style
        size = Pt(10 if "Hep" in style else 11)
        width = twips(int(next(cell.iter(W + "tcW")).get(W + "w", "0")))
        room = width - PADDING
        wide = [p for p in _pieces(words(cell)) if metrics().text_width(p, RunFormat(size=size, bold=bold)) > room]
        found += wide
    return found


def test_no_word_of_the_appendices_is_wider_than_its_column() -> None:
    assert [word for row in _rows(slice(2, None)) for word in _overflow(row)] == []


def test_every_verdict_likelihood_and_state_fits_its_column() -> None:
    narrow, wide = RunFormat(size=Pt(10)), RunFormat(size=Pt(11))
    for texts, format_, column in ((VERDICT, narrow, 14), (LIKELIHOOD, narrow, 15), (TASK_STATE, wide, 22)):
        for text in texts.values():
            widths = [metrics().text_width(piece, format_) for piece in _pieces(text)]
            assert max(widths) <= mm(column) - PADDING, text
