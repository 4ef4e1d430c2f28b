"""The plan's running text beside its table, and what is wrong in prose.csv itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.errors import DataError, Severity
from reportgen.plan.load import load_plan
from tests.plan.findings import check, found, name

HEAD = "place,text,key,year,target\n"
FILE = "data/plans/mau/prose.csv"
TEXT = '"Thất nghiệp dưới 2,45%, thoát nghèo đạt ít nhất 95%, xây 80% các xã"'
FIX = "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md"


@pytest.fixture
def with_prose(plan_dir) -> Callable[[str], Path]:
    """Write the good plan with lines of prose.csv."""

    def write(lines: str) -> Path:
        folder = plan_dir()
        (folder / "prose.csv").write_text(HEAD + lines, encoding="utf-8")
        return folder

    return write


DIFFERENCES = {
    "another figure": (
        f'"II.2, gạch đầu dòng 1",{TEXT},m-006,2030,đạt ít nhất 95%',
        ("PL65-m-006-2030", Severity.WARNING),
        f"[PL65] {FILE} › dòng 2 › II.2, gạch đầu dòng 1 › cột «target»\n"
        "  Gặp:      chỉ tiêu 5.10, năm 2030: lời văn ghi «đạt ít nhất 95%», bảng chỉ tiêu ghi «100»: "
        "số khác với lời văn của chính Kế hoạch\n"
        "  Cần:      lời văn và bảng chỉ tiêu nêu cùng một mục tiêu\n"
        f"  Cách sửa: {FIX}",
    ),
    "another bound": (
        'II.2,"Thất nghiệp không quá 2,45%",m-002,2030,"không quá 2,45%"',
        ("PL65-m-002-2030", Severity.WARNING),
        f"[PL65] {FILE} › dòng 2 › II.2 › cột «target»\n"
        "  Gặp:      chỉ tiêu 2.1, năm 2030: lời văn ghi «không quá 2,45%», bảng chỉ tiêu ghi «<2,45»: "
        "cùng con số nhưng khác giới hạn với lời văn của chính Kế hoạch\n"
        "  Cần:      lời văn và bảng chỉ tiêu nêu cùng một mục tiêu\n"
        f"  Cách sửa: {FIX}",
    ),
    "about as much": (
        "II.2,Đạt khoảng 100%,m-006,2030,khoảng 100%",
        ("PL65-m-006-2030", Severity.INFO),
        f"[PL65] {FILE} › dòng 2 › II.2 › cột «target»\n"
        "  Gặp:      chỉ tiêu 5.10, năm 2030: lời văn ghi «khoảng 100%», bảng chỉ tiêu ghi «100»: "
        "cùng con số, một chỗ ghi «khoảng»\n"
        "  Cần:      lời văn và bảng chỉ tiêu nêu cùng một mục tiêu\n"
        f"  Cách sửa: {FIX}",
    ),
    "words beside a figure": (
        "II.2,Thoát nghèo bền vững,m-006,2030,bền vững",
        ("PL65-m-006-2030", Severity.INFO),
        f"[PL65] {FILE} › dòng 2 › II.2 › cột «target»\n"
        "  Gặp:      chỉ tiêu 5.10, năm 2030: lời văn ghi «bền vững», bảng chỉ tiêu ghi «100»: "
        "không so sánh được bằng máy\n"
        "  Cần:      lời văn và bảng chỉ tiêu nêu cùng một mục tiêu\n"
        f"  Cách sửa: {FIX}",
    ),
    "a target that the table does not have": (
        "II.2,Giảm 1% mỗi năm,m-003,2030,1%",
        ("PL65-m-003-2030", Severity.WARNING),
        f"[PL65] {FILE} › dòng 2 › II.2 › cột «target»\n"
        "  Gặp:      chỉ tiêu 5.9, năm 2030: lời văn ghi «1%», bảng chỉ tiêu không có mục tiêu\n"
        "  Cần:      lời văn và bảng chỉ tiêu nêu cùng một mục tiêu\n"
        f"  Cách sửa: {FIX}",
    ),
    "a statement without a row": (
        f'"II.2, gạch đầu dòng 1",{TEXT},,2030,80%',
        ("PL66-ii-2-gach-dau-dong-1-80", Severity.INFO),
        f"[PL66] {FILE} › dòng 2 › II.2, gạch đầu dòng 1 › cột «target»\n"
        "  Gặp:      lời văn ghi «80%» cho năm 2030\n"
        "  Cần:      dòng tương ứng trong bảng chỉ tiêu, nếu có\n"
        "  Cách sửa: ghi key của dòng ấy; bảng không có thì báo cáo không theo dõi mục tiêu này",
    ),
}


@pytest.mark.parametrize("case", DIFFERENCES)
def test_names(with_prose, case: str):
    line, (finding_id, severity), message = DIFFERENCES[case]
    told = found(with_prose(line + "\n"))
    assert [(name(fault), fault.severity, str(fault)) for fault in told] == [(finding_id, severity, message)]


@pytest.mark.parametrize(
    "line",
    [
        f'II.2,{TEXT},m-002,2030,"dưới 2,45%"',
        "II.2,Thoát nghèo tối thiểu đạt 90%,m-006,2025,tối thiểu đạt 90%",
        "II.2,Đạt 100% hộ,m-006,2030,100%",
        'II.2,"Từ 19.000 đến 20.000 USD",m-001,2030,"Từ 19.000 đến 20.000 USD"',
        "II.2,Xây dựng 12.900 căn nhà ở xã hội,m-007,2030,12.900 căn nhà ở xã hội",
    ],
)
def test_the_same_target_in_other_words_has_no_finding(with_prose, line: str):
    assert found(with_prose(line + "\n")) == ()


def test_a_stage_in_other_words_is_the_same(plan_dir):
    row = "Tỷ lệ thoát nghèo,%,90,100,,,higher"
    folder = plan_dir("indicators.csv", row, "Xóa nhà tạm,Mức độ,Giải quyết cơ bản,Xóa bỏ hoàn toàn,,,level")
    lines = "II.2,Xóa hoàn toàn nhà tạm,m-006,2030,Xóa hoàn toàn\nII.2,Cơ bản giải quyết,m-006,2030,Cơ bản giải quyết\n"
    (folder / "prose.csv").write_text(HEAD + lines, encoding="utf-8")
    assert [fault.found.rpartition(": ")[2] for fault in found(folder)] == ["mức khác với lời văn của chính Kế hoạch"]


def test_two_statements_of_one_row_have_ids_of_their_own(with_prose):
    line = f"II.2,{TEXT},m-006,2030,đạt ít nhất 95%\n"
    assert [name(fault) for fault in found(with_prose(line * 2))] == ["PL65-m-006-2030", "PL65-m-006-2030-2"]


def test_a_statement_of_the_running_text_settles_the_year_of_a_target_that_lost_it(with_prose):
    told = {name(fault) for fault in check(with_prose('II.2,"Đạt 19.000-20.000 USD",m-001,2030,19.000-20.000 USD\n'))}
    assert "PL37-m-001" not in told
    assert "PL37-m-001" in {name(fault) for fault in check(with_prose("II.2,Đạt 100%,m-006,2030,100%\n"))}


def test_a_plan_without_the_file_has_no_statements(plan_dir):
    assert load_plan(plan_dir()).prose == ()


FAULTY = {
    "words that do not stand in the text": (
        f"II.2,{TEXT},m-006,2030,đạt 85%",
        f"[PL26] {FILE} › dòng 2 › ô E2 › cột «target»\n"
        "  Gặp:      «đạt 85%»\n"
        "  Cần:      một đoạn chép đúng từ ô «text» cùng dòng\n"
        "  Cách sửa: chép lại từ câu của kế hoạch",
    ),
    "a row nobody knows": (
        f"II.2,{TEXT},m-06,2030,80%",
        f"[PL27] {FILE} › dòng 2 › ô C2 › cột «key»\n"
        "  Gặp:      «m-06»\n"
        "  Cần:      key của một chỉ tiêu trong indicators.csv, hoặc để trống khi bảng chỉ tiêu không có dòng ấy\n"
        "  Cách sửa: có phải là «m-006»?",
    ),
    "a year that is no milestone": (
        f"II.2,{TEXT},m-006,2045,80%",
        f"[PL28] {FILE} › dòng 2 › ô D2 › cột «year»\n"
        "  Gặp:      «2045»\n"
        "  Cần:      một năm mốc của kế hoạch: 2025, 2030\n"
        "  Cách sửa: sửa năm; câu nói về năm khác thì bỏ dòng này",
    ),
    "no place": (
        f",{TEXT},m-006,2030,80%",
        f"[PL25] {FILE} › dòng 2 › ô A2 › cột «place»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      chỗ trong văn bản kế hoạch, ví dụ: II.2, gạch đầu dòng 3\n"
        "  Cách sửa: ghi như bản in, hoặc xóa cả dòng",
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_refuses(with_prose, case: str):
    line, message = FAULTY[case]
    with pytest.raises(DataError) as caught:
        load_plan(with_prose(line + "\n"))
    assert [str(fault) for fault in caught.value.faults] == [message]
