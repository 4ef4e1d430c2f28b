"""The small parts: headings, printed numbers, agencies in one cell, numbers of worksheets, letters."""

from __future__ import annotations

import pytest

from reportgen.intake.agency_cells import Agencies, split_agencies
from reportgen.intake.codes import BULLET, DECIMAL, ROMAN, read_code, split_name
from reportgen.intake.headings import Role, is_column_numbers, read_heading
from reportgen.intake.letters import from_tcvn3, is_note_sign, is_unit_power, shown
from reportgen.intake.xlsx_numbers import ShownNumber, show_number


@pytest.mark.parametrize(
    ("path", "role", "year"),
    [
        (("STT",), Role.NUMBER, 0),
        (("Nội dung chỉ tiêu",), Role.NAME, 0),
        (("Nhiệm vụ, giải pháp",), Role.NAME, 0),
        (("ĐVT",), Role.UNIT, 0),
        (("Đơn vị",), Role.UNIT, 0),
        (("Mục tiêu", "Đến năm 2025"), Role.TARGET, 2025),
        (("Giai đoạn 2026-2030",), Role.TARGET, 2030),
        (("Mục tiêu", "Giai đoạn 2021 - 2025"), Role.TARGET, 2025),
        (("2028",), Role.TARGET, 2028),
        (("Mục tiêu (chỉ tiêu Trung ương)", "Đến năm 2030"), Role.CENTRAL, 2030),
        (("Mục tiêu", "Quốc gia", "2025"), Role.CENTRAL, 2025),
        (("Mục tiêu (chỉ tiêu địa phương)", "Đến năm 2030"), Role.TARGET, 2030),
        (("Hiện trạng năm 2023",), Role.OTHER, 0),
        (("Thực hiện năm 2023",), Role.OTHER, 0),
        (("Kinh phí", "Năm 2025"), Role.MONEY, 0),
        (("Cơ quan, đơn vị theo dõi, đánh giá", "Chủ trì"), Role.LEAD, 0),
        (("Phân công thực hiện", "Phối hợp"), Role.COORDINATING, 0),
        (("Cơ quan chủ trì, phối hợp",), Role.BOTH_AGENCIES, 0),
        (("Đơn vị thực hiện",), Role.LEAD, 0),
        (("Thời hạn hoàn thành",), Role.TIMELINE, 0),
        (("Thời gian hoàn thành năm 2025",), Role.TIMELINE, 0),
        (("Ghi chú",), Role.NOTE, 0),
        (("Lĩnh vực",), Role.GROUP, 0),
        (("Sản phẩm",), Role.OTHER, 0),
        (("Lộ trình", "2027"), Role.TARGET, 2027),
        (("Phân kỳ thực hiện", "2030"), Role.TARGET, 2030),
        (("Lộ trình thực hiện đến 2027",), Role.TARGET, 2027),
        (("KH GĐ 2026-2030",), Role.TARGET, 2030),
        (("Lộ trình",), Role.TIMELINE, 0),
    ],
)
def test_a_column_is_known_by_the_words_above_it(path: tuple[str, ...], role: Role, year: int) -> None:
    heading = read_heading(path)
    assert heading is not None
    assert (heading.role, heading.year) == (role, year)


def test_words_that_head_no_column_are_not_known() -> None:
    assert read_heading(("Nguyễn Văn A",)) is None


def test_a_unit_in_the_heading_of_targets_is_seen() -> None:
    heading = read_heading(("Đến năm 2025 (%)",))
    assert heading is not None
    assert heading.unit == "%"


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["(1)", "(2)", "(3)", "(4)"], True),
        (["A", "B", "1", "2", "3=1+2"], True),
        (["1", "Tỷ lệ hộ nghèo", "%", "2"], False),
        (["1.1", "2", "3"], False),
        (["5", "6", "7"], False),
    ],
)
def test_a_row_of_column_numbers_is_no_row_of_data(texts: list[str], numbers: bool) -> None:
    assert is_column_numbers(texts) is numbers


@pytest.mark.parametrize(
    ("text", "rank", "ordinal"),
    [("1", DECIMAL, 1), ("5.10", DECIMAL + 1, 10), ("1.2.3", DECIMAL + 2, 3), ("IV", ROMAN, 4), ("-", BULLET, 0),
     ("1,1", DECIMAL + 1, 1)],
)  # fmt: skip
def test_a_printed_number_has_its_rank(text: str, rank: int, ordinal: int) -> None:
    code = read_code(text)
    assert code is not None
    assert (code.rank, code.ordinal) == (rank, ordinal)


