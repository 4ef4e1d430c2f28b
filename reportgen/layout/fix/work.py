"""What a mend sees: the document as the checker sees it, and the XML each line of it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.model import Table
from reportgen.document.reader import Traced, read_package
from reportgen.document.xml import Element
from reportgen.layout.anatomy import Anatomy, Component, dissect
from reportgen.layout.fix.file import WordFile
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.places import runs_of
from reportgen.layout.lint.check import Report, check_paper
from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import UNSURE, View
from reportgen.layout.paper import Paper, Segment
from reportgen.layout.profile import Profile
from reportgen.layout.word_paper import read_paper

Layer = Callable[[Profile], Profile]
_MORE = re.compile(r" \(và (\d+) chỗ khác\)$")


@dataclass(frozen=True, slots=True)
class Work:
    """A document between two mends. After a mend has edited the file, it is looked at anew."""

    file: WordFile
    pen: Pen
    traced: Traced
    paper: Paper
    anatomy: Anatomy
    report: Report

    @property
    def profile(self) -> Profile:
        """Return the rules it is held against."""
        assert self.report.profile is not None
        return self.report.profile

    def view(self, rule: str) -> View:
        """Return the document as one rule sees it."""
        return View(self.paper, self.anatomy, self.profile, self.profile[rule])

    def findings(self, rules: Iterable[str]) -> list[Finding]:
        """Return what the checker says on some rules."""
        wanted = set(rules)
        return [finding for finding in self.report.findings if finding.rule in wanted]

    def broken(self, *rules: str) -> list[str]:
        """Return those of some rules on which there is a finding, in this order."""
        found = {finding.rule for finding in self.report.findings}
        return [rule for rule in rules if rule in found]

    def part(self, name: str) -> Component | None:
        """Return a component that is sure enough to be one; what is only guessed is left to a person."""
        found = self.anatomy.get(name)
        return found if found is not None and found.sureness >= UNSURE else None

    def element(self, segment: Segment) -> Element | None:
        """Return the paragraph a line stands in."""
        if segment.paragraph is None:
            return None
        return self.traced.elements.get(segment.paragraph.address)

    def runs(self, segment: Segment) -> list[Element]:
        """Return the runs of a line."""
        paragraph = self.element(segment)
        return [] if paragraph is None else runs_of(paragraph, segment)

    def table(self, table: Table) -> Element | None:
        """Return the XML of a table."""
        return self.traced.elements.get(table.address)


@cache
def _metrics() -> Metrics:
    return find_metrics()


def look(file: WordFile, pen: Pen, wanted: str = "auto", layer: Layer | None = None) -> Work:
    """Return a document read, laid out and checked as it is now."""
    traced = read_package(file.ready())
    paper = read_paper(traced.document, _metrics(), file.name)
    return Work(file, pen, traced, paper, dissect(paper), check_paper(paper, wanted, layer))


def weight(findings: Iterable[Finding]) -> int:
    """Return how many places some findings name: one that says "(và 3 chỗ khác)" names four."""
    found = (_MORE.search(finding.found) for finding in findings)
    return sum(1 + (int(more[1]) if more else 0) for more in found)
