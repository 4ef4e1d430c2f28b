"""The five rules that decide whether our lines are Word's lines."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from reportgen.document.model import Border, Borders, Cell, LineRule, Row, Table, Text
from reportgen.units import Pt
from tests.render.pdf_build import LEFT, RUN, metrics, paragraph, pdf, printed, starts, table, word
from tools.pdf_pages import Pages

CLOSE = 0.03


def test_letters_stand_as_wide_as_the_font_says_without_kerning_and_ligatures():
    pages = printed(paragraph("AVATAVoTofi x"))
    assert word(pages, "x").x == pytest.approx(LEFT + metrics().text_width("AVATAVoTofi ", RUN), abs=CLOSE)


def test_letters_move_together_where_the_document_asks_for_kerning():
    kerned = replace(RUN, kerning=True)
    pages = printed(paragraph("AVATAVoTo x", run=kerned))
    assert word(pages, "x").x < LEFT + metrics().text_width("AVATAVoTo ", RUN) - 1


def test_a_line_is_not_broken_behind_a_slash():
    width = metrics().text_width("Nghị quyết số 68/", RUN) + 2
    pages = printed(table(("Nghị quyết số 68/NQ-CP",), widths=(width,), margins=(Pt(0),) * 4))
    assert starts(pages) == ["Nghị", "68/NQ-CP"]


@pytest.mark.parametrize("last", ["đạo./.", "đạo/ab."])
def test_a_piece_at_the_end_of_a_line_takes_only_its_word_to_the_next(last):
    before = "Hội Liên hiệp Phụ nữ tỉnh kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ"
    room = metrics().text_width(before, RUN) + metrics().text_width(" ", RUN) / 2  # the letters fit, not the blank
    pages = printed(table((f"{before} {last}",), widths=(room,), margins=(Pt(0),) * 4))
    lines = [[found.text for found in pages.words if round(found.y) == row] for row in _rows(pages)]
    assert [line[0] for line in lines] == ["Hội", last]


def _rows(pages: Pages) -> list[int]:
    return sorted({round(found.y) for found in pages.words})


@pytest.mark.parametrize("text", ["Nghị quyết 68/NQ-CP", "giai đoạn 19.000-20.000"])
def test_a_line_is_broken_behind_a_hyphen(text):
    width = metrics().text_width(text[: text.index("-") + 1], RUN) + 2
    pages = printed(table((text,), widths=(width,), margins=(Pt(0),) * 4), paragraph("sau"))
    assert word(pages, "sau").y - pages.words[0].y == pytest.approx(2 * 14 * metrics().line_factor() + 0.5, abs=0.1)


def test_a_web_address_longer_than_the_line_is_broken():
    pages = printed(paragraph("https://" + "/abcdefgh" * 30))
    assert len(starts(pages)) > 1


def test_no_sign_without_width_gets_into_the_text():
    pages = printed(paragraph("Nghị quyết 68/NQ-CP và 19.000-20.000"))
    assert [found.text for found in pages.words] == ["Nghị", "quyết", "68/NQ-CP", "và", "19.000-20.000"]


def test_no_break_hyphen_keeps_the_piece_whole():
    width = metrics().text_width("số 42-NQ", RUN) + 2
    pages = printed(table(("số 42‑NQ/TW",), widths=(width,), margins=(Pt(0),) * 4))
    assert starts(pages) == ["số", "42-NQ/TW"]


@pytest.mark.parametrize("factor", [1.0, 1.15, 1.5])
def test_a_line_is_as_high_as_the_font_file_says_times_the_spacing(factor):
    pages = printed(paragraph("một", line=factor), paragraph("hai", line=factor))
    expected = 14 * metrics().line_factor() * factor
    assert word(pages, "hai").y - word(pages, "một").y == pytest.approx(expected, abs=CLOSE)


def test_an_empty_paragraph_is_as_high_as_its_mark():
    pages = printed(paragraph("một"), paragraph(run=replace(RUN, size=Pt(30))), paragraph("hai"))
    expected = (14 + 30) * metrics().line_factor()
    assert word(pages, "hai").y - word(pages, "một").y == pytest.approx(expected, abs=CLOSE)


def test_a_raised_sign_does_not_push_its_line():
    raised = Text("2", replace(RUN, vertical="superscript"))
    pages = printed(paragraph("một"), paragraph("hai", raised), paragraph("ba"))
    assert word(pages, "ba").y - word(pages, "một").y == pytest.approx(28 * metrics().line_factor(), abs=CLOSE)


def test_the_smallest_text_decides_the_least_height_of_a_line():
    small = replace(RUN, size=Pt(8))
    pages = printed(paragraph(Text("a", small)), paragraph("b"), paragraph(Text("c", small)))
    assert word(pages, "c").y - word(pages, "a").y < 2 * 14 * metrics().line_factor()


def test_exact_and_least_line_heights_are_points():
    exact = printed(*(paragraph(text, line=20, line_rule=LineRule.EXACT) for text in ("một", "hai")))
    least = printed(*(paragraph(text, line=24, line_rule=LineRule.AT_LEAST) for text in ("một", "hai")))
    assert word(exact, "hai").y - word(exact, "một").y == pytest.approx(20, abs=CLOSE)
    assert word(least, "hai").y - word(least, "một").y == pytest.approx(24, abs=CLOSE)


@pytest.mark.parametrize("width", [0.5, 3.0])
def test_cell_text_stands_its_margin_from_the_middle_of_the_border(width):
    line = Border("single", Pt(width))
    cells = tuple(
        Cell((paragraph(text),), column, borders=Borders(line, line, line, line))
        for column, text in enumerate(("một", "hai"))
    )
    pages = printed(Table((Pt(100), Pt(100)), (Row(cells),)))
    assert word(pages, "một").x == pytest.approx(LEFT + 5.4, abs=CLOSE)
    assert word(pages, "hai").x == pytest.approx(LEFT + 105.4, abs=CLOSE)


def test_a_word_too_long_for_its_cell_is_broken_inside_it():
    pages = printed(table(("1.10.123456789", "hai"), widths=(40, 100)))
    assert len(starts(pages)) > 2
    assert all(found.x < LEFT + 40 for found in pages.words if found.text[0].isdigit())


def test_the_text_of_a_broken_word_is_whole_when_put_together():
    pages = printed(table(("1.10.123456789", "hai"), widths=(40, 100)))
    assert "".join(found.text for found in pages.words) == "1.10.123456789hai"


def test_the_pdf_of_one_document_is_the_same_bytes_every_time():
    assert pdf(paragraph("một"), table(("a", "b"), widths=(50, 50))) == pdf(
        paragraph("một"), table(("a", "b"), widths=(50, 50))
    )


def test_a_word_without_end_is_printed_whole_and_soon():
    begun = time.process_time()
    pages = printed(paragraph("x" * 20_000))
    assert sum(len(found.text) for found in pages.words) == 20_000
    assert time.process_time() - begun < 8
