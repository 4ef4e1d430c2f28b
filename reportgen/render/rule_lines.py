"""The solid lines of the head: how long each must be, and giving it that length in a filled document.

A line stands in its own small paragraph under the text it belongs to and is known by the name of its shape.
Under a text of several lines the last line counts as it is laid out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from lxml.etree import _Element as Element

from reportgen.document.model import RunFormat
from reportgen.document.xml import WP, A, V, W
from reportgen.units import Pt, half_points, to_emu, twips


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule line.

    Attributes:
        rule: Id of the layout rule.
        shape: Name of the shape in the template (Word: Selection Pane).
        ratio: Length of the line by width of the text.
        least, most: Bounds of the ratio that a check accepts.
    """

    rule: str
    shape: str
    ratio: float
    least: float
    most: float


RULE_LINES = (
    RuleLine("ND30-LINE-01", "rg-ke-tieu-ngu", 1.0, 0.96, 1.04),
    RuleLine("ND30-LINE-02", "rg-ke-co-quan", 0.4, 0.29, 0.54),
    RuleLine("ND30-LINE-03", "rg-ke-trich-yeu", 0.4, 0.29, 0.54),
)
"""Under tiêu ngữ as long as the text; under the organ and the subject from 1/3 to 1/2 of it (ND30-C01b, C02b, C05b)."""

_SHAPES = {line.shape: line for line in RULE_LINES}


class TextMeasure(Protocol):
    """What is asked of the font metrics (reportgen/document/metrics.py)."""

    def text_width(self, text: str, format_: RunFormat, /) -> Pt:
        """Return the width of text on one line."""

    def break_lines(self, text: str, format_: RunFormat, width: Pt, /) -> Sequence[str]:
        """Return the lines that text takes in a column of a width."""


def fit_rule_lines(body: Element, styles: Element, measure: TextMeasure) -> None:
    """Give every rule line in body the length that the text above it asks for; changed in place.

    A line with no text above it, and a shape of another name, is left alone.
    """
    sheet = StyleSheet(styles)
    for name in body.iter(WP + "docPr"):
        line = _SHAPES.get(name.get("name", ""))
        paragraph = next(name.iterancestors(W + "p"), None)
        above = _text_above(paragraph) if line and paragraph is not None else None
        if line and paragraph is not None and above is not None:
            _set_length(paragraph, Pt(line.ratio * last_line_width(above, sheet, measure)))


def last_line_width(paragraph: Element, sheet: StyleSheet, measure: TextMeasure) -> Pt:
    """Return the width of the last line of a paragraph as laid out."""
    text = _words(paragraph)
    form = sheet.run_format(paragraph)
    room = Pt(_room(paragraph) - sheet.indents(paragraph))
    return measure.text_width(measure.break_lines(text, form, room)[-1].strip(), form)


def _text_above(paragraph: Element) -> Element | None:
    """Return the nearest paragraph above that has words, in the same cell or body."""
    above = (node for node in paragraph.itersiblings(W + "p", preceding=True) if _words(node))
    return next(above, None)


def _words(paragraph: Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(W + "t")).strip()


def _room(paragraph: Element) -> Pt:
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


def _set_length(paragraph: Element, length: Pt) -> None:
    for node in paragraph.iter(WP + "extent", A + "ext"):
        if node.get("cx") is not None:
            node.set("cx", str(to_emu(length)))
    for node in paragraph.iter(V + "line"):
        node.set("to", re.sub(r"^[^,]*", f"{length:.2f}pt", node.get("to", ",0")))


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

    def _chain(self, paragraph: Element) -> list[Element]:
        """Return the styles of a paragraph, the most basic first."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        node = self._styles.get(style.get(W + "val", "") if style is not None else "Normal")
        chain: list[Element] = []
        while node is not None and node not in chain:
            chain.append(node)
            base = node.find(W + "basedOn")
            node = self._styles.get(base.get(W + "val", "")) if base is not None else None
        return chain[::-1]


def _is_on(properties: Element, tag: str) -> bool:
    node = properties.find(W + tag)
    return node is not None and node.get(W + "val", "1") not in ("0", "false", "off")
