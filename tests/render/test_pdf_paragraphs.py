"""Paragraphs: spacing, breaks, tabs, labels, notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.document.model import (
    Align,
    Anchor,
    Border,
    Borders,
    Break,
    Field,
    Label,
    LineRule,
    Note,
    Placeholder,
    Shape,
    Tab,
    TabStop,
    Text,
)
from reportgen.units import Pt
from tests.render.pdf_build import LEFT, LONG, RUN, TOP, WIDTH, metrics, opened, paragraph, pdf, printed, starts, word

HEIGHT = 14 * metrics().line_factor()
CLOSE = 0.05


def _gap(*paragraphs):
    pages = printed(*paragraphs)
    return pages.words[1].y - pages.words[0].y - HEIGHT


def test_the_larger_of_two_spacings_counts_not_the_sum():
    assert _gap(paragraph("một", after=Pt(6)), paragraph("hai", before=Pt(10))) == pytest.approx(10, abs=CLOSE)


def test_no_spacing_between_paragraphs_of_one_style_that_ask_for_none():
    same = [replace(paragraph(text, before=Pt(6), after=Pt(6), contextual=True), style_id="L") for text in "ab"]
    assert _gap(*same) == pytest.approx(0, abs=CLOSE)


def test_spacing_stays_towards_a_paragraph_of_another_style():
    one = replace(paragraph("a", after=Pt(6), contextual=True), style_id="L")
    assert _gap(one, paragraph("b")) == pytest.approx(6, abs=CLOSE)


def test_indents_and_first_line():
    pages = printed(paragraph(LONG, left=Pt(20), first=Pt(36), align=Align.JUSTIFY))
    lines = [found.x for found in pages.words if found.begins]
    assert lines[0] == pytest.approx(LEFT + 56, abs=CLOSE)
    assert lines[1] == pytest.approx(LEFT + 20, abs=CLOSE)


def test_typed_blanks_keep_their_width():
    pages = printed(paragraph("Số:       /BC-UBND"))
    assert word(pages, "/BC-UBND").x == pytest.approx(LEFT + metrics().text_width("Số:       ", RUN), abs=CLOSE)


def test_a_blank_between_two_runs_is_not_lost():
    bold = replace(RUN, bold=True)
    pages = printed(paragraph("một ", Text("hai", bold), " ba"))
    assert [found.text for found in pages.words] == ["một", "hai", "ba"]


def test_hidden_text_is_left_out():
    pages = printed(paragraph("một ", Text("ẩn", replace(RUN, hidden=True)), "hai"))
    assert [found.text for found in pages.words] == ["một", "hai"]


def test_what_cannot_be_drawn_keeps_its_text_in_its_place():
    pages = printed(paragraph("một ", Placeholder("chart", "biểu đồ", RUN), " hai"))
    assert [found.text for found in pages.words] == ["một", "biểu", "đồ", "hai"]


def test_capitals_and_small_capitals_are_printed_as_capitals():
    caps, small = replace(RUN, caps=True), replace(RUN, small_caps=True)
    pages = printed(paragraph(Text("ủy ban ", caps), Text("Ủy", small)))
    assert [found.text for found in pages.words] == ["ỦY", "BAN", "ỦY"]


def test_text_with_every_decoration_keeps_its_words_and_place():
    look = replace(RUN, underline="double", strike=True, color="ff0000", shade="ffff00", raise_by=Pt(2), spacing=Pt(1))
    pages = printed(paragraph(Text("một", look), " hai"))
    assert word(pages, "hai").x == pytest.approx(LEFT + metrics().text_width("một", look) + 3.5, abs=0.1)


# Breaks -----------------------------------------------------------------------------------------------------------


def test_a_page_break_splits_a_paragraph_and_the_rest_has_no_first_line_indent():
    pages = printed(paragraph("một ", Break("page", RUN), "hai", first=Pt(36), before=Pt(12)))
    assert [(found.text, found.page) for found in pages.words] == [("một", 0), ("hai", 1)]
    assert word(pages, "hai").x == pytest.approx(LEFT, abs=CLOSE)


def test_a_page_break_at_the_end_moves_the_next_paragraph():
    pages = printed(paragraph("một", Break("page", RUN)), paragraph("hai"))
    assert (pages.count, word(pages, "hai").page) == (2, 1)


def test_a_page_break_alone_in_its_paragraph_makes_no_empty_page():
    pages = printed(paragraph("một"), paragraph(Break("page", RUN)), paragraph("hai"))
    assert (pages.count, word(pages, "hai").page) == (2, 1)


def test_a_page_break_before_the_first_paragraph_makes_no_empty_page():
    assert printed(paragraph("một", page_break_before=True)).count == 1


def test_a_line_break_begins_a_line_and_one_at_the_end_an_empty_line():
    pages = printed(paragraph("một", Break("line", RUN), "hai", Break("line", RUN)), paragraph("ba"))
    assert word(pages, "hai").y - word(pages, "một").y == pytest.approx(HEIGHT, abs=CLOSE)
    assert word(pages, "ba").y - word(pages, "hai").y == pytest.approx(2 * HEIGHT, abs=CLOSE)


def _filled(lines: int, *after):
    """Print so many one-line paragraphs and what comes after: a page holds 45 such lines."""
    return printed(*(paragraph("dòng") for _ in range(lines)), *after)


def test_a_page_holds_as_many_lines_as_its_height_says():
    assert int((842 - 2 * TOP) / HEIGHT) == 45
    assert word(_filled(45, paragraph("sau")), "sau").page == 1
    assert word(_filled(44, paragraph("sau")), "sau").page == 0


def test_a_heading_goes_with_what_follows():
    pages = _filled(44, paragraph("Mục", keep_next=True), paragraph("sau"))
    assert word(pages, "Mục").page == word(pages, "sau").page == 1


def test_a_paragraph_that_keeps_its_lines_moves_as_a_whole():
    pages = _filled(43, paragraph(LONG, keep_lines=True))
    assert word(pages, "Thực").page == 1


@pytest.mark.parametrize(("control", "left_behind"), [(True, False), (False, True)])
def test_a_single_first_line_is_left_behind_only_without_widow_control(control, left_behind):
    pages = _filled(44, paragraph(LONG, widow_control=control))
    assert (word(pages, "Thực").page == 0) is left_behind


# Tabs and labels --------------------------------------------------------------------------------------------------


def _tabbed(align: str, text: str):
    stop = TabStop(Pt(200), align, "dot")
    return word(printed(paragraph("a", Tab(RUN), text, tabs=(stop,))), text).x - LEFT


def test_text_at_a_tab_stop_begins_ends_or_has_its_middle_or_comma_there():
    width = metrics().text_width("12,5", RUN)
    assert _tabbed("left", "12,5") == pytest.approx(200, abs=CLOSE)
    assert _tabbed("right", "12,5") == pytest.approx(200 - width, abs=CLOSE)
    assert _tabbed("center", "12,5") == pytest.approx(200 - width / 2, abs=CLOSE)
    assert _tabbed("decimal", "12,5") == pytest.approx(200 - metrics().text_width("12", RUN), abs=CLOSE)


def test_a_tab_without_stop_goes_to_the_next_regular_one():
    assert word(printed(paragraph("a", Tab(RUN), "b")), "b").x == pytest.approx(LEFT + 36, abs=CLOSE)


def test_a_tab_in_a_hanging_paragraph_goes_to_its_indent():
    pages = printed(paragraph("-", Tab(RUN), LONG, left=Pt(28), first=Pt(-28)))
    lines = [found.x for found in pages.words if found.begins]
    assert word(pages, "Thực").x == pytest.approx(LEFT + 28, abs=CLOSE)
    assert lines[1] == pytest.approx(LEFT + 28, abs=CLOSE)


def test_a_right_tab_at_the_edge_of_the_text_does_not_wrap():
    stop = TabStop(WIDTH, "right")
    pages = printed(paragraph("a", Tab(RUN), "phải", tabs=(stop,)))
    assert word(pages, "a").y == pytest.approx(word(pages, "phải").y)


def test_a_label_stands_before_the_text_at_the_indent():
    pages = printed(paragraph("Nội dung", label=Label("1.", RUN), left=Pt(36), first=Pt(-18)))
    assert word(pages, "1.").x == pytest.approx(LEFT + 18, abs=CLOSE)
    assert word(pages, "Nội").x == pytest.approx(LEFT + 36, abs=CLOSE)


# Borders, notes, links --------------------------------------------------------------------------------------------


def test_paragraphs_with_the_same_border_share_one_frame():
    line = Border("single", Pt(1), space=Pt(4))
    frame = Borders(line, line, line, line)
    shared = [paragraph(text, borders=frame) for text in ("một", "hai")]
    apart = [paragraph("một", borders=frame), paragraph("hai", borders=replace(frame, top=None))]
    assert _gap(*shared) == pytest.approx(0, abs=CLOSE)
    assert _gap(*apart) == pytest.approx(5 + 0, abs=CLOSE)


def test_a_footnote_stands_at_the_foot_of_its_page_with_its_sign():
    note = Note("footnote", (paragraph("Chú thích", run=replace(RUN, size=Pt(10))),), RUN, "1")
    pages = printed(paragraph("Chữ", note, " sau"), *(paragraph("dòng") for _ in range(60)))
    assert word(pages, "Chú").page == 0
    assert word(pages, "Chú").y > 842 - TOP - 20
    assert sum(found.text in ("1", "Chữ1") for found in pages.words) == 2


def test_a_footnote_stays_with_its_sign_beside_a_long_table():
    from tests.render.pdf_build import table

    note = Note("footnote", (paragraph("Chú thích"),), RUN, "1")
    rows = [(str(number), LONG[: 60 + number]) for number in range(60)]
    pages = printed(paragraph("Chữ", note), table(*rows, widths=(40, 200)))
    assert word(pages, "Chú").page == 0


def test_endnotes_stand_behind_the_text():
    note = Note("endnote", (paragraph("Cuối văn bản"),), RUN, "i")
    words = [found.text for found in printed(paragraph("Chữ ", note), paragraph("sau")).words]
    assert words[-3:] == ["Cuối", "văn", "bản"]


def test_a_note_in_a_text_box_or_a_head_is_not_lost():
    note = Note("footnote", (paragraph("Chú thích"),), RUN, "1")
    box = Shape("textbox", Anchor(), Pt(90), Pt(40), blocks=(paragraph("hộp", note),))
    for pages in (
        printed(paragraph("chữ", box)),
        printed(paragraph("chữ"), headers={"default": (paragraph("đ", note),)}),
    ):
        assert "Chú" in [found.text for found in pages.words]


def test_page_fields_show_the_number_of_the_page():
    pages = printed(
        paragraph(Field("PAGE", RUN), "/", Field("NUMPAGES", RUN)),
        paragraph(Break("page", RUN)),
        paragraph("Trang ", Field("PAGE", RUN, number_format="upperRoman")),
    )
    assert [found.text for found in pages.words] == ["1/2", "Trang", "II"]


def test_links_lead_to_the_web_and_to_bookmarks_but_never_to_files():
    target = replace(paragraph("đích"), bookmarks=("dich",))
    items = [
        Text(text, RUN, link)
        for text, link in (
            ("web ", "https://example.org/"),
            ("đích ", "#dich"),
            ("tệp ", "file:///etc/passwd"),
            ("hở", "#khong-co"),
        )
    ]
    data = pdf(paragraph(*items), target)
    document = opened(data)
    actions = [note.get("/A", {}).get("/URI", "đích") for note in document.pages[0].get("/Annots", [])]
    assert [str(action) for action in actions] == ["https://example.org/", "đích"]


def test_lines_of_multiple_spacing_have_their_room_below():
    single, wide = printed(paragraph("một")), printed(paragraph("một", line=2.0))
    assert word(wide, "một").y == pytest.approx(word(single, "một").y, abs=CLOSE)


def test_lines_of_least_height_have_their_room_above():
    single = printed(paragraph("một"))
    least = printed(paragraph("một", line=30, line_rule=LineRule.AT_LEAST))
    assert word(least, "một").y - word(single, "một").y == pytest.approx(30 - HEIGHT, abs=CLOSE)


def test_signs_the_font_lacks_are_printed_as_their_like():
    pages = printed(paragraph("☐ có ✓ \uf0b7 ➢"))
    assert [found.text for found in pages.words] == ["□", "có", "√", "•", "►"]


def test_lines_begin_where_they_begin_in_a_narrow_column():
    pages = printed(paragraph(LONG, right=Pt(250)))
    expected = [line.split()[0] for line in metrics().break_lines(LONG.strip(), RUN, Pt(WIDTH - 250))]
    assert starts(pages) == expected
