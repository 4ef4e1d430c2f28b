"""The Word file of a Party report: what its page shows, and that the layout check finds nothing to mend."""

from __future__ import annotations

import io
from datetime import date

import docx
import pytest

from reportgen.build.source import load_source
from reportgen.document.reader import read_docx
from reportgen.layout.lint.check import check_paper
from reportgen.layout.word_paper import read_paper
from reportgen.report.joint import joint_report
from reportgen.report.model import Report
from reportgen.workspace import builtin
from tests.render.docx_files import W, filled, metrics, part, words

PLANS_OWN_WORDS = {"ND30-TEXT-03", "ORG-D01"}
"""«văn hoá» beside «văn hóa»; the district committees to which the plan gives a task and whose heir is not known."""


def _report(day: date, duty: str = "") -> Report:
    return joint_report((load_source(builtin(), "binh-dinh-tinh-uy", day.year, day, duty=duty).source,))


def _texts(data: bytes) -> list[str]:
    return [words(node) for node in part(data).iter(W + "p")]


def test_the_head_has_the_partys_title_the_star_and_a_number_without_colon() -> None:
    texts = _texts(filled(_report(date(2024, 12, 13))))
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in texts
    assert texts[texts.index("*") - 1].startswith("BAN CÁN SỰ ĐẢNG")
    assert "Số       -BC/BCSĐ" in texts
    assert texts[texts.index("BÁO CÁO") + 2] == "-----"
    assert not [text for text in texts if text.startswith(("Kính gửi", "CỘNG HÒA"))]


def test_headings_have_the_partys_dash_and_the_text_ends_with_a_full_stop() -> None:
    texts = _texts(filled(_report(date(2024, 12, 13))))
    assert {"I- CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN", "1- Kết quả thực hiện các chỉ tiêu"} <= set(texts)
    assert "1.1- Ưu đãi người có công với cách mạng" in texts
    assert not [text for text in texts if text.endswith("./.")]


def test_the_authority_is_bold_and_the_office_is_not() -> None:
    document = docx.Document(io.BytesIO(filled(_report(date(2024, 12, 13)))))
    cell = document.tables[1].rows[0].cells[1]
    styles = {paragraph.text: paragraph.style.name for paragraph in cell.paragraphs if paragraph.text}  # type: ignore[union-attr]
    assert styles == {"T/M BAN CÁN SỰ ĐẢNG": "RG Quyen han ky", "BÍ THƯ": "RG Chuc vu ky khong dam"}


@pytest.mark.parametrize(
    ("day", "duty", "profile"),
    [
        (date(2024, 12, 13), "", "party_hd36"),
        (date(2025, 12, 12), "tinh-uy", "party_hd36"),
        (date(2026, 12, 11), "", "party_hd05"),
    ],
)
def test_the_layout_check_finds_only_that_nobody_has_signed(day: date, duty: str, profile: str) -> None:
    paper = read_paper(read_docx(filled(_report(day, duty)), "bao-cao.docx"), metrics(), "bao-cao.docx")
    checked = check_paper(paper)
    assert checked.profile is not None
    assert checked.profile.name == profile
    found = {finding.rule for finding in checked.findings} - PLANS_OWN_WORDS
    assert found == {"PTY-C07c"}
