"""The reports of the two plans of this checkout, and every text in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from reportgen.build.source import load_source
from reportgen.report.model import Line, Report
from reportgen.report.source import ReportSource
from reportgen.workspace import Workspace
from tests.report.sample import ROOT

SLUGS = ("binh-dinh", "quang-ninh")


@cache
def real_source(slug: str, year: int = 2024) -> ReportSource:
    """Return what the reports of a plan of this checkout are made from."""
    workspace = Workspace(ROOT, ROOT / "data", ROOT / "templates", writable=False)
    return load_source(workspace, slug, year).source


def lines(found: object) -> Iterator[Line]:
    """Yield every paragraph and cell of a report."""
    if isinstance(found, Line):
        yield found
    elif isinstance(found, tuple | list):
        for one in found:
            yield from lines(one)
    elif is_dataclass(found) and not isinstance(found, type):
        for one in fields(found):
            yield from lines(getattr(found, one.name))


def body(report: Report) -> Iterator[Line]:
    """Yield every paragraph of a report, without the tables of its appendices."""
    for one in fields(report):
        if not one.name.endswith("_table"):
            yield from lines(getattr(report, one.name))
