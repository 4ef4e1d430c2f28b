"""Take a document apart: head, middle, tail, appendices, in this order."""

from __future__ import annotations

from reportgen.layout.anatomy.appendices import find_appendices
from reportgen.layout.anatomy.head import find_head
from reportgen.layout.anatomy.middle import find_middle
from reportgen.layout.anatomy.parts import Anatomy
from reportgen.layout.anatomy.tail import find_tail
from reportgen.layout.paper import Paper


def dissect(paper: Paper) -> Anatomy:
    """Return what is what in a document; what cannot be found is missing in `components`."""
    anatomy = Anatomy(paper)
    find_appendices(anatomy)
    find_head(anatomy)
    tail = find_tail(anatomy)
    find_middle(anatomy, tail)
    return anatomy
