from __future__ import annotations

from datetime import date

import pytest

from reportgen.figures.model import CountKind, FigureState, Likelihood, MissingReason
from tests.figures.sample import Folder

FILE = "indicators.csv"
PLACE = "data/figures/mau/2024/indicators.csv"


def test_reads_values_state_days_and_source_as_written(folder: Folder) -> None:
    figure = folder.load().indicators["m-001"]

    assert (figure.value_to_date, figure.to_date, figure.value) == ("2,35", date(2024, 10, 15), "2,31")
    assert (figure.state, figure.likelihood) == (FigureState.ESTIMATE, Likelihood.REACHED)
    assert (figure.source.file, figure.source.line, figure.source.text) == (PLACE, 2, "Điều tra")


def test_a_row_without_a_day_counts_up_to_the_day_of_the_year(folder: Folder) -> None:
    assert folder.load().indicators["m-002"].to_date == date(2024, 11, 15)


def test_reads_the_part_of_the_year_of_a_cumulative_count(folder: Folder) -> None:
    figure = folder.load().indicators["m-002"]

    assert (figure.count_kind, figure.value, figure.value_in_year) == (CountKind.CUMULATIVE, "4.315", "812")


def test_zero_nothing_arose_not_available_and_absent_stay_four_things(folder: Folder) -> None:
    figures = folder.load().indicators

    assert (figures["m-004"].state, figures["m-004"].value) == (FigureState.ACTUAL, "0")
    assert (figures["m-005"].state, figures["m-005"].reason) == (FigureState.NONE_AROSE, None)
    assert (figures["m-006"].state, figures["m-006"].reason) == (
        FigureState.NOT_AVAILABLE,
        MissingReason.NOT_SURVEYED,
    )
    assert "m-007" not in figures


def test_keeps_a_persons_verdict_with_its_reason(folder: Folder) -> None:
    figure = folder.load().indicators["m-003"]

    assert (figure.verdict, figure.verdict_reason) == ("met", "theo đánh giá của Sở Y tế")


def test_refuses_words_where_the_target_is_a_figure_and_nobody_judged(folder: Folder) -> None:
    folder.change(FILE, '"2,31"', "abc")

    assert folder.message() == (
        f"[FG25] {PLACE} › dòng 2 › ô G2 › cột «value»\n"
        "  Gặp:      «abc»\n"
        "  Cần:      số, phần thập phân sau dấu phẩy, vì mục tiêu của chỉ tiêu này là số\n"
        "  Cách sửa: ghi số liệu; nếu kết quả chỉ nói được bằng lời thì ghi thêm đánh giá ở cột verdict và lý do ở "
        "verdict_reason"
    )


def test_takes_words_for_a_figure_that_a_person_judged(folder: Folder) -> None:
    folder.change(FILE, '"2,31",,estimate,,,reached,,Điều tra,,,', "xuất siêu,,estimate,,,reached,,Điều tra,,met,đạt")

    assert folder.load().indicators["m-001"].value == "xuất siêu"


@pytest.mark.parametrize("value", ["61-62", "2", ">1"])
def test_takes_ranges_numbers_and_bounds_as_values(folder: Folder, value: str) -> None:
    folder.change(FILE, '"2,31"', value)

    assert folder.load().indicators["m-001"].value == value


def test_reports_the_cell_when_a_rate_holds_a_percent_sign(folder: Folder) -> None:
    folder.change(FILE, '"2,31"', "12.5 %")

    assert folder.message() == (
        f"[TG03] {PLACE} › dòng 2 › ô G2 › cột «value»\n"
        "  Gặp:      «12.5 %»\n"
        "  Cần:      số, phần thập phân sau dấu phẩy, không ghi đơn vị\n"
        "  Cách sửa: ghi 12,5"
    )


def test_reports_the_cell_when_a_count_holds_its_unit(folder: Folder) -> None:
    folder.change(FILE, "4.315", "4.315 căn")

    assert folder.message() == (
        f"[TG03] {PLACE} › dòng 3 › ô G3 › cột «value»\n"
        "  Gặp:      «4.315 căn»\n"
        "  Cần:      số, phần thập phân sau dấu phẩy, không ghi đơn vị\n"
        "  Cách sửa: ghi 4.315"
    )


def test_refuses_a_dash_that_could_mean_three_things(folder: Folder) -> None:
    folder.change(FILE, ",0,,actual", ",-,,actual")

    assert folder.message() == (
        f"[FG24] {PLACE} › dòng 5 › ô G5 › cột «value»\n"
        "  Gặp:      «-»\n"
        "  Cần:      số liệu, hoặc ô trống kèm trạng thái cho biết vì sao không có\n"
        "  Cách sửa: nếu số liệu bằng không thì ghi 0; nếu không phát sinh thì xóa ô này, ghi trạng thái none_arose; "
        "nếu chưa có số liệu thì xóa ô này, ghi not_available kèm lý do"
    )


