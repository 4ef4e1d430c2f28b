"""Small documents for PDF tests, made as model values, and what is read back from their PDF."""

from __future__ import annotations

import functools
import io
from dataclasses import replace
from typing import Any

import pikepdf

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.model import (
    Block,
    Border,
    Borders,
    Cell,
    Document,
    Inline,
    ParaFormat,
    Paragraph,
    Row,
    RunFormat,
    Section,
    Table,
    Text,
)
from reportgen.render.pdf import print_pdf
from reportgen.units import Pt, mm
from tools.pdf_pages import Pages, Word, read_pages

RUN = RunFormat()
LEFT, TOP = mm(30), mm(20)
WIDTH = mm(165)
LINE = Border("single", Pt(0.5))
FRAME = Borders(LINE, LINE, LINE, LINE)

LONG = "Thực hiện Nghị quyết số 42-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XIII về chính sách xã hội. " * 3


@functools.cache
def metrics() -> Metrics:
    """The fonts of this machine."""
    return find_metrics()


def paragraph(*items: str | Inline, run: RunFormat = RUN, label: Any = None, **format_: Any) -> Paragraph:
    """A paragraph of texts and other items; keywords are those of `ParaFormat`."""
    inside = tuple(Text(item, run) if isinstance(item, str) else item for item in items)
    return Paragraph(inside, ParaFormat(**format_), run, label)


def table(*rows: tuple[str, ...], widths: tuple[float, ...], heads: int = 0, **cell: Any) -> Table:
    """A bordered table of one paragraph a cell; keywords are those of `Cell`."""
    look = {"borders": FRAME, **cell}
    made = tuple(
        Row(
            tuple(Cell((paragraph(text),), column, **look) for column, text in enumerate(texts)),
            header=number < heads,
            cant_split=True,
        )
        for number, texts in enumerate(rows)
    )
    return Table(tuple(map(Pt, widths)), made)


def section(*blocks: Block, **given: Any) -> Section:
    """An upright A4 page; keywords are those of `Section`."""
    page = Section(mm(210), mm(297), TOP, mm(15), mm(20), LEFT, mm(10), mm(10), tuple(blocks))
    return replace(page, **given)


def pdf(*blocks: Block, **given: Any) -> bytes:
    """The PDF of a document of one section."""
    return print_pdf(Document((section(*blocks, **given),), title="Báo cáo"), metrics())


def printed(*blocks: Block, **given: Any) -> Pages:
    """What stands on the pages of a document of one section."""
    return read_pages(pdf(*blocks, **given))


def word(pages: Pages, text: str) -> Word:
    """The first word of this text."""
    return next(found for found in pages.words if found.text == text)


def starts(pages: Pages) -> list[str]:
    """The words that begin a line."""
    return [found.text for found in pages.words if found.begins]


def opened(data: bytes) -> pikepdf.Pdf:
    """The PDF for looking inside."""
    return pikepdf.open(io.BytesIO(data))
