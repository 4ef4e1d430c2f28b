"""The wheel: works in another folder, without the checkout, with its templates and data."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

START = "import sys; sys.path.insert(0, sys.argv.pop(1)); from reportgen.cli import run; run()"


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without the network and unpacked."""
    made, site = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("site")
    offline = ["--no-index", "--no-build-isolation", "--no-deps", "--disable-pip-version-check"]
    command = [sys.executable, "-P", "-m", "pip", "wheel", "-q", *offline, "--wheel-dir", str(made), str(checkout)]
    done = subprocess.run(command, cwd=made, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    zipfile.ZipFile(next(made.glob("reportgen-*.whl"))).extractall(site)
    return site


def from_wheel(site: Path, *words: str, folder: Path) -> str:
    """Return what the program of the wheel prints in `folder`."""
    command = [sys.executable, "-P", "-c", START, str(site), *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_wheel_brings_every_template_and_data_file(installed: Path, checkout: Path) -> None:
    for part in ("data", "templates"):
        ours = {path.relative_to(checkout) for path in (checkout / part).rglob("*") if path.is_file()}
        builtin = installed / "reportgen" / "builtin"
        brought = {path.relative_to(builtin) for path in (builtin / part).rglob("*") if path.is_file()}
        assert {path for path in ours if not path.name.startswith((".", "~$"))} <= brought


@pytest.mark.slow
def test_the_wheel_lists_the_built_in_plans_in_another_folder(installed: Path, tmp_path: Path) -> None:
    printed = from_wheel(installed, "plan", "list", folder=tmp_path)
    assert "binh-dinh" in printed
    assert "quang-ninh" in printed


@pytest.mark.slow
def test_the_wheel_lays_out_a_workspace(installed: Path, tmp_path: Path) -> None:
    printed = from_wheel(installed, "init", "làm việc", folder=tmp_path)
    assert "  reportgen plan list" in printed
    assert (tmp_path / "làm việc" / "templates" / "bao-cao-tinh" / "bao-cao-tinh.docx").is_file()


@pytest.mark.slow
def test_the_wheel_names_its_command(installed: Path) -> None:
    entry_points = next(installed.glob("reportgen-*.dist-info")) / "entry_points.txt"
    assert "reportgen = reportgen.cli:run" in entry_points.read_text("utf-8")
