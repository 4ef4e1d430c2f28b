"""Lines, text boxes and pictures: where they stand, and that nothing is fetched for them."""

from __future__ import annotations

import io
import socket
from dataclasses import replace

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
import pytest
from PIL import Image as Picture

from reportgen.document.model import Align, Anchor, Cell, Image, Row, Shape, Table
from reportgen.render.pdf.engine import MemoryFetcher
from reportgen.units import Pt
from tests.render.pdf_build import LEFT, RUN, TOP, WIDTH, metrics, paragraph, pdf, printed, section, word

HEIGHT = 14 * metrics().line_factor()
CLOSE = 0.3

Box = tuple[float, float, float, float]


def _boxes(data: bytes, kind: int, page: int = 0) -> list[Box]:
    """Left, top, right and bottom of drawn things, from the upper left corner of the page."""
    found = pdfium.PdfDocument(data)[page]
    high = found.get_height()
    bounds = [thing.get_bounds() for thing in found.get_objects(filter=[kind], max_depth=5)]
    return [(left, high - top, right, high - bottom) for left, bottom, right, top in bounds]


def _line(*blocks_before, width: float = 80, run=RUN, **given) -> Box:
    """The box of a line drawn in a paragraph behind some blocks."""
    shape = Shape("line", Anchor(**given), Pt(width), Pt(0), stroke=Pt(0.75))
    data = pdf(*blocks_before, paragraph("chữ", shape, run=run))
    return _boxes(data, pdfium_c.FPDF_PAGEOBJ_PATH)[-1]


def _middle(box: Box) -> float:
    return (box[1] + box[3]) / 2


def test_a_line_stands_below_the_top_of_its_paragraph():
    box = _line(y=Pt(20), x=Pt(10))
    assert box[0] == pytest.approx(LEFT + 10, abs=CLOSE)
    assert box[2] == pytest.approx(LEFT + 90, abs=CLOSE)
    assert _middle(box) == pytest.approx(TOP + 20, abs=CLOSE)


def test_a_line_is_counted_from_above_the_space_before_its_paragraph():
    shape = Shape("line", Anchor(y=Pt(20)), Pt(80), Pt(0), stroke=Pt(0.75))
    box = _boxes(pdf(paragraph("a"), paragraph("chữ", shape, before=Pt(12))), pdfium_c.FPDF_PAGEOBJ_PATH)[-1]
    assert _middle(box) == pytest.approx(TOP + HEIGHT + 20, abs=CLOSE)


def test_a_line_is_counted_from_the_column_not_from_the_indent():
    shape = Shape("line", Anchor(x=Pt(10), y=Pt(20)), Pt(80), Pt(0), stroke=Pt(0.75))
    box = _boxes(pdf(paragraph("chữ", shape, left=Pt(50))), pdfium_c.FPDF_PAGEOBJ_PATH)[-1]
    assert box[0] == pytest.approx(LEFT + 10, abs=CLOSE)


@pytest.mark.parametrize(("align", "share"), [("left", 0), ("center", 0.5), ("right", 1)])
def test_a_line_stands_left_right_or_in_the_middle_of_its_column(align, share):
    assert _line(x_align=align)[0] == pytest.approx(LEFT + (WIDTH - 80) * share, abs=CLOSE)


def test_a_line_in_a_cell_is_centred_in_the_cell():
    shape = Shape("line", Anchor(x_align="center", y=Pt(17)), Pt(40), Pt(0), stroke=Pt(0.75))
    cells = (Cell((paragraph("a"),), 0), Cell((paragraph("b", shape, align=Align.CENTER),), 1))
    box = _boxes(pdf(Table((Pt(100), Pt(200)), (Row(cells),))), pdfium_c.FPDF_PAGEOBJ_PATH)[-1]
    assert box[0] == pytest.approx(LEFT + 100 + (200 - 40) / 2, abs=CLOSE)


def test_a_line_may_be_placed_on_the_page_or_inside_its_margins():
    assert _line(paragraph("a"), x=Pt(30), y=Pt(50), x_from="page", y_from="page")[0] == pytest.approx(30, abs=CLOSE)
    assert _middle(_line(paragraph("a"), y=Pt(50), y_from="page")) == pytest.approx(50, abs=CLOSE)
    assert _middle(_line(paragraph("a"), y=Pt(50), y_from="margin")) == pytest.approx(TOP + 50, abs=CLOSE)


def test_an_upright_line_is_drawn_upright():
    shape = Shape("line", Anchor(x=Pt(10)), Pt(0), Pt(60), stroke=Pt(0.75))
    assert printed(paragraph("chữ", shape)).edges[0] == pytest.approx([LEFT + 10], abs=CLOSE)


def test_a_line_moves_no_text():
    shape = Shape("line", Anchor(y=Pt(20)), Pt(80), Pt(0), stroke=Pt(0.75))
    pages = printed(paragraph("một", shape), paragraph("hai"))
    assert word(pages, "hai").y - word(pages, "một").y == pytest.approx(HEIGHT, abs=CLOSE)


