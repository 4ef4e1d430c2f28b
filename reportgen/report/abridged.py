"""What the provincial report takes of the agencies' texts; their own reports hold all of it.

The Standing Committee reads some ten pages. The compiling agency's text is taken whole; of the others, what their
field did (II.2) and what they propose (V) is, too, and of the rest the first paragraph where it bears on the result.
The rule stands in docs/report-text.md.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from reportgen.assessment.model import Verdict
from reportgen.figures.model import Narrative
from reportgen.report.behind import is_overdue
from reportgen.report.body import Told
from reportgen.report.source import ReportSource

DIRECTION = ("documents", "communication", "inspection", "funding")
"""Sections I.1 to I.4: the compiling agency sums them up for the province."""

CAUSES = ("shortcomings", "objective_causes", "subjective_causes")
SECTIONS = (*DIRECTION, "highlights", *CAUSES, "next_year")


def abridged(source: ReportSource, told: Sequence[Told]) -> tuple[Told, ...]:
    """Return the agencies' texts as the provincial report takes them, in the order given.

    Where the compiling agency wrote nothing on a section, the first paragraph of every other agency stands for it.
    """
    compiler = source.plan.report.compiler
    own = next((text for agency, text in told if agency.slug == compiler), Narrative(compiler))
    return tuple((agency, _taken(source, agency.slug, text, own)) for agency, text in told)


def _taken(source: ReportSource, slug: str, text: Narrative, compiler: Narrative) -> Narrative:
    text = replace(text, fields={key: _run_on(lines) for key, lines in text.fields.items()})
    if slug == compiler.agency:
        return text
    kept = {name for name in DIRECTION if not getattr(compiler, name)} | {"next_year"}
    if _has_exceeded(source, slug):
        kept.add("highlights")
    if _is_behind(source, slug):
        kept.update(CAUSES)
    return _only_first(text, kept)


def _only_first(text: Narrative, kept: Set[str]) -> Narrative:
    """Return a text with the first paragraph of the sections kept, and nothing of the others."""
    first = {name: getattr(text, name)[:1] if name in kept else () for name in SECTIONS}
    return replace(text, **first)  # type: ignore[arg-type]  # all of SECTIONS are tuples of paragraphs


def _run_on(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return what an agency did in a field as one paragraph; a list with dashes stays a list."""
    if any(line.startswith("-") for line in lines):
        return lines
    return (" ".join(line if line.endswith((".", "!", "?")) else f"{line}." for line in lines),) if lines else ()


def _has_exceeded(source: ReportSource, slug: str) -> bool:
    return any(row.verdict is Verdict.EXCEEDED for row in source.led_by(slug))


def _is_behind(source: ReportSource, slug: str) -> bool:
    """Tell whether an agency leads a row that was missed or is hard to reach, or a task that is overdue."""
    tasks = (task for led in source.led if led.agency.slug == slug for task in led.tasks)
    rows = any(row.verdict is Verdict.NOT_MET or row.is_hard for row in source.led_by(slug))
    return rows or any(is_overdue(source, task) for task in tasks)
