"""The whole of one `render`: load, make every file in memory, then write. Prints nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.assessment.last_year import View
from reportgen.build.jobs import FORMATS
from reportgen.build.output import Written, write_set
from reportgen.build.pool import Progress, run_jobs
from reportgen.build.report_set import report_set
from reportgen.build.source import load_sources
from reportgen.errors import Fault
from reportgen.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    Attributes:
        slugs: The plans the report covers, usually one; the first decides who is addressed and who signs.
        day: The report's date; None: the day stays blank.
        agencies: Slugs; given, only their reports are made.
        all_rows: Tell of every indicator in running text.
        force: Replace files edited by hand.
        duty: Key of the reporting duty; "": the plan's report upward.
        view: Which figures of last year are printed when the area changed since.
    """

    slugs: tuple[str, ...]
    year: int
    out: Path
    day: date | None = None
    agencies: tuple[str, ...] = ()
    formats: tuple[str, ...] = FORMATS
    all_rows: bool = False
    force: bool = False
    duty: str = ""
    view: View = View.AS_NOW

    @property
    def folder(self) -> Path:
        """Return where the files go."""
        return self.out / "+".join((*self.slugs, *((self.duty,) if self.duty else ()))) / str(self.year)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a request.

    Attributes:
        warnings: On the data, then on what could not be printed as the Word files say.
        reports: How many reports are in the set.
        illustrative: The figures are invented and marked so on every page.
    """

    written: tuple[Written, ...]
    warnings: tuple[Fault, ...]
    reports: int
    illustrative: bool


def render(workspace: Workspace, request: Request, progress: Progress | None = None) -> Outcome:
    """Make and write one report set. Nothing is written before everything was made."""
    loaded = load_sources(
        workspace,
        request.slugs,
        request.year,
        request.day,
        all_rows=request.all_rows,
        duty=request.duty,
        view=request.view,
    )
    jobs = report_set(workspace, tuple(one.source for one in loaded), request.formats, request.agencies)
    made = run_jobs(jobs, progress)
    files = {name: data for one in made for name, data in one.files.items()}
    written = write_set(request.folder, files, force=request.force)
    printing = tuple(fault for one in made for fault in one.warnings)
    warnings = (*(fault for one in loaded for fault in one.warnings), *printing)
    return Outcome(written, warnings, len(jobs), any(one.source.figures.illustrative for one in loaded))
