"""The mends in order: each is kept only when the checker confirms that it took findings away and brought none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportgen.errors import Severity
from reportgen.layout.fix.file import WordFile, open_word
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends import MENDS, RULES
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.remarks import remark
from reportgen.layout.fix.words import words_by_paragraph, words_of
from reportgen.layout.fix.work import Layer, Work, look, weight
from reportgen.layout.lint.check import Report
from reportgen.layout.lint.finding import Finding

_PASSES = 4
"""Rounds of all mends: what one makes visible, an earlier one may have to mend. The last finds nothing to do."""


@dataclass(frozen=True, slots=True)
class Done:
    """A mend that was kept: its name and the findings it took away."""

    name: str
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class Mended:
    """What came of a file.

    Attributes:
        data: The mended file; the bytes it came with when there was nothing to do.
        done: What was mended, in order.
        before, after: What the checker said before and says now.
    """

    data: bytes
    before: Report
    after: Report
    done: list[Done] = field(default_factory=list)

    @property
    def left(self) -> list[Finding]:
        """Return what a person has to see to."""
        return self.after.findings

    @property
    def has_errors(self) -> bool:
        """Tell whether something of severity error is left."""
        return any(finding.severity is Severity.ERROR for finding in self.left)


def mend(
    data: bytes,
    name: str,
    wanted: str = "auto",
    layer: Layer | None = None,
    pen: Pen | None = None,
    *,
    convert: bool = False,
) -> Mended:
    """Return a Word file with its layout mended, not a letter or number of it changed.

    Args:
        data: The file's bytes.
        name: Its name as the user typed it.
        wanted: Name of a profile, or "auto".
        layer: Lays the values of an office over the profile.
        pen: How edits are written; plainly when None. When it tracks, what is left goes into the file as comments.
        convert: Whether text of the encodings TCVN3 and VNI is written in Unicode.

    Raises:
        DataError: not read (DX01 - DX12), or not to be mended (FX01, FX02).
    """
    pen = pen or Pen()
    mends = [mend for mend in MENDS if convert or not mend.converts]
    bench = _Bench(open_word(data, name), pen, wanted, layer)
    before = bench.work.report
    bench.run(mends, strict=False)
    if _rules(bench.work.report.findings) - _rules(before.findings):
        bench = _Bench(open_word(data, name), pen, wanted, layer)
        bench.run(mends, strict=True)
    if pen.track:
        remark(bench.work)
    return Mended(bench.file.bytes(), before, bench.work.report, bench.done)


class _Bench:
    """A file on which mends are tried one after the other."""

    def __init__(self, file: WordFile, pen: Pen, wanted: str, layer: Layer | None) -> None:
        self.file, self.pen, self.wanted, self.layer = file, pen, wanted, layer
        pen.begin_after(file.package.xml(file.main))
        self.work = self.look()
        self.done: list[Done] = []

    def look(self) -> Work:
        return look(self.file, self.pen, self.wanted, self.layer)

    def run(self, mends: list[Mend], *, strict: bool) -> None:
        for _ in range(_PASSES):
            changed = [mend for mend in mends if self.try_one(mend, strict=strict)]
            if not changed:
                return

    def try_one(self, mend: Mend, *, strict: bool) -> bool:
        """Tell whether a mend changed the file for the better; otherwise the file is as it was."""
        found = self.work.findings(mend.rules)
        if not found:
            return False
        kept = self.file.snapshot()
        text = _text(mend, self.file)
        mend.apply(self.work)
        if self.file.snapshot() == kept:
            return False
        after = self.look()
        if _text(mend, self.file) == text and _is_better(mend, self.work, after, strict=strict):
            self.done.append(Done(mend.name, tuple(_gone(found, after.findings(mend.rules)))))
            self.work = after
            return True
        self.file.restore(kept)
        self.work = self.look()
        return False


def _text(mend: Mend, file: WordFile) -> str | list[str]:
    """Return what of the text a mend must leave as it is: all words; each paragraph's, when it moves one."""
    if mend.converts:
        return ""
    return words_by_paragraph(file) if mend.moves else words_of(file)


def _is_better(mend: Mend, before: Work, after: Work, *, strict: bool) -> bool:
    """Tell whether there are fewer findings of the mend's rules, and none of rules no other mend can see to."""
    if weight(after.findings(mend.rules)) >= weight(before.findings(mend.rules)):
        return False
    new = _by_rule(after.report.findings) - _by_rule(before.report.findings)
    bad = {rule for rule in new if rule not in mend.rules and (strict or rule not in RULES)}
    return not bad and after.profile.name == before.profile.name


def _by_rule(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.rule for finding in findings)


def _rules(findings: Iterable[Finding]) -> set[str]:
    return {finding.rule for finding in findings}


def _gone(before: list[Finding], after: list[Finding]) -> list[Finding]:
    """Return the findings that are no longer there."""
    kept = {(finding.rule, finding.found) for finding in after}
    return [finding for finding in before if (finding.rule, finding.found) not in kept]
