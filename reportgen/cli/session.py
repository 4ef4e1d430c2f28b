"""What every command gets from the options before its name: `@click.pass_obj def command(session: Session, ...)`."""

from __future__ import annotations

from dataclasses import dataclass
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
        """The workspace of this run, looked for when a command first asks; raises `CannotRun`."""
        return find(Path.cwd(), self.named)
