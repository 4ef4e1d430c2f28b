"""The solid lines of the head: how long each must be, and giving it that length in a filled document.

A line stands in its own small paragraph under the text it belongs to and is known by the name of its shape.
Under a text of several lines the last line counts as it is laid out.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportgen.document.xml import WP, A, V, W
from reportgen.layout.profile import RuleData, load_profile
from reportgen.render.docx.text_measure import StyleSheet, TextMeasure, room_of, words_of
from reportgen.units import Pt, to_emu


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


_SHAPES = {
    "rg-ke-tieu-ngu": ("nd30", "ND30-LINE-01"),
    "rg-ke-co-quan": ("nd30", "ND30-LINE-02"),
    "rg-ke-trich-yeu": ("nd30", "ND30-LINE-03"),
    "rg-ke-tieu-de": ("party_hd36", "PTY-LINE-01"),
}


@functools.cache
def rule_lines() -> tuple[RuleLine, ...]:
    """Return the lines of the head, their lengths from the profiles: the data `lint` checks them by."""
    return tuple(_rule_line(shape, load_profile(profile)[rule]) for shape, (profile, rule) in _SHAPES.items())


def _rule_line(shape: str, rule: RuleData) -> RuleLine:
    return RuleLine(rule.id, shape, rule.number("drawn"), *rule.span("ratio"))


def fit_rule_lines(body: Element, styles: Element, measure: TextMeasure) -> None:
    """Give every rule line in body the length that the text above it asks for; changed in place.

    A line with no text above it, and a shape of another name, is left alone.
    """
    sheet = StyleSheet(styles)
    known = {line.shape: line for line in rule_lines()}
    for name in body.iter(WP + "docPr"):
        line = known.get(name.get("name", ""))
        paragraph = next(name.iterancestors(W + "p"), None)
        above = _text_above(paragraph) if line and paragraph is not None else None
        if line and paragraph is not None and above is not None:
            _set_length(paragraph, Pt(line.ratio * last_line_width(above, sheet, measure)))


def last_line_width(paragraph: Element, sheet: StyleSheet, measure: TextMeasure) -> Pt:
    """Return the width of the last line of a paragraph as laid out."""
    text = words_of(paragraph).rsplit("\n", 1)[-1]
    form = sheet.run_format(paragraph)
    room = Pt(room_of(paragraph) - sheet.indents(paragraph))
    return measure.text_width(measure.break_lines(text, form, room)[-1].strip(), form)


def _text_above(paragraph: Element) -> Element | None:
    """Return the nearest paragraph above that has words, in the same cell or body."""
    above = (node for node in paragraph.itersiblings(W + "p", preceding=True) if words_of(node))
    return next(above, None)


def _set_length(paragraph: Element, length: Pt) -> None:
    for node in paragraph.iter(WP + "extent", A + "ext"):
        if node.get("cx") is not None:
            node.set("cx", str(to_emu(length)))
    for node in paragraph.iter(V + "line"):
        node.set("to", re.sub(r"^[^,]*", f"{length:.2f}pt", node.get("to", ",0")))
