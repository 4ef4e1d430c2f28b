"""Reading agencies.csv. Every faulty register is a good one with one change."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen import vi
from reportgen.agencies.model import BodyKind
from reportgen.agencies.register import Register, load_register, spellings
from reportgen.errors import CannotRun, DataError

GOOD = """\
slug,name,short_name,symbol,kind,superior,header_name,head_title,signature,signer_prefix,variants
so-y-te,Sở Y tế,SYT,SYT,department,UBND tỉnh {province},Sở Y tế,Giám đốc,GIÁM ĐỐC,,Sở y tế tỉnh | Sở YT
cong-an,Công an tỉnh,CA tỉnh,CAT,police,Bộ Công an,Công an tỉnh {province},Giám đốc,GIÁM ĐỐC,(Cấp bậc),
hoi-phu-nu,Hội Phụ nữ tỉnh,HPN,BTV,association,Hội Phụ nữ Việt Nam,Hội Phụ nữ,Chủ tịch,TM. BAN THƯỜNG VỤ | CHỦ TỊCH,,
"""


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def write_and_read(old: str = "", new: str = "") -> Register:
        assert old in GOOD
        Path("agencies.csv").write_text(GOOD.replace(old, new), encoding="utf-8")
        return load_register(Path("agencies.csv"))

    return write_and_read


def test_a_good_register_is_read_whole(read):
    register = read()
    assert [agency.slug for agency in register] == ["so-y-te", "cong-an", "hoi-phu-nu"]
    assert register["cong-an"].kind is BodyKind.POLICE
    assert register["cong-an"].signer_prefix == "(Cấp bậc)"
    assert register["hoi-phu-nu"].signature == ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH")
    assert spellings(register["so-y-te"]) == ("Sở Y tế", "SYT", "Sở y tế tỉnh", "Sở YT")
    assert "so-y-te" in register
    assert len(register) == 3


def test_an_unknown_slug_names_a_near_one(read):
    with pytest.raises(CannotRun) as caught:
        read()["so-yte"]
    assert str(caught.value) == (
        "[AG07] agencies.csv\n"
        "  Gặp:      không có cơ quan «so-yte»\n"
        "  Cần:      mã (cột slug) của một cơ quan trong danh sách\n"
        "  Cách sửa: có phải là «so-y-te»?"
    )


FAULTY = {
    "a slug that is not the name's": (
        ("so-y-te,", "so-yte,"),
        "[AG01] agencies.csv › dòng 2 › ô A2 › cột «slug»\n"
        "  Gặp:      «so-yte»\n"
        "  Cần:      «so-y-te», tên viết thường không dấu, bỏ chữ «tỉnh» ở cuối\n"
        "  Cách sửa: ghi so-y-te",
    ),
    "an agency twice": (
        ("cong-an,Công an tỉnh,CA tỉnh", "so-y-te,Sở Y tế,CA tỉnh"),
        "[AG02] agencies.csv › dòng 3 › ô A3 › cột «slug»\n"
        "  Gặp:      «so-y-te» đã có ở dòng 2\n"
        "  Cần:      mỗi cơ quan một dòng; nhiều dòng chỉ khi thời gian (valid_from, valid_to) không trùng nhau\n"
        "  Cách sửa: bỏ dòng thừa, hoặc ghi thời gian của từng dòng",
    ),
    "a kind nobody knows": (
        (",police,", ",polce,"),
        "[AG03] agencies.csv › dòng 3 › ô E3 › cột «kind»\n"
        "  Gặp:      «polce»\n"
        "  Cần:      một trong các loại: department, social_insurance, statistics, police, bank, front, association,"
        " public_unit, peoples_committee, party, ministry\n"
        "  Cách sửa: ghi lại cho đúng loại cơ quan",
    ),
    "another placeholder": (
        ("Công an tỉnh {province}", "Công an tỉnh {tinh}"),
        "[AG04] agencies.csv › dòng 3 › ô G3 › cột «header_name»\n"
        "  Gặp:      «{tinh}»\n"
        "  Cần:      chỉ {province} (tên tỉnh) ở các cột superior, header_name; {T} (T hoặc TP) ở cột symbol\n"
        "  Cách sửa: sửa hoặc bỏ phần trong ngoặc nhọn",
    ),
    "a spelling of two agencies": (
        ("Sở YT", "công an"),
        "[AG05] agencies.csv › dòng 3 › ô B3 › cột «name»\n"
        "  Gặp:      «Công an tỉnh» cũng là tên của «Sở Y tế» ở dòng 2\n"
        "  Cần:      mỗi cách viết một cơ quan\n"
        "  Cách sửa: bỏ một bên",
    ),
    "an empty cell": (
        ("SYT,SYT", "SYT,"),
        "[AG06] agencies.csv › dòng 2 › ô D2 › cột «symbol»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      nội dung của cột «symbol»\n"
        "  Cách sửa: ghi nội dung",
    ),
}


def test_only_the_front_and_committees_stand_under_no_superior(read):
    assert read("association,Hội Phụ nữ Việt Nam,", "front,,")["hoi-phu-nu"].superior == ""
    with pytest.raises(DataError) as caught:
        read("Bộ Công an", "")
    assert str(caught.value) == (
        "[AG06] agencies.csv › dòng 3 › ô F3 › cột «superior»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      cơ quan chủ quản in ở phần đầu văn bản; chỉ để trống với: "
        "front, peoples_committee, party, ministry\n"
        "  Cách sửa: ghi cơ quan chủ quản"
    )


@pytest.mark.parametrize("case", FAULTY)
def test_tells_place_find_need_and_mend_of(read, case: str):
    change, message = FAULTY[case]
    with pytest.raises(DataError) as caught:
        read(*change)
    assert str(caught.value) == message


def test_the_checkout_has_a_register_whose_every_spelling_means_its_own_agency(checkout: Path):
    register = load_register(checkout / "data" / "agencies.csv")
    for agency in register:
        assert agency.slug == vi.slug(agency.name)
        for name in spellings(agency):
            reading = register.read(name, "chủ trì")
            assert [named.agency.slug for named in reading.named] == [agency.slug]
            assert reading.unknown == ()


def test_public_units_of_the_province_bear_its_name_in_the_header(checkout: Path):
    units = [agency for agency in load_register(checkout / "data/agencies.csv") if agency.kind is BodyKind.PUBLIC_UNIT]
    assert units
    assert all("{province}" in agency.header_name for agency in units)
