"""Print recall and precision of every layout rule on documents made by the tests; `--write` puts them into docs.

Recall: of the documents with exactly one fault of a rule (`tests/cases/layout/`, each case in several makings), those
in which the rule told it. Precision: of all that a rule told, in these and in correct documents, what was right.

    python tools/lint_scores.py            all rules
    python tools/lint_scores.py --write    the same, and docs/lint-scores.md anew
"""

from __future__ import annotations

import itertools
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportgen.errors import Severity
from reportgen.layout.lint.catalog import all_rules
from tests.layout.faulty import Case, cases, check, making_of
from tests.layout.papers import BASES
from tests.layout.wordfile import write

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "lint-scores.md"
HEADS = ("table", "tabs", "boxes", "frames", "breaks", "wide")
LINES = ("drawing", "vml", "border", "anchored")
FORMATS = ("styles", "direct", "defaults", "theme")


@dataclass
class Scores:
    """Counts by rule: documents with the fault, those found, findings that were right, all findings."""

    faulty: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    correct: int = 0
    alarms: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)


def correct_documents() -> Iterator[tuple[str, str, int]]:
    """Yield base, making and number of appendices of every correct document."""
    for base, head, lines, form in itertools.product(BASES, HEADS, LINES, FORMATS):
        if lines == "anchored" and head in ("tabs", "frames", "breaks"):
            continue
        for numbers in ("typed", "auto", "levels") if lines == "drawing" and head != "tabs" else ("typed",):
            for appendices in (0, 1, 3) if base.startswith("bao-cao") and lines == "drawing" else (0,):
                yield base, f"{head}-{lines}-{form}-{numbers}", appendices


def told_of_correct(given: tuple[str, str, int]) -> list[tuple[str, str]]:
    """Return what is told of a correct document: rule and severity."""
    base, making, appendices = given
    report = check(write(BASES[base](appendices=appendices), making_of(making)), f"{base}-{making}")
    return [(finding.rule, finding.severity.value) for finding in report.findings]


def told_of_faulty(case: Case) -> tuple[bool, list[tuple[str, str]]]:
    """Return whether a fault was found, and all that is told: rule and severity."""
    report = case.report()
    return bool(case.hits(report)), [(finding.rule, finding.severity.value) for finding in report.findings]


def scores() -> Scores:
    """Return the counts over all documents; a process per core."""
    made = Scores()
    faulty, correct = list(cases()), list(correct_documents())
    with ProcessPoolExecutor() as pool:
        for case, (hit, told) in zip(faulty, pool.map(told_of_faulty, faulty, chunksize=8), strict=True):
            _count(made, case, hit, told)
        for given, told in zip(correct, pool.map(told_of_correct, correct, chunksize=8), strict=True):
            made.correct += 1
            for rule, severity in told:
                _alarm(made, rule, severity, "-".join(map(str, given)))
    return made


def _count(made: Scores, case: Case, hit: bool, told: list[tuple[str, str]]) -> None:
    allowed = set(case.data.get("also", ())) | ({case.rule} if not case.passes else set())
    if not case.passes:
        made.faulty[case.rule] += 1
        made.found[case.rule] += hit
        if not hit:
            made.missed.append(case.id)
    for rule, severity in told:
        if rule in allowed and (rule != case.rule or hit):
            made.told[rule] += 1
            made.right[rule] += 1
        else:
            _alarm(made, rule, severity, case.id)


def _alarm(made: Scores, rule: str, severity: str, where: str) -> None:
    """Count something told where nothing is wrong; reminders (info) and rough page guesses are what they say."""
    if severity == Severity.INFO.value or rule == "ND30-SIG-03":
        return
    made.told[rule] += 1
    made.alarms.append(f"{rule}: {where}")


def page(made: Scores) -> str:
    """Return the scores as a page."""
    total, found = sum(made.faulty.values()), sum(made.found.values())
    right, told = sum(made.right.values()), sum(made.told.values())
    lines = [
        "# What the layout rules find: recall and precision",
        "",
        "Made by `python tools/lint_scores.py --write`; what is counted stands at the top of that file. All documents",
        "are made by this project's tests, by the same people who wrote the rules: the numbers say that a rule works,",
        "not how it does on the papers of an office nobody here has seen.",
        "",
        f"{total} documents with one fault, {made.correct} correct ones. Recall {_share(found, total)}, precision "
        f"{_share(right, told)}.",
        "",
        "| rule | faulty documents | found | recall | told | right | precision |",
        "|---|---|---|---|---|---|---|",
    ]
    for rule in sorted(all_rules()):
        if made.faulty[rule]:
            recall = _share(made.found[rule], made.faulty[rule])
            precision = _share(made.right[rule], made.told[rule])
            numbers = f"{made.faulty[rule]} | {made.found[rule]} | {recall} | {made.told[rule]} | {made.right[rule]}"
            lines.append(f"| {rule} | {numbers} | {precision} |")
    without = sorted(rule for rule in all_rules() if not made.faulty[rule])
    lines += [
        "",
        "No faulty Word documents yet (rules of PDF files have tests of their own): " + ", ".join(without) + ".",
    ]
    lines += [
        "",
        "`ND30-SIG-03` goes by pages that are measured, not printed; where it speaks of a correct document, the",
    ]
    lines += ["block does stand at the end of a page, and it is not counted as a false alarm."]
    return "\n".join(lines) + "\n"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def main() -> None:
    """Print the scores."""
    made = scores()
    text = page(made)
    print(text)
    for name, places in (("missed", made.missed), ("false alarms", made.alarms)):
        if places:
            print(f"{name}:", *places[:40], sep="\n  ")
    if "--write" in sys.argv:
        PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
