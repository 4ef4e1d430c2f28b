"""Rule lines: real drawn lines whose length is in the regulation's proportion to the last line above them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from reportgen.document.model import RunFormat
from reportgen.render.docx.rule_lines import RuleLine, rule_lines
from reportgen.report.model import Report
from reportgen.units import Pt, mm, twips
from tests.render.docx_files import W, changed, filled, metrics, part, words
from tests.render.sample import agency, provincial

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
V = "{urn:schemas-microsoft-com:vml}"
MOTTO, ORGAN, SUBJECT, _PARTY = rule_lines()


def _length(data: bytes, line: RuleLine) -> float:
    """Return the length of a rule line in points, as the DrawingML says it."""
    (name,) = [node for node in part(data).iter(WP + "docPr") if node.get("name") == line.shape]
    anchor = name.getparent()
    assert anchor is not None
    extent = anchor.find(WP + "extent")
    assert extent is not None
    return int(extent.get("cx", "0")) / 12700


def _width(text: str, size: float) -> float:
    return metrics().text_width(text, RunFormat(size=Pt(size), bold=True))


def test_the_line_under_the_motto_is_as_long_as_the_motto() -> None:
    ratio = _length(filled(provincial()), MOTTO) / _width("Độc lập - Tự do - Hạnh phúc", 14)
    assert 0.96 <= ratio <= 1.04


@pytest.mark.parametrize(
    ("report", "last"),
    [(provincial(), "TỈNH BÌNH ĐỊNH"), (agency(), "PHÁT TRIỂN NÔNG THÔN")],
    ids=["short organ", "organ that wraps"],
)
def test_the_line_under_the_organ_is_a_third_to_half_of_its_last_line(report: Report, last: str) -> None:
    assert 0.29 <= _length(filled(report), ORGAN) / _width(last, 13) <= 0.54


def test_the_line_under_the_subject_follows_its_only_line() -> None:
    text = "Kết quả thực hiện Kế hoạch"
    assert 0.29 <= _length(filled(replace(provincial(), subject=text)), SUBJECT) / _width(text, 14) <= 0.54


def test_the_line_under_the_subject_follows_the_last_line_that_is_laid_out() -> None:
    data = filled(provincial())
    title = next(node for node in part(data).iter(W + "p") if words(node) == provincial().subject)
    indent = title.find(f"{W}pPr/{W}ind")
    assert indent is not None
    room = Pt(mm(165) - twips(int(indent.get(W + "left", "0")) + int(indent.get(W + "right", "0"))))
    lines = metrics().break_lines(provincial().subject, RunFormat(size=Pt(14), bold=True), room)
    assert len(lines) > 2
    assert 0.29 <= _length(data, SUBJECT) / _width(lines[-1].strip(), 14) <= 0.54


def test_a_style_that_the_clerk_made_smaller_makes_the_line_shorter() -> None:
    bold = '<w:b/><w:bCs/><w:sz w:val="{}"/>'
    smaller = changed(bold.format(26), bold.format(24), "word/styles.xml")
    smaller = changed(bold.format(28), bold.format(26), "word/styles.xml", smaller)
    motto = _width("Độc lập - Tự do - Hạnh phúc", 13)
    assert _length(filled(provincial(), smaller), MOTTO) == pytest.approx(motto, 0.01)


def test_old_programs_get_a_line_of_the_same_length() -> None:
    data = filled(provincial())
    lines = {str(node.get("id")): str(node.get("to")) for node in part(data).iter(V + "line")}
    for line in (MOTTO, ORGAN, SUBJECT):
        assert float(lines[line.shape].split("pt")[0]) == pytest.approx(_length(data, line), abs=0.01)


def test_drawings_have_unique_ids() -> None:
    ids = [node.get("id") for node in part(filled(provincial())).iter(WP + "docPr")]
    assert len(set(ids)) == len(ids) == 3


def test_a_line_is_drawn_and_centred_in_its_column() -> None:
    for anchor in part(filled(provincial())).iter(WP + "anchor"):
        assert etree.tostring(anchor).count(b'prst="line"') == 1
        position = anchor.find(WP + "positionH")
        assert position is not None
        assert position.get("relativeFrom") == "column"
        assert "".join(str(text) for text in position.itertext()) == "center"
