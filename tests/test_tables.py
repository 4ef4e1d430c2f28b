"""Reading CSV the way Excel and people leave it. Every faulty file is a good one with one fault."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportgen.errors import DataError
from reportgen.tables import Table, read_table

GOOD = "key,name,unit,target_2025\nbd-001,Tỷ lệ thất nghiệp,%,<3\nbd-002,Số căn nhà,Căn,12.900\n"


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Write bytes or text to bang.csv and read it with the columns of these tests."""
    monkeypatch.chdir(tmp_path)

    def write_and_read(content: str | bytes) -> Table:
        path = Path("bang.csv")
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_table(path, ("key", "name"), ("unit", "note"), (r"target_\d{4}",))

    return write_and_read


def message(read, content: str | bytes) -> str:
    with pytest.raises(DataError) as caught:
        read(content)
    return str(caught.value)


def test_cells_are_text_by_column_name(read):
    table = read(GOOD)
    assert table.header == ("key", "name", "unit", "target_2025")
    assert [row["target_2025"] for row in table.rows] == ["<3", "12.900"]
    assert table.rows[0]["note"] == ""
    assert table.faults == ()


def test_what_looks_like_missing_or_number_to_pandas_stays_text(read):
    table = read("key,name,unit\nNA,NULL,1.50\n007,nan,1E5\n")
    assert [tuple(row.cells.values())[:3] for row in table.rows] == [("NA", "NULL", "1.50"), ("007", "nan", "1E5")]


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode("utf-8-sig"),
        GOOD.replace(",", ";").encode(),
        ("sep=;\n" + GOOD.replace(",", ";")).encode(),
        ('"sep=;"\r\n' + GOOD.replace(",", ";").replace("\n", "\r\n")).encode("utf-8-sig"),
        GOOD.replace(",", "\t").encode("utf-16"),
        GOOD.replace("\n", "\r").encode(),
        GOOD.replace("\n", ",,\n").encode() + b",,,,,\n,,,,,\n",
        GOOD.replace("key,name", " Key ,NAME").encode(),
    ],
    ids=["BOM", "semicolon", "sep line", "Excel", "Unicode text", "old Mac", "blank columns and rows", "capitals"],
)
def test_every_form_excel_writes_reads_the_same(read, content: bytes):
    assert [row.cells for row in read(content).rows] == [row.cells for row in read(GOOD).rows]


def test_letters_with_loose_marks_are_composed(read):
    assert read("key,name\na,Ty\u0309 le\u0323\u0302\n").rows[0]["name"] == "Tỷ lệ"


def test_paragraphs_of_a_cell_are_joined_by_one_blank_and_later_lines_keep_their_number(read):
    table = read('sep=,\nkey,name\n\na,"Sở Y tế;  \r\n\r\n UBND các huyện"\n,,\nb,c\n')
    assert [row["name"] for row in table.rows] == ["Sở Y tế; UBND các huyện", "c"]
    assert [(row.line, row.number) for row in table.rows] == [(4, 3), (8, 5)]
    assert str(table.rows[1].place("name")) == "bang.csv › dòng 8 › ô B5 › cột «name»"
    assert str(table.rows[1].place()) == "bang.csv › dòng 8"


def test_columns_beyond_z_have_two_letters(read):
    names = ",".join(f"target_{2000 + index}" for index in range(30))
    table = read(f"key,name,{names}\n" + "a," * 31 + "a\n")
    assert table.rows[0].place("target_2025").cell == "AB2"
    assert len(table.columns(r"target_\d{4}")) == 30


def test_a_column_nobody_asked_for_is_told_and_not_read(read):
    table = read(GOOD.replace("unit", "unti"))
    assert table.rows[0]["unit"] == ""
    assert str(table.faults[0]) == (
        "[TB08] bang.csv › dòng 1 › ô C1\n"
        "  Gặp:      cột «unti» không có trong mẫu, không được đọc\n"
        "  Cần:      tên cột trong mẫu\n"
        "  Cách sửa: nếu là cột «unit» thì sửa lại tên; nếu không thì bỏ qua"
    )


