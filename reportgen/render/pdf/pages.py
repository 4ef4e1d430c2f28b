"""Pages: size and margins, page numbers that restart, running heads of the first, odd and even pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from reportgen.document.model import Block, LineRule, Paragraph, Section, Table
from reportgen.render.pdf.context import SCHEME, Room, Workshop
from reportgen.render.pdf.inline import base_format
from reportgen.render.pdf.measure import height
from reportgen.render.pdf.styles import pt
from reportgen.units import Pt

BlocksWriter = Callable[[Element, tuple[Block, ...], Room], None]

SEPARATOR = f"{SCHEME}separator"
"""Address of the short line above footnotes."""

SEPARATOR_IMAGE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="144" height="1" viewBox="0 0 144 1">'
    b'<path d="M0 .5H144" stroke="#000" stroke-width=".5"/></svg>'
)

FOOTNOTES = (
    f'@footnote{{padding-top:4pt;margin-top:2pt;background:url("{SEPARATOR}") no-repeat left top;'
    "background-size:144pt 1pt}"
)
"""The note area: a short line, and the gap LibreOffice leaves."""

_KINDS = ("first", "even", "default")
_BOXES = {"header": "@top-center", "footer": "@bottom-center"}


@dataclass(frozen=True)
class PageWriter:
    """Writes the rules and running heads of a section."""

    shop: Workshop
    write_blocks: BlocksWriter
    even_and_odd: bool = False

    def write(self, parent: Element, section: Section, name: str) -> None:
        """Append a section's running heads to `parent`, and its page rules to the sheet.

        Args:
            parent: The element of the section; heads must stand before its first block.
            section: Gives size, margins, numbers and heads.
            name: Of its pages in CSS.
        """
        size = f"size:{pt(section.width)} {pt(section.height)}"
        margins = " ".join(pt(value) for value in self._margins(section))
        self.shop.resources.setdefault(SEPARATOR, ("image/svg+xml", SEPARATOR_IMAGE))
        heads = dict(self._heads(parent, section, name))
        self.shop.styles.rule(
            f"@page {name}{{{size};margin:{margins};{FOOTNOTES}{self._boxes(heads, section, 'default')}}}"
        )
        if self.even_and_odd:
            for selector in _even_pages(section, name):
                self.shop.styles.rule(f"@page {selector}{{{self._boxes(heads, section, 'even')}}}")
        if start := _first_page(section):
            boxes = self._boxes(heads, section, "first") if section.title_page else ""
            self.shop.styles.rule(f"@page :nth(1 of {name}){{{start}{boxes}}}")

    def _heads(self, parent: Element, section: Section, name: str) -> Iterator[tuple[tuple[str, str], str]]:
        """Append every header and footer as a running element and yield its name."""
        for place, by_kind in (("header", section.headers), ("footer", section.footers)):
            for kind in _KINDS:
                blocks = by_kind.get(kind, ())
                if not blocks or (kind == "even" and not self.even_and_odd):
                    continue
                head = f"{name}-{place}-{kind}"
                element = self.shop.element(parent, "div", {"position": f"running({head})"})
                self.write_blocks(element, blocks, _head_room(section))
                yield (place, kind), head

    def _boxes(self, heads: dict[tuple[str, str], str], section: Section, kind: str) -> str:
        return "".join(
            f"{box}{{{self._box(heads.get((place, kind), ''), place, section)}}}" for place, box in _BOXES.items()
        )

    def _box(self, head: str, place: str, section: Section) -> str:
        """Return the margin box of a running head: Word counts its distance from the edge of the paper."""
        if not head:
            return "content:none"
        if place == "header":
            edge = f"vertical-align:top;padding-top:{pt(section.header_distance)}"
        else:
            edge = f"vertical-align:bottom;padding-bottom:{pt(section.footer_distance)}"
        return f"content:element({head});width:100%;text-align:left;{edge}"

    def _margins(self, section: Section) -> tuple[float, float, float, float]:
        """Return top, right, bottom and left margin; a head higher than its margin pushes the text, as in Word."""
        top, bottom = float(section.top), float(section.bottom)
        width = _head_room(section).width
        for blocks in section.headers.values():
            if not section.top_exact:
                top = max(top, section.header_distance + height(blocks, width, self.shop))
        for blocks in section.footers.values():
            if not section.bottom_exact:
                bottom = max(bottom, section.footer_distance + height(blocks, width, self.shop))
        return top, section.right, bottom - last_line_hang(section.blocks, self.shop), section.left


def last_line_hang(blocks: tuple[Block, ...], shop: Workshop) -> float:
    """Return how far the last line of a page may reach into the bottom margin, points.

    The room a multiple line spacing adds stands below the text, and LibreOffice lets that of a page's last line fall
    into the margin. We take the spacing most of the running text has; a page of tables has none.
    """
    letters: dict[float, int] = {}
    for block in blocks:
        if isinstance(block, Paragraph):
            given = block.format
            extra = (given.line - 1) * base_format(block).size if given.line_rule is LineRule.MULTIPLE else 0.0
            letters[extra] = letters.get(extra, 0) + len(block.text)
        else:
            letters[0.0] = letters.get(0.0, 0) + letters_in(block)
    commonest = max(letters, key=lambda extra: letters[extra], default=0.0)
    return max(0.0, commonest) * shop.line_factor


def letters_in(table: Table) -> int:
    """Return how many letters a table has."""
    cells = [cell for row in table.rows for cell in row.cells]
    blocks = [block for cell in cells for block in cell.blocks]
    return sum(len(block.text) if isinstance(block, Paragraph) else letters_in(block) for block in blocks)


def _first_page(section: Section) -> str:
    """Return what the first page of a section needs of its own; empty when nothing."""
    if section.page_start is not None:
        return f"counter-reset:page {section.page_start};"
    return " " if section.title_page else ""


def _even_pages(section: Section, name: str) -> tuple[str, ...]:
    """Return the selectors of even pages: by the number when it starts here, else by the leaf."""
    if section.page_start is None:
        return (f"{name}:left",)
    return (f":nth(2n of {name})",) if section.page_start % 2 else (f":nth(2n+1 of {name})",)


def _head_room(section: Section) -> Room:
    return Room(section, section.left, Pt(section.width - section.left - section.right), in_head=True)
