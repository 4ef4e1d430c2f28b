"""How a file is edited: runs keep their look, halves of lines are told apart, what is not understood stays."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from lxml import etree

from reportgen.layout.fix.order import child
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.places import cut_out, replace, signs_of, text_of
from reportgen.layout.fix.runner import mend
from tests.document.raw import NAMESPACES
from tests.layout.faulty import check, making_of
from tests.layout.mending import W, letters_of, parts_of, texts_of
from tests.layout.papers import BASES, Part
from tests.layout.wordfile import write


def _paragraph(inside: str) -> etree._Element:
    return etree.fromstring(f"<w:body {NAMESPACES}><w:p>{inside}</w:p></w:body>")[0]


def _bold(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _plain(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_replacing_keeps_the_look_of_the_runs_on_both_sides() -> None:
    paragraph = _paragraph(_bold("Kính gửi ") + _plain(" : Sở Y tế"))
    replace(Pen(), paragraph, 8, 11, ": ")
    assert text_of(signs_of(paragraph)) == "Kính gửi:  Sở Y tế"
    bold = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}b") is not None]
    assert "".join("".join(run.itertext()) for run in bold) == "Kính gửi: "


def test_a_run_is_parted_where_a_line_begins_and_ends() -> None:
    paragraph = _paragraph("<w:r><w:t>SỞ NỘI VỤ</w:t><w:tab/><w:t>Độc lập</w:t></w:r>")
    (run,) = cut_out(paragraph, 10, 17)
    assert "".join(run.itertext()) == "Độc lập"
    assert text_of(signs_of(paragraph)) == "SỞ NỘI VỤ\tĐộc lập"
    assert len(list(paragraph.iter(f"{W}r"))) == 2


def test_deleted_text_and_text_of_other_boxes_are_not_the_paragraphs() -> None:
    gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    box = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent>"
    paragraph = _paragraph(gone + _plain("mới") + box + "</v:textbox></v:shape></w:pict></w:r>")
    assert text_of(signs_of(paragraph)) == "mới"


def test_properties_stand_in_the_order_of_the_schema() -> None:
    props = etree.fromstring(f"<w:pPr {NAMESPACES}><w:pStyle w:val='a'/><w:jc w:val='left'/></w:pPr>")
    for name in ("spacing", "keepNext", "ind"):
        child(props, name)
    assert [str(node.tag).rpartition("}")[2] for node in props] == ["pStyle", "keepNext", "spacing", "ind", "jc"]


def test_half_a_line_is_mended_and_the_other_half_stays() -> None:
    paper = BASES["bao-cao"]()
    paper.looks["national_title"] |= {"bold": False}
    mended = mend(write(paper, making_of("tabs-drawing-direct")), "thu.docx")
    assert not mended.has_errors
    root = etree.fromstring(parts_of(mended.data)["word/document.xml"])
    superior = next(run for run in root.iter(f"{W}r") if "".join(run.itertext()) == "UBND TỈNH NINH BÌNH")
    assert superior.find(f"{W}rPr/{W}b") is None


def _with_empty(inside: str) -> bytes:
    """Return a report whose body has an empty paragraph that holds something."""
    paper = BASES["bao-cao"]()
    paper.middle.insert(6, Part("body", "chỗ trống"))
    data = parts_of(write(paper))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in data.items():
            filled = part.replace(
                b'<w:r><w:t xml:space="preserve">ch\xe1\xbb\x97 tr\xe1\xbb\x91ng</w:t></w:r>', inside.encode()
            )
            archive.writestr(name, filled)
    return out.getvalue()


def test_an_empty_paragraph_goes_but_not_with_a_bookmark() -> None:
    bookmark = '<w:bookmarkStart w:id="7" w:name="moc"/><w:bookmarkEnd w:id="7"/>'
    plain, marked = mend(_with_empty(""), "thu.docx"), mend(_with_empty(bookmark), "thu.docx")
    assert [finding.rule for finding in plain.before.findings] == ["ND30-BODY-10"]
    assert plain.left == []
    assert [finding.rule for finding in marked.left] == ["ND30-BODY-10"]
    assert b'w:name="moc"' in parts_of(marked.data)["word/document.xml"]


def test_a_page_number_with_words_beside_it_is_left_to_a_person() -> None:
    paper = BASES["bao-cao"](more=14)
    paper.number = {"place": "footer", "words": "Trang "}
    data = write(paper)
    mended = mend(data, "thu.docx")
    assert "số trang ở chân trang" in [finding.found for finding in mended.left]
    assert texts_of(mended.data) == texts_of(data)


def test_a_first_page_of_its_own_keeps_the_footer_it_had() -> None:
    paper = BASES["cong-van"](more=14)
    paper.middle[-1:-1] = [Part("body", "Đề nghị các cơ quan, địa phương quan tâm thực hiện. " * 9) for _ in range(9)]
    paper.number = {"place": "none", "hide_first": False}
    mended = mend(write(paper), "thu.docx")
    assert "ND30-PAGE-08" in {finding.rule for finding in mended.before.findings}
    assert "ND30-PAGE-08" not in {finding.rule for finding in mended.left}
    assert b"<w:titlePg" in parts_of(mended.data)["word/document.xml"]


def _cell(cell: Any, *lines: str) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


def _typed(*, low: bool = True) -> bytes:
    """Return a report as a hasty hand types it: Letter paper, theme fonts, blanks, typed lines.

    `low`: place and date stand in the row of the number, as they should; else in the row above.
    """
    document = Document()
    head = document.add_table(rows=2, cols=2)
    _cell(head.cell(0, 0), "UBND TỈNH GIA LAI", "SỞ NỘI VỤ", "--------")
    day = "Gia Lai, ngày 10 tháng 12 năm 2026"
    above = () if low else (day,)
    _cell(head.cell(0, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "-------------", *above)
    _cell(head.cell(1, 0), "Số : 15 / BC-SNV")
    _cell(head.cell(1, 1), day if low else "")
    document.add_heading("BÁO CÁO", 1)
    document.add_heading("Kết quả thực hiện chính sách xã hội năm 2026", 2)
    document.add_paragraph("Kính gửi: Ủy ban nhân dân tỉnh Gia Lai")
    document.add_heading("I. KẾT QUẢ THỰC HIỆN", 2)
    for _ in range(8):
        document.add_paragraph(
            "\tCác địa phương đã hoàn thành  nhiệm vụ , báo cáo đúng thời hạn,đủ nội dung theo yêu cầu. " * 3
        )
        document.add_paragraph("")
    document.add_paragraph("Sở Nội vụ kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo.")
    tail = document.add_table(rows=1, cols=2)
    _cell(tail.cell(0, 0), "Nơi nhận:", "- Như trên,", "- Lưu VT, LĐVL")
    _cell(tail.cell(0, 1), "GIÁM ĐỐC", "", "", "Nguyễn Văn A")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_hastily_typed_report_comes_out_right() -> None:
    typed = _typed()
    mended = mend(typed, "thu.docx")
    assert len({finding.rule for finding in mended.before.findings}) > 20
    assert [(finding.rule, finding.found) for finding in mended.left] == []
    assert letters_of(mended.data) == letters_of(typed)
    assert mend(mended.data, "thu.docx").data == mended.data
    assert not check(mended.data).findings


def test_place_and_date_go_down_into_the_row_of_the_number() -> None:
    data = _typed(low=False)
    mended = mend(data, "thu.docx")
    assert "không cùng hàng với số, ký hiệu" in [finding.found for finding in mended.before.findings]
    assert [(finding.rule, finding.found) for finding in mended.left] == []
    rows = list(etree.fromstring(parts_of(mended.data)["word/document.xml"]).iter(f"{W}tr"))
    assert "Số: 15/BC-SNVGia Lai, ngày 10" in "".join(rows[1].itertext())
    assert sorted(letters_of(mended.data)["word/document.xml"]) == sorted(letters_of(data)["word/document.xml"])
