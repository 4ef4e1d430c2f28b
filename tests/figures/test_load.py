from __future__ import annotations

from datetime import date
from pathlib import Path

from reportgen.figures.load import load_figures
from tests.figures.sample import Folder, small_plan


def test_a_year_without_a_folder_is_not_given(tmp_path: Path) -> None:
    figures = load_figures(tmp_path, small_plan(), 2031)

    assert (figures.year, figures.given, figures.illustrative) == (2031, False, False)
    assert not figures.indicators


def test_a_good_folder_is_read_without_a_word(folder: Folder) -> None:
    figures = folder.load()

    assert figures.given
    assert figures.illustrative
    assert figures.to_date == date(2024, 11, 15)
    assert figures.warnings == ()


def test_asks_whether_the_figures_are_illustrative(folder: Folder) -> None:
    folder.change("figures.yaml", "illustrative: true\n", "")

    assert folder.message().splitlines()[:2] == [
        "[YM06] data/figures/mau/2024/figures.yaml › dòng 1",
        "  Gặp:      thiếu «illustrative»",
    ]


def test_refuses_a_day_outside_the_year_as_the_default_day(folder: Folder) -> None:
    folder.change("figures.yaml", "2024-11-15", "2023-11-15")

    (fault,) = folder.faults()

    assert (fault.code, fault.location.line) == ("FG09", 2)


def test_warns_of_a_missing_table_and_reads_the_rest(folder: Folder) -> None:
    (folder.root / "tasks.csv").unlink()

    assert folder.warning() == (
        "[FG21] data/figures/mau/2024/tasks.csv\n"
        "  Gặp:      không có tệp\n"
        "  Cần:      tệp kết quả thực hiện nhiệm vụ của năm\n"
        "  Cách sửa: thêm tệp; nếu chưa có thì báo cáo ghi mọi nhiệm vụ là chưa có số liệu"
    )
    assert folder.load().indicators


def test_tells_the_faults_of_all_files_at_once(folder: Folder) -> None:
    folder.change("indicators.csv", "m-001", "m-901")
    folder.change("tasks.csv", "m-t1", "m-t9")
    folder.change("narratives/so-y-te.md", "## Kết quả nổi bật", "## Nổi bật")

    assert [fault.code for fault in folder.faults()] == ["FG01", "FG01", "FG12"]
