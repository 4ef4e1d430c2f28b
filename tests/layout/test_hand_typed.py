"""Documents as people type them: one paragraph with line breaks, blanks instead of tabs, lines anchored anywhere."""

from __future__ import annotations

import unicodedata

from reportgen.document.reader import read_docx
from reportgen.errors import Severity
from reportgen.layout.anatomy import Anatomy, dissect
from reportgen.layout.lint.check import Report, check_paper
from reportgen.layout.word_paper import read_paper
from tests.document.raw import document
from tests.layout.faulty import check, making_of, metrics
from tests.layout.papers import BASES
from tests.layout.wordfile import write
from tests.layout.wordxml import drawing, table

BODY = (
    "Thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh về triển khai chính sách xã hội, Sở "
    "Nội vụ báo cáo kết quả thực hiện năm 2026 như sau: công tác chỉ đạo được quan tâm, các chỉ tiêu đều đạt và vượt "
    "kế hoạch./."
)
CENTRE = '<w:jc w:val="center"/>'
JUSTIFIED = '<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'


def run(text: str, size: float = 14, *, bold: bool = False, italic: bool = False) -> str:
    """Return runs in Times New Roman; "\\n" is a line break."""
    marks = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
    look = f'<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>{marks}<w:sz w:val="{round(size * 2)}"/>'
    pieces = (f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{line}</w:t></w:r>' for line in text.split("\n"))
    return "<w:r><w:br/></w:r>".join(pieces)


def paragraph(*runs: str, properties: str = "") -> str:
    """Return a paragraph of runs."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def report(*parts: str) -> tuple[Report, Anatomy]:
    """Return what is told of a document, and what was found in it."""
    paper = read_paper(read_docx(document("".join(parts)), "tay.docx"), metrics(), "tay.docx")
    return check_paper(paper), dissect(paper)


def errors(told: Report) -> list[tuple[str, str]]:
    """Return the errors."""
    return [(finding.rule, finding.found) for finding in told.findings if finding.severity is Severity.ERROR]


def line(middle: float, length: float, down: float) -> str:
    """Return a drawn line by its middle (mm from the text's left edge) and its height under its paragraph (points)."""
    return drawing(round(middle + down), middle - length / 2, length, down)


HEAD = paragraph(
    run("UBND TỈNH NINH BÌNH\n", 13), run("SỞ NỘI VỤ", 13, bold=True), properties=CENTRE
), paragraph(
    run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", 13, bold=True), run("Độc lập - Tự do - Hạnh phúc", 14, bold=True),
    properties=CENTRE,
)  # fmt: skip
NUMBER = (
    paragraph(run("Số: 125/BC-SNV", 13), properties=CENTRE),
    paragraph(run("Ninh Bình, ngày 10 tháng 12 năm 2026", 14, italic=True), properties=CENTRE),
)
TITLE = paragraph(
    run("BÁO CÁO\n", bold=True),
    run("Kết quả thực hiện Kế hoạch năm 2026", bold=True),
    line(82.5, 30, 34),
    properties=CENTRE,
)
ADDRESSEE = paragraph(run("Kính gửi: Ủy ban nhân dân tỉnh."), properties=CENTRE)
SIGNED = table(
    (85.0, 80.0),
    [
        (
            paragraph(
                run("Nơi nhận:\n", 12, bold=True, italic=True), run("- Như trên;\n- Giám đốc Sở;\n- Lưu: VT, LĐVL.", 11)
            ),
            paragraph(run("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nNguyễn Văn An", bold=True), properties=CENTRE),
        )
    ],
)


def test_reads_paragraphs_with_line_breaks_and_two_tables_one_under_the_other() -> None:
    lines = paragraph(line(32.5, 10, -14), line(115, 60.5, -14))
    told, anatomy = report(
        table((65.0, 100.0), [HEAD]), table((65.0, 100.0), [NUMBER]), lines, TITLE, ADDRESSEE,
        paragraph(run(BODY), properties=JUSTIFIED), SIGNED,
    )  # fmt: skip
    assert errors(told) == []
    assert (anatomy.issuer, anatomy.document_type) == ("SỞ NỘI VỤ", "BÁO CÁO")
    assert anatomy.components["signer"].text == "Nguyễn Văn An"


def test_reads_halves_parted_by_blanks() -> None:
    gap = " " * 24
    rows = [
        paragraph(run(f"UBND TỈNH NINH BÌNH{gap}", 13), run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)),
        paragraph(run(f"SỞ NỘI VỤ{gap}", 13, bold=True), run("Độc lập - Tự do - Hạnh phúc", 14, bold=True)),
        paragraph(run(f"Số: 125/BC-SNV{gap}", 13), run("Ninh Bình, ngày 10 tháng 12 năm 2026", 14, italic=True)),
    ]
    tail = [
        paragraph(run("Nơi nhận:", 12, bold=True, italic=True), run(f"{gap}GIÁM ĐỐC", bold=True)),
        paragraph(run("- Như trên;", 11)),
        paragraph(run("- Lưu: VT, LĐVL.", 11), run(f"{gap}Nguyễn Văn An", bold=True)),
    ]
    told, anatomy = report(*rows, TITLE, ADDRESSEE, paragraph(run(BODY), properties=JUSTIFIED), *tail)
    missing = [found for _, found in errors(told) if found.startswith("không tìm thấy")]
    assert missing == []
    assert anatomy.components["authority"].text == "GIÁM ĐỐC"
    assert [segment.text for segment in anatomy.components["recipients"].segments] == [
        "- Như trên;",
        "- Lưu: VT, LĐVL.",
    ]


def test_an_empty_document_lacks_everything_and_does_not_fail() -> None:
    told, _ = report(paragraph())
    assert {"ND30-C01a", "ND30-C02b", "ND30-C05a", "ND30-C06", "ND30-C07a", "ND30-C09b"} <= {
        rule for rule, _ in errors(told)
    }


def test_a_letter_that_is_no_official_document_is_told_as_lacking_its_parts_only() -> None:
    told, anatomy = report(paragraph(run("Chào bạn, mình gửi bạn tài liệu như đã hẹn hôm trước.")))
    assert anatomy.document_type == ""
    assert all(found.startswith("không tìm thấy") for _, found in errors(told))


def test_tells_marks_that_are_typed_apart_from_their_letters() -> None:
    told, _ = report(HEAD[0], paragraph(run(unicodedata.normalize("NFD", BODY)), properties=JUSTIFIED))
    found = [finding for finding in told.findings if finding.found.startswith("dấu gõ rời")]
    assert [(finding.rule, finding.severity) for finding in found] == [("ND30-PAGE-07", Severity.WARNING)]


def test_a_draft_that_leaves_its_number_open_between_tabs_is_read_as_well() -> None:
    for making in ("tabs-drawing-styles", "tabs-border-direct"):
        paper = BASES["bao-cao"](number="", day="ngày     tháng 12 năm 2026")
        assert errors(check(write(paper, making_of(making)))) == []
