"""Letters of automatic colour on a dark ground."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest

from reportgen.document.model import Anchor, Shape
from reportgen.units import Pt
from tests.render.pdf_build import RUN, paragraph, pdf, table

NAVY = "1f3864"


def _colors(data: bytes) -> list[tuple[int, int, int]]:
    import ctypes

    found = []
    for thing in pdfium.PdfDocument(data)[0].get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_TEXT], max_depth=5):
        parts = [ctypes.c_uint() for _ in range(4)]
        pdfium_c.FPDFPageObj_GetFillColor(thing.raw, *map(ctypes.byref, parts))
        found.append(tuple(part.value for part in parts[:3]))
    return found


WHITE, BLACK = (255, 255, 255), (0, 0, 0)


@pytest.mark.parametrize(("shade", "color"), [(NAVY, WHITE), ("000000", WHITE), ("ffff00", BLACK), ("d9e2f3", BLACK)])
def test_automatic_letters_in_a_shaded_cell_can_be_read(shade, color):
    assert _colors(pdf(table(("a",), widths=(100,), shade=shade))) == [color]


def test_automatic_letters_on_a_dark_paragraph_run_or_box_are_white():
    box = Shape("textbox", Anchor(), Pt(90), Pt(30), fill=NAVY, blocks=(paragraph("a"),))
    assert _colors(pdf(paragraph("a", shade=NAVY))) == [WHITE]
    assert _colors(pdf(paragraph("a", run=replace(RUN, shade="000000")))) == [WHITE]
    assert _colors(pdf(paragraph(box))) == [WHITE]


def test_letters_with_a_colour_of_their_own_keep_it():
    assert _colors(pdf(paragraph("a", shade=NAVY, run=replace(RUN, color="ff0000")))) == [(255, 0, 0)]
