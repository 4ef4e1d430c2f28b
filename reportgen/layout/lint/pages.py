"""Paper and margins, section by section; of a PDF page by page."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.layout.lint.finding import Finding
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Paper, Place
from reportgen.units import Pt, to_mm

MARGIN_SLACK = 0.3
"""Millimetres by which a margin may be over: Word's dialog rounds to tenths of a centimetre."""
_INK_SLACK = 1.0
"""The same for a PDF, of which only the ends of the letters are known."""


def page_sizes(paper: Paper) -> list[tuple[int, float, float]]:
    """Return number, width and height (mm) of each section of a .docx, or of each page of a PDF."""
    if paper.document is not None:
        return [(n, to_mm(section.width), to_mm(section.height)) for n, section in enumerate(paper.sections)]
    sizes = paper.facts.get("sizes")
    return list(sizes) if isinstance(sizes, list) else []


def page_place(paper: Paper, section: int) -> Place:
    """Return the place of a section: its first page; of a PDF the page."""
    if paper.flow is None:
        return Place(section + 1)
    part = f"phần {section + 1}" if len(paper.sections) > 1 else ""
    return Place(paper.flow.section_pages[section], part)


def millimetres(value: float) -> str:
    """Return a length as Vietnamese write it: "30", "25,4"."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def check_paper_size(view: View) -> Iterator[Finding]:
    """Yield sections on other paper than A4."""
    short, long, slack = (view.rule.number(key) for key in ("short", "long", "tolerance"))
    for section, width, height in page_sizes(view.paper):
        sides = sorted((width, height))
        if abs(sides[0] - short) > slack or abs(sides[1] - long) > slack:
            found = f"giấy {millimetres(width)} x {millimetres(height)} mm"
            fix = "Layout › Size: A4"
            yield view.find(page_place(view.paper, section), found, "A4, 210 x 297 mm", fix)
            return


def check_margin(view: View, side: str, name: str) -> Iterator[Finding]:
    """Yield sections whose margin on one side is outside the range of the rule."""
    least, most = view.rule.span("margin")
    needed = millimetres(least) if least == most else f"{millimetres(least)} đến {millimetres(most)}"
    fix = f"Layout › Margins › Custom Margins: lề {name} {millimetres(least)} mm"
    slack = MARGIN_SLACK if view.paper.document is not None else _INK_SLACK
    for section, value in margins(view.paper, side):
        if not least - slack <= value <= most + slack:
            found = f"lề {name} {millimetres(value)} mm"
            yield view.find(page_place(view.paper, section), found, f"lề {name} {needed} mm", fix)


def margins(paper: Paper, side: str) -> list[tuple[int, float]]:
    """Return the margin of each section in mm; of a PDF that of the text on its first page, left and right only."""
    if paper.document is not None:
        return [(n, to_mm(Pt(getattr(section, side)))) for n, section in enumerate(paper.sections)]
    measured = paper.facts.get("margins")
    if isinstance(measured, dict) and side in measured:
        return [(0, float(measured[side]))]
    return []


def unmeasured(paper: Paper, *sides: str) -> str:
    """Return why the margin of one of the sides could not be measured; "" when all could."""
    if all(margins(paper, side) for side in sides):
        return ""
    return "tệp PDF có quá ít dòng chạm lề để đo"