def test_the_text_of_a_box_stands_inside_it():
    box = Shape("textbox", Anchor(x=Pt(100), y=Pt(50)), Pt(120), Pt(60), stroke=Pt(1), blocks=(paragraph("trong"),))
    pages = printed(paragraph("chữ", box, left=Pt(30), first=Pt(36), align=Align.RIGHT))
    assert word(pages, "trong").x == pytest.approx(LEFT + 100 + 7.2, abs=CLOSE)
    assert TOP + 50 + 3.6 < word(pages, "trong").y < TOP + 50 + 3.6 + HEIGHT


def test_the_text_of_a_box_may_stand_in_its_middle():
    inside = (paragraph("trong"),)
    box = Shape("textbox", Anchor(), Pt(120), Pt(100), blocks=inside, vertical_align="center", inset=(Pt(0),) * 4)
    assert word(printed(paragraph("chữ", box)), "trong").y == pytest.approx(TOP + 50 + 4.5, abs=1)


def test_a_box_in_the_line_takes_its_place_in_the_line():
    box = Shape("textbox", Anchor(), Pt(60), Pt(30), blocks=(paragraph("trong"),), inline=True)
    pages = printed(paragraph("trước ", box, " sau"))
    expected = LEFT + metrics().text_width("trước ", RUN) + 60 + metrics().text_width(" ", RUN)
    assert word(pages, "sau").x == pytest.approx(expected, abs=CLOSE)
    assert word(pages, "trong").x == pytest.approx(LEFT + metrics().text_width("trước ", RUN) + 7.2, abs=CLOSE)


# Pictures ---------------------------------------------------------------------------------------------------------


def _picture(kind: str = "PNG") -> bytes:
    buffer = io.BytesIO()
    Picture.new("RGB", (40, 20), "red").save(buffer, kind)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_in_the_line_has_the_size_of_the_file(kind):
    image = Image(_picture(kind), f"image/{kind.lower()}", Pt(80), Pt(40), "Biểu trưng")
    left, _, right, _ = _boxes(pdf(paragraph(image)), pdfium_c.FPDF_PAGEOBJ_IMAGE)[0]
    assert (left, right) == pytest.approx((LEFT, LEFT + 80), abs=CLOSE)


def test_a_floating_picture_stands_at_its_anchor():
    image = Image(_picture(), "image/png", Pt(80), Pt(40), anchor=Anchor(x=Pt(50), y=Pt(30)))
    left, top, *_ = _boxes(pdf(paragraph("chữ", image)), pdfium_c.FPDF_PAGEOBJ_IMAGE)[0]
    assert (left, top) == pytest.approx((LEFT + 50, TOP + 30), abs=CLOSE)


def test_text_stands_beside_a_picture_with_square_wrapping():
    image = Image(_picture(), "image/png", Pt(80), Pt(40), anchor=Anchor(wrap="square"))
    assert word(printed(paragraph("chữ", image)), "chữ").x == pytest.approx(LEFT + 80, abs=CLOSE)


def test_text_stands_below_a_picture_with_nothing_beside_it():
    image = Image(_picture(), "image/png", Pt(80), Pt(40), anchor=Anchor(wrap="top_bottom", x_align="center"))
    assert word(printed(paragraph("chữ", image)), "chữ").y > TOP + 40
    assert word(printed(paragraph("chữ", image)), "chữ").x == pytest.approx(LEFT, abs=CLOSE)


def test_a_slanting_line_goes_from_corner_to_corner():
    shape = Shape("line", Anchor(x=Pt(10), y=Pt(20)), Pt(80), Pt(40), stroke=Pt(0.75), flip=True)
    box = _boxes(pdf(paragraph("chữ", shape)), pdfium_c.FPDF_PAGEOBJ_PATH)[-1]
    assert box == pytest.approx((LEFT + 10, TOP + 20, LEFT + 90, TOP + 60), abs=1.5)


def test_a_damaged_picture_does_not_stop_the_printing():
    image = Image(b"\x89PNG\r\n\x1a\n broken", "image/png", Pt(80), Pt(40), "Biểu trưng")
    assert word(printed(paragraph("chữ ", image)), "chữ").page == 0


def test_the_same_picture_is_kept_once():
    image = Image(_picture(), "image/png", Pt(80), Pt(40))
    once, twice = pdf(paragraph(image)), pdf(paragraph(image), paragraph(replace(image, width=Pt(20))))
    assert len(twice) < len(once) + 1000


# Nothing is fetched -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["https://example.org/a.png", "file:///etc/passwd", "data:,x", "rg:9", "a.png"])
def test_the_fetcher_refuses_everything_that_is_not_in_the_document(address):
    with pytest.raises(ValueError, match="not in the document"):
        MemoryFetcher({"rg:0": ("image/png", b"")}).fetch(address)


def test_no_connection_is_opened_while_printing(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    evil = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="http://192.0.2.1/a.png" width="9" height="9"/></svg>'
    image = Image(evil, "image/png", Pt(80), Pt(40))
    assert pdf(paragraph("chữ ", image)).startswith(b"%PDF")


def test_a_picture_in_a_head_is_printed_on_every_page():
    image = Image(_picture(), "image/png", Pt(20), Pt(10))
    data = pdf(*(paragraph("dòng") for _ in range(60)), headers={"default": (paragraph(image),)})
    assert all(_boxes(data, pdfium_c.FPDF_PAGEOBJ_IMAGE, page) for page in (0, 1))
    assert section().headers == {}
