"""The rectangle around the marks of urgency and circulation, as wide as the regulation's stamp (layout-rules C10b)."""

from __future__ import annotations

from lxml import etree

from reportgen.document.xml import Element, W
from reportgen.layout.anatomy.words import fold
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.order import child
from reportgen.layout.fix.pen import set_only
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.boxes import is_boxed
from reportgen.layout.paper import Segment
from reportgen.units import mm

_MARKS = {"ND30-C10b": "urgency", "PTY-C10": "urgency", "ND30-C11": "circulation"}
_WIDTHS = {"HOA TOC": 30.0, "THUONG KHAN": 40.0, "KHAN": 20.0}
"""Millimetres, by the folded words of the mark [memory]; another mark gets room on both sides."""
_ROOM = 3.0
_SIDES = ("top", "left", "bottom", "right")
_RED = "FF0000"


def _boxes(work: Work) -> None:
    for rule in work.broken(*_MARKS):
        part = work.part(_MARKS[rule])
        paragraph = work.element(part.first) if part else None
        if part is None or paragraph is None or part.first.split or is_boxed(work.view(rule), part.first):
            continue
        colour = _RED if _MARKS[rule] == "urgency" else "auto"
        _frame(work, paragraph, part.first, colour)


def _frame(work: Work, paragraph: Element, mark: Segment, colour: str) -> None:
    """Draw borders around a paragraph, indented on both sides so that they stand close to the words."""
    props = work.pen.paragraph(paragraph)
    borders = child(props, "pBdr")
    for node in list(borders):
        borders.remove(node)
    for side in _SIDES:
        look = {W + "val": "single", W + "sz": "6", W + "space": "1", W + "color": colour}
        etree.SubElement(borders, W + side, look)
    wide = mark.lines[-1].width if mark.lines else 0.0
    asked = max(mm(_WIDTHS.get(fold(mark.text).strip("() ."), 0.0)), wide + 2 * mm(_ROOM))
    spare = max((mark.x1 - mark.x0 - asked) / 2, 0.0)
    assert mark.paragraph is not None
    indent = child(props, "ind")
    set_only(indent, ("left", "start", "leftChars", "startChars"), "left", float(mark.paragraph.format.left) + spare)
    set_only(indent, ("right", "end", "rightChars", "endChars"), "right", float(mark.paragraph.format.right) + spare)


MENDS = (Mend("đóng khung dấu chỉ mức độ khẩn, phạm vi lưu hành", tuple(_MARKS), _boxes),)
