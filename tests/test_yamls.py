"""Strict YAML. Every faulty file is a good one with one fault."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from reportgen.errors import DataError
from reportgen.yamls import Section, read_yaml

GOOD = """\
ten: Kế hoạch số 177/KH-UBND
ngay: 2024-10-11
so: 12
co: true
noi_nhan:
- Như trên
- "Lưu: VT"
nhom:
- {so: 1, ten: Y tế}
- so: 2
  ten: Nhà ở
"""


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def write_and_read(text: str | bytes) -> Section:
        path = Path("tep.yaml")
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_yaml(path)

    return write_and_read


def message(read, text: str | bytes) -> str:
    with pytest.raises(DataError) as caught:
        read(text)
    return str(caught.value)


def asked(section: Section) -> str:
    """Ask a good file's keys and return what was told."""
    section.text("ten", required=True)
    section.day("ngay", required=True)
    section.whole("so")
    section.flag("co")
    section.word("mau", Colour, Colour.RED)
    section.texts("noi_nhan", required=True)
    for group in section.sections("nhom"):
        group.text("so", required=True)
        group.text("ten", required=True)
        group.finish()
    section.finish()
    return "\n".join(str(fault) for fault in section.faults)


def test_each_kind_of_value_is_read_by_what_is_asked_for(read):
    top = read(GOOD)
    assert (top.text("so"), top.whole("so"), top.day("ngay"), top.flag("co")) == ("12", 12, date(2024, 10, 11), True)
    assert top.texts("noi_nhan") == ("Như trên", "Lưu: VT")
    assert [group.text("ten") for group in top.sections("nhom")] == ["Y tế", "Nhà ở"]
    assert top.word("mau", Colour, Colour.BLUE) is Colour.BLUE
    assert asked(read(GOOD)) == ""


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(read):
    plain, windows = read(GOOD), read(GOOD.replace("\n", "\r\n").encode("utf-8-sig"))
    assert plain.entries == windows.entries


def test_text_folded_over_lines_is_one_line(read):
    assert read("ten: >\n  Kế hoạch\n  số 1\n").text("ten") == "Kế hoạch số 1"


