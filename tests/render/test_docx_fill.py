"""What stands in a filled report: the words of the report, verbatim, and nothing left of the template's tags."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from reportgen.render.docx.fields import SCHEMA, Marks, template_fields
from reportgen.report.model import Line, Report, SignatureBlock
from tests.render.docx_files import W, changed, filled, paragraphs, part, words
from tests.render.sample import agency, provincial, without_appendices

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.mark.parametrize("report", [provincial(), agency(), without_appendices()], ids=["province", "agency", "bare"])
def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert filled(report) == filled(report)


@pytest.mark.parametrize("report", [provincial(), agency(), without_appendices()], ids=["province", "agency", "bare"])
def test_no_tag_and_no_mark_is_left(report: Report) -> None:
    for text in paragraphs(filled(report)):
        assert not any(sign in "{}%" and text.count("{") for sign in text)
        assert all(ord(sign) < 0xE000 for sign in text)


def test_signs_of_xml_and_of_jinja_come_out_as_they_are() -> None:
    text = "a < b & c > d; {{ nam }} {% if %} {# #} {_{ }_} “x” 'y' \"z\""
    report = replace(provincial(), funding=(Line("kinh-phi", text),))
    assert text in paragraphs(filled(report))


def test_blanks_of_the_number_gap_are_kept() -> None:
    assert "Số:       /BC-UBND" in paragraphs(filled(provincial()))
    gap = next(node for node in part(filled(provincial())).iter(W + "t") if (node.text or "").startswith("Số:"))
    assert gap.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_a_section_without_paragraphs_says_so_in_a_sentence() -> None:
    texts = paragraphs(filled(provincial()))
    place = texts.index("3. Kiểm tra, giám sát")
    assert texts[place + 1] == "Chưa có nội dung báo cáo."


def test_no_body_paragraph_is_empty() -> None:
    body = part(filled(without_appendices())).find(W + "body")
    assert body is not None
    blank = [node for node in body.findall(W + "p") if not words(node)]
    assert {node.find(f"{W}pPr/{W}pStyle").get(W + "val") for node in blank} <= {"RGDuongKe", "RGNgatPhan"}  # type: ignore[union-attr]


def test_an_empty_line_leaves_no_paragraph() -> None:
    whole = len(paragraphs(filled(provincial())))
    assert len(paragraphs(filled(replace(provincial(), opening=Line("mo-dau", ""))))) == whole - 1


def test_one_kind_of_causes_stands_without_a_letter() -> None:
    texts = paragraphs(filled(agency()))
    assert "3. Nguyên nhân khách quan" in texts
    assert "a) Nguyên nhân khách quan" not in texts


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    assert "Kính gửi: Ban Thường vụ Tỉnh ủy." in paragraphs(filled(provincial()))


def test_several_addressees_stand_each_on_its_own_line() -> None:
    texts = paragraphs(filled(replace(provincial(), addressees=("Tỉnh ủy", "Hội đồng nhân dân tỉnh"))))
    place = texts.index("Kính gửi:")
    assert texts[place : place + 3] == ["Kính gửi:", "- Tỉnh ủy;", "- Hội đồng nhân dân tỉnh."]


def test_the_closing_ends_with_the_end_mark_once() -> None:
    closing = Line("ket-thuc", "Trên đây là Báo cáo.")
    assert "Trên đây là Báo cáo./." in paragraphs(filled(replace(provincial(), closing=closing)))


@pytest.mark.parametrize(
    ("report", "sections"),
    [(provincial(), 4), (agency(), 3), (without_appendices(), 1)],
    ids=["three appendices", "two", "none"],
)
def test_an_appendix_that_is_left_out_leaves_no_section(report: Report, sections: int) -> None:
    body = part(filled(report)).find(W + "body")
    assert body is not None
    assert len(list(body.iter(W + "sectPr"))) == sections
    before = body[-1].getprevious()
    assert before is not None
    assert before.find(f"{W}pPr/{W}sectPr") is None


def test_every_head_carries_the_mark_of_invented_figures() -> None:
    for name in ("word/header1.xml", "word/header2.xml"):
        mark = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
        assert mark in paragraphs(filled(provincial()), name)
        assert mark not in paragraphs(filled(provincial(illustrative=False)), name)


def test_a_sub_row_is_named_after_a_dash_and_a_group_is_one_cell() -> None:
    rows = [
        [words(cell) for cell in row.findall(W + "tc")]
        for table in list(part(filled(provincial())).iter(W + "tbl"))[2:3]
        for row in table.findall(W + "tr")
    ]
    assert rows[2][:3] == ["(1)", "(2)", "(3)"]
    assert rows[3] == ["1", "Lao động, việc làm, thị trường lao động"]
    assert rows[8][:2] == ["", "- Tỷ lệ thất nghiệp chung"]


def test_the_properties_name_the_report_and_no_day() -> None:
    with zipfile.ZipFile(BytesIO(filled(provincial()))) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "<dc:creator>Ủy ban nhân dân tỉnh Bình Định</dc:creator>" in core
    assert "dcterms" not in core


def test_every_field_of_a_report_is_known_to_the_check() -> None:
    def compare(value: object, kind: object, name: str) -> None:
        if isinstance(value, dict):
            assert isinstance(kind, dict), name
            for key, inner in value.items():
                assert key in kind, f"{name}.{key}"
                compare(inner, kind[key], f"{name}.{key}")
        elif isinstance(value, list):
            assert isinstance(kind, list), name
            for inner in value:
                compare(inner, kind[0], f"{name}[]")
        else:
            assert kind == "text", name

    fields = template_fields(provincial(), Marks())
    assert set(fields) == set(SCHEMA)
    compare(fields, dict(SCHEMA), "")


def test_a_clerk_may_ask_whether_a_field_is_empty() -> None:
    asked = changed("{{ nguoi_ky }}", "{% if nguoi_ky %}{{ nguoi_ky }}{% else %}(chưa ký){% endif %}")
    assert "(chưa ký)" in paragraphs(filled(provincial(), asked))
    rank = replace(provincial().signature, name="Đại tá")
    assert "Đại tá" in paragraphs(filled(replace(provincial(), signature=rank), asked))


def test_a_cell_whose_loop_ran_over_nothing_keeps_a_paragraph() -> None:
    bare = replace(provincial(), header=replace(provincial().header, organ=()), signature=SignatureBlock(()))
    cells = list(part(filled(bare)).iter(W + "tc"))
    assert all(cell.find(W + "p") is not None for cell in cells)


def test_a_tag_that_word_split_for_its_spelling_marks_is_still_filled() -> None:
    split = '{{ </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>mo_dau</w:t></w:r><w:r><w:t> }}'
    assert provincial().opening.text in paragraphs(filled(provincial(), changed("{{ mo_dau }}", split)))


def test_a_template_saved_by_another_program_gives_the_same_report() -> None:
    """The file is the provincial template opened and saved by LibreOffice 7.4."""
    saved = (Path(__file__).parent / "bao-cao-tinh-luu-bang-libreoffice.docx").read_bytes()
    ours, theirs = part(filled(provincial())), part(filled(provincial(), saved))
    for name in ("bookmarkStart", "tr", "sectPr"):
        assert len(list(theirs.iter(W + name))) == len(list(ours.iter(W + name)))
    assert [words(node) for node in theirs.iter(W + "tr")] == [words(node) for node in ours.iter(W + "tr")]
    lengths = [node.get("cx") for node in theirs.iter(WP + "extent")]
    assert lengths == [node.get("cx") for node in ours.iter(WP + "extent")]
