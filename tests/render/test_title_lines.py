"""Titles of several lines: lines of like length, no number cut in two, one flowing paragraph."""

from __future__ import annotations

from dataclasses import replace

from reportgen.document.model import RunFormat
from reportgen.render.docx.title_lines import best_indent
from reportgen.units import Pt, mm
from tests.render.docx_files import W, filled, metrics, part, words
from tests.render.sample import provincial

BOLD = RunFormat(size=Pt(14), bold=True)
OWN = Pt(mm(24))
SUBJECT = (
    "Kết quả năm 2024 thực hiện Kế hoạch số 155/KH-UBND ngày 19/6/2024 của Ủy ban nhân dân tỉnh thực hiện Nghị quyết "
    "số 42-NQ/TW, Nghị quyết số 68/NQ-CP và Chương trình hành động số 37-CTr/TU về tiếp tục đổi mới, nâng cao chất "
    "lượng chính sách xã hội, đáp ứng yêu cầu sự nghiệp xây dựng và bảo vệ Tổ quốc trong giai đoạn mới"
)


def _lines(indent: Pt) -> list[str]:
    return [line.strip() for line in metrics().break_lines(SUBJECT, BOLD, Pt(mm(165) - indent))]


def test_no_line_ends_inside_a_number() -> None:
    assert any(line.endswith("42-") for line in _lines(OWN))
    assert not any(line.endswith("-") for line in _lines(best_indent(SUBJECT, BOLD, mm(165), OWN, metrics())))


def test_the_title_takes_no_line_more_than_its_style_gives() -> None:
    assert len(_lines(best_indent(SUBJECT, BOLD, mm(165), OWN, metrics()))) == len(_lines(OWN))


def test_a_title_of_one_line_keeps_the_indents_of_its_style() -> None:
    assert best_indent("Kết quả năm 2024", BOLD, mm(165), OWN, metrics()) == OWN
    report = replace(provincial(), subject="Kết quả năm 2024")
    title = next(p for p in part(filled(report)).iter(W + "p") if words(p) == "Kết quả năm 2024")
    assert title.find(f"{W}pPr/{W}ind") is None


def test_the_title_stays_one_paragraph_without_line_breaks() -> None:
    report = replace(provincial(), subject=SUBJECT)
    title = next(p for p in part(filled(report)).iter(W + "p") if words(p) == SUBJECT)
    assert list(title.iter(W + "br")) == []
    indent = title.find(f"{W}pPr/{W}ind")
    assert indent is not None
    assert indent.get(W + "left") == indent.get(W + "right")
