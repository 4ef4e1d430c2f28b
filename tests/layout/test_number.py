"""Number and date written into finished files: ours, and those typed by hand in every way that was seen."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from datetime import date

import pytest
from lxml import etree

from reportgen.errors import DataError
from reportgen.layout.number import Stamp, fill_number
from tests.compare.wordxml import A4, docx, paragraph, section
from tests.layout.papers import report
from tests.layout.wordfile import Making, write
from tests.render.docx_files import W, filled, part, words
from tests.render.sample import provincial

DAY = date(2024, 12, 13)
STAMP = Stamp(312, DAY)
NUMBER, DATE = "Số:       /BC-UBND", "Bình Định, ngày     tháng 12 năm 2024"
ATTACHED = "(Kèm theo Báo cáo số       /BC-UBND ngày     tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)"
FULL = "(Kèm theo Báo cáo số 312/BC-UBND ngày 13 tháng 12 năm 2024 của Ủy ban nhân dân tỉnh)"


def _typed(*lines: str) -> bytes:
    """Return a file of paragraphs; a line that begins with "<" is WordprocessingML."""
    blocks = (line if line.startswith("<") else paragraph(line) for line in lines)
    return docx("".join(blocks) + section(A4))


def _lines(data: bytes) -> list[str]:
    return [text for node in part(data).iter(W + "p") if (text := words(node))]


def _numbered(*lines: str, stamp: Stamp = STAMP) -> list[str]:
    return _lines(fill_number(_typed(*lines), "a.docx", stamp).data)


def _codes(data: bytes, stamp: Stamp = STAMP) -> list[str]:
    with pytest.raises(DataError) as raised:
        fill_number(data, "a.docx", stamp)
    return [fault.code for fault in raised.value.faults]


def test_fills_page_1_and_every_appendix_of_our_report_and_nothing_else() -> None:
    before = filled(provincial())
    after = fill_number(before, "a.docx", STAMP).data
    changed = [(old, new) for old, new in zip(_lines(before), _lines(after), strict=True) if old != new]
    assert len(changed) == 5
    assert changed[0][1] == "Số: 312/BC-UBND"
    assert all("số 312/BC-UBND ngày 13 tháng 12 năm 2024 của" in new for _, new in changed[2:])


def test_every_other_part_stays_byte_for_byte() -> None:
    before = filled(provincial())
    after = fill_number(before, "a.docx", STAMP).data
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert old.namelist() == new.namelist()
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == ["word/document.xml"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Số:       /BC-UBND", "Số: 312/BC-UBND"),
        ("Số: ……/BC-UBND", "Số: 312/BC-UBND"),
        ("Số:........../BC-UBND", "Số: 312/BC-UBND"),
        ("Số: ____ /BC-UBND", "Số: 312/BC-UBND"),
        ("Số:/BC-UBND", "Số: 312/BC-UBND"),
        ("Số\u00a0:\u00a0\u00a0\u00a0/BC–UBND", "Số\u00a0: 312/BC–UBND"),
        ("Số       -BC/ĐU", "Số 312-BC/ĐU"),
        ("Số: … /TTr-SNV", "Số: 312/TTr-SNV"),
        ("Số:       /SNV-      ", "Số: 312/SNV-      "),
        (unicodedata.normalize("NFD", "Số:     /BC-UBND"), unicodedata.normalize("NFD", "Số") + ": 312/BC-UBND"),
    ],
)
def test_finds_the_gap_however_it_is_typed(typed: str, read: str) -> None:
    assert _numbered(typed, DATE)[0] == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Bình Định, ngày     tháng 12 năm 2024", "Bình Định, ngày 13 tháng 12 năm 2024"),
        ("Bình Định, ngày … tháng … năm 2024", "Bình Định, ngày 13 tháng 12 năm 2024"),
        ("Bình Định, ngày......tháng......năm......", "Bình Định, ngày 13 tháng 12 năm 2024"),
        ("Bình Định, ngày   tháng 11 năm 2024", "Bình Định, ngày 13 tháng 12 năm 2024"),
        ("Bình Định, ngày 13 tháng 12 năm 2024", "Bình Định, ngày 13 tháng 12 năm 2024"),
    ],
)
def test_fills_the_date_of_the_head(typed: str, read: str) -> None:
    assert _numbered(NUMBER, typed)[1] == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (ATTACHED, FULL),
        (
            "Kèm theo Báo cáo số …/BC-UBND ngày …/…/2024 của UBND tỉnh",
            "Kèm theo Báo cáo số 312/BC-UBND ngày 13/12/2024 của UBND tỉnh",
        ),
        (
            "(Ban hành kèm theo Báo cáo số    /BC-UBND, ngày   tháng   năm   của UBND)",
            "(Ban hành kèm theo Báo cáo số 312/BC-UBND, ngày 13 tháng 12 năm 2024 của UBND)",
        ),
        (
            "(Kèm theo Báo cáo số ....... ngày   tháng 12 năm 2024)",
            "(Kèm theo Báo cáo số 312/BC-UBND ngày 13 tháng 12 năm 2024)",
        ),
    ],
)
def test_fills_what_ties_an_appendix_to_its_document(typed: str, read: str) -> None:
    assert _numbered(NUMBER, DATE, "Phụ lục", typed)[3] == read


@pytest.mark.parametrize(
    "other",
    [
        "(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng 12 năm 2024)",
        "Ủy ban nhân dân tỉnh gửi kèm theo Báo cáo số    /BC-UBND ngày   tháng 12 năm 2024.",
        "Thực hiện Công văn số       /SNV-LĐVL ngày     tháng 11 năm 2024.",
    ],
)
def test_leaves_the_gaps_of_other_documents(other: str) -> None:
    assert _numbered(NUMBER, DATE, other)[2] == other


def test_text_in_several_runs_keeps_the_formatting_of_each() -> None:
    bold, italic = "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>"
    line = f'<w:p><w:r>{bold}<w:t>Số</w:t></w:r><w:r>{italic}<w:t>: </w:t><w:tab/><w:t xml:space="preserve"> /BC</w:t>'
    line += "</w:r><w:r><w:t>-UBND</w:t></w:r></w:p>"
    data = fill_number(_typed(line, DATE), "a.docx", STAMP).data
    first = next(part(data).iter(W + "p"))
    runs = [
        (words(node), [etree.QName(sign).localname for sign in node.iter(W + "b", W + "i")])
        for node in first.iter(W + "r")
    ]
    assert runs == [("Số", ["b"]), (": 312/BC", ["i"]), ("-UBND", [])]


def test_a_gap_of_tabs_becomes_the_number() -> None:
    line = "<w:p><w:r><w:t>Số:</w:t></w:r><w:r><w:tab/><w:tab/></w:r><w:r><w:t>/BC-UBND</w:t></w:r></w:p>"
    data = fill_number(_typed(line, DATE), "a.docx", STAMP).data
    assert _lines(data)[0] == "Số: 312/BC-UBND"
    assert list(part(data).iter(W + "tab")) == []


def test_number_and_date_on_one_line() -> None:
    line = '<w:p><w:r><w:t xml:space="preserve">Số:    /BC-UBND</w:t><w:tab/>'
    line += "<w:t>Gia Lai, ngày   tháng 12 năm 2024</w:t></w:r></w:p>"
    assert _numbered(line)[0] == "Số: 312/BC-UBNDGia Lai, ngày 13 tháng 12 năm 2024"


def test_a_head_typed_with_line_breaks_in_one_paragraph() -> None:
    left = "<w:p><w:r><w:t>UBND TỈNH</w:t><w:br/><w:t>SỞ Y TẾ</w:t><w:br/><w:t>Số:    /BC-SYT</w:t></w:r></w:p>"
    right = "<w:p><w:r><w:t>Hạnh phúc</w:t><w:br/><w:t>Hà Nội, ngày   tháng   năm 2024</w:t></w:r></w:p>"
    assert _numbered(left, right) == [
        "UBND TỈNHSỞ Y TẾSố: 312/BC-SYT",
        "Hạnh phúcHà Nội, ngày 13 tháng 12 năm 2024",
    ]


@pytest.mark.parametrize("head", ["table", "tabs", "boxes", "frames", "breaks", "wide"])
def test_fills_a_report_typed_by_hand_in_every_layout(head: str) -> None:
    typed = write(report(number="", day="ngày     tháng 12 năm 2026", appendices=3), Making(head=head))
    said = fill_number(typed, "a.docx", Stamp(7, date(2026, 12, 5))).lines
    assert said[0].startswith("Số: 07/BC-SNV")
    assert "Ninh Bình, ngày 05 tháng 12 năm 2026" in " ".join(said[:2])
    attached = "(Kèm theo Báo cáo số 07/BC-SNV ngày 05 tháng 12 năm 2026 của Sở Nội vụ)"
    assert list(said[-3:]) == [attached] * 3


def test_reads_content_controls_and_tracked_insertions_and_not_what_was_deleted() -> None:
    line = (
        '<w:p><w:sdt><w:sdtContent><w:r><w:t xml:space="preserve">Số: </w:t></w:r></w:sdtContent></w:sdt>'
        '<w:del w:id="1" w:author="a"><w:r><w:delText>99</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t xml:space="preserve">   /BC-UBND</w:t></w:r></w:ins></w:p>'
    )
    data = fill_number(_typed(line, DATE), "a.docx", STAMP).data
    assert "".join(node.text or "" for node in next(part(data).iter(W + "p")).iter(W + "t")) == "Số: 312/BC-UBND"
    assert [node.text for node in part(data).iter(W + "delText")] == ["99"]


def test_a_line_in_a_text_box_is_filled_for_new_and_for_old_programs() -> None:
    box = f"<w:txbxContent>{paragraph(NUMBER)}</w:txbxContent>"
    shapes = f'<mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback>{box}</mc:Fallback>'
    line = f"<w:p><w:r><mc:AlternateContent>{shapes}</mc:AlternateContent></w:r></w:p>"
    texts = [words(node) for node in part(fill_number(_typed(line, DATE), "a.docx", STAMP).data).iter(W + "p")]
    assert texts.count("Số: 312/BC-UBND") == 2


def test_a_second_number_or_date_is_refused_at_every_place_that_has_one() -> None:
    data = fill_number(_typed(NUMBER, DATE, ATTACHED), "a.docx", STAMP).data
    assert _codes(data, Stamp(313, DAY)) == ["NB03", "NB03"]
    assert _codes(data, Stamp(312, date(2024, 12, 14))) == ["NB04", "NB04"]


def test_a_second_number_is_written_when_told() -> None:
    data = fill_number(_typed(NUMBER, DATE, ATTACHED), "a.docx", STAMP).data
    again = fill_number(data, "a.docx", Stamp(5, date(2025, 1, 5), over=True)).data
    assert _lines(again) == [
        "Số: 05/BC-UBND",
        "Bình Định, ngày 05 tháng 01 năm 2025",
        "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh)",
    ]


def test_the_same_number_again_changes_nothing() -> None:
    once = fill_number(_typed(NUMBER, DATE, ATTACHED), "a.docx", STAMP).data
    assert fill_number(once, "a.docx", STAMP).data == once


def test_a_number_typed_on_page_1_only_is_carried_to_the_appendices() -> None:
    assert _numbered("Số: 312/BC-UBND", "Bình Định, ngày 13 tháng 12 năm 2024", ATTACHED)[2] == FULL


def test_a_file_without_the_lines_of_the_head_is_refused() -> None:
    assert _codes(_typed("Số 12 phố Hàng Bài")) == ["NB01", "NB02"]
    assert _codes(_typed(NUMBER)) == ["NB02"]


def test_a_signed_file_is_refused() -> None:
    target = io.BytesIO(_typed(NUMBER, DATE))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<s/>")
    assert _codes(target.getvalue()) == ["NB05"]


def test_a_draft_mark_and_an_appendix_without_date_are_told() -> None:
    data = _typed("DỰ THẢO", NUMBER, DATE, "(Kèm theo Báo cáo số    /BC-UBND của UBND tỉnh)")
    assert [fault.code for fault in fill_number(data, "a.docx", STAMP).warnings] == ["NB06", "NB07"]


def test_a_symbol_that_is_still_open_does_not_hide_the_date_behind_it() -> None:
    attached = "(Kèm theo Công văn số       /SNV-… ngày     tháng 10 năm 2026 của Sở Nội vụ)"
    lines = _numbered("Số:       /SNV-…", DATE, attached, stamp=Stamp(5, date(2026, 10, 2)))
    assert lines[0] == "Số: 05/SNV-…"
    assert lines[2] == "(Kèm theo Công văn số 05/SNV-… ngày 02 tháng 10 năm 2026 của Sở Nội vụ)"


@pytest.mark.parametrize(("symbol", "codes"), [("/SNV-…", ["NB08"]), ("/SNV-LĐVL", [])])
def test_a_symbol_that_is_still_open_is_told(symbol: str, codes: list[str]) -> None:
    numbered = fill_number(_typed(f"Số:       {symbol}", DATE), "a.docx", STAMP)
    assert [fault.code for fault in numbered.warnings] == codes
