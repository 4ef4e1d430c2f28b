"""Print how many faulty documents of each rule `fix` mends; `--write` puts the table into docs.

Every case of `tests/cases/layout/` of a rule that a mend names, in every making: mended (the finding is gone), left
(it is still told), and whether anything was wrong: a letter changed, a new finding, a second mending that changed more.

    python tools/fix_scores.py            all rules
    python tools/fix_scores.py --write    the same, and docs/fix-scores.md anew
"""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportgen.layout.fix.mends import RULES
from reportgen.layout.fix.pen import Pen
from reportgen.layout.fix.runner import mend
from tests.layout.faulty import Case, cases
from tests.layout.mending import letters_of

PAGE = Path(__file__).resolve().parents[1] / "docs" / "fix-scores.md"


@dataclass
class Scores:
    """Counts by rule, and what went wrong, named."""

    mended: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def outcome(case: Case) -> tuple[bool, list[str]]:
    """Return whether a fault was mended, and what went wrong, plainly and with tracked changes."""
    data, wrong = case.document(), []
    gone = False
    for track in (False, True):
        mended = mend(data, "thu.docx", pen=Pen(track=track))
        gone = not case.hits(mended.after)
        if letters_of(mended.data) != letters_of(data):
            wrong.append(f"{case.id}: letters")
        new = {finding.rule for finding in mended.after.findings} - {f.rule for f in mended.before.findings}
        wrong += [f"{case.id}: new {rule}" for rule in sorted(new)]
        if mend(mended.data, "thu.docx", pen=Pen(track=track)).data != mended.data:
            wrong.append(f"{case.id}: again")
    return gone, wrong


def scores() -> Scores:
    """Return the counts over all documents; a process per core."""
    made = Scores()
    faulty = [case for case in cases() if not case.passes and case.rule in RULES]
    with ProcessPoolExecutor() as pool:
        for case, (gone, wrong) in zip(faulty, pool.map(outcome, faulty, chunksize=8), strict=True):
            (made.mended if gone else made.left)[case.rule] += 1
            made.wrong += wrong
    return made


def page(made: Scores) -> str:
    """Return the scores as a page."""
    mended, left = sum(made.mended.values()), sum(made.left.values())
    lines = [
        "# What `fix` mends",
        "",
        "Made by `python tools/fix_scores.py --write`; what is counted stands at the top of that file. The documents",
        "are made by this project's tests. Left: a letter, a number or a line of text is wrong or missing, which only",
        "a person can mend; `tests/layout/test_fix_cases.py` names each of them.",
        "",
        f"{mended + left} documents with one fault of a mendable rule: {mended} mended, {left} left. Letters changed,",
        f"new findings, or more to mend the second time, plainly or with tracked changes: {len(made.wrong)}.",
        "",
        "| rule | faulty documents | mended | left |",
        "|---|---|---|---|",
    ]
    for rule in sorted(RULES):
        done, kept = made.mended[rule], made.left[rule]
        lines.append(f"| {rule} | {done + kept} | {done} | {kept} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the scores."""
    made = scores()
    print(page(made), *made.wrong, sep="\n")
    if "--write" in sys.argv:
        PAGE.write_text(page(made), "utf-8")


if __name__ == "__main__":
    main()
