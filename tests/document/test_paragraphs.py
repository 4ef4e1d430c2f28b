"""Paragraph formats: spacing, lines, indents, keeping together, breaks, tabs, borders, frames."""

from __future__ import annotations

import pytest

from reportgen.document.model import Align, Break, LineRule, Paragraph, Tab, TabStop, Text
from tests.document.look import by_text, codes, model, paragraphs, typed
from tests.document.raw import part


def test_reads_spacing_of_styles_and_what_overrides_it() -> None:
    document = model("spacing")
    found = [(part.format.before, part.format.after) for part in paragraphs(document)]
    assert found == [(6, 12), (6, 6), (0, 6), (6, 6), (14, 14)]
    assert by_text(document, "Không cách").format.contextual
    assert by_text(document, "Theo kiểu").style == "Than van"


def test_reads_the_three_line_rules() -> None:
    found = [(part.format.line, part.format.line_rule) for part in paragraphs(model("line_spacing"))]
    assert found == [
        (1.5, LineRule.MULTIPLE),
        (pytest.approx(1.15), LineRule.MULTIPLE),
        (18, LineRule.EXACT),
        (24, LineRule.AT_LEAST),
        (1, LineRule.MULTIPLE),
    ]


def test_reads_indents_in_both_spellings() -> None:
    first, hanging, logical, *_ = (part.format for part in paragraphs(model("indents")))
    assert (first.left, first.right, first.first) == (28.35, 14.2, 36)
    assert (hanging.left, hanging.first) == (36, -18)
    assert (logical.left, logical.right) == (28.35, 14.2)


def test_reads_every_alignment() -> None:
    found = [part.format.align for part in paragraphs(model("indents"))]
    assert found == [
        Align.JUSTIFY,
        Align.LEFT,
        Align.LEFT,
        Align.CENTER,
        Align.RIGHT,
        Align.RIGHT,
        Align.JUSTIFY,
    ]


def test_counts_indents_in_letters_when_no_length_is_given() -> None:
    document = typed('<w:p><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:p>')
    assert paragraphs(document)[0].format.first == 28


def test_turns_start_and_end_round_in_a_right_to_left_paragraph() -> None:
    document = typed('<w:p><w:pPr><w:bidi/><w:jc w:val="start"/></w:pPr></w:p>')
    assert paragraphs(document)[0].format.align is Align.RIGHT
    assert codes(document) == {"right-to-left": 1}


def test_reads_what_keeps_paragraphs_together() -> None:
    document = model("keep")
    heading = by_text(document, "Tiêu đề").format
    assert (heading.keep_next, heading.keep_lines, heading.outline) == (True, True, 1)
    assert by_text(document, "Giữ với").format.keep_next
    assert by_text(document, "Giữ dòng").format.keep_lines
    assert not by_text(document, "Tiêu đề không giữ").format.keep_next


def test_widow_control_is_on_unless_switched_off() -> None:
    document = model("keep")
    assert by_text(document, "Giữ dòng").format.widow_control
    assert not by_text(document, "Cho phép").format.widow_control


def test_keeps_a_page_break_inside_its_paragraph() -> None:
    broken, before, lines = paragraphs(model("page_break"))
    assert [item.kind for item in broken.items if isinstance(item, Break)] == ["page"]
    assert before.format.page_break_before
    assert [item.kind for item in lines.items if isinstance(item, Break)] == ["line", "line"]


def test_reads_tab_stops_and_tabs() -> None:
    first, bare, _ = paragraphs(model("tabs"))
    assert first.format.tabs == (
        TabStop(72, "left"),
        TabStop(216, "center"),
        TabStop(300, "decimal"),
        TabStop(450, "right", "."),
    )
    assert [type(item) for item in first.items] == [Text, Tab, Text, Tab, Text, Tab, Text, Tab, Text]
    assert bare.format.tabs == ()


def test_clears_a_tab_stop_of_the_style() -> None:
    assert [stop.position for stop in paragraphs(model("tabs"))[2].format.tabs] == [150, 250]


def test_a_tab_to_the_margin_names_its_alignment() -> None:
    document = typed('<w:p><w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r></w:p>')
    item = paragraphs(document)[0].items[0]
    assert isinstance(item, Tab)
    assert item.align == "right"


def test_reads_a_rule_line_drawn_as_a_paragraph_border() -> None:
    under, framed, bare = (part.format for part in paragraphs(model("line_border")))
    assert under.borders.bottom is not None
    assert (under.borders.bottom.width, under.borders.bottom.space, under.borders.top) == (0.75, 1, None)
    assert framed.borders.top is not None
    assert (framed.borders.top.style, framed.borders.top.color, framed.shade) == ("double", "ff0000", "ffff00")
    assert bare.borders.bottom is None


def test_takes_a_frame_into_the_text_and_names_it() -> None:
    document = model("frame")
    assert [part.text for part in paragraphs(document)] == ["Trong khung", "Ngoài khung"]
    assert codes(document) == {"frame": 1}


def test_an_empty_paragraph_keeps_the_format_of_its_mark() -> None:
    document = typed('<w:p><w:pPr><w:rPr><w:sz w:val="52"/><w:b/></w:rPr></w:pPr></w:p>')
    mark = paragraphs(document)[0].mark
    assert (mark.size, mark.bold) == (26, True)


def test_mixes_a_shading_pattern_with_its_ground() -> None:
    shading = '<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>'
    assert paragraphs(typed(f"<w:p><w:pPr>{shading}</w:pPr></w:p>"))[0].format.shade == "808080"


def test_the_frame_of_a_page_number_becomes_the_side_it_stands_on() -> None:
    frame = '<w:p><w:pPr><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/></w:pPr></w:p>'
    sect = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    read = typed(f"<w:p/>{sect}", header1=part("hdr", f"{frame}<w:p/>"))
    first = read.sections[0].headers["default"][0]
    assert isinstance(first, Paragraph)
    assert (first.format.align, first.format.framed, codes(read)) == (Align.CENTER, True, {})