@pytest.mark.parametrize("words", ["không phát sinh", "Chưa có số liệu"])
def test_refuses_words_that_are_a_state(folder: Folder, words: str) -> None:
    folder.change(FILE, ",0,,actual", f",{words},,actual")
    assert folder.message().startswith(f"[FG24] {PLACE} › dòng 5 › ô G5 › cột «value»\n  Gặp:      «{words}»\n")


@pytest.mark.parametrize("value", ["04-Thg5", "05/04/2024", "4,6E+05", "2..5"])
def test_refuses_what_excel_or_a_slip_made_of_a_value(folder: Folder, value: str) -> None:
    folder.change(FILE, '"2,31"', f'"{value}"')

    (fault,) = folder.faults()

    assert (fault.location.cell, fault.found) == ("G2", f"«{value}»")


def test_warns_of_a_share_above_a_hundred_per_cent(folder: Folder) -> None:
    folder.change(FILE, '"2,31"', "231")

    assert folder.warning() == (
        f"[FG10] {PLACE} › dòng 2 › ô G2 › cột «value»\n"
        "  Gặp:      «231»\n"
        "  Cần:      tỷ lệ từ 0 đến 100 (%)\n"
        "  Cách sửa: xem lại số liệu; Excel có thể đã làm mất dấu phẩy thập phân (12,5 thành 125)"
    )


def test_refuses_a_key_the_plan_does_not_have(folder: Folder) -> None:
    folder.change(FILE, "m-004", "m-104")

    assert folder.message() == (
        f"[FG01] {PLACE} › dòng 5 › ô A5 › cột «key»\n"
        "  Gặp:      «m-104»\n"
        "  Cần:      khóa (key) của một chỉ tiêu trong Kế hoạch\n"
        "  Cách sửa: chép lại khóa từ tệp chỉ tiêu của Kế hoạch; nếu dòng không thuộc Kế hoạch này thì xóa dòng"
    )


def test_refuses_a_key_that_stands_twice(folder: Folder) -> None:
    folder.change(FILE, "m-004,2.3,Tỷ lệ hộ nghèo", "m-001,,")

    assert folder.message() == (
        f"[FG02] {PLACE} › dòng 5 › ô A5 › cột «key»\n"
        "  Gặp:      «m-001» đã có ở dòng 2\n"
        "  Cần:      mỗi khóa (key) chỉ một dòng\n"
        "  Cách sửa: giữ một dòng, xóa dòng thừa"
    )


def test_lists_the_states_when_one_is_unknown(folder: Folder) -> None:
    folder.change(FILE, ",0,,actual", ",0,,xong")

    assert folder.message() == (
        f"[FG03] {PLACE} › dòng 5 › ô I5 › cột «state»\n"
        "  Gặp:      «xong»\n"
        "  Cần:      một trong: actual (số thực hiện), estimate (số ước cả năm), none_arose (không phát sinh), "
        "not_available (chưa có số liệu)\n"
        "  Cách sửa: ghi đúng một từ trong danh sách"
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("not_surveyed", "chưa có", "ô J7 › cột «reason»"),
        ("cumulative", "lũy kế", "ô K3 › cột «count_kind»"),
        ("likely", "maybe", "ô L3 › cột «likelihood»"),
        (",met,", ",good,", "ô P4 › cột «verdict»"),
    ],
)
def test_names_the_cell_of_an_unknown_word(folder: Folder, old: str, new: str, place: str) -> None:
    folder.change(FILE, old, new)

    (fault,) = folder.faults()

    assert fault.code == "FG03"
    assert str(fault.location).endswith(place)


def test_refuses_a_verdict_without_a_reason(folder: Folder) -> None:
    folder.change(FILE, ",met,theo đánh giá của Sở Y tế", ",met,")

    assert folder.message() == (
        f"[FG04] {PLACE} › dòng 4 › ô Q4 › cột «verdict_reason»\n"
        "  Gặp:      kết quả đánh giá «met» nhưng ô lý do để trống\n"
        "  Cần:      lý do của người đánh giá (cột verdict_reason)\n"
        "  Cách sửa: ghi lý do, ví dụ: theo đánh giá của Sở Y tế: duy trì ổn định; "
        "hoặc xóa ô verdict để máy tự đánh giá"
    )


def test_refuses_a_reason_without_a_verdict(folder: Folder) -> None:
    folder.change(FILE, ",met,", ",,")

    assert folder.message() == (
        f"[FG04] {PLACE} › dòng 4 › ô P4 › cột «verdict»\n"
        "  Gặp:      có lý do «theo đánh giá của Sở Y tế» nhưng ô verdict để trống\n"
        "  Cần:      kết quả đánh giá đi cùng lý do: exceeded, met hoặc not_met\n"
        "  Cách sửa: ghi kết quả đánh giá vào cột verdict, hoặc xóa lý do"
    )


