"""What a paragraph of a filled document looks like on paper: its format by style, its room, its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from lxml.etree import _Element as Element

from reportgen.document.model import RunFormat
from reportgen.document.xml import W
from reportgen.units import Pt, half_points, twips

_WORDS_OWN_MARGIN = 108.0
"""Twips beside the words of a cell where no style says anything."""


class TextMeasure(Protocol):
    """What is asked of the font metrics (reportgen/document/metrics.py)."""

    def text_width(self, text: str, format_: RunFormat, /) -> Pt:
        """Return the width of text on one line."""

    def break_lines(self, text: str, format_: RunFormat, width: Pt, /) -> Sequence[str]:
        """Return the lines that text takes in a column of a width."""


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph, "\\n" for a line break."""
    nodes = paragraph.iter(W + "t", W + "br")
    return "".join("\n" if node.tag == W + "br" else node.text or "" for node in nodes).strip()


def room_of(paragraph: Element) -> Pt:
    """Return the width of the column a paragraph stands in: of its cell, or of the text area of its section."""
    cell = next(paragraph.iterancestors(W + "tc"), None)
    if cell is not None:
        return twips(_number(cell.find(f"{W}tcPr/{W}tcW"), "w"))
    section = next(_sections_after(paragraph))
    size, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    return twips(_number(size, "w") - _number(margins, "left") - _number(margins, "right"))


def _sections_after(paragraph: Element) -> Iterator[Element]:
    for node in paragraph.itersiblings():
        yield from node.iter(W + "sectPr")


def _number(node: Element | None, name: str) -> float:
    return float((node.get(W + name) if node is not None else None) or 0)


class StyleSheet:
    """Formats of paragraphs by style and by what the clerk set directly: just what a line's length needs."""

    def __init__(self, styles: Element) -> None:
        self._styles = {node.get(W + "styleId", ""): node for node in styles.iter(W + "style")}
        self._defaults = styles.find(f"{W}docDefaults/{W}rPrDefault")

    def run_format(self, paragraph: Element) -> RunFormat:
        """Return the format of the paragraph's first run."""
        sources = [*self._chain(paragraph), *paragraph.findall(W + "r")[:1]]
        if self._defaults is not None:
            sources.insert(0, self._defaults)
        size, font = 20.0, "Times New Roman"
        marks = {"b": False, "i": False}
        for properties in (node.find(W + "rPr") for node in sources):
            if properties is None:
                continue
            size = _number(properties.find(W + "sz"), "val") or size
            fonts = properties.find(W + "rFonts")
            font = (fonts.get(W + "ascii") if fonts is not None else None) or font
            marks |= {tag: _is_on(properties, tag) for tag in marks if properties.find(W + tag) is not None}
        return RunFormat(font=font, size=half_points(size), bold=marks["b"], italic=marks["i"])

    def indents(self, paragraph: Element) -> Pt:
        """Return the left and the right indent together."""
        sides = {"left": 0.0, "right": 0.0}
        for source in (*self._chain(paragraph), paragraph):
            indent = source.find(f"{W}pPr/{W}ind")
            if indent is not None:
                sides |= {side: _number(indent, side) for side in sides if indent.get(W + side) is not None}
        return twips(sum(sides.values()))

    def beside(self, table: Element) -> Pt:
        """Return what the cells of a table keep free beside their words, left and right together."""
        style = table.find(f"{W}tblPr/{W}tblStyle")
        sides = dict.fromkeys((("left", "start"), ("right", "end")), _WORDS_OWN_MARGIN)
        for source in (*self._based(style.get(W + "val", "") if style is not None else ""), table):
            for names in sides:
                nodes = (source.find(f"{W}tblPr/{W}tblCellMar/{W}{name}") for name in names)
                given = next((node for node in nodes if node is not None), None)
                sides[names] = _number(given, "w") if given is not None else sides[names]
        return twips(sum(sides.values()))

    def _chain(self, paragraph: Element) -> list[Element]:
        """Return the styles of a paragraph, the most basic first."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._based(style.get(W + "val", "") if style is not None else "Normal")

    def _based(self, style: str) -> list[Element]:
        """Return a style and those it is based on, the most basic first."""
        node = self._styles.get(style)
        chain: list[Element] = []
        while node is not None and node not in chain:
            chain.append(node)
            base = node.find(W + "basedOn")
            node = self._styles.get(base.get(W + "val", "")) if base is not None else None
        return chain[::-1]


def _is_on(properties: Element, tag: str) -> bool:
    node = properties.find(W + tag)
    return node is not None and node.get(W + "val", "1") not in ("0", "false", "off")