REFUSED = {
    "equal keys": (
        GOOD + "ten: x\n",
        "[YM04] tep.yaml › dòng 12\n"
        "  Gặp:      khóa «ten» ghi hai lần\n"
        "  Cần:      mỗi khóa một lần; khóa này đã có ở dòng 1\n"
        "  Cách sửa: giữ một, bỏ khóa kia",
    ),
    "a colon in plain text": (
        GOOD.replace("Kế hoạch số", "Kế hoạch: số"),
        "[YM03] tep.yaml › dòng 1\n"
        "  Gặp:      «ten: Kế hoạch: số 177/KH-UBND»\n"
        "  Cần:      dòng YAML đúng cú pháp «khóa: nội dung»\n"
        "  Cách sửa: đặt nội dung có dấu hai chấm, dấu nháy hoặc ký tự đặc biệt trong cặp nháy kép; thụt dòng đều nhau",
    ),
    "a tab": (
        GOOD.replace("  ten: Nhà", "\tten: Nhà"),
        "[YM03] tep.yaml › dòng 11\n"
        "  Gặp:      «ten: Nhà ở»\n"
        "  Cần:      dòng YAML đúng cú pháp «khóa: nội dung»\n"
        "  Cách sửa: thay phím Tab ở đầu dòng bằng dấu cách",
    ),
    "another encoding": (
        b"ten: K\xea\n",
        "[YM03] tep.yaml\n"
        "  Gặp:      bảng mã khác UTF-8\n"
        "  Cần:      bảng mã UTF-8\n"
        "  Cách sửa: mở bằng Notepad, chọn Save As, ô Encoding chọn UTF-8, rồi lưu lại",
    ),
    "nothing": (
        "# chưa ghi gì\n",
        "[YM03] tep.yaml\n"
        "  Gặp:      tệp trống hoặc không có khóa nào\n"
        "  Cần:      các dòng «khóa: nội dung»\n"
        "  Cách sửa: ghi lại theo mẫu trong tài liệu",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refuses(read, case: str):
    text, told = REFUSED[case]
    assert message(read, text) == told


def test_refuses_a_part_that_repeats_another(read):
    assert "[YM03] tep.yaml › dòng 2" in message(read, "a: &x [1]\nb: *x\n")


FAULTS = {
    "an unknown key": (
        GOOD.replace("noi_nhan:", "noi_nhn:"),
        "[YM06] tep.yaml › dòng 1\n"
        "  Gặp:      thiếu «noi_nhan»\n"
        "  Cần:      khóa «noi_nhan» có nội dung\n"
        "  Cách sửa: thêm dòng noi_nhan: …\n"
        "[YM05] tep.yaml › dòng 6 › khóa «noi_nhn»\n"
        "  Gặp:      khóa lạ «noi_nhn»\n"
        "  Cần:      chỉ các khóa: ten, ngay, so, co, mau, noi_nhan, nhom\n"
        "  Cách sửa: nếu là «noi_nhan» thì sửa lại tên khóa",
    ),
    "a day that does not exist": (
        GOOD.replace("2024-10-11", "2024-02-30"),
        "[YM07] tep.yaml › dòng 2 › khóa «ngay»\n"
        "  Gặp:      «2024-02-30»\n"
        "  Cần:      ngày có thật, dạng năm-tháng-ngày\n"
        "  Cách sửa: ghi ví dụ: 2024-10-11",
    ),
    "a text where a number belongs": (
        GOOD.replace("so: 12", "so: mười hai"),
        "[YM07] tep.yaml › dòng 3 › khóa «so»\n"
        "  Gặp:      «mười hai»\n"
        "  Cần:      số nguyên, không có dấu chấm\n"
        "  Cách sửa: ghi lại bằng chữ số, ví dụ: 12",
    ),
    "a text where a list belongs": (
        GOOD.replace('noi_nhan:\n- Như trên\n- "Lưu: VT"', "noi_nhan: Như trên"),
        "[YM07] tep.yaml › dòng 5 › khóa «noi_nhan»\n"
        "  Gặp:      «Như trên»\n"
        "  Cần:      một danh sách, mỗi mục một dòng bắt đầu bằng «- »\n"
        "  Cách sửa: ghi noi_nhan: rồi các dòng «- »",
    ),
    "an item with a colon": (
        GOOD.replace('"Lưu: VT"', "Lưu: VT"),
        "[YM07] tep.yaml › dòng 7 › khóa «noi_nhan[2]»\n"
        "  Gặp:      các khóa con\n"
        "  Cần:      một dòng chữ\n"
        "  Cách sửa: ghi lại theo mẫu; câu có dấu hai chấm thì đặt trong cặp nháy kép",
    ),
    "an empty text in a list of mappings": (
        GOOD.replace("ten: Nhà ở", "ten:"),
        "[YM06] tep.yaml › dòng 11 › khóa «nhom[2].ten»\n"
        "  Gặp:      «ten» để trống\n"
        "  Cần:      khóa «ten» có nội dung\n"
        "  Cách sửa: ghi nội dung sau «ten:»",
    ),
    "an item of a list left empty": (
        GOOD.replace("- Như trên", "-"),
        "[YM06] tep.yaml › dòng 6 › khóa «noi_nhan[1]»\n"
        "  Gặp:      «noi_nhan» để trống\n"
        "  Cần:      khóa «noi_nhan» có nội dung\n"
        "  Cách sửa: ghi nội dung sau «noi_nhan:»",
    ),
    "an empty list where one is needed": (
        GOOD.replace('noi_nhan:\n- Như trên\n- "Lưu: VT"', "noi_nhan: []"),
        "[YM06] tep.yaml › dòng 5 › khóa «noi_nhan»\n"
        "  Gặp:      «noi_nhan» để trống\n"
        "  Cần:      khóa «noi_nhan» có nội dung\n"
        "  Cách sửa: ghi nội dung sau «noi_nhan:»",
    ),
    "a word of no list": (
        GOOD + "mau: green\n",
        "[YM07] tep.yaml › dòng 12 › khóa «mau»\n"
        "  Gặp:      «green»\n"
        "  Cần:      một trong các từ: red, blue\n"
        "  Cách sửa: ghi lại cho đúng",
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_tells_place_find_need_and_mend_of(read, case: str):
    text, told = FAULTS[case]
    assert asked(read(text)) == told
