"""Slips as they are made by hand, and the way their neighbours are left alone."""

from __future__ import annotations

import pytest

from reportgen.errors import Severity
from tests.layout.test_hand_typed import (
    ADDRESSEE,
    BODY,
    CENTRE,
    HEAD,
    JUSTIFIED,
    NUMBER,
    SIGNED,
    TITLE,
    errors,
    line,
    paragraph,
    report,
    run,
)
from tests.layout.wordxml import table

LINES = paragraph(line(32.5, 10, -14), line(115, 60.5, -14))
TEXT = paragraph(run(BODY), properties=JUSTIFIED)
APPENDIX = (
    paragraph(run("Phụ lục", bold=True), properties=CENTRE + "<w:pageBreakBefore/>"),
    paragraph(run("SỐ LIỆU NĂM 2026", bold=True), properties=CENTRE),
    paragraph(
        run("(Kèm theo Báo cáo số 125/BC-SNV ngày 10 tháng 12 năm 2026 của Sở Nội vụ)", italic=True), properties=CENTRE
    ),
)


def _head(organ: str, length: float) -> str:
    left = paragraph(
        run("UBND TỈNH NINH BÌNH", 13), properties=CENTRE
    ) + paragraph(run(organ, 13, bold=True), line(32.5, length, 32), properties=CENTRE)  # fmt: skip
    return table((65.0, 100.0), [(left, HEAD[1]), NUMBER])


@pytest.mark.parametrize(
    ("length", "weights"), [(15.0, []), (24.0, []), (50.0, [Severity.WARNING]), (3.0, [Severity.WARNING])]
)
def test_a_line_under_a_wrapped_name_may_fit_any_of_its_lines(length: float, weights: list[Severity]) -> None:
    told, _ = report(_head("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH", length), TITLE, ADDRESSEE, TEXT, SIGNED)
    assert [finding.severity for finding in told.findings if finding.rule == "ND30-LINE-02"] == weights


def test_a_head_over_the_word_phu_luc_is_told_as_one_of_the_appendix() -> None:
    own = paragraph(
        run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True), properties="<w:pageBreakBefore/>" + CENTRE
    )
    heading = APPENDIX[0].replace("<w:pageBreakBefore/>", "")
    body = (table((65.0, 100.0), [HEAD]), table((65.0, 100.0), [NUMBER]), LINES, TITLE, ADDRESSEE, TEXT, SIGNED)
    told, _ = report(*body, own, heading, *APPENDIX[1:])
    assert "ND30-PL-06" in [rule for rule, _ in errors(told)]
    told, _ = report(*body, *APPENDIX)
    assert "ND30-PL-06" not in [rule for rule, _ in errors(told)]


@pytest.mark.parametrize("enter", ["\n", f"</w:p><w:p><w:pPr>{CENTRE}</w:pPr>"], ids=["break", "Enter"])
def test_a_national_title_typed_on_two_lines_is_told_as_such_and_not_as_missing(enter: str) -> None:
    whole = run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True)
    parts = [run(words, 13, bold=True) for words in ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM")]
    broken = run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM", 13, bold=True)
    if enter != "\n":
        broken = parts[0] + enter + parts[1]
    motto = paragraph(run("Độc lập - Tự do - Hạnh phúc", 14, bold=True), properties=CENTRE)
    right = paragraph(broken, properties=CENTRE) + motto
    told, _ = report(table((65.0, 100.0), [(HEAD[0], right), NUMBER]), TITLE, ADDRESSEE, TEXT, SIGNED)
    assert {rule for rule, _ in errors(told)} & {"ND30-C01a", "ND30-HEAD-01"} == {"ND30-HEAD-01"}
    right = paragraph(whole, properties=CENTRE) + motto
    told, _ = report(table((65.0, 100.0), [(HEAD[0], right), NUMBER]), TITLE, ADDRESSEE, TEXT, SIGNED)
    assert {rule for rule, _ in errors(told)} & {"ND30-C01a", "ND30-HEAD-01"} == set()


def test_a_list_of_addressees_without_dashes_is_told_but_not_the_text_after_a_label() -> None:
    head = (table((65.0, 100.0), [HEAD]), table((65.0, 100.0), [NUMBER]), LINES, TITLE)
    label = paragraph(run("Kính gửi:"), properties=CENTRE)
    items = [paragraph(run(text)) for text in ("Ủy ban nhân dân tỉnh;", "Sở Tài chính.")]
    told, anatomy = report(*head, label, *items, TEXT, SIGNED)
    assert "ND30-KG-02" in [rule for rule, _ in errors(told)]
    assert anatomy.components["addressees"].text == "Ủy ban nhân dân tỉnh; Sở Tài chính."
    told, anatomy = report(*head, label, TEXT, items[0], TEXT, SIGNED)
    assert "addressees" not in anatomy.components


@pytest.mark.parametrize(("organ", "told"), [("tỉnh Nghệ An", True), ("tỉnh Ninh Bình", False)])
def test_an_appendix_of_the_committee_of_another_province_is_told(organ: str, told: bool) -> None:
    left = paragraph(run("ỦY BAN NHÂN DÂN\nTỈNH NINH BÌNH", 13, bold=True), properties=CENTRE)
    attached = APPENDIX[2].replace("Sở Nội vụ", f"Ủy ban nhân dân {organ}")
    found, _ = report(
        table((65.0, 100.0), [(left, HEAD[1]), NUMBER]), LINES, TITLE, ADDRESSEE, TEXT, SIGNED, *APPENDIX[:2], attached
    )
    assert any(finding.rule == "ND30-PL-05" and organ in finding.found for finding in found.findings) is told


@pytest.mark.parametrize(("symbol", "told"), [("QĐ-UBND", False), ("BC-SNV", True)])
def test_only_a_type_that_can_be_normative_has_the_year_in_its_number(symbol: str, told: bool) -> None:
    number = (NUMBER[0].replace("125/BC-SNV", f"125/2026/{symbol}"), NUMBER[1])
    found, _ = report(
        table((65.0, 100.0), [HEAD]), table((65.0, 100.0), [number]), LINES, TITLE, ADDRESSEE, TEXT, SIGNED
    )
    assert any(finding.rule == "ND30-NUM-07" for finding in found.findings) is told