def test_words_are_no_number() -> None:
    assert read_code("Tổng cộng") is None


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("I. Ưu đãi người có công", "I.", "Ưu đãi người có công"),
        ("I - Về giáo dục", "I", "Về giáo dục"),
        ("Phần A: Chỉ tiêu", "A", "Chỉ tiêu"),
        ("1.1. Tỷ lệ thất nghiệp", "1.1.", "Tỷ lệ thất nghiệp"),
        ("a) Thành thị", "a)", "Thành thị"),
        ("- Thành thị", "-", "Thành thị"),
        ("-Thành thị", "-", "Thành thị"),
        ("2 Y tế", "2", "Y tế"),
        ("II Y tế", "II", "Y tế"),
        ("5 địa phương", "", "5 địa phương"),
        ("1.000 căn nhà", "", "1.000 căn nhà"),
        ("100% người dân", "", "100% người dân"),
        ("02 buổi/ngày", "", "02 buổi/ngày"),
    ],
)
def test_a_number_at_the_head_of_a_name_is_taken_off(text: str, code: str, name: str) -> None:
    found, rest = split_name(text)
    assert (found.text, rest) == (code, name)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Chủ trì: Sở Y tế; Phối hợp: Sở Tài chính, UBND các huyện.",
            Agencies("Sở Y tế", "Sở Tài chính, UBND các huyện."),
        ),
        ("- Chủ trì: Sở Y tế. - Phối hợp: Các Sở; - UBND", Agencies("Sở Y tế", "Các Sở; - UBND")),
        ("Sở Y tế chủ trì, phối hợp với các sở", Agencies("Sở Y tế", "các sở")),
        ("Sở Y tế (chủ trì); Sở A, Sở B (phối hợp)", Agencies("Sở Y tế", "Sở A, Sở B")),
        ("Sở Y tế; phối hợp: Sở Tài chính", Agencies("Sở Y tế", "Sở Tài chính")),
        ("Sở Y tế", Agencies("Sở Y tế")),
        ("Sở Y tế, Sở Tài chính", Agencies("Sở Y tế, Sở Tài chính", sure=False)),
    ],
)
def test_one_cell_for_both_parts_is_taken_apart(text: str, read: Agencies) -> None:
    assert split_agencies(text) == read


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (97.5, "General", "97,5"),
        (12900, "General", "12900"),
        (12900, "#,##0", "12.900"),
        (0.95, "0%", "95%"),
        (0.955, "0.0%", "95,5%"),
        (97.5, "0.00", "97,50"),
        (2.1, "0.0", "2,1"),
        (5, '">"0', ">5"),
        (15, '0"%"', "15%"),
        (1234567.5, "#,##0.0", "1.234.567,5"),
        (-3, "0;(0)", "(3)"),
        (0, '0;-0;"-"', "-"),
        (5.10, "0.00", "5,10"),
    ],
)
def test_a_number_is_shown_as_its_format_shows_it(value: float, form: str, text: str) -> None:
    assert show_number(value, form) == ShownNumber(text)


def test_a_format_that_is_not_followed_is_told() -> None:
    assert not show_number(45000, "dd/mm/yyyy").sure


def test_tcvn3_becomes_unicode_and_its_capital_font_capitals() -> None:
    assert from_tcvn3("Tû lÖ hé nghÌo", ".VnTime") == "Tỷ lệ hộ nghèo"
    assert from_tcvn3("ng­êi", ".VnTime") == "người"
    assert from_tcvn3("tû lÖ", ".VnTimeH") == "TỶ LỆ"


def test_a_raised_two_after_a_metre_is_a_unit_and_after_a_word_a_footnote() -> None:
    assert is_unit_power("m", "2")
    assert is_unit_power("sàn km", "2")
    assert not is_unit_power("hộ nghèo", "2")
    assert is_note_sign("(1)")
    assert not is_note_sign("th")


def test_blanks_and_signs_without_room_are_one_blank_or_none() -> None:
    assert shown(" Tỷ\u00a0lệ\u200b hộ\u00ad\n nghèo \u2011 A") == "Tỷ lệ hộ nghèo - A"
