"""What stands inside paragraphs: character formats, fields, links, controls, changes, bookmarks, symbols."""

from __future__ import annotations

import pytest

from reportgen.document.model import Field, Placeholder, Text
from reportgen.document.reader import read_docx
from reportgen.document.text import plain_text, walk_items
from tests.document.look import by_text, codes, first_run, model, paragraphs, typed
from tests.document.raw import assemble, fixture_parts


def test_bold_of_paragraph_and_character_style_cancel_each_other_out() -> None:
    document = model("character_styles")
    assert first_run(document, "Đậm ").format.bold
    assert not first_run(document, "không đậm").format.bold
    assert first_run(document, "đậm trực tiếp").format.bold


def test_a_character_style_alone_counts() -> None:
    run = first_run(model("character_styles"), "Đậm nghiêng").format
    assert (run.bold, run.italic, run.underline) == (True, True, "single")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("đỏ", "color", "ff0000"),
        ("đỏ", "size", 13),
        ("tô vàng", "shade", "ffff00"),
        ("gạch ngang", "strike", True),
        ("in hoa", "caps", True),
        ("mũ", "vertical", "superscript"),
        ("giãn", "spacing", 1),
        ("ẩn", "hidden", True),
    ],
)
def test_reads_character_formats(text: str, name: str, expected: object) -> None:
    assert getattr(first_run(model("character_styles"), text).format, name) == expected


def test_an_automatic_colour_is_no_colour() -> None:
    document = typed('<w:p><w:r><w:rPr><w:color w:val="auto"/><w:position w:val="-6"/></w:rPr><w:t>a</w:t></w:r></w:p>')
    assert (first_run(document, "a").format.color, first_run(document, "a").format.raise_by) == ("", -3)


def test_reads_theme_fonts() -> None:
    document = model("theme_fonts")
    assert first_run(document, "Phông chính").format.font == "Times New Roman"
    assert first_run(document, "Phông tiêu đề").format.font == "Liberation Sans"


def test_splits_a_run_whose_other_letters_have_their_own_font() -> None:
    found = [
        (item.text, item.format.font) for item in by_text(model("theme_fonts"), "Hai").items if isinstance(item, Text)
    ]
    assert ("ô", "Liberation Sans") in found
    assert ("Hai ph", "Times New Roman") in found


def test_kerning_counts_from_its_size_on_and_ligatures_when_asked_for() -> None:
    document = model("theme_fonts")
    on, off = first_run(document, "Có kerning").format, first_run(document, "Dưới ngưỡng").format
    assert (on.kerning, on.ligatures, off.kerning, off.ligatures) == (True, True, False, False)


def test_names_fonts_that_are_not_printed() -> None:
    assert [notice.text for notice in model("theme_fonts").notices] == ["Liberation Sans"]


def test_reads_the_language_of_runs() -> None:
    assert first_run(model("theme_fonts"), "Ngôn ngữ").format.language == "en-US"
    assert model("theme_fonts").language == "vi-VN"


def test_keeps_page_fields_live_and_prints_what_others_stored() -> None:
    document = model("fields")
    fields = [(item.code, item.cached, item.number_format) for item in walk_items(document) if isinstance(item, Field)]
    assert fields == [("PAGE", "7", ""), ("NUMPAGES", "9", ""), ("PAGE", "VII", "upperRoman")]
    assert by_text(document, "Xem mục").text == "Xem mục Mục một và bảng 1"


def test_names_fields_whose_stored_text_may_be_old() -> None:
    assert [(part.code, part.text) for part in model("fields").notices] == [
        ("field-stale", "REF"),
        ("field-stale", "SEQ"),
    ]


def test_a_field_without_end_does_not_swallow_the_text_after_it() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
    document = typed(f"<w:p>{begin}<w:r><w:t>vẫn còn</w:t></w:r></w:p><w:p><w:r><w:t>và nữa</w:t></w:r></w:p>")
    assert [part.text for part in paragraphs(document)] == ["vẫn còn", "và nữa"]