def test_a_year_in_an_unknown_name_says_which_column_of_a_family_is_meant(read):
    told = read(GOOD.replace("target_2025", "Mục tiêu 2025")).faults[0]
    assert told.fix == "nếu là cột «target_2025» thì sửa lại tên; nếu không thì bỏ qua"


def test_asking_for_a_column_not_declared_is_a_mistake_of_ours(read):
    with pytest.raises(KeyError):
        read(GOOD).rows[0]["target_2031"]


FAULTY = {
    "a missing column": (
        GOOD.replace("name", "ten"),
        "[TB07] bang.csv › dòng 1\n"
        "  Gặp:      các cột «key», «ten», «unit», «target_2025»\n"
        "  Cần:      có cột «name»\n"
        "  Cách sửa: thêm cột «name»\n"
        "[TB08] bang.csv › dòng 1 › ô B1\n"
        "  Gặp:      cột «ten» không có trong mẫu, không được đọc\n"
        "  Cần:      tên cột trong mẫu\n"
        "  Cách sửa: bỏ cột này nếu không cần",
    ),
    "a title above the names": (
        "BẢNG SỐ LIỆU, năm 2024\n\n" + GOOD.replace(",", ";"),
        "[TB12] bang.csv › dòng 1\n"
        "  Gặp:      dòng 1 không phải dòng tên cột: «BẢNG SỐ LIỆU, năm 2024»\n"
        "  Cần:      dòng đầu là các tên cột; tên cột đang ở dòng 3\n"
        "  Cách sửa: xóa 2 dòng phía trên dòng tên cột",
    ),
    "a title in place of the names": (
        "BẢNG SỐ LIỆU\n" + GOOD.partition("\n")[2],
        "[TB07] bang.csv › dòng 1\n"
        "  Gặp:      các cột «bảng số liệu»\n"
        "  Cần:      dòng đầu là dòng tên cột, có «key», «name»\n"
        "  Cách sửa: bỏ các dòng đứng trên dòng tên cột; nếu mất dòng tên cột thì ghi lại",
    ),
    "a quote that is not opened": (
        'key,name,unit,note,target_2025\nbd-001,Tỷ lệ, nữ",%,,\n',
        "[TB10] bang.csv › dòng 2 › ô C2\n"
        '  Gặp:      dòng có 6 ô, và một dấu nháy kép lẻ: «nữ"»\n'
        "  Cần:      5 ô trên một dòng\n"
        '  Cách sửa: thêm dấu nháy kép «"» ở đầu ô có dấu phẩy, hoặc mở và lưu lại bằng Excel',
    ),
    "a NUL byte": (
        GOOD.replace("<3", "<\0003"),
        "[TB03] bang.csv › dòng 2\n"
        "  Gặp:      ký tự rỗng (NUL): tệp bị hỏng khi lưu hoặc chép, hoặc là UTF-16 không có dấu BOM\n"
        "  Cần:      tệp CSV, bảng mã UTF-8\n"
        "  Cách sửa: trong Excel: File › Save As › chọn kiểu «CSV UTF-8 (Comma delimited) (*.csv)», rồi lưu lại",
    ),
    "a column twice": (
        GOOD.replace("unit", "key"),
        "[TB06] bang.csv › dòng 1 › ô C1\n"
        "  Gặp:      cột «key» có hai lần\n"
        "  Cần:      mỗi cột một tên\n"
        "  Cách sửa: bỏ cột thừa",
    ),
    "a column without name": (
        GOOD.replace("unit", ""),
        "[TB09] bang.csv › dòng 1 › ô C1\n"
        "  Gặp:      cột C có dữ liệu mà không có tên\n"
        "  Cần:      mỗi cột một tên\n"
        "  Cách sửa: ghi tên cột, hoặc xóa cả cột",
    ),
    "a comma that splits a cell": (
        GOOD.replace("<3", "2,45"),
        "[TB10] bang.csv › dòng 2 › ô E2\n"
        "  Gặp:      dòng có nhiều ô hơn dòng tên cột: «45»\n"
        "  Cần:      4 ô trên một dòng\n"
        "  Cách sửa: đặt nội dung có dấu phẩy hoặc dấu chấm phẩy trong cặp nháy kép, hoặc mở và lưu lại bằng Excel",
    ),
    "a cell too narrow for Excel": (
        GOOD.replace("<3", "####"),
        "[TB11] bang.csv › dòng 2 › ô D2\n"
        "  Gặp:      «####»\n"
        "  Cần:      nội dung của ô; Excel đã ghi dấu hiệu này thay cho nội dung\n"
        "  Cách sửa: mở lại bản gốc trong Excel, mở rộng cột hoặc sửa công thức, rồi lưu lại",
    ),
    "a quote that is not closed": (
        GOOD.replace("Số căn", '"Số căn'),
        "[TB05] bang.csv › dòng 3\n"
        '  Gặp:      dấu nháy kép «"» không thành cặp\n'
        "  Cần:      ô có dấu phẩy, xuống dòng hay dấu nháy được đặt trong một cặp nháy kép, dấu nháy bên trong viết"
        " đôi\n"
        "  Cách sửa: sửa dòng này, hoặc mở và lưu lại bằng Excel",
    ),
    "another encoding": (
        "key,name\na,Tỷ lệ\n".encode("cp1258", errors="replace") + b"\xf0\n",
        "[TB03] bang.csv\n"
        "  Gặp:      bảng mã khác UTF-8\n"
        "  Cần:      tệp CSV, bảng mã UTF-8\n"
        "  Cách sửa: trong Excel: File › Save As › chọn kiểu «CSV UTF-8 (Comma delimited) (*.csv)», rồi lưu lại",
    ),
    "a workbook": (
        b"PK\x03\x04\x14\x00\x06\x00\xff",
        "[TB03] bang.csv\n"
        "  Gặp:      một tệp Excel (.xlsx) mang đuôi .csv\n"
        "  Cần:      tệp CSV, bảng mã UTF-8\n"
        "  Cách sửa: trong Excel: File › Save As › chọn kiểu «CSV UTF-8 (Comma delimited) (*.csv)», rồi lưu lại",
    ),
    "nothing": (
        "\ufeffsep=;\n;;\n",
        "[TB04] bang.csv\n"
        "  Gặp:      tệp trống\n"
        "  Cần:      dòng đầu ghi tên các cột\n"
        "  Cách sửa: lấy lại tệp từ bản lưu, hoặc ghi dòng tên cột rồi nhập dữ liệu",
    ),
}


