"""The edits a mend may make: properties of runs, paragraphs, sections and tables; texts; whole paragraphs.

With `track` every edit is written as a tracked change of Word, by an author of its own, so that a person can accept or
refuse it. Lengths are points.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime

from lxml import etree

from reportgen.document.xml import XML, Element, W, local
from reportgen.layout.fix.order import child, properties, put, remove

AUTHOR = "reportgen"
_UNTRACKED = {"pPr": ("rPr", "sectPr"), "sectPr": ("headerReference", "footerReference")}
"""Children that a tracked change of properties must not repeat."""
_MARKS = frozenset({W + "ins", W + "del", W + "moveFrom", W + "moveTo"})


@dataclass(slots=True)
class Pen:
    """Writes edits, plainly or as tracked changes.

    Attributes:
        track: Whether they are tracked.
        when: Time of the changes, as Word writes it.
        last: Number of the last change.
    """

    track: bool = False
    when: str = field(default_factory=lambda: datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:00Z"))
    last: int = 70000

    def begin_after(self, root: Element) -> None:
        """Number changes after those that stand in a part already."""
        numbers = (node.get(W + "id", "") for node in root.iter(*_MARKS, W + "rPrChange", W + "pPrChange"))
        self.last = max([self.last, *(int(number) for number in numbers if number.isdigit())])

    def stamp(self) -> dict[str, str]:
        """Return the attributes of a tracked change."""
        self.last += 1
        return {W + "id": str(self.last), W + "author": AUTHOR, W + "date": self.when}

    def open(self, props: Element) -> Element:
        """Return a property element about to be edited: what it said before is noted when changes are tracked."""
        name = local(props)
        change = f"{name}Change"
        if not self.track or props.find(W + change) is not None or name in ("style", "rPrDefault"):
            return props
        before = copy.deepcopy(props)
        for node in list(before):
            if node.tag in _MARKS or local(node) in _UNTRACKED.get(name, ()):
                before.remove(node)
        noted = etree.Element(W + change, self.stamp())
        noted.append(before)
        put(props, noted)
        return props

    # Runs ---------------------------------------------------------------------------------------------------------

    def run(self, node: Element) -> Element:
        """Return the properties of a run (`w:r`), ready to be edited."""
        return self.open(properties(node, "rPr"))

    def size(self, runs: list[Element], size: float) -> None:
        """Set the size of letters."""
        for node in runs:
            props = self.run(node)
            for name in ("sz", "szCs"):
                child(props, name).set(W + "val", str(round(size * 2)))

    def switch(self, runs: list[Element], name: str, on: bool) -> None:
        """Set bold ("b"), italic ("i") or capitals ("caps")."""
        for node in runs:
            props = self.run(node)
            for tag in (name, f"{name}Cs") if name in ("b", "i") else (name,):
                switch(props, tag, on)

    def underline(self, runs: list[Element], on: bool) -> None:
        """Set or take away the line under letters."""
        for node in runs:
            child(self.run(node), "u").set(W + "val", "single" if on else "none")

    def black(self, runs: list[Element]) -> None:
        """Set the colour of letters to automatic."""
        for node in runs:
            blacken(child(self.run(node), "color"))

    # Paragraphs ---------------------------------------------------------------------------------------------------

    def paragraph(self, node: Element) -> Element:
        """Return the properties of a paragraph, ready to be edited."""
        return self.open(properties(node, "pPr"))

    def align(self, node: Element, to: str) -> None:
        """Set the alignment: "left", "center", "both"."""
        child(self.paragraph(node), "jc").set(W + "val", to)

    def indent(self, node: Element, first: float | None = None, left: float | None = None) -> None:
        """Set the indent of the first line, and that of all lines when given."""
        indent = child(self.paragraph(node), "ind")
        if left is not None:
            set_only(indent, ("left", "start", "leftChars", "startChars"), "left", left)
        if first is not None:
            set_only(indent, ("firstLine", "firstLineChars", "hanging", "hangingChars"), "firstLine", first)

    def spacing(self, node: Element, before: float | None = None, after: float | None = None) -> None:
        """Set the space before and after."""
        given = child(self.paragraph(node), "spacing")
        for name, length in (("before", before), ("after", after)):
            if length is not None:
                set_only(given, (f"{name}Lines", f"{name}Autospacing", name), name, length)

    def line(self, node: Element, line: float, rule: str) -> None:
        """Set the line spacing: "auto" counts lines, "exact" points."""
        given = child(self.paragraph(node), "spacing")
        given.set(W + "line", str(round(line * (240 if rule == "auto" else 20))))
        given.set(W + "lineRule", rule)

    def paragraph_switch(self, node: Element, name: str, on: bool) -> None:
        """Set "keepNext", "keepLines", "contextualSpacing"."""
        switch(self.paragraph(node), name, on)

    def drop(self, node: Element) -> None:
        """Take a paragraph away; tracked: its mark and its letters are marked as deleted."""
        if not self.track:
            parent = node.getparent()
            assert parent is not None
            parent.remove(node)
            return
        for run in list(node.findall(W + "r")):
            self.strike(run)
        mark = child(properties(node, "pPr"), "rPr")
        if mark.find(W + "del") is None:
            put(mark, etree.Element(W + "del", self.stamp()))

    def add_after(self, node: Element, new: Element) -> None:
        """Put a new paragraph after another; tracked: its mark is marked as inserted."""
        node.addnext(new)
        if self.track:
            put(child(properties(new, "pPr"), "rPr"), etree.Element(W + "ins", self.stamp()))

    # Texts --------------------------------------------------------------------------------------------------------

    def strike(self, run: Element) -> None:
        """Take a run away; tracked: mark it as deleted."""
        parent = run.getparent()
        assert parent is not None
        if not self.track or (parent.tag == W + "ins" and parent.get(W + "author") == AUTHOR):
            parent.remove(run)
            return
        gone = etree.Element(W + "del", self.stamp())
        run.addprevious(gone)
        gone.append(run)
        for text in run.iter(W + "t"):
            text.tag = W + "delText"

    def insert(self, run: Element, after: Element) -> None:
        """Put a new run after another element; tracked: marked as inserted."""
        if not self.track:
            after.addnext(run)
            return
        new = etree.Element(W + "ins", self.stamp())
        new.append(run)
        while (parent := after.getparent()) is not None and parent.tag in _MARKS:
            after = parent
        after.addnext(new)


def drop_attribute(node: Element, name: str) -> None:
    """Take the attribute `w:name` away when it is there."""
    if W + name in node.attrib:
        del node.attrib[W + name]


def switch(props: Element, name: str, on: bool) -> None:
    """Set an on/off property."""
    node = child(props, name)
    drop_attribute(node, "val")
    if not on:
        node.set(W + "val", "0")


def set_only(node: Element, names: tuple[str, ...], name: str, length: float) -> None:
    """Set one of several attributes that mean the same, in points, and take the others away."""
    for other in names:
        drop_attribute(node, other)
    node.set(W + name, str(round(length * 20)))


def blacken(colour: Element) -> None:
    """Make a colour automatic."""
    for name in list(colour.attrib):
        del colour.attrib[name]
    colour.set(W + "val", "auto")


def text_run(text: str, like: Element | None = None) -> Element:
    """Return a new run with a text, looking like another."""
    run = etree.Element(W + "r")
    if like is not None and (props := like.find(W + "rPr")) is not None:
        run.append(copy.deepcopy(props))
        remove(run[0], "rPrChange")
    etree.SubElement(run, W + "t", {XML + "space": "preserve"}).text = text
    return run
