"""Lists: levels, restarts, styles, formats of numbers, bullets in Unicode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.document.metrics import find_metrics
from reportgen.document.numbering import Counters, Instance, Level, Numbering, format_number
from reportgen.document.symbols import bullet
from tests.document.look import by_text, codes, model, paragraphs, typed
from tests.document.raw import part


def _labels(name: str) -> list[str]:
    return [paragraph.label.text if paragraph.label else "" for paragraph in paragraphs(model(name))]


def test_numbers_levels_and_starts_deeper_ones_anew() -> None:
    assert _labels("lists")[:6] == ["1.", "1.1.", "1.2.", "a)", "2.", "2.1."]


def test_an_overridden_start_begins_another_count() -> None:
    assert _labels("lists")[6:8] == ["5.", "6."]


def test_roman_and_letter_levels_and_legal_numbers() -> None:
    assert _labels("lists")[8:] == ["I.", "A.", "", "1.1"]


def test_a_label_has_the_format_of_its_level() -> None:
    roman, letter = by_text(model("lists"), "Số La Mã").label, by_text(model("lists"), "Chữ in").label
    assert roman is not None
    assert letter is not None
    assert (roman.format.bold, roman.suffix, letter.format.bold, letter.suffix) == (True, "tab", False, "space")


def test_paragraph_styles_carry_their_list_and_its_indents() -> None:
    document = model("list_styles")
    assert _labels("list_styles") == ["I.", "1.", "2.", "II.", "1.", "", "01)", "02)"]
    chapter, entry = by_text(document, "Chương").format, by_text(document, "Mục").format
    assert (chapter.left, chapter.first) == (28.35, -18)
    assert (entry.left, entry.first) == (72, -18)


def test_a_list_that_is_taken_off_takes_its_indent_along() -> None:
    bare = by_text(model("list_styles"), "Bỏ số")
    assert (bare.label, bare.format.first) == (None, 0)


def test_bullets_of_symbol_fonts_become_signs_the_font_has() -> None:
    assert _labels("bullets") == ["-", "•", "▪", "►"]


@pytest.mark.parametrize("font", ["Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Courier New"])
def test_every_bullet_we_make_of_wingdings_is_in_the_printed_font(font: str) -> None:
    metrics = find_metrics()
    known = [bullet(chr(0xF000 + code), font) for code in range(0x20, 0xFF)] + [bullet("o", font)]
    wanted = {sign for text in known for sign in text} if font != "Symbol" else set(bullet("\uf0b7\uf0a7", font))
    assert all(metrics.has_glyph(sign) for sign in wanted)


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (4, "upperRoman", "IV"),
        (1994, "lowerRoman", "mcmxciv"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (7, "decimalZero", "07"),
        (3, "ordinal", "3."),
        (5, "none", ""),
        (5, "chicago", "5"),
    ],
)
def test_writes_numbers_as_word_does(number: int, kind: str, text: str) -> None:
    assert format_number(number, kind) == text


def test_names_a_number_format_it_prints_as_plain_number() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="hebrew1"/><w:lvlText w:val="%1."/></w:lvl>'
    instance = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering = part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{instance}')
    body = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    document = typed(body, numbering=numbering)
    assert [paragraph.label.text for paragraph in paragraphs(document) if paragraph.label] == ["1."]
    assert codes(document) == {"number-format": 1}


def test_a_deleted_paragraph_mark_is_not_counted() -> None:
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    gone = f'<w:p><w:pPr>{listed}<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'
    kept = f"<w:p><w:pPr>{listed}</w:pPr><w:r><w:t>b</w:t></w:r></w:p>"
    document = typed(gone + kept + kept, numbering=numbering)
    assert [(each.text, each.label.text) for each in paragraphs(document) if each.label] == [("ab", "1."), ("b", "2.")]


_LIST = Numbering(
    {
        "1": Instance(
            "0", {level: Level(1, "decimal", "".join(f"%{n + 1}." for n in range(level + 1))) for level in range(4)}, {}
        )
    }
)


@given(st.lists(st.integers(0, 3), max_size=30))
def test_a_level_counts_on_until_a_higher_one_comes(levels: list[int]) -> None:
    counters = Counters()
    for place, level in enumerate(levels):
        higher = max((i for i in range(place) if levels[i] < level), default=-1)
        expected = sum(1 for i in range(higher + 1, place + 1) if levels[i] == level)
        assert counters.advance(_LIST, "1", level).split(".")[level] == str(expected)


def test_a_level_that_never_restarts_counts_on_under_the_next_heading() -> None:
    levels = {0: Level(1, "decimal", "%1."), 1: Level(1, "decimal", "%2.", restart=0)}
    counters, numbering = Counters(), Numbering({"1": Instance("0", levels, {})})
    assert [counters.advance(numbering, "1", level) for level in (0, 1, 0, 1)] == ["1.", "1.", "2.", "2."]


def test_two_lists_of_one_definition_count_on_together() -> None:
    level = Level(1, "decimal", "%1.")
    numbering = Numbering({"1": Instance("0", {0: level}, {}), "2": Instance("0", {0: level}, {})})
    counters = Counters()
    assert [counters.advance(numbering, number, 0) for number in ("1", "2", "1")] == ["1.", "2.", "3."]


def test_an_indent_of_the_paragraph_wins_over_the_list_and_the_list_over_the_style() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="400"/></w:pPr></w:lvl>'
    instance = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    numbering = part("numbering", f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>{instance}')
    listed = '<w:pStyle w:val="Thanvan"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = f'<w:p><w:pPr>{listed}</w:pPr></w:p><w:p><w:pPr>{listed}<w:ind w:left="800" w:hanging="300"/></w:pPr></w:p>'
    first, second = (paragraph.format for paragraph in paragraphs(typed(body, numbering=numbering)))
    assert (first.left, first.first) == (20, 36)
    assert (second.left, second.first) == (40, -15)
