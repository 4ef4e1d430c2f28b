"""Documents with one fault each, from the case files `tests/cases/layout/<rule>.yml`, each in several makings.

A case names a base of `papers.py` and what is changed in it:

    options     words for the base: number, day, appendices, more (paragraphs)
    page, pages page set-up of all sections, of one (0 the main text)
    looks       by role: size, bold, italic, underline, align, first, before, after, line, font, color, caps ...
    texts       by role: another text       swap   words for words, everywhere (with `only`: in one role)
    drop        roles left out              after  by role: paragraphs put after its last one
    before_body paragraphs put before the first of the text      signature  the whole signature block
    lines       by role: kind (none, typed), ratio, shift of its rule line
    number, address, table, columns, signature_break            options of the writer
    makings     "head-lines-format" instead of the usual three

and what is expected: `passes: true`, or `finds` (words of what is told) and `where` (words of its place); `also` names
rules that the same change breaks as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.reader import read_docx
from reportgen.layout.lint.check import Report, check_paper
from reportgen.layout.lint.finding import Finding
from reportgen.layout.word_paper import read_paper
from tests.layout import papers
from tests.layout.papers import Paper, Part
from tests.layout.wordfile import Making, write

CASES = Path(__file__).parents[1] / "cases" / "layout"
MAKINGS = ("table-drawing-styles", "table-vml-direct", "boxes-border-defaults")


@dataclass(frozen=True)
class Case:
    """A case of a rule, in one making."""

    rule: str
    name: str
    making: str
    data: dict[str, Any]

    @property
    def id(self) -> str:
        """Return a name for the test."""
        return f"{self.rule}-{self.name}-{self.making}".replace(" ", "_")

    @property
    def passes(self) -> bool:
        """Tell whether nothing is to be found."""
        return bool(self.data.get("passes"))

    def document(self) -> bytes:
        """Return the Word file."""
        paper = _changed(self.data)
        return write(paper, making_of(self.making))

    def report(self) -> Report:
        """Return what is told of it."""
        return check(self.document(), self.id)

    def hits(self, report: Report) -> list[Finding]:
        """Return the findings that are the expected one."""
        words, where = str(self.data.get("finds", "")), str(self.data.get("where", ""))
        own = [finding for finding in report.findings if finding.rule == self.rule]
        return [f for f in own if (words in f.found or words in f.needed) and where in str(f.place)]


@cache
def metrics() -> Metrics:
    """Return the fonts, found once."""
    return find_metrics()


def check(data: bytes, name: str = "thu.docx", profile: str = "auto") -> Report:
    """Return what is told of a Word file."""
    return check_paper(read_paper(read_docx(data, name), metrics(), name), profile)


def making_of(text: str) -> Making:
    """Return a making by its name "head-lines-format[-numbers]"."""
    return Making(*text.split("-"))


def rule_of(path: Path) -> str:
    """Return the id of the rule a case file belongs to."""
    head, _, last = path.stem.upper().rpartition("_")
    return f"{head.replace('_', '-')}-{_cased(last)}"


def _cased(last: str) -> str:
    return last[0] + last[1:].lower() if last.startswith("C") and last[1:2].isdigit() else last


def cases() -> Iterator[Case]:
    """Yield every case of every rule in every making."""
    for path in sorted(CASES.glob("*.yml")):
        for data in yaml.safe_load(path.read_text(encoding="utf-8")):
            for making in data.get("makings", MAKINGS):
                yield Case(rule_of(path), data["name"], making, data)


def _changed(data: dict[str, Any]) -> Paper:
    """Return the paper of a case: its base with its changes."""
    base = papers.BASES[data.get("base", "bao-cao")]
    paper = base(**data.get("options", {}))
    if "more" in data:
        paper.middle[-1:-1] = papers.prose(data["more"])
    for role, look in data.get("looks", {}).items():
        paper.looks[role] = paper.looks[role] | look
    if "signature" in data:
        paper.signature = [Part(**part) for part in data["signature"]]
    _lists(paper, data)
    for part in paper.parts():
        if part.role in data.get("texts", {}):
            part.text = data["texts"][part.role]
        if data.get("only") in (None, part.role):
            for old, new in data.get("swap", {}).items():
                part.text = part.text.replace(old, new)
    for name in ("page", "pages", "lines", "number"):
        getattr(paper, name).update(data.get(name, {}))
    paper.table = dict(data.get("table", {}))
    paper.columns = tuple(data.get("columns", paper.columns))
    paper.signature_break = bool(data.get("signature_break"))
    return paper


def _lists(paper: Paper, data: dict[str, Any]) -> None:
    """Drop and add paragraphs in every list of the paper."""
    lists = [paper.head_left, paper.head_right, paper.middle, paper.recipients, paper.signature]
    lists += [appendix.parts for appendix in paper.appendices]
    for parts in lists:
        parts[:] = [part for part in parts if part.role not in data.get("drop", []) and _kept(part, data)]
        for role, added in data.get("after", {}).items():
            at = max((n for n, part in enumerate(parts) if part.role == role), default=None)
            if at is not None:
                parts[at + 1 : at + 1] = [Part(**part) for part in added]
    if "before_body" in data:
        at = next(n for n, part in enumerate(paper.middle) if part.role == "body")
        paper.middle[at:at] = [Part(**part) for part in data["before_body"]]


def _kept(part: Part, data: dict[str, Any]) -> bool:
    """Drop a paragraph whose whole text is swapped for nothing."""
    return not any(part.text == old and new == "" for old, new in data.get("swap", {}).items())
