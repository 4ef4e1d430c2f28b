"""The papers: the commands they print exist, so do the pictures and pages they link, and every page can be found."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import click
import pytest

from reportgen.cli import cli

ROOT = Path(__file__).resolve().parents[1]
PAPERS = sorted([ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("data/*.md"), *ROOT.glob("templates/**/*.md")])
ENTRANCES = ("README.md", "docs/pipeline.md")
SCRIPT_ONLY = ("test", "compare")
"""What `run` does by itself: no commands of the program."""

COMMAND = re.compile(r"(?:\./run|reportgen) +[^`\n]+")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
STOP = ("#", ">", "|", "…")


def named(paper: Path) -> str:
    return paper.relative_to(ROOT).as_posix()


def commands(text: str) -> Iterator[str]:
    """Yield the commands of a paper: code in a line, lines of code blocks."""
    for found in re.finditer(r"`([^`\n]+)`", text):
        if COMMAND.fullmatch(found[1].strip()):
            yield found[1].strip()
    for line in text.splitlines():
        typed = line.removeprefix("    ").removeprefix("$ ").strip()
        if COMMAND.fullmatch(typed):
            yield typed


def words(command: str) -> list[str]:
    """Return what is typed after the program's name, up to a comment or what the shell does with it."""
    typed: list[str] = []
    for word in shlex.split(command)[1:]:
        if word.startswith(STOP):
            break
        typed.append(word)
    return typed


def faults(command: str) -> Iterator[str]:
    """Yield what of a command does not exist."""
    here: click.Command = cli
    options = options_of(cli)
    left = iter(words(command))
    for word in left:
        if word.startswith("--") or word in options:
            if word not in options:
                yield f"{command}: no option {word}"
            elif not options[word].is_flag:
                next(left, None)
        elif isinstance(here, click.Group):
            found = here.get_command(click.Context(here), word)
            if found is None:
                if here is not cli or word not in SCRIPT_ONLY:
                    yield f"{command}: no command {word}"
                return
            here, options = found, options | options_of(found)


def options_of(command: click.Command) -> dict[str, click.Option]:
    params = command.get_params(click.Context(command, help_option_names=["-h", "--help"]))
    return {name: param for param in params if isinstance(param, click.Option) for name in param.opts}


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_prints_only_commands_and_options_that_exist(paper: Path) -> None:
    found = [fault for command in commands(paper.read_text("utf-8")) for fault in faults(command)]
    assert found == []


def test_finds_the_commands_of_the_guide() -> None:
    found = list(commands((ROOT / "docs/huong-dan.md").read_text("utf-8")))
    assert "reportgen render binh-dinh 2024" in found
    assert len(found) > 15


@pytest.mark.parametrize(
    ("command", "fault"),
    [
        ("reportgen rendr binh-dinh 2024", "no command rendr"),
        ("./run plan chek", "no command chek"),
        ("reportgen render binh-dinh 2024 --dat 2024-12-13", "no option --dat"),
    ],
)
def test_sees_a_command_that_does_not_exist(command: str, fault: str) -> None:
    assert list(faults(command)) == [f"{command}: {fault}"]


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_links_only_files_that_exist(paper: Path) -> None:
    targets = [unquote(found[1].split("#")[0]) for found in LINK.finditer(paper.read_text("utf-8"))]
    missing = [target for target in targets if target and "://" not in target and not (paper.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("paper", sorted((ROOT / "docs").glob("*.md")), ids=named)
def test_every_page_of_docs_can_be_found_from_the_entrances(paper: Path) -> None:
    texts = [(ROOT / entrance).read_text("utf-8") for entrance in ENTRANCES]
    assert any(f"({paper.name})" in text or f"docs/{paper.name}" in text for text in texts)


def test_every_picture_is_shown_somewhere_and_is_small() -> None:
    shown = {Path(found[1]).name for paper in PAPERS for found in LINK.finditer(paper.read_text("utf-8"))}
    pictures = sorted((ROOT / "docs/pictures").glob("*.png"))
    assert [picture.name for picture in pictures if picture.name not in shown] == []
    assert [picture.name for picture in pictures if picture.stat().st_size > 120_000] == []


@pytest.mark.parametrize("name", sorted(cli.list_commands(click.Context(cli))))
def test_every_command_stands_in_the_guide(name: str) -> None:
    assert f"{name}" in " ".join(commands((ROOT / "docs/huong-dan.md").read_text("utf-8"))).split()
