"""Bad input: one clear message with the place and the mend, and earlier output as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.build.render import Request, render
from reportgen.errors import ReportgenError
from reportgen.workspace import Workspace, find

SLUG, YEAR, AGENCY = "binh-dinh", 2024, "so-tu-phap"


@pytest.fixture
def workspace(tmp_path: Path, checkout: Path) -> Workspace:
    for part in ("data", "templates"):
        shutil.copytree(checkout / part, tmp_path / part)
    (tmp_path / "reportgen.toml").touch()
    return find(tmp_path, None)


def request(workspace: Workspace) -> Request:
    return Request((SLUG,), YEAR, workspace.root / "output", agencies=(AGENCY,), formats=("docx",))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def lose_a_column(root: Path) -> None:
    edit(root / "data/figures/binh-dinh/2024/indicators.csv", "state", "trang_thai")


def name_an_unknown_agency(root: Path) -> None:
    edit(root / "data/plans/binh-dinh/plan.yaml", "compiler: so-lao-dong-thuong-binh-va-xa-hoi", "compiler: so-la")


def put_a_unit_into_a_value(root: Path) -> None:
    edit(root / "data/figures/binh-dinh/2024/indicators.csv", '"2,31"', '"2,31 %"')


def break_the_yaml(root: Path) -> None:
    edit(root / "data/plans/binh-dinh/plan.yaml", "slug: binh-dinh", "slug: [binh-dinh")


def break_the_template(root: Path) -> None:
    (root / "templates/bao-cao-don-vi/bao-cao-don-vi.docx").write_bytes(b"not a Word file")


@pytest.mark.parametrize(
    ("harm", "told"),
    [
        (lose_a_column, ("indicators.csv", "state")),
        (name_an_unknown_agency, ("plan.yaml", "report.compiler", "so-la")),
        (put_a_unit_into_a_value, ("indicators.csv", "dòng", "2,31 %", "2,31")),
        (break_the_yaml, ("plan.yaml", "dòng")),
        (break_the_template, ("bao-cao-don-vi.docx",)),
    ],
)
def test_tells_where_and_leaves_earlier_output(
    workspace: Workspace, harm: Callable[[Path], None], told: tuple[str, ...]
) -> None:
    render(workspace, request(workspace))
    made = workspace.root / "output/binh-dinh/2024/don-vi/so-tu-phap/bao-cao.docx"
    before = made.read_bytes()
    harm(workspace.root)
    with pytest.raises(ReportgenError) as caught:
        render(workspace, request(workspace))
    message = str(caught.value)
    assert [word for word in told if word not in message] == []
    assert "Cách sửa:" in message
    assert made.read_bytes() == before


def test_refuses_an_agency_that_leads_nothing_and_names_a_near_one(workspace: Workspace) -> None:
    wrong = Request((SLUG,), YEAR, workspace.root / "output", agencies=("so-tu-fap",), formats=("docx",))
    with pytest.raises(ReportgenError) as caught:
        render(workspace, wrong)
    assert "có phải «so-tu-phap» (Sở Tư pháp)?" in str(caught.value)
    assert caught.value.exit_code == 2
    assert not (workspace.root / "output").exists()


def test_knows_an_agency_by_its_name_too(workspace: Workspace) -> None:
    outcome = render(workspace, replace(request(workspace), agencies=("Sở Tư pháp",)))
    assert outcome.written[0].path.parent.name == AGENCY


def test_refuses_a_draft_plan(workspace: Workspace) -> None:
    edit(workspace.root / "data/plans/binh-dinh/plan.yaml", "status: ready", "status: draft")
    with pytest.raises(ReportgenError) as caught:
        render(workspace, request(workspace))
    assert "«draft»" in str(caught.value)
    assert caught.value.exit_code == 1


def test_warns_and_prints_without_figures_of_the_year(workspace: Workspace) -> None:
    outcome = render(
        workspace, Request((SLUG,), 2029, workspace.root / "output", agencies=(AGENCY,), formats=("docx",))
    )
    assert [fault.code for fault in outcome.warnings] == ["RD17", "RD12", "RD16", "RD15", "RD04"]
    assert not outcome.illustrative
    assert outcome.written[0].path.name == "bao-cao.docx"


def test_warns_of_a_report_dated_before_its_plan(workspace: Workspace) -> None:
    outcome = render(
        workspace, Request((SLUG,), 2023, workspace.root / "output", agencies=(AGENCY,), formats=("docx",))
    )
    assert [fault.found for fault in outcome.warnings if fault.code == "RD10"] == [
        "báo cáo năm 2023 đề tháng 12 năm 2023"
    ]


def test_gives_the_same_bytes_twice(workspace: Workspace) -> None:
    everything = Request((SLUG,), YEAR, workspace.root / "output", agencies=(AGENCY,))
    first = {one.path.name: one.path.read_bytes() for one in render(workspace, everything).written}
    second = {one.path.name: one.path.read_bytes() for one in render(workspace, everything).written}
    assert first == second
    assert sorted(first) == ["bao-cao.docx", "bao-cao.pdf", "phu-luc.xlsx"]
