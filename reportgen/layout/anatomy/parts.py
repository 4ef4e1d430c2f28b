"""What is found in a document: its components with a degree of sureness."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from reportgen.layout.paper import Paper, Segment


@dataclass(frozen=True, slots=True)
class Component:
    """A component of the layout: its lines in order, and how sure it is that they are it (0 to 1)."""

    name: str
    segments: tuple[Segment, ...]
    sureness: float = 1.0

    @property
    def text(self) -> str:
        """Return its text on one line."""
        return " ".join(segment.text for segment in self.segments)

    @property
    def first(self) -> Segment:
        """Return its first line."""
        return self.segments[0]

    @property
    def last(self) -> Segment:
        """Return its last line."""
        return self.segments[-1]


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix: number as written ("I", "2", ""), heading, title, the line that says what it is attached to."""

    number: str
    heading: Segment
    title: tuple[Segment, ...]
    attached: tuple[Segment, ...]
    segments: tuple[Segment, ...]
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """Số, ký hiệu as written: the running number ("" in a draft), and what follows."""

    text: str
    running: str
    symbol: str


@dataclass(slots=True)
class Anatomy:
    """What is what in a document.

    Attributes:
        components: By name: national_title, motto, party_title, superior, issuer, star, number, date, type, subject,
            letter_subject, addressee_label, addressees, legal_bases, recipients_label, recipients, authority, signer,
            urgency, circulation, drafter, draft_mark. What is not there is missing.
        document_type: "BÁO CÁO"; "" for a công văn or when unknown.
        body: Lines of the text itself, without tables. main: everything before the first appendix.
        number, issued: As far as they are filled in. month: its first day, where only the day is left open.
    """

    paper: Paper
    components: dict[str, Component] = field(default_factory=dict)
    document_type: str = ""
    is_letter: bool = False
    body: tuple[Segment, ...] = ()
    main: tuple[Segment, ...] = ()
    head: tuple[Segment, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    number: Number | None = None
    issued: date | None = None
    month: date | None = None

    @property
    def about(self) -> date | None:
        """Return the day of issue, or the first of the month (or year) that a draft names; None without any."""
        return self.issued or self.month

    def get(self, name: str) -> Component | None:
        """Return a component; None when it was not found."""
        return self.components.get(name)

    def put(self, name: str, segments: list[Segment] | tuple[Segment, ...], sureness: float = 1.0) -> None:
        """Note a component when it has lines."""
        if segments:
            self.components[name] = Component(name, tuple(segments), sureness)

    @property
    def issuer(self) -> str:
        """Return the name of the issuing organ; "" when not found."""
        found = self.get("issuer")
        return found.text if found else ""

    @property
    def is_draft(self) -> bool:
        """Tell whether the running number is not filled in."""
        return self.number is None or not self.number.running

    @property
    def known(self) -> set[int]:
        """Return the indices of all lines that belong to a component."""
        return {segment.index for part in self.components.values() for segment in part.segments}
