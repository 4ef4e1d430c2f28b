"""PDF files: the same rules as far as a PDF tells, and what only a PDF can have wrong."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from reportgen.document.reader import read_docx
from reportgen.errors import DataError, Severity
from reportgen.layout.anatomy import dissect
from reportgen.layout.lint.check import Report, check_paper
from reportgen.layout.pdf_paper import read_pdf
from reportgen.render.pdf import print_pdf
from tests.layout.faulty import making_of, metrics
from tests.layout.papers import BASES, Appendix, Paper, Part
from tests.layout.wordfile import write


def _pdf(paper: Paper, making: str = "table-drawing-styles") -> bytes:
    return print_pdf(read_docx(write(paper, making_of(making)), "x"), metrics())


def _report(data: bytes) -> Report:
    return check_paper(read_pdf(data, "thu.pdf"))


def _errors(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.found) for finding in report.findings if finding.severity is Severity.ERROR]


@pytest.mark.parametrize("base", sorted(BASES))
@pytest.mark.parametrize("head", ["table", "tabs"])
def test_says_nothing_wrong_of_a_correct_pdf(base: str, head: str) -> None:
    report = _report(_pdf(BASES[base](), f"{head}-drawing-styles"))
    assert _errors(report) == []
    assert len(report.checked) >= (25 if "dang" in base else 40)


def test_says_what_it_cannot_see_in_a_pdf() -> None:
    report = _report(_pdf(BASES["bao-cao"]()))
    assert dict(report.not_checked)["ND30-BODY-03"] == "tệp PDF không cho biết điều này"


@pytest.mark.parametrize(
    ("role", "look", "rule"),
    [
        ("motto", {"size": 12}, "ND30-C01b"),
        ("superior", {"bold": True}, "ND30-C02a"),
        ("date", {"italic": False}, "ND30-C04"),
        ("type", {"size": 16}, "ND30-C05a"),
        ("body", {"size": 12}, "ND30-BODY-01"),
        ("nn_item", {"size": 12}, "ND30-C09c"),
        ("h1", {"color": "0000FF"}, "ND30-PAGE-07"),
    ],
)
def test_finds_a_wrong_look_in_a_pdf(role: str, look: dict[str, object], rule: str) -> None:
    paper = BASES["bao-cao"]()
    paper.looks[role] |= look
    assert rule in [name for name, _ in _errors(_report(_pdf(paper)))]


@pytest.mark.parametrize(
    ("change", "rule"),
    [({"left": 25}, "ND30-PAGE-05"), ({"right": 25}, "ND30-PAGE-06"), ({"width": 216}, "ND30-PAGE-01")],
)
def test_measures_paper_and_side_margins(change: dict[str, float], rule: str) -> None:
    paper = BASES["bao-cao"]()
    paper.page |= change
    assert rule in [name for name, _ in _errors(_report(_pdf(paper)))]


@pytest.mark.parametrize(("base", "rule"), [("dang", "PTY-PAGE-02"), ("cong-van", "ND30-PAGE-06")])
def test_says_nothing_of_a_right_margin_that_too_few_lines_reach(base: str, rule: str) -> None:
    paper = BASES[base]()
    paper.middle = [part for part in paper.middle if part.role != "body"]
    paper.middle.append(Part("body", "Ủy ban nhân dân tỉnh đề nghị các cơ quan, địa phương phối hợp thực hiện./."))
    report = _report(_pdf(paper))
    assert rule not in [name for name, _ in _errors(report)]
    assert dict(report.not_checked)[rule] == "tệp PDF có quá ít dòng chạm lề để đo"


@pytest.mark.parametrize("title", ["DANH SÁCH", "QUY CHẾ"])
@pytest.mark.parametrize("making", ["table-drawing-styles", "tabs-drawing-styles"])
def test_what_is_issued_with_a_decision_is_no_recipient_and_may_hide_its_page_number(title: str, making: str) -> None:
    paper = BASES["quyet-dinh"]()
    attached = "(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Gia Lai)"
    parts = [Part("type", title), Part("subject", "Thành viên Tổ công tác"), Part("subject", attached)]
    paper.appendices = [Appendix([*parts, Part("body", "1. Ông Nguyễn Văn A, Phó Giám đốc Sở."), Part("body", "- B.")])]
    paper.appendices[0].rows = 3
    told = _report(_pdf(paper, making))
    names = {name for name, _ in _errors(told)}
    assert names & {"ND30-C09c", "ND30-NN-02", "ND30-NN-03", "ND30-PAGE-08"} == set()
    assert {"ND30-NN-03", "ND30-PAGE-08"} <= set(told.checked)


@pytest.mark.parametrize(
    ("number", "size", "found"),
    [
        ({"starts": {0: 5}}, 14, "trang thứ hai ghi số 6"),
        ({"on_first": True}, 14, "trang thứ nhất hiện số trang"),
        ({}, 11, "số trang cỡ chữ 11"),
        ({"place": "footer"}, 14, "không thấy số trang ở giữa lề trên"),
    ],
)
def test_finds_a_wrong_page_number_in_a_pdf(number: dict[str, object], size: int, found: str) -> None:
    paper = BASES["bao-cao"](more=12)
    paper.number |= number
    paper.looks["page_number"]["size"] = size
    assert _errors(_report(_pdf(paper))) == [("ND30-PAGE-08", found)]


@pytest.mark.parametrize(("name", "found"), [("Trần Thị Bích Hằng", []), ("TRẦN THỊ BÍCH HẰNG", ["ND30-C07b"])])
def test_an_office_of_two_lines_is_not_taken_for_the_name_of_the_signer(name: str, found: list[str]) -> None:
    paper = BASES["bao-cao"]()
    paper.signature = [
        Part("authority", "TL. GIÁM ĐỐC"),
        Part("office", "TRƯỞNG PHÒNG CẢI CÁCH HÀNH CHÍNH, VĂN THƯ VÀ LƯU TRỮ"),
        Part("signer", name),
    ]
    pdf = read_pdf(_pdf(paper), "thu.pdf")
    assert [rule for rule, _ in _errors(check_paper(pdf))] == found
    signer = dissect(pdf).get("signer")
    assert signer is not None
    assert signer.text == name


def test_finds_the_number_on_the_only_page_of_a_pdf() -> None:
    paper = BASES["cong-van"]()
    paper.number["on_first"] = True
    assert _errors(_report(_pdf(paper))) == [("ND30-PAGE-08", "trang thứ nhất hiện số trang")]


def test_misses_the_line_under_the_motto() -> None:
    paper = BASES["bao-cao"]()
    paper.lines["motto"] = {"kind": "none"}
    assert ("ND30-LINE-01", "không có đường kẻ dưới tiêu ngữ") in _errors(_report(_pdf(paper)))


def test_recognises_a_scan_and_checks_nothing_else() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(picture, "PDF", resolution=150)
    report = _report(picture.getvalue())
    assert _errors(report) == [("ND30-SIGN-07", "tệp là bản quét ảnh, không có chữ")]
    assert report.checked == ["ND30-SIGN-07"]


def test_names_fonts_that_are_not_embedded() -> None:
    report = _report(_without_fonts(_pdf(BASES["bao-cao"]())))
    found = [finding.found for finding in report.findings if finding.rule == "ND30-SIGN-07"]
    assert any(text.startswith("phông không nhúng: ") for text in found)


def _without_fonts(data: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary):
                for key in ("/FontFile2", "/FontFile3", "/FontFile"):
                    if key in item:
                        del item[key]
        pdf.save(out)
    return out.getvalue()


def test_an_old_version_is_told() -> None:
    data = _pdf(BASES["bao-cao"]()).replace(b"%PDF-1.7", b"%PDF-1.3", 1)
    assert "ND30-SIGN-05" in [finding.rule for finding in _report(data).findings]


def test_refuses_an_encrypted_pdf() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_pdf(BASES["quyet-dinh"]()))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(DataError, match="LO08"):
        read_pdf(out.getvalue(), "khoa.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\nrubbish", b"%PDF-1.4"])
def test_refuses_a_damaged_pdf(data: bytes) -> None:
    with pytest.raises(DataError, match="LO07"):
        read_pdf(data, "hong.pdf")
