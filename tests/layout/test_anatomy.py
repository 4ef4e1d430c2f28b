"""What is what in a document is found by content and place."""

from __future__ import annotations

import pytest

from reportgen.document.reader import read_docx
from reportgen.layout.anatomy import Anatomy, dissect
from reportgen.layout.anatomy.words import is_like, office_of
from reportgen.layout.lint.headings import roman_value
from reportgen.layout.word_paper import read_paper
from tests.layout.faulty import making_of, metrics
from tests.layout.papers import BASES, Paper
from tests.layout.wordfile import write


def _anatomy(paper: Paper, making: str = "table-drawing-styles") -> Anatomy:
    return dissect(read_paper(read_docx(write(paper, making_of(making)), "x"), metrics(), "x"))


def _texts(anatomy: Anatomy, name: str) -> list[str]:
    part = anatomy.get(name)
    return [segment.text for segment in part.segments] if part else []


@pytest.mark.parametrize("head", ["table", "tabs", "boxes", "frames", "breaks", "wide"])
def test_finds_the_head_in_every_layout(head: str) -> None:
    anatomy = _anatomy(BASES["bao-cao-ubnd"](), f"{head}-border-direct")
    assert _texts(anatomy, "issuer") == ["ỦY BAN NHÂN DÂN", "TỈNH GIA LAI"]
    assert _texts(anatomy, "superior") == []
    assert _texts(anatomy, "number") == ["Số: 05/BC-UBND"]
    assert _texts(anatomy, "motto") == ["Độc lập - Tự do - Hạnh phúc"]
    assert anatomy.document_type == "BÁO CÁO"


@pytest.mark.parametrize("head", ["table", "tabs", "boxes"])
def test_finds_the_signature_block_in_every_layout(head: str) -> None:
    anatomy = _anatomy(BASES["bao-cao-ubnd"](), f"{head}-drawing-styles")
    assert _texts(anatomy, "authority") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert _texts(anatomy, "signer") == ["Trần Thị Bình"]
    assert _texts(anatomy, "recipients")[-1] == "- Lưu: VT, KGVX."


def test_tells_the_superior_from_the_issuing_organ() -> None:
    anatomy = _anatomy(BASES["bao-cao"]())
    assert (_texts(anatomy, "superior"), anatomy.issuer) == (["UBND TỈNH NINH BÌNH"], "SỞ NỘI VỤ")


def test_reads_a_party_committee_named_after_the_next_line_as_one_organ() -> None:
    anatomy = _anatomy(BASES["dang-uy"]())
    assert _texts(anatomy, "superior") == ["ĐẢNG BỘ TỈNH GIA LAI"]
    assert anatomy.issuer == "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"


def test_knows_a_cong_van_by_its_subject_and_its_addressees() -> None:
    anatomy = _anatomy(BASES["cong-van"]())
    assert anatomy.is_letter
    assert _texts(anatomy, "letter_subject") == ["V/v báo cáo kết quả thực hiện Kế hoạch năm 2026"]
    assert len(_texts(anatomy, "addressees")) == 2


def test_takes_legal_bases_for_what_they_are_but_not_a_sentence_that_begins_like_one() -> None:
    assert len(_texts(_anatomy(BASES["quyet-dinh"]()), "legal_bases")) == 3
    paper = BASES["bao-cao"]()
    paper.middle[3].text = "Căn cứ Kế hoạch số 177/KH-UBND ngày 11/10/2024, Sở Nội vụ báo cáo kết quả như sau:"
    assert _texts(_anatomy(paper), "legal_bases") == []


def test_parts_the_appendices_from_the_main_text() -> None:
    anatomy = _anatomy(BASES["bao-cao"](appendices=3))
    assert [appendix.number for appendix in anatomy.appendices] == ["I", "II", "III"]
    assert anatomy.body[-1].text.endswith("chỉ đạo./.")


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("KT. GIÁM ĐỐC", True), ("PHÓ CHÁNH VĂN PHÒNG", True), ("T/M BAN THƯỜNG VỤ", True), ("BÍ THƯ", True),
        ("Kính gửi: Giám đốc Sở", False), ("KẾT QUẢ THỰC HIỆN", False),
    ],
)  # fmt: skip
def test_knows_lines_of_a_signature_block(text: str, office: bool) -> None:
    assert bool(office_of(text)) is office


def test_forgives_a_slip_in_a_fixed_wording_but_not_another_text() -> None:
    assert is_like("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CONGHOAXAHOICHUNGHIAVIETNAM") == 1
    assert 0.8 < is_like("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIÊT NAN", "CONGHOAXAHOICHUNGHIAVIETNAM") < 1
    assert is_like("BÁO CÁO", "CONGHOAXAHOICHUNGHIAVIETNAM") == 0


@pytest.mark.parametrize(("text", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("IIII", 0), ("", 0)])
def test_reads_roman_numbers(text: str, value: int) -> None:
    assert roman_value(text) == value
