"""Makes click speak Vietnamese, by gettext as click provides for, whatever the language of the machine."""

from __future__ import annotations

import gettext
import os
import sys
from io import TextIOWrapper
from pathlib import Path

import click

_CATALOGUE = Path(__file__).parent / "locale"
_OPTIONS = "[TÙY CHỌN]"
_SUBCOMMAND = "LỆNH [THAM SỐ]..."
_VALUES = {"text": "CHỮ", "integer": "SỐ", "float": "SỐ"}


def speak() -> None:
    """Use the Vietnamese catalogue for every text of click's own.

    click asks gettext's default domain; gettext asks the environment, so `LANGUAGE` is set for this process.
    """
    gettext.bindtextdomain("messages", str(_CATALOGUE))
    os.environ["LANGUAGE"] = "vi"


def write_utf8() -> None:
    """Write UTF-8 to both outputs, also where the machine's language is set to plain C."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def use_metavars(command: click.Command) -> None:
    """Name options, commands and kinds of value in Vietnamese; click's catalogue has no entry for these words."""
    command.options_metavar = _OPTIONS
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.is_flag and parameter.metavar is None:
            parameter.metavar = _VALUES.get(parameter.type.name)
    if isinstance(command, click.Group):
        command.subcommand_metavar = _SUBCOMMAND
        for inner in command.commands.values():
            use_metavars(inner)