@pytest.mark.parametrize("case", FAULTY)
def test_tells_place_find_need_and_mend_of(read, case: str):
    content, told = FAULTY[case]
    assert message(read, content) == told


def test_all_faults_of_a_file_are_told_at_once(read):
    told = message(read, "key,unit,unit,note\na,####,b,c,d\n")
    assert re.findall(r"\[(TB\d\d)\]", told) == ["TB06", "TB07", "TB11", "TB10"]


CELLS = st.text(st.sampled_from("ab1ế,;\t\"'\n -=.\u00a0"), max_size=6)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.lists(st.tuples(CELLS, CELLS), max_size=5), st.sampled_from(",;\t"))
def test_what_a_csv_writer_writes_is_read_back(tmp_path: Path, rows: list[tuple[str, str]], delimiter: str):
    path = tmp_path / "bang.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter=delimiter).writerows([("key", "name"), *rows])
    read_rows = [(row["key"], row["name"]) for row in read_table(path, ("key", "name")).rows]
    wanted = [tuple(re.sub(r"[ \t]*\n\s*", " ", cell.replace("\u00a0", " ").strip()) for cell in row) for row in rows]
    assert read_rows == [row for row in wanted if any(row)]


def test_a_file_that_is_not_there_is_told_with_its_name(tmp_path: Path):
    with pytest.raises(DataError, match=r"\[TB01\].*khong-co\.csv"):
        read_table(tmp_path / "khong-co.csv", ("key",))


def test_refuses_a_file_whose_vietnamese_was_garbled_and_saved_again(read):
    garbled = GOOD.encode().decode("cp1252", errors="replace")
    assert "Tá»" in garbled
    told = message(read, garbled)
    assert "[TB03] bang.csv › dòng 2" in told
    assert "chữ Việt đã hỏng" in told
    assert "65001 (UTF-8)" in told


def test_a_quoted_word_that_ends_in_a_marked_letter_is_not_garbled(read):
    assert read("key,name\na,«má» và «cá»\n").rows[0]["name"] == "«má» và «cá»"
