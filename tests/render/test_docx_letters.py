"""The Word files of the letters: their words, their foot, and that the layout check finds nothing to mend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.build.source import load_source
from reportgen.document.reader import read_docx
from reportgen.layout.lint.check import check_paper
from reportgen.layout.word_paper import read_paper
from reportgen.render.docx.letter_fields import (
    LETTER_SCHEMA,
    LETTER_TASK_COLUMNS,
    OPINION_COLUMNS,
    letter_indicator_columns,
)
from reportgen.report.letter_model import Late, Letter, LetterKind
from reportgen.report.letters import Wanted, letter_of
from reportgen.workspace import builtin
from tests.render.docx_files import ROOT, W, filled, metrics, part, words

NOTES = "\n".join((ROOT / "templates" / name / "README.md").read_text("utf-8") for name in ("cong-van", "to-trinh"))
LATE = (Late("Sở Y tế", "chưa gửi báo cáo"), Late("Sở Xây dựng", "chưa gửi phần lời"))


def _letter(kind: LetterKind, day: date | None = None, slug: str = "binh-dinh") -> Letter:
    year = day.year if day else 2024
    letter = letter_of(load_source(builtin(), slug, year, day).source, Wanted(kind))
    return replace(letter, late=LATE, addressees=tuple(one.name for one in LATE)) if kind == "don-doc" else letter


def _texts(letter: Letter) -> list[str]:
    return [words(node) for node in part(filled(letter)).iter(W + "p")]


@pytest.mark.parametrize("day", [None, date(2025, 12, 1)])
@pytest.mark.parametrize("slug", ["binh-dinh", "dong-nai", "ha-nam", "quang-ninh"])
@pytest.mark.parametrize("kind", LetterKind)
def test_the_layout_check_finds_only_that_nobody_has_signed(kind: LetterKind, slug: str, day: date | None) -> None:
    paper = read_paper(read_docx(filled(_letter(kind, day, slug)), "a.docx"), metrics(), "a.docx")
    checked = check_paper(paper)
    quoted = {"ND30-TEXT-03"} if kind == "yeu-cau-bao-cao" else set()  # «hoà», «hóa» as the plan prints its rows
    assert {finding.rule for finding in checked.findings} - quoted == {"ND30-C07b"}


def test_a_request_names_the_deadline_and_its_appendices() -> None:
    texts = _texts(_letter(LetterKind.REQUEST))
    assert "V/v báo cáo kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND" in texts
    assert any("trước ngày 30/11/2024 để tổng hợp" in text for text in texts)
    assert any(text.startswith("Báo cáo theo Đề cương tại Phụ lục III; số liệu từng chỉ tiêu") for text in texts)
    assert {"Phụ lục I", "Phụ lục II", "Phụ lục III"} <= set(texts)


def test_the_outline_of_a_request_has_the_headings_of_an_agencys_report() -> None:
    texts = _texts(_letter(LetterKind.REQUEST))
    start = texts.index("ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ NĂM 2024")
    assert texts[start + 2 : start + 4] == [
        "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN",
        "1. Ban hành văn bản chỉ đạo, hướng dẫn",
    ]
    assert [text for text in texts[start:] if text.startswith("3. Nguyên nhân")] == ["3. Nguyên nhân"]
    assert "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025" in texts[start:]


def test_a_reminder_names_the_late_and_what_is_missing() -> None:
    texts = _texts(_letter(LetterKind.REMINDER))
    assert "- Sở Y tế: chưa gửi báo cáo;" in texts
    assert "- Sở Xây dựng: chưa gửi phần lời." in texts


def test_a_submission_ends_as_the_regulations_forms_do() -> None:
    texts = _texts(_letter(LetterKind.SUBMISSION))
    assert "Kính trình Ủy ban nhân dân tỉnh xem xét, ký ban hành./." in texts
    assert any("đã tiếp thu, giải trình (Bảng tổng hợp tại Phụ lục kèm theo)." in text for text in texts)


def test_the_address_stands_at_the_foot_of_page_1_only_where_it_is_known() -> None:
    letter = _letter(LetterKind.COMMENTS)
    known = filled(replace(letter, address="Địa chỉ: Số 1, đường A"))
    assert words(part(known, "word/footer1.xml")) == "Địa chỉ: Số 1, đường A"
    assert list(part(known, "word/footer1.xml").iter(W + "top"))
    bare = part(filled(letter), "word/footer1.xml")
    assert (words(bare), list(bare.iter(W + "top"))) == ("", [])


def test_a_letter_is_marked_where_it_tells_of_invented_figures() -> None:
    letter = replace(_letter(LetterKind.REMINDER), illustrative=True)
    assert "SỐ LIỆU MINH HỌA" in words(part(filled(letter), "word/header1.xml"))


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert filled(_letter(LetterKind.REQUEST)) == filled(_letter(LetterKind.REQUEST))


@pytest.mark.parametrize("name", [*LETTER_SCHEMA, *letter_indicator_columns(2), *LETTER_TASK_COLUMNS, *OPINION_COLUMNS])
def test_the_notes_name_every_field(name: str) -> None:
    assert f"`{name}`" in NOTES
