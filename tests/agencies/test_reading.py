"""Who a printed cell names: real cells of real plans, and the spellings people use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.agencies.model import Agency, AgencyReading, BodyKind
from reportgen.agencies.names import fold
from reportgen.agencies.register import Register


def agency(slug: str, name: str, *variants: str) -> Agency:
    return Agency(slug, name, "", "", BodyKind.DEPARTMENT, "", name, "Giám đốc", ("GIÁM ĐỐC",), variants=variants)


REGISTER = Register(
    (
        agency("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội"),
        agency("cuc-thong-ke", "Cục Thống kê"),
        agency("so-y-te", "Sở Y tế"),
        agency("so-van-hoa", "Sở Văn hóa"),
        agency("so-van-hoa-va-the-thao", "Sở Văn hóa và Thể thao"),
        agency("so-nong-nghiep", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và PTNT"),
        agency("bao-hiem-xa-hoi", "Bảo hiểm xã hội tỉnh"),
        agency("ban-dan-toc", "Ban Dân tộc tỉnh"),
        agency("hoi-phu-nu", "Hội Liên hiệp Phụ nữ tỉnh"),
        agency("dai-ptth", "Đài Phát thanh và Truyền hình tỉnh"),
    )
)


def read(cell: str, role: str = "chủ trì", province: str = "") -> AgencyReading:
    return REGISTER.read(cell, role, province)


def roles(reading: AgencyReading) -> list[tuple[str, str]]:
    return [(named.agency.slug, named.role) for named in reading.named]


@pytest.mark.parametrize(
    "printed",
    [
        "Sở Lao động - Thương binh và Xã hội",
        "Sở Lao động-Thương binh và Xã hội",
        "Sở Lao động – Thương binh và xã hội",
        "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
        "Sơ\u0309 Lao đo\u0323\u0302ng - Thương binh và Xã hội",
        "  - Sở Lao động\u00a0- Thương binh và Xã hội;",
        "Sở Lao động - Thương binh và Xã hội tỉnh",
    ],
)
def test_the_same_name_however_it_is_typed(printed: str):
    assert roles(read(printed)) == [("so-ldtbxh", "chủ trì")]
    assert read(printed).unknown == ()


@pytest.mark.parametrize("printed", ["Sở Văn hóa và Thể thao", "Sở Văn hoá và Thể thao"])
def test_the_longest_name_wins_wherever_the_tone_mark_stands(printed: str):
    assert roles(read(printed)) == [("so-van-hoa-va-the-thao", "chủ trì")]


def test_the_word_province_may_be_there_or_not():
    assert roles(read("Bảo hiểm xã hội; Ban Dân tộc tỉnh")) == [
        ("bao-hiem-xa-hoi", "chủ trì"),
        ("ban-dan-toc", "chủ trì"),
    ]


def test_the_name_of_the_province_may_follow():
    reading = read("Đài Phát thanh và Truyền hình Bình Định; Bảo hiểm xã hội tỉnh Bình Định", province="Bình Định")
    assert [named.agency.slug for named in reading.named] == ["dai-ptth", "bao-hiem-xa-hoi"]
    assert reading.unknown == ()
    assert read("Bảo hiểm xã hội tỉnh Bình Định").unknown == ("Bình Định",)


@pytest.mark.parametrize("mark", [",", ";"])
def test_each_agency_has_the_role_said_after_it(mark: str):
    cell = (
        f"Sở Lao động - Thương binh và Xã hội chủ trì tham mưu thực hiện{mark} "
        "Cục Thống kê chủ trì thu thập, tổng hợp, thống kê"
    )
    assert roles(read(cell, "theo dõi")) == [
        ("so-ldtbxh", "chủ trì tham mưu thực hiện"),
        ("cuc-thong-ke", "chủ trì thu thập, tổng hợp, thống kê"),
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sở Y tế, Cục Thống kê", ["theo dõi", "theo dõi"]),
        ("Sở Y tế và Cục Thống kê chủ trì", ["chủ trì", "chủ trì"]),
        ("Sở Y tế; Cục Thống kê chủ trì", ["theo dõi", "chủ trì"]),
        ("Sở Y tế chủ trì, Cục Thống kê", ["chủ trì", "theo dõi"]),
        ("Sở Y tế chủ trì, phối hợp với Cục Thống kê, Ban Dân tộc", ["chủ trì", "phối hợp", "phối hợp"]),
        ("Sở Y tế (thường trực)", ["(thường trực)"]),
    ],
)
def test_joined_names_share_what_is_said_after_the_last(cell: str, expected: list[str]):
    assert [role for _, role in roles(read(cell, "theo dõi"))] == expected
    assert read(cell).unknown == ()


def test_an_agency_named_twice_is_there_once_with_both_roles():
    assert roles(read("Sở Y tế chủ trì; Cục Thống kê tổng hợp; Sở Y tế báo cáo")) == [
        ("so-y-te", "chủ trì, báo cáo"),
        ("cuc-thong-ke", "tổng hợp"),
    ]


@pytest.mark.parametrize(
    ("cell", "groups"),
    [
        ("Các sở, ban, ngành có liên quan", ["Các sở, ban, ngành có liên quan"]),
        ("- Các Sở, ban. ngành liên quan; - UBND các huyện, thị xã, thành phố.", None),
        ("các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố", None),
        ("Các sở, ban, ngành; UBND các địa phương", ["Các sở, ban, ngành", "UBND các địa phương"]),
        ("Các sở, ngành chủ trì mục tiêu", ["Các sở, ngành chủ trì mục tiêu"]),
        ("các sở ngành liên quan và UBND các địa phương.", ["các sở ngành liên quan", "UBND các địa phương"]),
        ("các sở, ngành được giao nhiệm vụ", ["các sở, ngành được giao nhiệm vụ"]),
        ("Các hội, đoàn thể tỉnh", ["Các hội, đoàn thể tỉnh"]),
        ("UBND các huyện, thị xã; thành phố", ["UBND các huyện, thị xã; thành phố"]),
        ("Uỷ ban nhân dân các xã, phường, đặc khu", ["Uỷ ban nhân dân các xã, phường, đặc khu"]),
        ("UBND TP Hạ Long, Cẩm Phả, thị xã Quảng Yên, huyện Vân Đồn", None),
        ("Các cơ quan, đơn vị, địa phương có liên quan", ["Các cơ quan, đơn vị, địa phương có liên quan"]),
    ],
)
def test_a_group_is_no_agency_and_nothing_is_left_over(cell: str, groups: list[str] | None):
    reading = read(cell)
    assert reading.named == ()
    assert reading.unknown == ()
    assert groups is None or list(reading.groups) == groups
    assert len(reading.groups) == len(groups or reading.groups)


def test_a_list_of_districts_ends_where_an_agency_begins():
    reading = read("UBND TP Hạ Long, Cẩm Phả, Sở Y tế; Cục Thống kê")
    assert reading.groups == ("UBND TP Hạ Long, Cẩm Phả",)
    assert [named.agency.slug for named in reading.named] == ["so-y-te", "cuc-thong-ke"]


def test_a_group_does_not_swallow_the_first_word_of_an_agency():
    reading = read("Các sở, Ban Dân tộc, Hội Liên hiệp Phụ nữ và các hội, đoàn thể")
    assert [named.agency.slug for named in reading.named] == ["ban-dan-toc", "hoi-phu-nu"]
    assert reading.groups == ("Các sở", "các hội, đoàn thể")


@pytest.mark.parametrize(
    ("cell", "unknown"),
    [
        ("Cục Thông kê", ("Cục Thông kê",)),
        ("Sở Y tế; Viện Pasteur, Trung tâm Kiểm soát bệnh tật", ("Viện Pasteur", "Trung tâm Kiểm soát bệnh tật")),
        ("Viện Pasteur, Sở Y tế", ("Viện Pasteur",)),
        ("Sở Y tế thành phố Huế", ("thành phố Huế",)),
        ("Sở Y tế chủ trì, Viện Pasteur phối hợp", ("Viện Pasteur phối hợp",)),
        ("Giao Sở Y tế", ("Giao",)),
    ],
)
def test_what_is_neither_is_told(cell: str, unknown: tuple[str, ...]):
    assert read(cell).unknown == unknown


def test_an_empty_cell_names_nobody():
    assert read("") == AgencyReading()


NAMES = ("Sở Y tế", "Cục Thống kê", "Viện Pasteur", "các sở, ban, ngành", "UBND các huyện", "Bình Định")
OTHERS = ("chủ trì", "phối hợp với", "và", ",", ";", "tổng hợp", "tỉnh", "- ")
WORDS = st.sampled_from(NAMES + OTHERS)


@given(st.lists(WORDS, max_size=8))
def test_no_word_is_dropped(words: list[str]):
    cell = " ".join(words)
    reading = read(cell, "VAI TRÒ")
    kept = " ".join([*(f"{named.printed} {named.role}" for named in reading.named), *reading.groups, *reading.unknown])
    for word in ("Pasteur", "tổng", "Bình", "Thống", "ngành", "huyện"):
        assert (word in cell) == (word in kept), (cell, kept)


@given(st.text())
def test_folding_keeps_the_length(text: str):
    assert len(fold(text)) == len(text)
