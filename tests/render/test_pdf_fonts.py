"""The PDF embeds one family and takes no sign from another font."""

from __future__ import annotations

import re
from dataclasses import replace

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from reportgen.document.model import Border, Borders, Document, Label, Note, TabStop, Text
from reportgen.render.pdf.characters import EQUIVALENTS
from reportgen.render.pdf.warnings import warnings
from reportgen.units import Pt
from tests.render.pdf_build import RUN, metrics, opened, paragraph, pdf, printed, section

OURS = re.compile(r"/[A-Z]{6}\+(Liberation-Serif|Times-New-Roman)(-Bold)?(-Italic)?$")
VIETNAMESE = "".join(map(chr, range(0x1EA0, 0x1EFA))) + "ăâđêôơưĂÂĐÊÔƠƯ"


def _everything() -> bytes:
    """The PDF of a document with all faces, all Vietnamese letters and every sign we replace."""
    faces = [replace(RUN, bold=bold, italic=italic) for bold in (False, True) for italic in (False, True)]
    foreign = replace(RUN, font="Arial")
    signs = "".join(EQUIVALENTS)
    line = Border("single", Pt(1))
    return pdf(
        *(paragraph(VIETNAMESE, signs, run=face) for face in faces),
        paragraph(Text("Phông khác", foreign), Note("footnote", (paragraph("→ ☐"),), RUN, "1")),
        paragraph("nội dung", label=Label("\uf0b7", RUN), left=Pt(36), first=Pt(-18)),
        paragraph("a", borders=Borders(line, line, line, line), tabs=(TabStop(Pt(90), "right", "dot"),)),
        headers={"default": (paragraph("☑ đầu trang"),)},
    )


def _fonts(document: pikepdf.Pdf) -> list[pikepdf.Object]:
    kinds = ("/Type0", "/TrueType", "/Type1", "/Type3", "/MMType1")
    things = [thing for thing in document.objects if isinstance(thing, pikepdf.Dictionary)]
    return [thing for thing in things if thing.get("/Type") == "/Font" and thing.get("/Subtype") in kinds]


def test_only_our_family_is_embedded():
    document = opened(_everything())
    names = [str(font.BaseFont) for font in _fonts(document)]
    assert names
    assert [name for name in names if not OURS.match(name)] == []


def test_every_sign_in_the_pdf_is_in_the_font_file():
    document = opened(_everything())
    faces = [TTFont(face.path).getBestCmap() for face in metrics().faces.values()]
    signs = {sign for font in _fonts(document) for sign in _signs(font)}
    assert len(signs) > 100
    assert sorted(sign for sign in signs if not all(sign in face for face in faces)) == []


def _signs(font: pikepdf.Object) -> set[int]:
    """The signs a font says its shapes stand for."""
    table = font.ToUnicode.read_bytes().decode("ascii").partition("beginbfchar")[2]
    return {int(code, 16) for code in re.findall(r"<[0-9a-fA-F]+>\s*<([0-9a-fA-F]{4})>", table)}


def test_a_sign_nobody_has_is_not_taken_from_another_font():
    document = opened(pdf(paragraph("a 😀 漢 b")))
    assert all(OURS.match(str(font.BaseFont)) for font in _fonts(document))


def test_a_sign_nobody_has_is_named_with_its_place():
    document = Document((section(paragraph("a 😀 b"), paragraph("😀")),))
    told = warnings(document, metrics(), "bao-cao.docx")
    assert [(fault.code, fault.location.file) for fault in told] == [("RD31", "bao-cao.docx")]
    assert told[0].found == "ký hiệu «😀» (U+1F600) không có trong phông, in thành ô trống, 2 chỗ"


def test_a_sign_we_replace_is_not_worth_a_warning():
    assert warnings(Document((section(paragraph("☐ ✓ \uf0b7 → ≤")),)), metrics(), "a.docx") == ()


@pytest.mark.parametrize(("sign", "equivalent"), EQUIVALENTS.items())
def test_every_equivalent_is_in_the_font(sign, equivalent):
    assert all(ord(equivalent) in face.table("cmap") for face in metrics().faces.values())


def test_decomposed_letters_are_printed_composed():
    assert [found.text for found in printed(paragraph("tie\u0302\u0301ng Vie\u0323\u0302t")).words] == ["tiếng", "Việt"]
