"""A report in the words of the Party's form: what differs from the state's in the text itself."""

from __future__ import annotations

from dataclasses import replace

from reportgen import vi
from reportgen.report.form import DocumentForm
from reportgen.report.model import Line, Report

_LISTS = (
    *("documents", "communication", "inspection", "funding", "highlights", "shortcomings"),
    *("objective_causes", "subjective_causes", "next_year_tasks"),
)
_CITING = DocumentForm(party=True)


def in_party_form(report: Report) -> Report:
    """Return a report as a Party body writes it: a small letter first, a comma before the date of a cited document.

    Words stay as they are; so do the appendices, which quote titles as issued.
    """
    lists = {name: _lines(getattr(report, name)) for name in _LISTS}
    return replace(
        report,
        subject=vi.lower_first(_CITING.cited(report.subject)),
        opening=_line(report.opening),
        closing=_line(report.closing),
        groups=tuple(replace(one, items=_lines(one.items)) for one in report.groups),
        fields=tuple(replace(one, paragraphs=_lines(one.paragraphs)) for one in report.fields),
        proposals=tuple(replace(one, paragraphs=_lines(one.paragraphs)) for one in report.proposals),
        **lists,  # type: ignore[arg-type]  # all of _LISTS are tuples of lines
    )


def _line(line: Line) -> Line:
    return Line(line.id, _CITING.cited(line.text))


def _lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(_line(line) for line in lines)
