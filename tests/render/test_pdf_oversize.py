"""What is bigger than the place the file gives it: nothing printed over other text, nothing lost without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.document.model import Anchor, Block, Document, Note, Shape, Table
from reportgen.errors import Fault
from reportgen.render.pdf.warnings import warnings
from reportgen.units import Pt
from tests.render.pdf_build import LEFT, LONG, RUN, TOP, metrics, paragraph, printed, section, table, word

BOX = Shape("textbox", Anchor(wrap="top_bottom"), Pt(150), Pt(30), stroke=Pt(0.5), blocks=(paragraph(LONG),))


def _told(*blocks: Block) -> list[Fault]:
    return list(warnings(Document((section(*blocks),)), metrics(), "a.docx"))


def _codes(*blocks: Block) -> list[str]:
    return [fault.code for fault in _told(*blocks)]


def _with_note(text: str) -> list[Block]:
    return [paragraph("chữ", Note("footnote", (paragraph(text),), RUN)), paragraph("sau")]


# Notes ------------------------------------------------------------------------------------------------------------


def test_a_note_too_high_for_the_foot_of_a_page_stands_behind_its_paragraph():
    pages = printed(*_with_note(LONG * 15))
    first = word(pages, "Thực")
    assert first.page == 0
    assert word(pages, "chữ").y < first.y < word(pages, "chữ").y + 40
    assert first.x > LEFT + 18


def test_all_words_of_a_very_high_note_stand_on_the_paper():
    pages = printed(*_with_note(LONG * 60))
    assert sum(found.text == "Nghị" for found in pages.words) == 180
    assert all(TOP < found.y < 842 - 50 for found in pages.words)


def test_a_note_too_high_is_named_with_its_place_and_a_low_one_is_not():
    assert _codes(*_with_note(LONG * 15)) == ["RD35"]
    assert "chữ" in str(_told(*_with_note(LONG * 15))[0])
    assert _codes(*_with_note(LONG)) == []


# Boxes ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wrap", ["top_bottom", "none"])
def test_a_box_with_too_much_text_pushes_the_text_below_it_down(wrap):
    box = replace(BOX, anchor=Anchor(wrap=wrap))
    pages = printed(paragraph(box, "neo"), paragraph("dưới"))
    bottom = max(found.y for found in pages.words if found.text not in ("neo", "dưới"))
    assert word(pages, "neo").y > bottom
    assert _codes(paragraph(box, "neo")) == ["RD36"]


@pytest.mark.parametrize("inline", [False, True])
def test_a_box_with_more_text_than_a_page_goes_on_on_the_next(inline):
    box = replace(BOX, blocks=tuple(paragraph(LONG) for _ in range(20)), inline=inline)
    pages = printed(paragraph(box, "neo"))
    assert pages.count > 1
    assert sum(found.text == "Nghị" for found in pages.words) == 60
    assert all(TOP < found.y < 842 - 50 for found in pages.words)


def test_a_box_whose_text_fits_stays_as_it_is():
    box = replace(BOX, blocks=(paragraph("ngắn"),))
    assert _codes(paragraph(box, "neo")) == []


# Beyond the paper -------------------------------------------------------------------------------------------------

WIDE = table(tuple("abcdefgh"), widths=(100,) * 8)


def test_a_table_wider_than_the_paper_is_narrowed_when_it_asks_for_no_width():
    pages = printed(replace(WIDE, autofit=True))
    assert max(pages.edges[0]) < 595 - 40
    assert _codes(replace(WIDE, autofit=True)) == []


def test_a_fixed_table_wider_than_the_paper_is_named():
    assert _codes(WIDE) == ["RD37"]
    assert "bảng vượt ra ngoài trang giấy" in str(_told(WIDE)[0])


def test_a_box_and_an_indent_beyond_the_paper_are_named():
    away = replace(BOX, anchor=Anchor(x=Pt(560)), blocks=(paragraph("a"),))
    assert _codes(paragraph(away, "neo")) == ["RD37"]
    assert _codes(paragraph(LONG, left=Pt(-120))) == ["RD37"]
    assert _codes(paragraph(LONG, left=Pt(300), right=Pt(200))) == ["RD37"]


def test_one_warning_names_ten_places_and_counts_them_all():
    (fault,) = _told(*(paragraph(f"chữ {number} 丁") for number in range(12)))
    assert fault.location.part.count("«chữ") == 10
    assert "12 chỗ" in fault.found


def test_a_table_that_only_hangs_into_the_margin_keeps_its_columns():
    made: Table = replace(table(("a", "b"), widths=(250, 240)), autofit=True)
    assert printed(made).edges[0][-1] == pytest.approx(LEFT + 490, abs=0.2)
