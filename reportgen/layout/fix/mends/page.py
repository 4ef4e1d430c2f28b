"""Paper, orientation and margins of every section."""

from __future__ import annotations

from lxml import etree

from reportgen.document.xml import Element, W
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.order import child
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.pages import MARGIN_SLACK
from reportgen.layout.lint.tables import data_tables
from reportgen.units import mm, to_mm, to_twips

_SIDES = {"ND30-PAGE-03": "top", "ND30-PAGE-04": "bottom", "ND30-PAGE-05": "left", "ND30-PAGE-06": "right"}
_PARTY_MARGINS = "PTY-PAGE-02"


def sections(work: Work) -> list[Element]:
    """Return the `w:sectPr` of every section; one is made for a file that has none."""
    found = []
    for node in work.traced.sections:
        if node is None:
            body = work.file.package.xml(work.file.main).find(W + "body")
            assert body is not None
            node = etree.SubElement(body, W + "sectPr")
        found.append(node)
    return found


def _paper(work: Work) -> None:
    rule = work.profile[work.broken("ND30-PAGE-01", "PTY-PAGE-01")[0]]
    short, long = (to_twips(mm(rule.number(key))) for key in ("short", "long"))
    for section, node in zip(work.paper.sections, sections(work), strict=True):
        sides = sorted((to_mm(section.width), to_mm(section.height)))
        slack = rule.number("tolerance")
        if abs(sides[0] - rule.number("short")) > slack or abs(sides[1] - rule.number("long")) > slack:
            across = section.width > section.height
            _set_size(work, node, *((long, short) if across else (short, long)))


def _set_size(work: Work, node: Element, width: int, height: int) -> None:
    size = child(work.pen.open(node), "pgSz")
    for name in list(size.attrib):
        del size.attrib[name]
    size.set(W + "w", str(width))
    size.set(W + "h", str(height))
    if width > height:
        size.set(W + "orient", "landscape")


def _upright(work: Work) -> None:
    rule = work.broken("ND30-PAGE-02", "PTY-PAGE-01")[0]
    tables = {section for _, _, section in data_tables(work.view(rule))}
    for number, (section, node) in enumerate(zip(work.paper.sections, sections(work), strict=True)):
        if section.width > section.height and number not in tables:
            _set_size(work, node, round(section.height * 20), round(section.width * 20))


def _margins(work: Work) -> None:
    wanted = {side: work.profile[rule].span("margin") for rule, side in _SIDES.items() if work.broken(rule)}
    slack = MARGIN_SLACK
    if work.broken(_PARTY_MARGINS):
        rule = work.profile[_PARTY_MARGINS]
        wanted = {side: rule.span(side) for side in ("top", "bottom", "left", "right")}
        slack = rule.number("tolerance")
    for section, node in zip(work.paper.sections, sections(work), strict=True):
        for side, (least, most) in wanted.items():
            if not least - slack <= to_mm(getattr(section, side)) <= most + slack:
                _set_margin(work, node, side, least)


def _set_margin(work: Work, node: Element, side: str, length: float) -> None:
    """Set a margin in mm; the gutter, which adds to it, goes."""
    margins = child(work.pen.open(node), "pgMar")
    margins.set(W + side, str(to_twips(mm(length))))
    if side == "left":
        margins.set(W + "gutter", "0")
    for name in ("top", "bottom", "left", "right"):
        if margins.get(W + name) is None:
            margins.set(W + name, "1440")
    for name in ("header", "footer"):
        if margins.get(W + name) is None:
            margins.set(W + name, "567")


MENDS = (
    Mend("đặt khổ giấy A4", ("ND30-PAGE-01", "PTY-PAGE-01"), _paper),
    Mend("đặt trang dọc", ("ND30-PAGE-02", "PTY-PAGE-01"), _upright),
    Mend("đặt lề trang", (*_SIDES, _PARTY_MARGINS), _margins),
)
