"""What the readers of one file share (`Context`) and the state of one running text: body, header, note (`Story`)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from reportgen.document.fields import OpenField, unfinished
from reportgen.document.formats import Formats, Inherited
from reportgen.document.model import Address, Block
from reportgen.document.notices import Notices
from reportgen.document.numbering import Counters, Numbering
from reportgen.document.package import Package, Relation, too_deep
from reportgen.document.settings import Settings
from reportgen.document.styles import Styles
from reportgen.document.theme import Theme
from reportgen.document.xml import Element
from reportgen.units import Pt

DEEPEST = 60
"""Steps of nesting (a table in a cell is two), far beyond Word's own and below what the printer can lay out."""

BlockReader = Callable[["Story", Element, Inherited], tuple[Block, ...]]


@dataclass(slots=True)
class NoteSource:
    """The notes of one kind: their story and elements by id, and how many were called so far."""

    story: Story
    elements: dict[str, Element]
    called: int = 0


@dataclass(slots=True)
class Context:
    """The parts of a file that every text in it needs. `read_blocks` reads the blocks inside an element.

    `elements` are the paragraphs and tables read so far, by their address: for those who edit the file.
    """

    package: Package
    theme: Theme
    styles: Styles
    numbering: Numbering
    formats: Formats
    settings: Settings
    notices: Notices
    read_blocks: BlockReader
    notes: dict[str, NoteSource] = field(default_factory=dict)
    elements: dict[Address, Element] = field(default_factory=dict)


@dataclass(slots=True)
class Story:
    """One running text of the file while it is read.

    Attributes:
        width: Of the column the text stands in; what a table in per cent refers to.
        fields: Complex fields that are open, the outermost first.
        bookmarks: Names met that wait for the next paragraph.
        at: Address of the block being read.
        textboxes: How many were met, for addresses.
    """

    context: Context
    part: str
    relations: dict[str, Relation]
    width: Pt = Pt(0)
    counters: Counters = field(default_factory=Counters)
    fields: list[OpenField] = field(default_factory=list)
    broken_fields: set[Element] = field(default_factory=set)
    bookmarks: list[str] = field(default_factory=list)
    at: Address = Address()
    textboxes: int = 0
    depth: int = 0

    def notice(self, code: str, text: str = "") -> None:
        """Note something about the block being read."""
        self.context.notices.add(code, self.at, text)

    def blocks(self, container: Element, inherited: Inherited | None = None) -> tuple[Block, ...]:
        """Return the blocks inside an element."""
        return self.context.read_blocks(self, container, inherited or Inherited())

    @contextmanager
    def inside(self, kind: str, position: int, width: Pt | None = None) -> Iterator[None]:
        """Read something nested: fields and waiting bookmarks of the outer text stay outside, the address grows."""
        if self.depth >= DEEPEST:
            raise too_deep(self.context.package.name)
        kept = (self.at, self.width, self.fields, self.bookmarks, self.depth)
        self.at, self.depth = self.at.inside(kind, position), self.depth + 1
        self.width = self.width if width is None else width
        self.fields = []
        self.bookmarks = [] if kind in ("textbox", "note") else self.bookmarks
        try:
            yield
        finally:
            self.at, self.width, self.fields, self.bookmarks, self.depth = kept


def open_story(context: Context, part: str, root: Element, width: Pt | None = None) -> Story:
    """Return a fresh story for a part."""
    story = Story(context, part, context.package.relations(part), width or Pt(0))
    story.at = Address(part)
    story.broken_fields = unfinished(root)
    return story
