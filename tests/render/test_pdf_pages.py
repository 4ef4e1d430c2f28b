"""Pages: sizes, numbers, running heads."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reportgen.document.model import Align, Document, Field, Section
from reportgen.render.pdf import print_pdf
from reportgen.units import Pt, mm
from tests.render.pdf_build import LEFT, RUN, TOP, metrics, opened, paragraph, pdf, printed, section, word
from tools.pdf_pages import Pages, read_pages

HEIGHT = 14 * metrics().line_factor()
NUMBER = (paragraph("Trang ", Field("PAGE", RUN), align=Align.CENTER),)
LINES = tuple(paragraph("dòng") for _ in range(100))


def _printed(*sections: Section, even_and_odd: bool = False) -> Pages:
    return read_pages(print_pdf(Document(sections, even_and_odd=even_and_odd), metrics()))


def _numbers(pages: Pages) -> dict[int, str]:
    """The number printed in the head of every page that has one."""
    words = pages.words
    return {head.page: number.text for head, number in pairwise(words) if head.text == "Trang"}


def test_a_page_has_the_size_of_its_section():
    wide = section(paragraph("b"), width=mm(297), height=mm(210), landscape=True)
    document = opened(print_pdf(Document((section(paragraph("a")), wide)), metrics()))
    boxes = [[round(float(side) / 72 * 25.4) for side in page.MediaBox] for page in document.pages]
    assert boxes == [[0, 0, 210, 297], [0, 0, 297, 210]]


def test_numbers_are_printed_above_but_not_on_the_first_page():
    assert _numbers(printed(*LINES, headers={"default": NUMBER}, title_page=True)) == {1: "2", 2: "3"}


def test_numbers_begin_again_in_a_section_that_says_so():
    part = section(*LINES, headers={"default": NUMBER}, page_start=1)
    assert _numbers(_printed(part, part)) == {0: "1", 1: "2", 2: "3", 3: "1", 4: "2", 5: "3"}


def test_numbers_may_begin_anywhere_and_go_on_in_the_next_section():
    first = section(*LINES, headers={"default": NUMBER}, page_start=7)
    second = section(paragraph("sau"), headers={"default": NUMBER})
    assert _numbers(_printed(first, second)) == {0: "7", 1: "8", 2: "9", 3: "10"}


def test_numbers_are_roman_in_a_section_that_says_so():
    assert _numbers(printed(*LINES, headers={"default": NUMBER}, page_format="lowerRoman"))[2] == "iii"


def test_the_first_page_has_its_own_head():
    heads = {"default": NUMBER, "first": (paragraph("MẪU"),)}
    pages = printed(*LINES, headers=heads, title_page=True)
    assert [found.page for found in pages.words if found.text == "MẪU"] == [0]


def test_even_pages_have_their_own_head():
    heads = {"default": (paragraph("lẻ"),), "even": (paragraph("chẵn"),)}
    pages = _printed(section(*LINES, headers=heads, page_start=1), even_and_odd=True)
    assert [found.text for found in pages.words if found.text in ("lẻ", "chẵn")] == ["lẻ", "chẵn", "lẻ"]


def test_heads_stand_their_distance_from_the_edge_of_the_paper():
    given = {"headers": {"default": (paragraph("đầu"),)}, "footers": {"default": (paragraph("chân"),)}}
    pages = printed(paragraph("thân"), header_distance=mm(8), footer_distance=mm(9), **given)
    up, down = 14 * 1825 / 2048, 14 * 443 / 2048
    assert word(pages, "đầu").y == pytest.approx(mm(8) + up + (HEIGHT - up - down) / 2, abs=0.6)
    assert word(pages, "chân").y == pytest.approx(842 - mm(9) - down, abs=0.8)
    assert word(pages, "đầu").x == pytest.approx(LEFT, abs=0.05)


def test_a_head_higher_than_the_margin_pushes_the_text():
    high = tuple(paragraph("đầu") for _ in range(5))
    pages = printed(paragraph("thân"), headers={"default": high})
    assert word(pages, "thân").y > mm(10) + 5 * HEIGHT
    assert word(pages, "thân").y < mm(10) + 6 * HEIGHT + 1


def test_a_head_higher_than_an_exact_margin_does_not_push():
    high = tuple(paragraph("đầu") for _ in range(5))
    pages = printed(paragraph("thân"), headers={"default": high}, top_exact=True)
    assert word(pages, "thân").y < TOP + HEIGHT


def test_a_continuous_section_goes_on_on_the_same_page():
    assert _printed(section(paragraph("a")), section(paragraph("b"), break_kind="continuous")).count == 1


def test_a_section_on_an_odd_page_leaves_an_even_one_empty():
    pages = _printed(section(paragraph("a")), section(paragraph("b"), break_kind="odd_page"))
    assert word(pages, "b").page == 2


def test_the_pdf_is_tagged_and_says_its_title_and_language():
    document = opened(pdf(paragraph("Mục một", outline=1), paragraph("chữ")))
    assert str(document.docinfo["/Title"]) == "Báo cáo"
    assert str(document.Root.Lang) == "vi"
    assert bool(document.Root.MarkInfo.Marked)
    assert "/StructTreeRoot" in document.Root


def test_headings_become_bookmarks_in_their_order_and_depth():
    with opened(
        pdf(paragraph("I. Một", outline=1), paragraph("1. Hai", outline=2), paragraph("chữ"))
    ).open_outline() as tree:
        assert [item.title for item in tree.root] == ["I. Một"]
        assert [item.title for item in tree.root[0].children] == ["1. Hai"]


def test_nothing_in_the_pdf_tells_when_it_was_made():
    document = opened(pdf(paragraph("chữ")))
    assert "/CreationDate" not in document.docinfo
    assert "/ModDate" not in document.docinfo


def test_a_section_with_narrow_margins_has_its_lines_wide():
    pages = printed(paragraph("chữ"), left=Pt(20))
    assert word(pages, "chữ").x == pytest.approx(20, abs=0.05)


def test_a_page_number_in_a_frame_stands_beside_the_head_and_takes_no_height():
    framed = paragraph("số", align=Align.CENTER, framed=True)
    pages = printed(paragraph("thân"), headers={"default": (framed, paragraph("đầu"))})
    assert word(pages, "số").y == pytest.approx(word(pages, "đầu").y, abs=0.1)
    assert word(pages, "số").x > word(pages, "đầu").x + 100
