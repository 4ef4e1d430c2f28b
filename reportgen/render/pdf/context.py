"""What every writer of a part needs: the shared workshop of one printing, and the room a block stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, SubElement

from reportgen.document.metrics import Metrics
from reportgen.document.model import Address, Note, Section
from reportgen.render.pdf.characters import Characters
from reportgen.render.pdf.styles import Declarations, StyleSheet
from reportgen.units import Pt

SCHEME = "rg:"
"""Scheme of the addresses of what is held in memory; nothing else is ever fetched."""


COUNTER_STYLES = {
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
    "lowerLetter": "lower-alpha",
    "upperLetter": "upper-alpha",
}


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something that had to be printed otherwise: message code, where, how the text there begins, what was done."""

    code: str
    address: Address
    near: str
    found: str


@dataclass
class Workshop:
    """What one printing shares and fills: styles, pictures, endnotes.

    Attributes:
        resources: What the pages refer to, by address: media type and bytes.
        targets: Names of the bookmarks some link points to.
        endnotes: In the order they were met; printed at the end.
        at, near: Address and text of the paragraph or table being written.
        oddities: What had to be printed otherwise, each once.
    """

    metrics: Metrics
    characters: Characters
    default_tab: Pt = Pt(36)
    styles: StyleSheet = field(default_factory=StyleSheet)
    resources: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    targets: frozenset[str] = frozenset()
    endnotes: list[Note] = field(default_factory=list)
    notes: int = 0
    at: Address = Address()
    near: str = ""
    oddities: dict[Oddity, None] = field(default_factory=dict)

    @property
    def line_factor(self) -> float:
        """Return the height of a single line over the size of its letters."""
        return self.metrics.line_factor()

    def keep(self, data: bytes, media_type: str) -> str:
        """Hold data for the printer and return its address; the same data has one address."""
        for address, held in self.resources.items():
            if held == (media_type, data):
                return address
        address = f"{SCHEME}{len(self.resources)}"
        self.resources[address] = (media_type, data)
        return address

    def tell(self, code: str, found: str) -> None:
        """Note that something at the present place is printed otherwise than the file says."""
        self.oddities[Oddity(code, self.at, self.near, found)] = None

    def mark_of(self, note: Note) -> str:
        """Return the sign of a note as the file gives it, else its number in the order of the pages."""
        self.notes += 1
        return note.mark or str(self.notes)

    def counter(self, name: str, numbers: str) -> str:
        """Return the class of an element that shows a page counter in one of Word's number formats."""
        style = COUNTER_STYLES.get(numbers, "decimal")
        made = f"{name}-{style}"
        self.styles.rule(f".{made}::before{{content:counter({name},{style})}}")
        return made

    def element(self, parent: Element, tag: str, declarations: Declarations, text: str = "") -> Element:
        """Append an element of this look."""
        made = SubElement(parent, tag)
        if name := self.styles.name(declarations):
            made.set("class", name)
        if text:
            made.text = text
        return made


@dataclass(frozen=True)
class Room:
    """The column a block stands in.

    Attributes:
        section: The page around it.
        left: Left edge of the column from the left edge of the page.
        width: Of the column.
        in_cell, in_head: Inside a table cell; inside a header or footer.
        whole: Inside a row that must not be broken over pages.
        in_box: Inside a text box.
        ground: Shade of the cell or box around, "rrggbb" or empty.
    """

    section: Section
    left: Pt
    width: Pt
    in_cell: bool = False
    in_head: bool = False
    whole: bool = False
    in_box: bool = False
    ground: str = ""


def add_text(parent: Element, text: str) -> None:
    """Append text behind whatever the element holds already."""
    if len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
