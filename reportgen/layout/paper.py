"""A finished document as lines of text with their letters, side and place: what the search for components works on.

A segment is a paragraph, or the part of one between line breaks, or one half of a line that a tab parts in two. It is
the same for a .docx and for a .pdf, so that one rule serves both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from reportgen.document.model import Align, Block, Document, LineRule, Paragraph, RunFormat, Section, Table
from reportgen.document.notices import place as in_words
from reportgen.layout.flow import Flow, Spot
from reportgen.layout.flow_lines import Line
from reportgen.vi import one_line

LONGEST = 70
"""Letters of a text that a message quotes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: page (0 when not known), paragraph or cell in words, and how the text there begins."""

    page: int = 0
    part: str = ""
    words: str = ""

    def as_json(self) -> dict[str, object]:
        """Return what is known of the place."""
        known = {"page": self.page, "part": self.part, "words": self.words}
        return {name: value for name, value in known.items() if value}

    def __str__(self) -> str:
        pieces = [f"trang {self.page}" if self.page else "", self.part, f"«{self.words}»" if self.words else ""]
        return ", ".join(filter(None, pieces))


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one format."""

    text: str
    format: RunFormat


@dataclass(frozen=True, slots=True)
class Look:
    """What the layout of a line needs of its paragraph; None where a PDF cannot tell.

    Attributes:
        indent: Of the first line from the column's edge, points. gap_before, gap_after: spacing.
        line, line_rule: Line spacing, as in the model.
        labelled: Has an automatic number or bullet.
        tabbed: A tab stands in it.
    """

    indent: float = 0.0
    gap_before: float = 0.0
    gap_after: float = 0.0
    line: float = 1.0
    line_rule: LineRule = LineRule.MULTIPLE
    labelled: bool = False
    tabbed: bool = False
    contextual: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A line or paragraph of text.

    Attributes:
        index: Place in reading order, from 0.
        raw: Text as it stands, blanks and all, an automatic number before it. text: On one line, NFC.
        runs: The text with its formats, without hidden letters.
        align: How it is aligned in its column.
        side: "left", "right" or "full": which half of the page its column covers.
        region: Where it stands: ("body", section), ("cell", table, row, column), ("box", n).
        section: Zero-based. page: one-based.
        x0, x1: Edges of its column; bottom, top: from the paper's top. lines: as laid out.
        ink: Left and right end of the last line's letters.
        look: Paragraph formatting; None in a PDF.
        stroke: Width of the line around its text box.
        split: One half of a line. floating: in a frame: neither its place nor its lines are known.
    """

    index: int
    raw: str
    text: str
    runs: tuple[Run, ...]
    align: Align | None
    side: str
    region: tuple[object, ...]
    section: int
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    lines: tuple[Line, ...]
    ink: tuple[float, float]
    part: str = ""
    look: Look | None = None
    paragraph: Paragraph | None = None
    last_page: int = 0
    split: bool = False
    floating: bool = False
    stroke: float = 0.0

    @property
    def place(self) -> Place:
        """Return where it stands, for a message."""
        return Place(self.page, self.part, short(self.text))

    @property
    def size(self) -> float:
        """Return the size most of its letters have; 0 without letters."""
        sizes: dict[float, int] = {}
        for run in self.runs:
            sizes[run.format.size] = sizes.get(run.format.size, 0) + len(run.text.strip())
        return max(sizes, key=lambda size: sizes[size]) if sizes else 0.0

    @property
    def is_bold(self) -> bool:
        """Tell whether most of its letters are bold."""
        return self._most("bold")

    @property
    def is_italic(self) -> bool:
        """Tell whether most of its letters are italic."""
        return self._most("italic")

    @property
    def in_body(self) -> bool:
        """Tell whether it stands in the text itself, not in a table or box."""
        return self.region[0] == "body"

    @property
    def in_cell(self) -> bool:
        """Tell whether it stands in a table."""
        return self.region[0] == "cell"

    def _most(self, name: str) -> bool:
        words = [run for run in self.runs if run.text.strip()]
        marked = sum(len(run.text.strip()) for run in words if getattr(run.format, name))
        return marked * 2 > sum(len(run.text.strip()) for run in words)


@dataclass(frozen=True, slots=True)
class RuleMark:
    """A line that stands under a text: drawn, a border, or typed.

    Attributes:
        kind: "drawn", "border", "typed", "underline".
        x0, x1, y: Ends and height on the page, points.
        region: Of the paragraph that carries it.
        index: Of the segment it follows, when it belongs to one for sure; -1: by its place.
    """

    kind: str
    x0: float
    x1: float
    y: float
    page: int
    region: tuple[object, ...]
    index: int = -1


@dataclass(frozen=True, slots=True)
class Empty:
    """A paragraph without text: after which segment it stands, and whether it carries something."""

    after: int
    region: tuple[object, ...]
    section: int
    carries: bool
    place: Place
    height: float = 0.0


@dataclass(slots=True)
class Paper:
    """A document ready to be looked through."""

    name: str
    kind: str
    segments: tuple[Segment, ...] = ()
    marks: tuple[RuleMark, ...] = ()
    empties: tuple[Empty, ...] = ()
    tables: tuple[tuple[Table, Place, int, bool], ...] = ()
    document: Document | None = None
    flow: Flow | None = None
    pages: int = 0
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections of a .docx; () for a PDF."""
        return self.document.sections if self.document else ()


def short(text: str) -> str:
    """Return the beginning of a text, as messages quote it."""
    text = one_line(text)
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def part_of(paragraph: Paragraph) -> str:
    """Return the place of a paragraph in its file, in words."""
    return in_words(paragraph.address)


def section_blocks(paper: Paper) -> Iterator[tuple[int, Section, tuple[Block, ...]]]:
    """Yield the sections with their number and blocks."""
    for number, section in enumerate(paper.sections):
        yield number, section, section.blocks


def renumbered(segments: list[Segment]) -> tuple[Segment, ...]:
    """Return segments numbered in their order."""
    return tuple(replace(segment, index=index) for index, segment in enumerate(segments))


def spot_of(flow: Flow, paragraph: Paragraph) -> Spot:
    """Return where a paragraph stands; page 0 for one that was not laid out."""
    return flow.spots.get(id(paragraph)) or Spot(0, 0.0, 0.0, 0.0, 0.0, (), 0)
