"""Read one `w:p`: its format, its list label, what stands in it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.document.formats import Inherited, ListPlace
from reportgen.document.inlines import KNOWN_FONTS, InlineReader, joined
from reportgen.document.model import Align, Inline, Label, Paragraph
from reportgen.document.numbering import FORMATS
from reportgen.document.properties import Props, overlay, run_props
from reportgen.document.story import Story
from reportgen.document.symbols import SYMBOL_FONTS
from reportgen.document.xml import Element, W, flag, value

_SIDES = {
    "left": Align.LEFT,
    "inside": Align.LEFT,
    "center": Align.CENTER,
    "right": Align.RIGHT,
    "outside": Align.RIGHT,
}
_GONE = frozenset({W + "del", W + "moveFrom"})
_CHANGED = _GONE | {W + "ins", W + "moveTo", W + "rPrChange"}


@dataclass(frozen=True, slots=True)
class ReadParagraph:
    """A paragraph with what its mark says about its surroundings.

    Attributes:
        joins: The mark is deleted: the text runs on into the next paragraph.
        section: `w:sectPr` of the section that ends with it.
    """

    paragraph: Paragraph
    joins: bool
    section: Element | None


def read_paragraph(story: Story, node: Element, inherited: Inherited) -> ReadParagraph:
    """Return a paragraph; bookmarks waiting in the story become its own."""
    properties = node.find(W + "pPr")
    style_id = value(properties, "pStyle")
    mark_properties = None if properties is None else properties.find(W + "rPr")
    direct = run_props(mark_properties, story.context.theme)
    formats = story.context.formats
    mark = formats.run(inherited, style_id, direct)
    format_, place = formats.paragraph(inherited, style_id, properties, mark.size)
    if (frame := _head_frame(story, properties)) is not None:
        format_ = replace(format_, align=frame, framed=True)
    joins = _has_any(mark_properties, _GONE)
    label = None if joins or place is None else _label(story, place, inherited, style_id, direct)
    _name_oddities(story, properties, mark_properties)
    reader = InlineReader(story, inherited, style_id)
    reader.read(node)
    style = story.context.styles.paragraph_style(style_id)
    paragraph = Paragraph(
        items=joined(reader.items),
        format=format_,
        mark=mark,
        label=label,
        style=style.name if style else "",
        style_id=style.id if style else "",
        bookmarks=tuple(story.bookmarks),
        address=story.at,
    )
    story.bookmarks.clear()
    return ReadParagraph(paragraph, joins, None if properties is None else properties.find(W + "sectPr"))


def run_on(first: Paragraph, second: Paragraph) -> Paragraph:
    """Return two paragraphs as one, as when the mark between them is deleted: the second's format counts."""
    items: tuple[Inline, ...] = joined([*first.items, *second.items])
    return replace(second, items=items, bookmarks=(*first.bookmarks, *second.bookmarks))


def _label(story: Story, place: ListPlace, inherited: Inherited, style_id: str | None, mark: Props) -> Label | None:
    """Return the list label, counted; None when the level prints nothing."""
    level = story.context.numbering.level(place.number, place.level)
    if level is None:
        return None
    if level.format not in FORMATS:
        story.notice("number-format", level.format)
    text = story.counters.advance(story.context.numbering, place.number, place.level)
    if not text:
        return None
    run = dict(level.run)
    fonts = {str(run.get(key, "")).lower() for key in ("font", "font_high")} - {""}
    if (level.format == "bullet" and not fonts <= KNOWN_FONTS) or fonts & SYMBOL_FONTS:
        run = {key: part for key, part in run.items() if key not in ("font", "font_high")}
    direct = overlay({**mark, "underline": ""}, run)
    return Label(text, story.context.formats.run(inherited, style_id, direct), level.suffix, level.align)


def _name_oddities(story: Story, properties: Element | None, mark: Element | None) -> None:
    if properties is None:
        return
    tags = {node.tag for node in properties}
    if W + "framePr" in tags and _head_frame(story, properties) is None:
        story.notice("frame")
    if W + "bidi" in tags and flag(properties, "bidi"):
        story.notice("right-to-left")
    if W + "textDirection" in tags and value(properties, "textDirection") not in ("lrTb", "tb"):
        story.notice("text-direction")
    if W + "pPrChange" in tags or _has_any(mark, _CHANGED):
        story.notice("tracked-changes")


def _head_frame(story: Story, properties: Element | None) -> Align | None:
    """Return the side of a frame in a header or footer, as older Words write page numbers; None for other frames."""
    frame = None if properties is None else properties.find(W + "framePr")
    in_head = story.part.rpartition("/")[2].startswith(("header", "footer"))
    return _SIDES.get(frame.get(W + "xAlign", "")) if frame is not None and in_head else None


def _has_any(properties: Element | None, names: frozenset[str]) -> bool:
    return properties is not None and any(node.tag in names for node in properties)
