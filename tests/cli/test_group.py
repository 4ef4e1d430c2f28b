"""The group of commands: its help, its start, and what the process itself sees of a run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from reportgen import __version__
from reportgen.cli import COMMANDS, cli

ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Show|default|required|TEXT|INTEGER|PATH|FILE|FILENAME|DIRECTORY|ARGS)\b"
)
"""What click would say by itself, and its names for the kinds of value; `metavar` gives better ones."""

HEAVY = ("pandas", "openpyxl", "weasyprint", "docxtpl", "lxml")


def reportgen(*words: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a process of its own, in `folder`."""
    command = [sys.executable, "-P", "-m", "reportgen", *words]
    return subprocess.run(command, cwd=folder, env=os.environ | environment, capture_output=True, check=False)


def test_the_help_names_every_command_in_vietnamese() -> None:
    result = CliRunner().invoke(cli, ["--help"], prog_name="reportgen")
    assert result.output.startswith("Cách dùng: reportgen [TÙY CHỌN] LỆNH")
    assert all(f"  {name} " in result.output for name in COMMANDS)
    assert "Options" not in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_subcommand_has_help_in_vietnamese(name: str) -> None:
    for words in calls(name):
        result = CliRunner().invoke(cli, [*words, "--help"], prog_name="reportgen")
        assert result.exit_code == 0
        assert result.output.startswith(f"Cách dùng: reportgen {' '.join(words)} [TÙY CHỌN]")
        assert "In hướng dẫn này rồi thoát." in result.output
        assert not ENGLISH.search(result.output), words


def calls(name: str) -> Iterator[list[str]]:
    """Yield the words that call a command, and each of its own commands."""
    with click.Context(cli) as context:
        command = cli.get_command(context, name)
    yield [name]
    if isinstance(command, click.Group):
        yield from ([name, inner] for inner in command.commands)


def test_help_and_version_import_no_heavy_package(checkout: Path) -> None:
    script = (
        "import sys; from reportgen.cli import cli\n"
        "try: cli.main(['--help'])\n"
        f"finally: print(sorted(sys.modules.keys() & set({HEAVY!r})))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=checkout, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_prints_the_version(tmp_path: Path) -> None:
    assert reportgen("--version", folder=tmp_path).stdout.decode() == f"reportgen {__version__}\n"


def test_names_the_unknown_command_and_ends_with_two(tmp_path: Path) -> None:
    done = reportgen("plans", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == b""
    assert "Lỗi: Không có lệnh «plans»." in done.stderr.decode()


def test_a_wrong_workspace_is_refused_at_once(tmp_path: Path) -> None:
    done = reportgen("--workspace", "không có", "init", "mới", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("[WS01] không có\n")
    assert not (tmp_path / "mới").exists()


def test_writes_utf8_where_the_language_is_plain_c(tmp_path: Path) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    done = reportgen("--help", folder=tmp_path, **plain)
    assert done.returncode == 0
    assert "Lập báo cáo năm" in done.stdout.decode("utf-8")


def test_is_quiet_when_the_reader_closes_the_output(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-P", "-m", "reportgen", "--help"]
    done = subprocess.run(command, cwd=tmp_path, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert done.stderr == b""
    assert done.returncode == 141


def test_names_files_as_they_can_be_typed_from_here(tmp_path: Path) -> None:
    assert reportgen("init", "w", folder=tmp_path).returncode == 0
    figures = tmp_path / "w/data/figures/binh-dinh/2024/indicators.csv"
    figures.write_text(figures.read_text("utf-8").replace('"2,31"', '"2,31 %"', 1), "utf-8")
    words = ("render", "binh-dinh", "2024", "--agency", "so-tu-phap", "--format", "docx")
    inside = reportgen(*words, folder=tmp_path / "w")
    assert "[TG03] data/figures/binh-dinh/2024/indicators.csv" in inside.stderr.decode()
    outside = reportgen("--workspace", "w", *words, folder=tmp_path)
    assert "[TG03] w/data/figures/binh-dinh/2024/indicators.csv" in outside.stderr.decode()
