"""What a report set is made from: what is refused, what is told, what is marked."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reportgen.build.source import load_source
from reportgen.errors import DataError
from reportgen.workspace import Workspace, find

SLUG = "binh-dinh"


@pytest.fixture
def workspace(tmp_path: Path, checkout: Path) -> Workspace:
    for part in ("data", "templates"):
        shutil.copytree(checkout / part, tmp_path / part)
    (tmp_path / "reportgen.toml").touch()
    return find(tmp_path, None)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def make_figures_real(workspace: Workspace, year: int) -> None:
    edit(workspace.data / f"figures/{SLUG}/{year}/figures.yaml", "illustrative: true", "illustrative: false")


def test_refuses_a_lead_agency_that_is_not_in_the_register(workspace: Workspace) -> None:
    edit(workspace.data / f"plans/{SLUG}/indicators.csv", ",Sở Tư pháp,", ",Sở Tư pháp và Hộ tịch,")
    with pytest.raises(DataError) as caught:
        load_source(workspace, SLUG, 2024)
    message = str(caught.value)
    assert [word for word in ("PL32", "indicators.csv", "dòng", "Hộ tịch", "agencies.csv") if word not in message] == []


def test_marks_real_figures_that_stand_beside_last_years_invented_ones(workspace: Workspace) -> None:
    make_figures_real(workspace, 2024)
    loaded = load_source(workspace, SLUG, 2024)
    assert loaded.source.figures.illustrative
    (told,) = (fault for fault in loaded.warnings if fault.code == "RD09")
    assert told.location.file == (workspace.data / "figures/binh-dinh/2023/figures.yaml").as_posix()


def test_does_not_mark_real_figures_of_both_years(workspace: Workspace) -> None:
    make_figures_real(workspace, 2024)
    make_figures_real(workspace, 2023)
    loaded = load_source(workspace, SLUG, 2024)
    assert not loaded.source.figures.illustrative
    assert "RD09" not in [fault.code for fault in loaded.warnings]


def test_does_not_mark_real_figures_without_a_year_before(workspace: Workspace) -> None:
    make_figures_real(workspace, 2024)
    shutil.rmtree(workspace.data / f"figures/{SLUG}/2023")
    assert not load_source(workspace, SLUG, 2024).source.figures.illustrative


def test_names_the_lead_agencies_without_a_narrative(workspace: Workspace) -> None:
    (workspace.data / f"figures/{SLUG}/2024/narratives/so-y-te.md").unlink()
    (told,) = load_source(workspace, SLUG, 2024).warnings
    assert (told.code, told.found) == ("RD11", "chưa có bài viết của: Sở Y tế")
    assert "so-y-te.md" in told.needed


@pytest.mark.parametrize("slug", ["binh-dinh", "quang-ninh"])
def test_finds_every_narrative_of_the_sets_that_come_with_the_program(workspace: Workspace, slug: str) -> None:
    assert "RD11" not in [fault.code for fault in load_source(workspace, slug, 2024).warnings]


def test_last_years_texts_are_read_with_the_settings_of_their_own_day() -> None:
    """Đồng Nai is a city since 30/4/2026: its agencies proposed to the Thành ủy in 2026, whatever 2027 brings."""
    root = Path(__file__).parents[2]
    workspace = Workspace(root, root / "data", root / "templates", writable=False)
    assert load_source(workspace, "dong-nai", 2027).source.year == 2027