def test_asks_why_a_figure_is_not_available(folder: Folder) -> None:
    folder.change(FILE, "not_surveyed", "")

    assert folder.message() == (
        f"[FG05] {PLACE} › dòng 7 › ô J7 › cột «reason»\n"
        "  Gặp:      trạng thái not_available nhưng ô lý do để trống\n"
        "  Cần:      lý do chưa có số liệu, một trong: not_published (chưa đến kỳ công bố), "
        "not_surveyed (chưa tổ chức điều tra), no_method (chưa có hướng dẫn cách tính), not_reported (chưa báo cáo)\n"
        "  Cách sửa: ghi lý do vào cột reason"
    )


def test_refuses_a_reason_beside_a_value(folder: Folder) -> None:
    folder.change(FILE, ",0,,actual,", ",0,,actual,no_method")

    assert folder.message() == (
        f"[FG05] {PLACE} › dòng 5 › ô J5 › cột «reason»\n"
        "  Gặp:      lý do «no_method» trong khi trạng thái là actual\n"
        "  Cần:      lý do chỉ đi cùng trạng thái not_available\n"
        "  Cách sửa: xóa lý do, hoặc đổi trạng thái thành not_available và xóa số liệu"
    )


def test_refuses_a_value_where_nothing_arose(folder: Folder) -> None:
    folder.change(FILE, "%,,,,,none_arose", "%,,,0,,none_arose")

    assert folder.message() == (
        f"[FG06] {PLACE} › dòng 6 › ô G6 › cột «value»\n"
        "  Gặp:      «0» trong khi trạng thái là none_arose\n"
        "  Cần:      ô để trống khi trạng thái là none_arose hoặc not_available\n"
        "  Cách sửa: xóa số liệu, hoặc đổi trạng thái thành actual (số thực hiện) hay estimate (số ước)"
    )


def test_asks_for_the_value_of_an_actual_figure(folder: Folder) -> None:
    folder.change(FILE, ",0,,actual", ",,,actual")

    assert folder.message() == (
        f"[FG07] {PLACE} › dòng 5 › ô G5 › cột «value»\n"
        "  Gặp:      ô trống trong khi trạng thái là actual\n"
        "  Cần:      số liệu cả năm (cột value)\n"
        "  Cách sửa: ghi số liệu; nếu số liệu bằng không thì ghi 0; nếu không phát sinh thì ghi trạng thái none_arose; "
        "nếu chưa có số liệu thì ghi not_available kèm lý do"
    )


def test_refuses_a_date_in_another_form(folder: Folder) -> None:
    folder.change(FILE, "15/10/2024", "15.10.24")

    assert folder.message() == (
        f"[FG08] {PLACE} › dòng 2 › ô F2 › cột «to_date»\n"
        "  Gặp:      «15.10.24»\n"
        "  Cần:      ngày viết theo dạng năm-tháng-ngày hoặc ngày/tháng/năm\n"
        "  Cách sửa: ghi lại, ví dụ: 2024-11-15 hoặc 15/11/2024"
    )


def test_refuses_a_day_of_another_year(folder: Folder) -> None:
    folder.change(FILE, "15/10/2024", "2025-01-15")

    assert folder.message() == (
        f"[FG09] {PLACE} › dòng 2 › ô F2 › cột «to_date»\n"
        "  Gặp:      «2025-01-15»\n"
        "  Cần:      ngày trong kỳ báo cáo, từ 01/01/2024 đến 31/12/2024\n"
        "  Cách sửa: ghi ngày chốt số liệu của năm 2024; số liệu của năm khác thì ghi vào thư mục của năm đó"
    )


def test_warns_when_name_or_number_no_longer_agree_with_the_plan(folder: Folder) -> None:
    folder.change(FILE, "Tỷ lệ thất nghiệp", "Tỷ lệ thất nghiệp chung")

    assert folder.warning() == (
        f"[FG11] {PLACE} › dòng 2 › ô C2 › cột «name»\n"
        "  Gặp:      «Tỷ lệ thất nghiệp chung»\n"
        "  Cần:      như trong Kế hoạch: «Tỷ lệ thất nghiệp»\n"
        "  Cách sửa: xem lại dòng này có đúng khóa (key) không; nếu đúng thì chép lại theo Kế hoạch"
    )


def test_reads_a_file_as_vietnamese_excel_leaves_it(folder: Folder) -> None:
    path = folder.root / FILE
    path.write_bytes("\ufeffkey;value;state\r\nm-001;2,31;ESTIMATE\r\nm-002;4.315;actual\r\n".encode())

    figures = folder.load().indicators

    assert {key: figure.value for key, figure in figures.items()} == {"m-001": "2,31", "m-002": "4.315"}
