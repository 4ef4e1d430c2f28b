"""The words of the PDF are the words of the .docx, in order; none is dropped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.document.model import Anchor, Cell, Document, Row, Shape, Table
from reportgen.document.reader import read_docx
from reportgen.document.text import plain_text, walk_tables, words
from reportgen.render.pdf import print_pdf
from reportgen.render.pdf.characters import Characters, in_all_faces
from reportgen.units import Pt
from tests.compare import samples
from tests.render.pdf_build import metrics, paragraph, printed
from tools.pdf_pages import Pages, read_pages

RESAVED = sorted((Path(__file__).parents[1] / "fixtures" / "docx" / "resaved").glob("*.docx"))


def _printed(document: Document) -> Pages:
    return read_pages(print_pdf(document, metrics()))


def test_the_words_of_a_report_are_those_of_the_file_in_order():
    document = read_docx(samples.report(rows=60), "mau.docx")
    document = replace(document, sections=document.sections[:2])  # the third has rows that break between pages
    found = [word.text for word in _printed(document).words if word.y > 54]  # running heads stand above
    for table in walk_tables(document):
        heads = replace(table, rows=tuple(row for row in table.rows if row.header))
        found = _once(found, plain_text([heads]).split())
    assert found == list(words(document))


def _once(found: list[str], heads: list[str]) -> list[str]:
    """Return the words without the repetitions of a table's heading rows."""
    places = [start for start in range(len(found)) if found[start : start + len(heads)] == heads]
    for start in reversed(places[1:]):
        del found[start : start + len(heads)]
    return found


def test_a_line_drawn_beside_a_paragraph_does_not_move_its_words_to_the_end():
    line = Shape("line", Anchor(y=Pt(20)), Pt(80), Pt(0), stroke=Pt(0.75))
    cells = (Cell((paragraph("một"), paragraph("hai", line)), 0), Cell((paragraph("ba"),), 1))
    pages = printed(paragraph("không", line), Table((Pt(90), Pt(90)), (Row(cells),)), paragraph("bốn", line=1.5))
    assert [word.text for word in pages.words] == ["không", "một", "hai", "ba", "bốn"]


@pytest.mark.parametrize("file", RESAVED, ids=lambda file: file.stem)
def test_no_letter_of_a_file_saved_by_libreoffice_is_dropped(file: Path):
    document = read_docx(file.read_bytes(), file.name)
    printable = Characters(lambda sign: in_all_faces(sign, metrics())).printable
    expected = Counter("".join(printable(word).upper() for word in words(document)))
    found = Counter("".join(word.text.upper() for word in _printed(document).words))
    assert expected - found == Counter()