def test_a_field_may_run_over_paragraphs() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"{char.format('begin')}<w:r><w:instrText>TOC \\o</w:instrText></w:r>{char.format('separate')}"
    first = f"<w:p>{code}<w:r><w:t>I</w:t></w:r></w:p>"
    document = typed(f"{first}<w:p><w:r><w:t>II</w:t></w:r>{char.format('end')}</w:p>")
    assert [part.text for part in paragraphs(document)] == ["I", "II"]
    assert codes(document) == {"field-stale": 1}


def test_keeps_web_addresses_and_places_in_the_file_as_links() -> None:
    document = model("fields")
    assert first_run(document, "Cổng").link == "https://example.org/van-ban"
    assert first_run(document, "mục một").link == "#muc1"


def test_drops_a_link_that_is_no_web_address() -> None:
    body = '<w:p><w:hyperlink r:id="xa"><w:r><w:t>tệp</w:t></w:r></w:hyperlink></w:p>'
    document = typed(body, **{"external.txt": "xa hyperlink file:///etc/passwd\n"})
    assert first_run(document, "tệp").link == ""


def test_reads_through_content_controls_at_every_level() -> None:
    text = "Cả đoạn\nTrong dòng chữ\nÔ\nÔ kiểm soát\nHàng\nkiểm soát\nCuối"
    assert plain_text(model("content_controls").sections[0].blocks) == text


def test_reads_the_final_view_of_tracked_changes() -> None:
    document = model("tracked_changes")
    found = [part.text for part in paragraphs(document)]
    assert found == ["Giữ thêm cuối", "Dấu đoạn bị xóa, nối vào đây.", "Hàng giữ", "Hết"]
    assert by_text(document, "Dấu đoạn").format.align == "center"
    assert set(codes(document)) == {"tracked-changes"}


def test_moved_text_stands_only_where_it_went() -> None:
    moved = "<w:r><w:t>chuyển</w:t></w:r>"
    body = f"<w:p><w:moveFrom>{moved}</w:moveFrom></w:p><w:p><w:moveTo>{moved}</w:moveTo></w:p>"
    assert [part.text for part in paragraphs(typed(body))] == ["", "chuyển"]


def test_takes_one_branch_of_an_alternate_content() -> None:
    assert plain_text(model("alternate_content").sections[0].blocks) == "Trước dự phòng sau\nChữ trong hộp\nDòng hai"


def test_collects_bookmarks_also_from_between_cells() -> None:
    found = {part.text: part.bookmarks for part in paragraphs(model("bookmarks")) if part.bookmarks}
    assert found == {
        "Đoạn đầu": ("_rg_dau", "_rg_trong"),
        "Ô 1": ("_rg_o1",),
        "Ô 2": ("_rg_o2",),
        "Ô 3": ("_rg_o3",),
    }


def test_writes_signs_of_symbol_fonts_in_unicode() -> None:
    first = paragraphs(model("symbols"))[0]
    assert first.text == "Ký hiệu √≥ gạch\u2011nối\u00admềm"
    assert {item.format.font for item in first.items if isinstance(item, Text)} == {"Times New Roman"}


def test_prints_phonetic_text_in_brackets() -> None:
    document = model("symbols")
    assert by_text(document, "Chú âm").text == "Chú âm 漢(hán)"
    assert codes(document) == {"ruby": 1}


def test_writes_an_equation_in_one_line() -> None:
    document = model("equation")
    assert by_text(document, "Công thức").text == "Công thức (a+b)/(2)=x^(2) hết"
    assert isinstance(by_text(document, "Công thức").items[1], Placeholder)
    assert codes(document) == {"equation": 1}


