"""Read the blocks inside a body, cell, header, note or text box: paragraphs and tables, through every wrapper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reportgen.document.drawings import KNOWN
from reportgen.document.formats import Inherited
from reportgen.document.inlines import InlineReader, joined
from reportgen.document.model import Address, Block, ParaFormat, Paragraph
from reportgen.document.paragraphs import read_paragraph, run_on
from reportgen.document.story import Story
from reportgen.document.tables import read_table
from reportgen.document.xml import Element, W, branch, elements, local

_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "smartTag"})
_KEPT = frozenset({"ins", "moveTo"})
_DROPPED = frozenset({"del", "moveFrom"})
_INLINE = frozenset({"r", "hyperlink", "oMath", "oMathPara", "fldSimple", "bdo", "dir", "subDoc"})
SectionEnd = Callable[[list[Block], Element], None]


@dataclass(slots=True)
class BlockReader:
    """Reads one container. `on_section` is called with the blocks so far when a paragraph ends a section."""

    story: Story
    inherited: Inherited
    on_section: SectionEnd | None = None
    out: list[Block] = field(default_factory=list)
    home: Address = Address()
    paragraphs: int = 0
    tables: int = 0
    waiting: Paragraph | None = None

    def read(self, container: Element) -> None:
        """Read the children of a container."""
        for node in elements(container):
            self._one(node)

    def finish(self) -> tuple[Block, ...]:
        """Return the blocks; a paragraph whose deleted mark found no successor stands alone if it has anything."""
        self._release(last=not self.out)
        return tuple(self.out)

    def _one(self, node: Element) -> None:
        name = local(node)
        if name == "p":
            self._paragraph(node)
        elif name == "tbl":
            self._table(node)
        elif name in _THROUGH:
            self.read(node)
        elif name in _KEPT or name in _DROPPED:
            self.story.notice("tracked-changes")
            if name in _KEPT:
                self.read(node)
        elif name == "AlternateContent":
            chosen = branch(node, KNOWN)
            if chosen is not None:
                self.read(chosen)
        elif name == "altChunk":
            before = self.home.inside("paragraph", max(self.paragraphs, 1))
            self.story.context.notices.add("embedded-document", before)
        elif name == "bookmarkStart":
            self.story.bookmarks.append(node.get(W + "name", ""))
        elif next(node.iter(W + "p"), None) is not None and name not in _INLINE:
            self.story.notice("unknown-content", name)
            self.read(node)
        elif name in _INLINE or next(node.iter(W + "t"), None) is not None:
            self._loose(node)

    def _paragraph(self, node: Element) -> None:
        self.paragraphs += 1
        self.story.at = self.home.inside("paragraph", self.paragraphs)
        self.story.context.elements[self.story.at] = node
        read = read_paragraph(self.story, node, self.inherited)
        paragraph = read.paragraph if self.waiting is None else run_on(self.waiting, read.paragraph)
        self.waiting = paragraph if read.joins else None
        if not read.joins:
            self.out.append(paragraph)
        self.story.at = self.home
        if read.section is not None and self.on_section is not None:
            self._release()
            self.on_section(self.out, read.section)
            self.out = []

    def _table(self, node: Element) -> None:
        self._release()
        self.tables += 1
        self.story.at = self.home.inside("table", self.tables)
        self.story.context.elements[self.story.at] = node
        table = read_table(self.story, node)
        if table is not None:
            self.out.append(table)
        self.story.at = self.home

    def _loose(self, node: Element) -> None:
        """Read something that belongs inside a paragraph but stands alone, as a paragraph of its own."""
        self.paragraphs += 1
        self.story.at = self.home.inside("paragraph", self.paragraphs)
        reader = InlineReader(self.story, self.inherited, None)
        reader.read_one(node)
        mark = self.story.context.formats.run(self.inherited, None, {})
        paragraph = Paragraph(joined(reader.items), ParaFormat(), mark, address=self.story.at)
        if reader.items:
            self.out.append(paragraph if self.waiting is None else run_on(self.waiting, paragraph))
            self.waiting = None
        self.story.at = self.home

    def _release(self, last: bool = False) -> None:
        """Put out a paragraph that waits for a successor which does not come."""
        if self.waiting is not None and (self.waiting.items or last):
            self.out.append(self.waiting)
        elif self.waiting is not None:
            self.story.bookmarks[:0] = self.waiting.bookmarks
        self.waiting = None


def read_blocks(
    story: Story, container: Element, inherited: Inherited, on_section: SectionEnd | None = None
) -> tuple[Block, ...]:
    """Return the blocks inside an element, those after the last section break when `on_section` takes the others.

    Bookmarks left over at the end belong to the last paragraph.
    """
    reader = BlockReader(story, inherited, on_section, home=story.at)
    reader.read(container)
    blocks = reader.finish()
    last = blocks[-1] if blocks else None
    if story.bookmarks and isinstance(last, Paragraph):
        blocks = (*blocks[:-1], replace(last, bookmarks=(*last.bookmarks, *story.bookmarks)))
        story.bookmarks.clear()
    return blocks
