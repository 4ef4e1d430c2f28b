"""Page setup, page numbers, headers and footers (table of constructs: page size to headers, columns, even headers)."""

from __future__ import annotations

import pytest

from reportgen.document.model import Field, Paragraph, Table
from reportgen.document.text import plain_text
from reportgen.units import mm
from tests.document.look import codes, model, section, typed
from tests.document.raw import A4


def test_reads_paper_and_margins_of_each_section() -> None:
    first, second, _ = model("pages").sections
    assert (first.width, first.height) == pytest.approx((mm(210), mm(297)), abs=0.05)
    assert (first.top, first.right, first.bottom, first.left) == pytest.approx((56.7, 42.55, 56.7, 85.05))
    assert (second.width, second.height, second.landscape) == (841.9, 595.3, True)
    assert (first.header_distance, second.footer_distance) == (28.35, 21.25)


def test_adds_the_gutter_to_the_left_margin() -> None:
    assert section(model("pages"), 1).left == pytest.approx((1134 + 284) / 20)


def test_keeps_a_negative_margin_as_exact() -> None:
    last = section(model("pages"), 2)
    assert (last.top, last.top_exact, last.bottom_exact) == (56.7, True, True)
    assert not section(model("pages"), 0).top_exact


def test_gives_each_section_its_own_blocks() -> None:
    assert [plain_text(part.blocks) for part in model("pages").sections] == ["Trang dọc", "Trang ngang", "Lề âm"]


def test_reads_where_page_numbers_start_and_how_they_look() -> None:
    found = [(part.page_start, part.page_format) for part in model("page_numbers").sections]
    assert found == [(3, "lowerRoman"), (1, "decimal"), (None, "decimal")]


def test_a_title_page_has_no_header_of_its_own() -> None:
    only = section(model("title_page"))
    assert only.title_page
    assert set(only.headers) == {"default"}


def test_inherits_headers_and_footers_from_the_section_before() -> None:
    document = model("headers")
    first, second, third = document.sections
    assert document.even_and_odd
    assert second.headers == first.headers
    assert plain_text(third.headers["default"]) == "Đầu trang phụ lục"
    assert plain_text(third.headers["even"]) == "Đầu trang chẵn"


def test_keeps_page_fields_of_a_footer_live() -> None:
    block = section(model("headers"), 2).footers["default"][0]
    assert isinstance(block, Paragraph)
    assert [item.code for item in block.items if isinstance(item, Field)] == ["PAGE", "NUMPAGES"]


def test_names_columns() -> None:
    document = model("columns")
    assert [part.columns for part in document.sections] == [1, 2, 1]
    assert codes(document) == {"columns": 1}


def test_names_only_the_section_that_cannot_go_on_in_the_page() -> None:
    def end(left: int) -> str:
        return f'<w:sectPr><w:type w:val="continuous"/><w:pgMar w:left="{left}"/></w:sectPr>'

    first, second = (f"<w:p><w:pPr>{end(1701)}</w:pPr></w:p>" for _ in range(2))
    (notice,) = typed(f"{first}{second}<w:p/>{end(2500)}").notices
    assert (notice.code, notice.address.path) == ("continuous-section", (3,))


def test_takes_words_own_paper_when_a_file_names_none() -> None:
    only = section(typed("<w:p/><w:sectPr/>"))
    assert (only.width, only.height, only.left) == (612, 792, 72)


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<w:pgBorders><w:top w:val="single" w:sz="4"/></w:pgBorders>', "page-border"),
        ('<w:lnNumType w:countBy="1"/>', "line-numbers"),
        ('<w:vAlign w:val="center"/>', "page-align"),
        ('<w:docGrid w:type="lines" w:linePitch="360"/>', "line-grid"),
        ('<w:textDirection w:val="tbRl"/>', "text-direction"),
        ('<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>', "note-restart"),
    ],
)
def test_names_what_a_section_asks_for_in_vain(inside: str, code: str) -> None:
    assert codes(typed("<w:p/>" + A4.replace("</w:sectPr>", f"{inside}</w:sectPr>"))) == {code: 1}


def test_reads_measures_with_units_as_strict_files_write_them() -> None:
    only = section(
        typed('<w:p/><w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:top="1in" w:left="36pt"/></w:sectPr>')
    )
    assert (only.width, only.height) == pytest.approx((mm(210), mm(297)))
    assert (only.top, only.left) == (72, 36)


def test_a_section_may_end_with_a_tiny_paragraph_after_a_table() -> None:
    first, second = model("section_after_table").sections
    assert [type(block) for block in first.blocks] == [Paragraph, Table, Paragraph]
    last = first.blocks[-1]
    assert isinstance(last, Paragraph)
    assert (last.mark.size, last.format.line) == (1, 1)
    assert second.landscape
