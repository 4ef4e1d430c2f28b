"""Which letters of which runs a line of the document is: a paragraph as a row of signs, each known by its element."""

from __future__ import annotations

import copy
from dataclasses import dataclass

from reportgen.document.xml import MC, XML, Element, W, local
from reportgen.layout.fix.pen import Pen, text_run
from reportgen.layout.paper import Segment

_OUTSIDE = frozenset({W + "del", W + "moveFrom", MC + "Fallback"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Sign:
    """A letter of a paragraph: the element it stands in, and its place in that element's text (0 for a tab)."""

    sign: str
    node: Element
    at: int = 0

    @property
    def run(self) -> Element:
        """Return its run."""
        return next(node for node in self.node.iterancestors(W + "r"))


def runs_in(paragraph: Element) -> list[Element]:
    """Return the runs of a paragraph that show, those of text boxes in it left out."""
    return [run for run in paragraph.iter(W + "r") if _shows(run, paragraph)]


def _shows(run: Element, paragraph: Element) -> bool:
    for node in run.iterancestors():
        if node is paragraph:
            return True
        if node.tag in _OUTSIDE or node.tag == W + "p":
            return False
    return False


def signs_of(paragraph: Element) -> list[Sign]:
    """Return the letters, tabs and breaks of a paragraph in order."""
    found: list[Sign] = []
    for run in runs_in(paragraph):
        for node in run:
            if node.tag == W + "t":
                found += [Sign(sign, node, at) for at, sign in enumerate(node.text or "")]
            elif local(node) in _SIGNS and node.tag == W + local(node):
                found.append(Sign(_SIGNS[local(node)], node))
    return found


def text_of(signs: list[Sign]) -> str:
    """Return the text of some signs."""
    return "".join(sign.sign for sign in signs)


def span_of(signs: list[Sign], segment: Segment) -> tuple[int, int]:
    """Return where a line stands among the signs of its paragraph; (0, 0) when it is not found there."""
    wanted = segment.raw
    if segment.paragraph is not None and segment.paragraph.label is not None:
        wanted = wanted.removeprefix(segment.paragraph.label.text)
    wanted = _bare(wanted)
    places = [place for place, sign in enumerate(signs) if _bare(sign.sign)]
    text = "".join(_bare(signs[place].sign) for place in places)
    if not wanted:
        return 0, 0
    at = text.rfind(wanted) if segment.split and segment.side == "right" else text.find(wanted)
    if at < 0:
        return 0, 0
    starts = [place for place in places for _ in _bare(signs[place].sign)]
    return starts[at], starts[at + len(wanted) - 1] + 1


def _bare(text: str) -> str:
    return "".join(text.replace("\u00ad", "").replace("\u2011", "-").upper().split())


def runs_of(paragraph: Element, segment: Segment) -> list[Element]:
    """Return the runs that hold a line and nothing else of its paragraph: a run that holds more is parted in two."""
    signs = signs_of(paragraph)
    start, end = span_of(signs, segment)
    if start == end:
        return []
    if _bare(text_of(signs)) == _bare(text_of(signs[start:end])):
        return [run for run in runs_in(paragraph) if any(node.tag == W + "t" for node in run)]
    return cut_out(paragraph, start, end)


def cut_out(paragraph: Element, start: int, end: int) -> list[Element]:
    """Return the runs that hold exactly the signs from `start` to `end`, parting runs where needed."""
    for place in (end, start):
        signs = signs_of(paragraph)
        if 0 < place < len(signs) and signs[place].run is signs[place - 1].run:
            _part(signs[place])
    found: list[Element] = []
    for sign in signs_of(paragraph)[start:end]:
        if not found or found[-1] is not sign.run:
            found.append(sign.run)
    return found


def _part(sign: Sign) -> None:
    """Part a run in two before a sign."""
    run, node = sign.run, sign.node
    second = copy.deepcopy(run)
    place = list(run).index(node)
    kept = [child for child in second if child.tag == W + "rPr"]
    for number, child in enumerate(list(second)):
        if child not in kept and number < place:
            second.remove(child)
    if node.tag == W + "t" and sign.at:
        text = node.text or ""
        set_text(node, text[: sign.at])
        copied = next(child for child in second if child.tag == W + "t")
        set_text(copied, text[sign.at :])
        place += 1
    for child in list(run)[place:]:
        run.remove(child)
    run.addnext(second)


def set_text(node: Element, text: str) -> None:
    """Set the text of a `w:t`, blanks at its ends kept."""
    node.text = text
    node.set(XML + "space", "preserve")


def replace(pen: Pen, paragraph: Element, start: int, end: int, new: str) -> None:
    """Put another text for the signs from `start` to `end`; with `start == end` it is only put in."""
    signs = signs_of(paragraph)
    if start == end:
        _put_in(pen, paragraph, signs, start, new)
        return
    like = signs[start].run
    gone = cut_out(paragraph, start, end)
    if new:
        pen.insert(text_run(new, like), gone[-1])
    for run in gone:
        pen.strike(run)


def _put_in(pen: Pen, paragraph: Element, signs: list[Sign], at: int, new: str) -> None:
    """Put a text in before the sign at a place; after the last one at the end."""
    if not signs or not new:
        return
    beside = signs[at - 1] if at else signs[0]
    if not pen.track and beside.node.tag == W + "t":
        text, cut = beside.node.text or "", beside.at + (1 if at else 0)
        set_text(beside.node, text[:cut] + new + text[cut:])
        return
    if 0 < at < len(signs) and signs[at].run is beside.run:
        _part(signs[at])
        beside = signs_of(paragraph)[at - 1]
    run = text_run(new, beside.run)
    pen.insert(run, beside.run)
    if at == 0:
        holder = run if not pen.track else run.getparent()
        assert holder is not None
        beside.run.addprevious(holder)
