"""What every command gets from the options before its name: `@click.pass_obj def command(session: Session, ...)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from reportgen.workspace import Workspace, find


@dataclass
class Session:
    """The global options of one run.

    Attributes:
        named: The folder given by `--workspace`; None when not given.
        verbose: Whether the user asked for a trace with an error.
    """

    named: Path | None = None
    verbose: bool = False

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace of this run, looked for when a command first asks; raises `CannotRun`.

        Its folders are as short as they can be typed from here: that is how messages name files.
        """
        here = Path.cwd()
        found = find(here, self.named)
        return replace(found, data=_typed(found.data, here), templates=_typed(found.templates, here))


def _typed(folder: Path, here: Path) -> Path:
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
