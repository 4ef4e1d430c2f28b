"""Tabs as boxes of computed width: CSS has no tab stops, so the text before and after each tab is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.document.model import (
    Break,
    Field,
    Image,
    Inline,
    Note,
    Paragraph,
    Placeholder,
    Shape,
    Tab,
    TabStop,
    Text,
)
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.styles import SCRIPT_SIZE, Declarations, pt
from reportgen.units import Pt

CLOSE = 0.05
"""Points by which a tab at the right edge stays inside: a hair over it would wrap the word behind."""

_LEADERS = {
    "dot": "dotted",
    ".": "dotted",
    "middleDot": "dotted",
    "·": "dotted",
    "hyphen": "dashed",
    "-": "dashed",
    "underscore": "solid",
    "_": "solid",
    "heavy": "solid",
}


@dataclass(frozen=True, slots=True)
class TabBox:
    """The space one tab sign takes, and what fills it."""

    width: Pt
    leader: str = ""

    @property
    def declarations(self) -> Declarations:
        """Return its look; a leader is a border on the base line, so that no dots get into the text."""
        look = {"display": "inline-block", "width": pt(self.width)}
        if self.leader in _LEADERS:
            look["border-bottom"] = f"1pt {_LEADERS[self.leader]}"
        return look


def tab_boxes(paragraph: Paragraph, items: Sequence[Inline], room: Room, shop: Workshop) -> dict[int, TabBox]:
    """Return the box of every tab among `items` by its index.

    Args:
        paragraph: Gives indents and stops.
        items: What is set, the label and its tab included.
        room: Gives the right edge.
        shop: Gives widths.
    """
    if not any(isinstance(item, Tab) for item in items):
        return {}
    return dict(_Ruler(paragraph, items, room, shop).boxes())


class _Ruler:
    """Walks along the lines of a paragraph with a pen, x from the left edge of the column."""

    def __init__(self, paragraph: Paragraph, items: Sequence[Inline], room: Room, shop: Workshop) -> None:
        self._format = paragraph.format
        self._items = items
        self._shop = shop
        self._right = room.width - self._format.right
        self._pen = self._format.left + self._format.first

    def boxes(self) -> Iterator[tuple[int, TabBox]]:
        for index, item in enumerate(self._items):
            if isinstance(item, Tab):
                box = self._box(index)
                self._pen += box.width
                yield index, box
            elif isinstance(item, Break):
                self._pen = float(self._format.left)
            else:
                self._set(item)

    def _set(self, item: Inline) -> None:
        """Move the pen over an item, to the next line where a word does not fit."""
        if not isinstance(item, Text | Placeholder):
            self._pen += item_width(item, self._shop)
            return
        for word in re.findall(r"\s*[^\s]+|\s+", item.text):
            width = text_width(word, item, self._shop)
            if self._pen + width > self._right + CLOSE and self._pen > self._format.left:
                self._pen = float(self._format.left)
                width = text_width(word.lstrip(), item, self._shop)
            self._pen += width

    def _box(self, index: int) -> TabBox:
        item = self._items[index]
        align = item.align if isinstance(item, Tab) else ""
        stop = _margin_stop(align, self._right) if align else self._stop()
        if stop.position > self._right and stop.align == "left":  # the tab itself goes to the next line
            return TabBox(Pt(max(0.0, self._right - self._pen - CLOSE)), stop.leader)
        position = min(stop.position, self._right - CLOSE)
        return TabBox(Pt(max(0.0, position - self._pen - self._before_stop(stop, index))), stop.leader)

    def _stop(self) -> TabStop:
        """Return the next stop: the paragraph's own, the hanging indent, or the document's regular ones."""
        own = [stop for stop in self._format.tabs if stop.align not in ("bar", "num", "clear")]
        if self._format.first < 0:
            own.append(TabStop(self._format.left))
        ahead = [stop for stop in own if stop.position > self._pen + CLOSE]
        if ahead:
            return min(ahead, key=lambda stop: stop.position)
        step = self._shop.default_tab or 36
        return TabStop(Pt((int((self._pen + CLOSE) / step) + 1) * step))

    def _before_stop(self, stop: TabStop, index: int) -> float:
        """Return how much of what follows the tab stands left of the stop."""
        if stop.align not in ("right", "center", "decimal", "end"):
            return 0.0
        following = self._following(index)
        whole = sum(item_width(item, self._shop) for item in following)
        if stop.align == "decimal":
            return self._before_sign(following)
        return whole / 2 if stop.align == "center" else whole

    def _following(self, index: int) -> list[Inline]:
        found: list[Inline] = []
        for item in self._items[index + 1 :]:
            if isinstance(item, Tab | Break):
                break
            found.append(item)
        return found

    def _before_sign(self, items: Sequence[Inline]) -> float:
        """Return the width up to the decimal comma, as Vietnamese writes it; all of it when there is none."""
        total = 0.0
        for item in items:
            if isinstance(item, Text) and "," in item.text:
                return total + text_width(item.text.split(",")[0], item, self._shop)
            total += item_width(item, self._shop)
        return total


def _margin_stop(align: str, right: float) -> TabStop:
    """Return where a tab goes that is aligned to the text margins (`w:ptab`)."""
    return TabStop(Pt({"center": right / 2, "right": right}.get(align, 0.0)), align)


def item_width(item: Inline, shop: Workshop) -> float:
    """Return how wide an inline item is; floating things take no room."""
    if isinstance(item, Text | Placeholder):
        return text_width(item.text, item, shop)
    if isinstance(item, Field):
        return shop.metrics.text_width(item.cached or "1", item.format)
    if isinstance(item, Image):
        return item.width if item.anchor is None else 0.0
    if isinstance(item, Shape):
        return item.width if item.inline else 0.0
    if isinstance(item, Note):
        return shop.metrics.text_width(item.mark or "1", item.format) * SCRIPT_SIZE
    return 0.0


def text_width(text: str, item: Text | Placeholder, shop: Workshop) -> float:
    """Return the width of some text of an item as it is printed."""
    run = item.format
    if run.hidden:
        return 0.0
    return float(shop.metrics.text_width(shop.characters.printable(text), run))
