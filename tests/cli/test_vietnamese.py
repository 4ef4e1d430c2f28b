"""The catalogue of click's own words, held against the click that is installed."""

from __future__ import annotations

import ast
import gettext
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from reportgen.cli import vietnamese

FOLDER = Path(vietnamese.__file__).parent / "locale" / "vi" / "LC_MESSAGES"
SOURCES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")
NOT_SAID = (
    "Deprecat",  # we deprecate nothing
    "deprecated",
    "%(prog)s, version",  # our own form
    "UUID",
    "executable",
    "Confirm the action",
    "two entered values",
    "Repeat for confirmation",
    "any key",
    "colour",
    "{message}",
    # told to the programmer who declares an option wrongly
    "Could not determine name",
    "No options defined",
    "Arguments take exactly",
    "defined twice",
    "Boolean option",
    "Choice({choices})",
    "Value must be an iterable",
    "Invalid start character",
)


def said_by_click() -> Iterator[str]:
    """Yield every text that click hands to gettext; of a singular and plural pair the singular."""
    for name in SOURCES:
        for node in ast.walk(ast.parse((Path(click.__file__).parent / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value


@pytest.fixture
def catalogue() -> gettext.GNUTranslations:
    with (FOLDER / "messages.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_every_text_of_click_that_a_user_can_meet_is_translated(catalogue: gettext.GNUTranslations) -> None:
    met = [text for text in said_by_click() if not any(part in text for part in NOT_SAID)]
    assert len(met) > 30
    assert [text for text in met if catalogue.gettext(text) == text == catalogue.ngettext(text, text, 1)] == []


def test_the_compiled_catalogue_is_that_of_the_source(catalogue: gettext.GNUTranslations) -> None:
    written = [
        ast.literal_eval(line.split(" ", 1)[1])
        for line in (FOLDER / "messages.po").read_text("utf-8").splitlines()
        if line.startswith("msgstr")
    ]
    compiled = {value for key, value in catalogue._catalog.items() if key}  # type: ignore[attr-defined]
    assert set(written) - {""} == compiled


def test_a_wrong_option_is_told_in_vietnamese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(click.NoSuchOption) as caught:
        click.Command("thử", params=[]).make_context("thử", ["--năm"])
    caught.value.show()
    assert "Lỗi: Không có tùy chọn «--năm»." in capsys.readouterr().err
