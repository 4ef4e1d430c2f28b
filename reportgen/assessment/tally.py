"""Counts of indicators by verdict. Sub-rows are never counted; the parts sum to the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reportgen.assessment.model import Assessment, Tally, Verdict
from reportgen.figures.model import Likelihood


def tally(assessments: Iterable[Assessment], keep: Callable[[Assessment], bool] | None = None) -> Tally:
    """Return how many indicators have each verdict.

    Args:
        assessments: Rows of one year, sub-rows among them.
        keep: Which of them to count, e.g. `in_group("4")`; None: all.
    """
    counted = [row for row in assessments if not row.is_sub_row and (keep is None or keep(row))]
    by_verdict = {verdict: sum(row.verdict is verdict for row in counted) for verdict in Verdict}
    return Tally(
        len(counted),
        by_verdict,
        likely=_not_due_and(counted, Likelihood.LIKELY),
        unlikely=_not_due_and(counted, Likelihood.UNLIKELY),
    )


def in_group(number: str) -> Callable[[Assessment], bool]:
    """Return the filter that keeps the rows of one indicator group."""
    return lambda row: row.indicator.group_number == number


def of_rows(keys: Iterable[str]) -> Callable[[Assessment], bool]:
    """Return the filter that keeps rows by key, such as the rows one agency leads."""
    kept = frozenset(keys)
    return lambda row: row.indicator.key in kept


def _not_due_and(rows: list[Assessment], likelihood: Likelihood) -> int:
    return sum(
        row.verdict is Verdict.NOT_DUE and row.figure is not None and row.figure.likelihood is likelihood
        for row in rows
    )
