"""What DrawingML and VML shapes have in common: an outline, made into a line, a text box or a named placeholder."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.document.model import Anchor, Block, Inline, ParaFormat, Paragraph, Placeholder, RunFormat, Shape
from reportgen.document.story import Story
from reportgen.document.xml import Element
from reportgen.units import Pt

THIN = Pt(3)
"""A rectangle without text that is no higher is a rule line drawn as a box."""

_BOXES = frozenset({"", "rect", "roundRect", "flowChartProcess", "textBox", "snip1Rect", "round2SameRect"})
_LINES = frozenset({"line", "straightConnector1"})
INSET = (Pt(3.6), Pt(7.2), Pt(3.6), Pt(7.2))


@dataclass(frozen=True, slots=True)
class Outline:
    """A shape as either dialect describes it. `geometry` is a DrawingML preset name; `content` holds blocks."""

    anchor: Anchor | None
    width: Pt
    height: Pt
    geometry: str = "rect"
    stroke: Pt = Pt(0)
    color: str = "000000"
    fill: str = ""
    content: Element | None = None
    inset: tuple[Pt, Pt, Pt, Pt] = INSET
    vertical_align: str = "top"
    name: str = ""
    flip: bool = False
    auto_height: bool = False


def as_items(story: Story, outline: Outline, format_: RunFormat) -> list[Inline]:
    """Return a shape as inline items: a line, a text box, or a placeholder when its form cannot be drawn."""
    if outline.geometry in _LINES:
        return [_line(outline, outline.stroke or Pt(0.75))]
    if outline.content is None and min(outline.width, outline.height) <= THIN and outline.geometry in _BOXES:
        return [_thin_box(outline)]
    if outline.geometry not in _BOXES:
        story.notice("shape", outline.geometry)
        if outline.content is None:
            return [Placeholder("shape", "", format_)]
    return [_text_box(story, outline)]


def in_line(story: Story, members: list[Inline], width: Pt, height: Pt) -> list[Inline]:
    """Return the members of a group that stands in the line as one box there, each member at its place inside."""
    inside = Paragraph(tuple(members), ParaFormat(), RunFormat(size=Pt(1)), address=story.at)
    none = (Pt(0), Pt(0), Pt(0), Pt(0))
    return [Shape("textbox", Anchor(), width, height, inset=none, blocks=(inside,), inline=True, name="group")]


def _line(outline: Outline, stroke: Pt) -> Shape:
    return Shape(
        "line",
        outline.anchor or Anchor(),
        outline.width,
        outline.height,
        stroke=stroke,
        color=outline.color or "000000",
        name=outline.name,
        inline=outline.anchor is None,
        flip=outline.flip,
    )


def _thin_box(outline: Outline) -> Shape:
    """Return a box of no height as the line it stands for: through its middle, as thick as the box."""
    flat = outline.width >= outline.height
    thick = outline.height if flat else outline.width
    anchor = outline.anchor
    if anchor is not None and flat:
        anchor = replace(anchor, y=Pt(anchor.y + thick / 2))
    elif anchor is not None:
        anchor = replace(anchor, x=Pt(anchor.x + thick / 2))
    color = outline.fill or outline.color
    width, height = (outline.width, Pt(0)) if flat else (Pt(0), outline.height)
    thin = replace(outline, anchor=anchor, width=width, height=height, color=color)
    return _line(thin, Pt(max(thick, outline.stroke)))


def _text_box(story: Story, outline: Outline) -> Shape:
    blocks: tuple[Block, ...] = ()
    if outline.content is not None:
        story.textboxes += 1
        inner = Pt(max(outline.width - outline.inset[1] - outline.inset[3], 0))
        with story.inside("textbox", story.textboxes, inner):
            blocks = story.blocks(outline.content)
    return Shape(
        "textbox",
        outline.anchor or Anchor(),
        outline.width,
        outline.height,
        stroke=outline.stroke,
        color=outline.color or "000000",
        fill=outline.fill,
        inset=outline.inset,
        vertical_align=outline.vertical_align,
        blocks=blocks,
        name=outline.name,
        inline=outline.anchor is None,
        auto_height=outline.auto_height,
    )
