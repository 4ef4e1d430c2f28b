"""What a rule tells: a result, not an exception, in the order in which every fault is told."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.errors import Severity
from reportgen.layout.paper import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as a rule asks, in Vietnamese for the person who mends it.

    Attributes:
        rule: "ND30-PAGE-05". clause: regulation and place in it.
        place: Page, paragraph or cell, and the words there.
        found, needed, fix: What stands there, what should, what to do.
    """

    rule: str
    severity: Severity
    place: Place
    found: str
    needed: str
    fix: str
    clause: str = ""

    def as_json(self) -> dict[str, object]:
        """Return the finding as plain data."""
        return {
            "rule": self.rule,
            "severity": self.severity.value,
            "place": self.place.as_json(),
            "found": self.found,
            "needed": self.needed,
            "fix": self.fix,
        }
