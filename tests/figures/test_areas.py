"""Figures of other units, official figures, numerators and denominators: what is read, and what is refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.agencies.history import load_history
from reportgen.agencies.world import world_of
from reportgen.errors import DataError, Fault
from reportgen.figures.load import load_figures
from reportgen.figures.model import FigureState, YearFigures
from tests.figures.sample import YEAR, Folder, small_plan

PROVINCES = (
    "slug,name,kind,valid_from,valid_to,predecessors,legal_basis\n"
    "mau,Mẫu,tỉnh,,2025-06-30,,\n"
    "khac,Khác,tỉnh,,2025-06-30,,\n"
    "khac,Khác,tỉnh,2025-07-01,,khac | mau,Nghị quyết số 202/2025/QH15\n"
    "xa,Xa,tỉnh,,,,\n"
)
HEAD = "key,area,value,numerator,denominator,state,source,note\n"
AREAS = "data/figures/mau/2024/areas.csv"


@pytest.fixture
def merged(folder: Folder) -> Folder:
    """The good folder of `sample`, of a province that was merged with another in 2025."""
    Path("data/provinces.csv").write_text(PROVINCES, "utf-8")
    return folder


def load(year: int = YEAR) -> YearFigures:
    return load_figures(Path("data"), small_plan(), year)


def faults_of(file: str, text: str) -> list[Fault]:
    (Path("data/figures/mau/2024") / file).write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        load()
    return list(caught.value.faults)


def fault_of(file: str, text: str) -> str:
    (fault,) = faults_of(file, text)
    return str(fault)


def with_counts(folder: Folder, numerator: str, denominator: str) -> None:
    """Give the first row of indicators.csv (2,31 per cent) a numerator and a denominator."""
    path = folder.root / "indicators.csv"
    head, first, *rest = path.read_text("utf-8").splitlines()
    lines = [f"{head},numerator,denominator", f"{first},{numerator},{denominator}", *(f"{line},," for line in rest)]
    path.write_text("\n".join(lines) + "\n", "utf-8")


# What is read ---------------------------------------------------------------------------------------------------


def test_reads_the_figures_of_another_unit(merged: Folder) -> None:
    rows = 'm-001,khac,"3,50",35.000,1.000.000,estimate,Điều tra,\nm-005,khac,,,,none_arose,,\nm-002,khac,,,,,,\n'
    (merged.root / "areas.csv").write_text(HEAD + rows, "utf-8")
    figures = load()
    found = figures.areas["khac"]
    assert sorted(found) == ["m-001", "m-005"]
    assert (found["m-001"].numerator, found["m-001"].denominator) == (Decimal(35000), Decimal(1000000))
    assert (found["m-005"].state, found["m-005"].value) == (FigureState.NONE_AROSE, "")
    assert figures.warnings == ()


def test_reads_numerator_and_denominator_of_the_plans_own_province(merged: Folder) -> None:
    with_counts(merged, "23.100", "1.000.000")
    figure = load().indicators["m-001"]
    assert (figure.numerator, figure.denominator) == (Decimal(23100), Decimal(1000000))


def test_official_figures_stand_beside_the_reported_ones(merged: Folder) -> None:
    before = (merged.root / "indicators.csv").read_bytes()
    (merged.root / "official.csv").write_text('key,value,source\nm-001,"2,28",Niên giám thống kê\n', "utf-8")
    figures = load()
    assert (figures.indicators["m-001"].value, figures.official["m-001"].value) == ("2,31", "2,28")
    assert (merged.root / "indicators.csv").read_bytes() == before


def test_the_area_is_the_unit_of_the_last_day_of_the_year(merged: Folder) -> None:
    path = merged.root.parent / "2025"
    path.mkdir()
    (path / "figures.yaml").write_text("illustrative: true\narea: khac\n", "utf-8")
    figures = load(2025)
    assert figures.area
    assert (figures.area.slug, figures.area.merged) == ("khac", True)


def test_without_an_area_the_figures_are_of_the_plans_own_province(merged: Folder) -> None:
    assert load().area is None


# What is refused ------------------------------------------------------------------------------------------------


def test_refuses_an_area_that_there_never_was(merged: Folder) -> None:
    merged.change("figures.yaml", "illustrative: true\n", "illustrative: true\narea: gia-lay\n")
    assert merged.message() == (
        "[FG26] data/figures/mau/2024/figures.yaml › dòng 2 › khóa «area»\n"
        "  Gặp:      «gia-lay»\n"
        "  Cần:      mã (slug) của một đơn vị hành chính cấp tỉnh trong data/provinces.csv\n"
        "  Cách sửa: ghi tên tỉnh không dấu, nối bằng gạch ngang, ví dụ: gia-lai"
    )


def test_refuses_an_area_without_the_plans_province(merged: Folder) -> None:
    merged.change("figures.yaml", "illustrative: true\n", "illustrative: true\narea: khac\n")
    assert "[FG28]" in merged.message()
    assert "đơn vị có địa bàn tỉnh Mẫu" in merged.message()


def test_refuses_a_unit_that_was_not_there_in_the_year(merged: Folder) -> None:
    path = merged.root.parent / "2025"
    path.mkdir()
    (path / "figures.yaml").write_text("illustrative: true\n", "utf-8")
    (path / "areas.csv").write_text(HEAD + "m-002,mau,5,,,actual,,\n", "utf-8")
    with pytest.raises(DataError) as caught:
        load(2025)
    (fault,) = (fault for fault in caught.value.faults if fault.code == "FG27")
    assert str(fault) == (
        "[FG27] data/figures/mau/2025/areas.csv › dòng 2 › ô B2 › cột «area»\n"
        "  Gặp:      «mau» không có vào ngày 31/12/2025 (có đến 30/6/2025)\n"
        "  Cần:      đơn vị hành chính cấp tỉnh có vào ngày 31/12/2025\n"
        "  Cách sửa: ghi đơn vị của thời điểm ấy; nếu đơn vị đúng thì xem lại thư mục năm hoặc data/provinces.csv"
    )


def test_refuses_a_unit_that_is_never_merged_with_the_plans(merged: Folder) -> None:
    assert fault_of("areas.csv", HEAD + "m-002,xa,5,,,actual,,\n") == (
        f"[FG28] {AREAS} › dòng 2 › ô B2 › cột «area»\n"
        "  Gặp:      «xa»\n"
        "  Cần:      đơn vị có địa bàn tỉnh Mẫu, hoặc được sắp xếp cùng với tỉnh Mẫu\n"
        "  Cách sửa: ghi lại mã đơn vị; số liệu của tỉnh khác thì bỏ dòng này"
    )


def test_refuses_the_plans_own_province_beside_itself(merged: Folder) -> None:
    assert "[FG29]" in fault_of("areas.csv", HEAD + "m-002,mau,5,,,actual,,\n")


def test_refuses_two_rows_of_one_indicator_and_unit(merged: Folder) -> None:
    found = fault_of("areas.csv", HEAD + "m-002,khac,5,,,actual,,\nm-002,khac,6,,,actual,,\n")
    assert found == (
        f"[FG30] {AREAS} › dòng 3 › ô A3 › cột «key»\n"
        "  Gặp:      «m-002» của «khac» đã có ở dòng 2\n"
        "  Cần:      mỗi chỉ tiêu của mỗi đơn vị chỉ một dòng\n"
        "  Cách sửa: giữ một dòng, xóa dòng thừa"
    )


def test_refuses_a_numerator_without_its_denominator(merged: Folder) -> None:
    with_counts(merged, "23.100", "")
    (fault,) = merged.faults()
    assert str(fault) == (
        "[FG31] data/figures/mau/2024/indicators.csv › dòng 2 › ô S2 › cột «denominator»\n"
        "  Gặp:      ô trống trong khi có tử số\n"
        "  Cần:      cả tử số (numerator) và mẫu số (denominator), hoặc không ghi cả hai\n"
        "  Cách sửa: ghi mẫu số, hoặc xóa tử số"
    )


@pytest.mark.parametrize(("numerator", "denominator"), [("5", "0"), ("-5", "10"), ("5", "nhiều"), ("1-2", "10")])
def test_refuses_what_is_no_count(merged: Folder, numerator: str, denominator: str) -> None:
    with_counts(merged, numerator, denominator)
    assert [fault.code for fault in merged.faults()] == ["FG32"]


def test_refuses_a_rate_that_its_own_counts_do_not_give(merged: Folder) -> None:
    with_counts(merged, "23.200", "1.000.000")
    assert merged.message() == (
        "[FG33] data/figures/mau/2024/indicators.csv › dòng 2 › ô G2 › cột «value»\n"
        "  Gặp:      «2,31» trong khi tử số là 23.200, mẫu số là 1.000.000\n"
        "  Cần:      giá trị bằng tử số chia mẫu số (với %: nhân 100), làm tròn như đã ghi\n"
        "  Cách sửa: kiểm tra lại ba ô: giá trị, tử số, mẫu số"
    )


def test_refuses_counts_of_a_figure_that_there_is_not(merged: Folder) -> None:
    assert "[FG34]" in fault_of("areas.csv", HEAD + "m-001,khac,,1,2,not_available,,\n")


def test_warns_of_a_share_above_a_hundred(merged: Folder) -> None:
    (merged.root / "areas.csv").write_text(HEAD + "m-001,khac,250,,,actual,,\n", "utf-8")
    assert [fault.code for fault in load().warnings] == ["FG10"]


def test_refuses_a_value_and_a_state_that_do_not_fit(merged: Folder) -> None:
    rows = "m-001,khac,,,,actual,,\nm-002,khac,5,,,none_arose,,\nm-004,khac,5,,,,,\n"
    assert [fault.code for fault in faults_of("areas.csv", HEAD + rows)] == ["FG07", "FG06", "FG03"]


def test_an_official_figure_names_its_source(merged: Folder) -> None:
    assert "[FG22]" in fault_of("official.csv", 'key,value,source\nm-001,"2,28",\n')


def test_refuses_an_area_that_is_not_yet_there_on_the_day_of_the_report(merged: Folder) -> None:
    path = merged.root.parent / "2025"
    path.mkdir()
    (path / "figures.yaml").write_text("illustrative: true\narea: khac\n", "utf-8")
    plan = small_plan()
    with pytest.raises(DataError) as caught:
        load_figures(Path("data"), plan, 2025, world_of(plan, load_history(Path("data")), date(2025, 6, 20)))
    assert "«khac» không có vào ngày báo cáo (20/6/2025)" in str(caught.value)
