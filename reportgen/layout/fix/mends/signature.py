"""The signature block: together, and with at least a line of the text on its page."""

from __future__ import annotations

from reportgen.document.xml import Element, W, local
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends.head import rows_of
from reportgen.layout.fix.order import properties, remove
from reportgen.layout.fix.pen import switch
from reportgen.layout.fix.places import runs_in
from reportgen.layout.fix.work import Work

_RULE = "ND30-SIG-03"


def _top(node: Element) -> Element:
    """Return the paragraph or table of the text itself that a paragraph stands in."""
    top = node
    for parent in node.iterancestors():
        if parent.tag == W + "body":
            return top
        if local(parent) in ("p", "tbl"):
            top = parent
    return top


def _together(work: Work) -> None:
    """Take the page break before the block away; keep its lines, and the last line of the text, with it."""
    block, last = work.view(_RULE).lines("authority", "signer"), max(work.anatomy.body, key=lambda line: line.index)
    first, end = work.element(block[0]), work.element(last)
    if first is None or end is None:
        return
    top = _top(first)
    _join(work, _top(end), top)
    for node in _between(_top(end), top):
        work.pen.paragraph_switch(node, "keepNext", True)
    for row in rows_of(top) if top.tag == W + "tbl" else ():
        switch(work.pen.open(properties(row, "trPr")), "cantSplit", True)
    for line in block[:-1]:
        paragraph = work.element(line)
        if paragraph is not None:
            work.pen.paragraph_switch(paragraph, "keepNext", True)
    name = work.element(block[-1])
    if top.tag == W + "p" and name is not None and _top(name) is not top:
        for node in _between(top, _top(name)):
            work.pen.paragraph_switch(node, "keepNext", True)


def _between(start: Element, end: Element) -> list[Element]:
    """Return the paragraphs from one block to just before another."""
    blocks = [start, *start.itersiblings()]
    until = next((place for place, node in enumerate(blocks) if node is end), 1)
    return [node for node in blocks[:until] if node.tag == W + "p"]


def _join(work: Work, start: Element, end: Element) -> None:
    """Take away what breaks the page between the text and the block: a paragraph with a page break and nothing else."""
    for node in [*_between(start, end), end]:
        if node.find(f"{W}pPr/{W}pageBreakBefore") is not None:
            remove(work.pen.paragraph(node), "pageBreakBefore")
        if node is start or node is end or node.tag != W + "p":
            continue
        breaks = [br for br in node.iter(W + "br") if br.get(W + "type") == "page"]
        if breaks and node.find(f"{W}pPr/{W}sectPr") is None and _only_breaks(node):
            work.pen.drop(node)


def _only_breaks(node: Element) -> bool:
    if any(local(part) not in ("pPr", "r", "proofErr", "lastRenderedPageBreak") for part in node):
        return False
    inside = [part for run in runs_in(node) for part in run]
    return all(local(part) in ("rPr", "br", "lastRenderedPageBreak") for part in inside)


MENDS = (Mend("giữ khối chữ ký cùng trang với nội dung", (_RULE,), _together),)
