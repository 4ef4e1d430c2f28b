"""Every way in which the history of bodies cannot be: told with its place, and nothing is read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reportgen.agencies.history import load_history
from reportgen.errors import DataError
from tests.agencies.small_world import country, write

ANY = "2025-03-01,rename,cuc-thong-ke,thong-ke,,,Nghị định 2,C2"

FAULTY = {
    "a day that is none": (
        ("successions.csv", "2025-07-01,dissolve", "2025-07-32,dissolve"),
        "[AG08] successions.csv › dòng 5 › ô A5 › cột «date»\n  Gặp:      «2025-07-32»",
    ),
    "an event nobody knows": (
        ("successions.csv", "rename", "renamed"),
        "[SC01] successions.csv › dòng 4 › ô B4 › cột «event»\n  Gặp:      «renamed»",
    ),
    "a body nobody knows": (
        ("successions.csv", ",thong-ke,", ",thongke,"),
        "[SC02] successions.csv › dòng 4 › ô D4 › cột «new»\n  Gặp:      «thongke»",
    ),
    "a function nobody knows": (
        ("successions.csv", "tre-em", "tre-con"),
        "[SC03] successions.csv › dòng 2 › ô E2 › cột «function»\n  Gặp:      «tre-con»",
    ),
    "a split without a function": (
        ("successions.csv", ",tre-em,", ",,"),
        "[SC03] successions.csv › dòng 2 › ô E2 › cột «function»\n  Gặp:      ô trống",
    ),
    "a province nobody knows": (
        ("successions.csv", "thong-ke,,,Nghị định 2", "thong-ke,,bac,Nghị định 2"),
        "[SC04] successions.csv › dòng 4 › ô F4 › cột «province»\n  Gặp:      «bac»",
    ),
    "neither a basis nor how sure": (
        ("successions.csv", "Nghị định 2,C2", ","),
        "[SC05] successions.csv › dòng 4 › ô G4 › cột «legal_basis»\n  Gặp:      ô trống",
    ),
    "a dissolved body with an heir": (
        ("successions.csv", "dai-truyen-hinh,,", "dai-truyen-hinh,so-y-te,"),
        "[SC06] successions.csv › dòng 5 › ô D5 › cột «new»\n  Gặp:      «so-y-te»",
    ),
    "a circle on one day": (
        ("successions.csv", ANY, f"{ANY}\n2025-03-01,rename,thong-ke,cuc-thong-ke,,,Nghị định 2,C2"),
        "[SC07] successions.csv › dòng 4 › ô D4 › cột «new»\n  Gặp:      «cuc-thong-ke» → «thong-ke» → «cuc-thong-ke»",
    ),
    "a body that hands over to itself": (
        ("successions.csv", "cuc-thong-ke,thong-ke", "cuc-thong-ke,cuc-thong-ke"),
        "«cuc-thong-ke» → «cuc-thong-ke»",
    ),
    "a function nobody took over": (
        ("successions.csv", "so-noi-vu,*", "so-noi-vu,tong-hop"),
        "[SC08] successions.csv › dòng 3 › ô E3 › cột «function»\n"
        "  Gặp:      «so-lao-dong» kết thúc nhưng không rõ ai tiếp nhận: viec-lam",
    ),
    "a body that ended without a word": (
        ("successions.csv", f"{ANY}\n", ""),
        "[SC08] agencies.csv › dòng 5 › cột «valid_to»\n"
        "  Gặp:      «cuc-thong-ke» kết thúc, nhưng không có dòng nào của ngày 01/3/2025 trong successions.csv",
    ),
    "two owners of one function": (
        ("successions.csv", ANY, f"{ANY}\n2025-03-01,split,so-lao-dong,so-noi-vu,tre-em,,Nghị định 1,C2"),
        "[SC09] successions.csv › dòng 5 › ô D5 › cột «new»\n"
        "  Gặp:      «so-lao-dong» (lĩnh vực tre-em) về «so-y-te» (dòng 2) và về «so-noi-vu»",
    ),
    "two heirs of everything": (
        ("successions.csv", ANY, f"{ANY}\n2025-03-01,merge,cuc-thong-ke,so-y-te,,,Nghị định 1,C2"),
        "[SC09] successions.csv › dòng 5 › ô D5 › cột «new»\n"
        "  Gặp:      «cuc-thong-ke» về «thong-ke» (dòng 4) và về «so-y-te»",
    ),
    "an heir that is not there yet": (
        ("successions.csv", "2025-03-01,rename", "2025-02-28,rename"),
        "[SC10] successions.csv › dòng 4 › ô D4 › cột «new»\n"
        "  Gặp:      «thong-ke» không tồn tại vào ngày 28/02/2025 (agencies.csv: từ 01/3/2025)",
    ),
    "an old body that is still there": (
        ("agencies.csv", "CỤC TRƯỞNG,,,,2025-02-28", "CỤC TRƯỞNG,,,,2025-12-31"),
        "[SC11] successions.csv › dòng 4 › ô C4 › cột «old»\n"
        "  Gặp:      «cuc-thong-ke» vẫn tồn tại vào ngày 01/3/2025 (agencies.csv: đến 31/12/2025)",
    ),
    "an old body that was gone before": (
        ("agencies.csv", "CỤC TRƯỞNG,,,,2025-02-28", "CỤC TRƯỞNG,,,,2024-12-31"),
        "[SC12] successions.csv › dòng 4 › ô C4 › cột «old»\n"
        "  Gặp:      «cuc-thong-ke» không tồn tại trước ngày 01/3/2025 (agencies.csv: đến 31/12/2024)",
    ),
    "a body with two lives at once": (
        ("agencies.csv", "dai-truyen-hinh,Đài Truyền hình,Đài", "so-y-te,Sở Y tế,Đài"),
        "[AG02] agencies.csv › dòng 7 › ô A7 › cột «slug»\n  Gặp:      «so-y-te» đã có ở dòng 4",
    ),
    "a body that ends before it begins": (
        ("agencies.csv", "2025-03-01,", "2025-03-01,2025-02-01"),
        "[AG09] agencies.csv › dòng 6 › ô M6 › cột «valid_to»\n  Gặp:      «2025-03-01» đến «2025-02-01»",
    ),
    "a province with two states at once": (
        ("provinces.csv", "2026-09-01,,tay", "2026-08-31,,tay"),
        "[PV02] provinces.csv › dòng 5 › ô D5 › cột «valid_from»\n  Gặp:      «tay» trùng thời gian với dòng 4",
    ),
    "a predecessor that did not end": (
        ("provinces.csv", "dong | tay", "dong | tay | nam"),
        "[PV04] provinces.csv › dòng 4 › ô F4 › cột «predecessors»\n  Gặp:      «nam»",
    ),
    "an area nobody took over": (
        ("provinces.csv", "dong | tay", "tay"),
        "[PV05] provinces.csv › dòng 2 › ô E2 › cột «valid_to»\n"
        "  Gặp:      «dong» kết thúc ngày 30/6/2025, không đơn vị nào tiếp nhận",
    ),
    "an area with two heirs": (
        ("provinces.csv", "tay,Tây,thành phố", "nam,Nam,tỉnh,2025-07-01,,dong,,NQ\ntay,Tây,thành phố"),
        "[PV06] provinces.csv › dòng 5 › ô F5 › cột «predecessors»\n"
        "  Gặp:      «dong» được hai đơn vị tiếp nhận: «tay», «nam»",
    ),
    "a line said twice": (
        ("successions.csv", ANY, f"{ANY}\n{ANY}"),
        "[SC13] successions.csv › dòng 5 › ô C5 › cột «old»\n  Gặp:      dòng này nói lại dòng 4",
    ),
    "an heir in one province only": (
        ("successions.csv", "thong-ke,,,Nghị định 2", "thong-ke,,tay,Nghị định 2"),
        "[SC08] successions.csv › dòng 4 › ô E4 › cột «function»\n"
        "  Gặp:      «cuc-thong-ke» kết thúc nhưng không rõ ai tiếp nhận",
    ),
    "an ending told twice": (
        ("endings.csv", "Nghị quyết 3\n", "Nghị quyết 3\nhuyen,cấp huyện,2026-01-01,NQ\n"),
        "[AG10] endings.csv › dòng 3 › ô A3 › cột «subject»\n  Gặp:      «huyen» đã có ở dòng 2",
    ),
    "a function told twice": (
        ("functions.csv", "tong-hop,Tổng hợp", "tre-em,Trẻ em"),
        "[AG13] functions.csv › dòng 4 › ô A4 › cột «key»\n  Gặp:      «tre-em» đã có ở dòng 3",
    ),
    "an ending on no day": (
        ("endings.csv", "2025-07-01", "mùa hè"),
        "[AG08] endings.csv › dòng 2 › ô C2 › cột «date»\n  Gặp:      «mùa hè»",
    ),
}


def test_the_good_files_are_read(tmp_path: Path):
    assert len(country(tmp_path).events) == 4


@pytest.mark.parametrize(("change", "message"), FAULTY.values(), ids=FAULTY)
def test_is_refused_with_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: tuple[str, str, str], message: str
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DataError) as caught:
        country(Path(), *change)
    assert message in str(caught.value)
    assert all(fault.needed and fault.fix for fault in caught.value.faults)


def test_a_body_may_end_and_begin_anew(tmp_path: Path):
    again = "thong-ke,Thống kê tỉnh,TK,TK,statistics,Cục Thống kê,Thống kê tỉnh {province},Trưởng,TRƯỞNG,,,2025-03-01,"
    back = "cuc-thong-ke,Cục Thống kê,CTK,CTK,statistics,Tổng cục,Cục Thống kê,Cục trưởng,CỤC TRƯỞNG,,,2025-07-01,"
    write(tmp_path, "agencies.csv", again, f"{again}2025-06-30\n{back}")
    events = (tmp_path / "successions.csv").read_text("utf-8")
    events += "2025-07-01,rename,thong-ke,cuc-thong-ke,,,Nghị định 4,C2\n"
    (tmp_path / "successions.csv").write_text(events, "utf-8")
    history = load_history(tmp_path)
    at = [
        history.follow("cuc-thong-ke", "", date(2024, 1, 1), day).slug for day in (date(2025, 4, 1), date(2025, 8, 1))
    ]
    assert at == ["thong-ke", "cuc-thong-ke"]


def test_what_is_said_of_one_province_goes_before_what_is_said_of_all(tmp_path: Path):
    own = f"{ANY}\n2025-03-01,merge,cuc-thong-ke,so-y-te,,tay,Nghị định 1,C2"
    assert len(country(tmp_path, "successions.csv", ANY, own).events) == 5


def test_a_register_with_ends_needs_its_successions(tmp_path: Path):
    (write(tmp_path) / "successions.csv").unlink()
    with pytest.raises(DataError) as caught:
        load_history(tmp_path)
    assert {fault.code for fault in caught.value.faults} == {"SC08"}
