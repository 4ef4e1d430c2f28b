"""What a rule sees of a document: its paper, its anatomy, and the numbers of the rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportgen.errors import Severity
from reportgen.layout.anatomy import Anatomy, Component
from reportgen.layout.lint.finding import Finding
from reportgen.layout.paper import Paper, Place, Segment
from reportgen.layout.profile import Profile, RuleData

_UNSURE = 0.6


@dataclass(frozen=True, slots=True)
class View:
    """A document as one rule sees it."""

    paper: Paper
    anatomy: Anatomy
    profile: Profile
    rule: RuleData

    def get(self, name: str) -> Component | None:
        """Return a component; None when it was not found."""
        return self.anatomy.get(name)

    def lines(self, *names: str) -> tuple[Segment, ...]:
        """Return the lines of components, those that were not found left out."""
        return tuple(segment for name in names if (part := self.get(name)) for segment in part.segments)

    def find(
        self, place: Place | Segment, found: str, needed: str, fix: str, severity: Severity | None = None
    ) -> Finding:
        """Return a finding of this rule. `severity` may only make it lighter than the rule is."""
        at = place.place if isinstance(place, Segment) else place
        order = (Severity.INFO, Severity.WARNING, Severity.ERROR)
        own = self.rule.severity
        weight = own if severity is None or order.index(severity) > order.index(own) else severity
        return Finding(self.rule.id, weight, at, found, needed, fix, self.rule.clause)

    def sure(self, component: Component) -> Severity | None:
        """Return the weight of a finding on a component: lighter when it is not sure to be one."""
        return Severity.WARNING if component.sureness < _UNSURE else None

    def missing(self, name: str, what: str, fix: str, severity: Severity | None = None) -> Iterator[Finding]:
        """Yield a finding when a component was not found."""
        if self.get(name) is None:
            yield self.find(Place(1), f"không tìm thấy {what}", what, fix, severity)

    def gathered(
        self, places: Sequence[Segment], found: str, needed: str, fix: str, severity: Severity | None = None
    ) -> Iterator[Finding]:
        """Yield one finding for a fault at several places: the first is named, the others counted."""
        if places:
            more = f" (và {len(places) - 1} chỗ khác)" if len(places) > 1 else ""
            yield self.find(places[0], found + more, needed, fix, severity)


def first(items: Iterable[Segment]) -> Segment | None:
    """Return the first line, None when there is none."""
    return next(iter(items), None)