def test_a_form_shows_what_was_chosen() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}">{}</w:fldChar></w:r>'
    data = "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
    code = "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
    document = typed(f"<w:p>{char.format('begin', data)}{code}{char.format('end', '')}</w:p>")
    assert paragraphs(document)[0].text == "☒"
    assert codes(document) == {"form-field": 1}


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<w:r><w:commentReference w:id="1"/></w:r>', "comment"),
        ('<w:subDoc r:id="x"/>', "embedded-document"),
        ('<w:r><w:rPr><w:w w:val="80"/></w:rPr><w:t>a</w:t></w:r>', "scaled-text"),
        ('<w:r><w:contentPart r:id="x"/></w:r>', "ink"),
        ('<w:r><w:sym w:font="Webdings" w:char="F05A"/></w:r>', "symbol"),
    ],
)
def test_names_what_cannot_be_carried_over(inside: str, code: str) -> None:
    assert codes(typed(f"<w:p>{inside}</w:p>")) == {code: 1}


def test_reads_a_strict_file_like_a_transitional_one() -> None:
    parts = fixture_parts("character_styles")
    strict = parts["document.xml"].replace(
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert read_docx(assemble(parts | {"document.xml": strict}), "a").sections == model("character_styles").sections


def test_a_hyperlink_field_links_its_text() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = '<w:r><w:instrText>HYPERLINK "https://example.org/a"</w:instrText></w:r>'
    text = "<w:r><w:t>trang</w:t></w:r>"
    document = typed(f"<w:p>{char.format('begin')}{code}{char.format('separate')}{text}{char.format('end')}</w:p>")
    assert first_run(document, "trang").link == "https://example.org/a"
    assert document.notices == ()


def test_two_strikes_do_not_cancel_each_other_out() -> None:
    document = typed('<w:p><w:r><w:rPr><w:strike/><w:dstrike w:val="0"/></w:rPr><w:t>a</w:t></w:r></w:p>')
    assert first_run(document, "a").format.strike


def test_letters_typed_in_the_font_symbol_are_greek() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>ab \u00b3</w:t></w:r>'
    document = typed(f"<w:p>{run}</w:p>")
    assert paragraphs(document)[0].text == "αβ ≥"
    assert codes(document) == {}


def test_letters_of_a_symbol_font_we_do_not_know_are_named() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="Webdings" w:hAnsi="Webdings"/></w:rPr><w:t>ab</w:t></w:r>'
    assert codes(typed(f"<w:p>{run}</w:p>")) == {"symbol": 1}


@pytest.mark.parametrize(("font", "code"), [(".VnTime", "font-tcvn3"), ("VNI-Times", "font-vni"), ("Arial", "font")])
def test_fonts_for_text_that_is_no_unicode_are_named_apart(font: str, code: str) -> None:
    run = f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t>a</w:t></w:r>'
    assert codes(typed(f"<w:p>{run}</w:p>")) == {code: 1}


def test_an_old_table_of_contents_is_named_where_it_begins() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = f"{char.format('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{char.format('separate')}"
    end = f"<w:p><w:r><w:t>hai</w:t></w:r>{char.format('end')}</w:p>"
    (notice,) = typed(f"<w:p/><w:p>{code}<w:r><w:t>một</w:t></w:r></w:p>{end}").notices
    assert (notice.code, notice.address.path, notice.near) == ("field-stale", (2,), "một")


def test_an_inserted_document_that_is_not_printed_is_named_with_its_place() -> None:
    (notice,) = typed('<w:p><w:r><w:t>trước</w:t></w:r></w:p><w:altChunk r:id="x"/>').notices
    assert (notice.code, notice.near) == ("embedded-document", "trước")


def test_a_file_without_a_title_has_that_of_its_first_heading_else_its_name() -> None:
    heading = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>I. ĐÁNH GIÁ</w:t></w:r></w:p>'
    assert typed(f"<w:p/>{heading}").title == "I. ĐÁNH GIÁ"
    assert typed("<w:p/>").title == "thu"


def test_vietnamese_words_in_a_symbol_font_stay_words() -> None:
    run = '<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>chữ thường</w:t></w:r>'
    document = typed(f"<w:p>{run}</w:p>")
    assert paragraphs(document)[0].text == "chữ thường"
    assert codes(document) == {"symbol": 1}
