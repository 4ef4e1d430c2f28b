"""DrawingML (`w:drawing`): lines, text boxes, pictures, groups; charts and diagrams keep their text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reportgen.document.model import Anchor, Inline, Placeholder, RunFormat
from reportgen.document.pictures import read_image
from reportgen.document.shapes import Outline, as_items, in_line
from reportgen.document.story import Story
from reportgen.document.vml import read_vml
from reportgen.document.xml import (
    CHART,
    DIAGRAM,
    PIC,
    W14,
    WP,
    WPC,
    WPG,
    WPS,
    A,
    Element,
    R,
    W,
    color,
    elements,
    local,
    points,
    whole,
)
from reportgen.units import Pt

KNOWN = frozenset({WPS, WPG, WPC, W14})
"""Namespaces whose `mc:Choice` we read; others go by their Fallback."""

_H_FROM = {
    "margin": "margin",
    "page": "page",
    "character": "character",
    "leftMargin": "left_margin",
    "rightMargin": "right_margin",
    "insideMargin": "left_margin",
    "outsideMargin": "right_margin",
}
_V_FROM = {"margin": "margin", "page": "page", "line": "line", "topMargin": "page", "insideMargin": "page"}
_WRAPS = {
    "wrapSquare": "square",
    "wrapTopAndBottom": "top_bottom",
    "wrapTight": "tight",
    "wrapThrough": "through",
}
_ALIGNS = {"inside": "left", "outside": "right"}


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a drawing stands and how big it is; `anchor` None: in the line."""

    anchor: Anchor | None
    width: Pt
    height: Pt
    name: str = ""
    description: str = ""


def read_drawing(story: Story, drawing: Element, format_: RunFormat) -> list[Inline]:
    """Return what a `w:drawing` shows, in order."""
    items: list[Inline] = []
    for node in elements(drawing):
        if local(node) not in ("inline", "anchor"):
            continue
        frame = _frame(node)
        for content in elements(node.find(f"{A}graphic/{A}graphicData")):
            items += _content(story, content, frame, format_)
    return items


def read_picture(story: Story, picture: Element, format_: RunFormat) -> list[Inline]:
    """Return what a `w:pict` (VML) or `w:object` (embedded object) shows."""
    return read_vml(story, picture, format_)


def _frame(node: Element) -> Frame:
    extent, named = node.find(WP + "extent"), node.find(WP + "docPr")
    return Frame(
        _anchor(node) if local(node) == "anchor" else None,
        _emu(extent, "cx"),
        _emu(extent, "cy"),
        "" if named is None else named.get("name", ""),
        "" if named is None else named.get("descr", ""),
    )


def _anchor(node: Element) -> Anchor:
    across, down = node.find(WP + "positionH"), node.find(WP + "positionV")
    simple = node.find(WP + "simplePos")
    wrap = next((_WRAPS[local(child)] for child in elements(node) if local(child) in _WRAPS), "none")
    distance = tuple(Pt(whole(node.get(f"dist{side}")) / 12700) for side in "TRBL")
    anchor = Anchor(wrap=wrap, behind=node.get("behindDoc") in ("1", "true"), distance=distance)  # type: ignore[arg-type]
    if node.get("simplePos") in ("1", "true") and simple is not None:
        return replace(anchor, x=_emu(simple, "x"), y=_emu(simple, "y"), x_from="page", y_from="page")
    x, x_align = _position(across)
    y, y_align = _position(down)
    return replace(
        anchor,
        x=x,
        y=y,
        x_from=_H_FROM.get("" if across is None else across.get("relativeFrom", ""), "column"),
        y_from=_V_FROM.get("" if down is None else down.get("relativeFrom", ""), "paragraph"),
        x_align=_ALIGNS.get(x_align, x_align),
        y_align="" if y_align in _ALIGNS else y_align,
    )


def _position(node: Element | None) -> tuple[Pt, str]:
    """Return offset and align of a position; of an alternate content its fallback (plain offsets)."""
    if node is None:
        return Pt(0), ""
    offset = next(node.iter(WP + "posOffset"), None)
    align = node.find(WP + "align")
    x = points(offset.text, 12700) if offset is not None else None
    return x or Pt(0), "" if align is None else (align.text or "").strip()


def _content(story: Story, node: Element, frame: Frame, format_: RunFormat) -> list[Inline]:
    if node.tag == PIC + "pic":
        return [_picture(story, node, frame, format_)]
    if node.tag in (WPS + "wsp", WPS + "cxnSp"):
        return as_items(story, _outline(story, node, frame), format_)
    if node.tag in (WPG + "wgp", WPG + "grpSp", WPC + "wpc"):
        story.notice("canvas" if node.tag == WPC + "wpc" else "group")
        members = _group(story, node, frame, format_)
        return members if frame.anchor is not None else in_line(story, members, frame.width, frame.height)
    if node.tag == CHART + "chart":
        return _related_text(story, "chart", node.get(R + "id", ""), format_)
    if node.tag == DIAGRAM + "relIds":
        return _related_text(story, "smart-art", node.get(R + "dm", ""), format_)
    story.notice("unknown-content", local(node))
    texts = [part.text or "" for part in node.iter(A + "t", W + "t")]
    return [Placeholder("drawing", " ".join(texts), format_)]


def _picture(story: Story, node: Element, frame: Frame, format_: RunFormat) -> Inline:
    blip = next(node.iter(A + "blip"), None)
    crop = next(node.iter(A + "srcRect"), None)
    if crop is not None and any(whole(crop.get(side)) for side in "ltrb"):
        story.notice("picture-cropped")
    shift = next(node.iter(A + "xfrm"), None)
    if shift is not None and whole(shift.get("rot")):
        story.notice("picture-turned")
    relation = "" if blip is None else blip.get(R + "embed") or blip.get(R + "link") or ""
    return read_image(story, relation, (frame.width, frame.height), frame.anchor, frame.description, format_)


def _outline(story: Story, node: Element, frame: Frame) -> Outline:
    look = node.find(WPS + "spPr")
    style = node.find(WPS + "style")
    geometry = None if look is None else look.find(A + "prstGeom")
    custom = look is not None and look.find(A + "custGeom") is not None
    shift = None if look is None else look.find(A + "xfrm")
    stroke, line_color = _stroke(story, look, style)
    body = node.find(WPS + "bodyPr")
    turned = _turned(story, shift, frame)
    return Outline(
        turned.anchor,
        turned.width,
        turned.height,
        "freeform" if custom else "rect" if geometry is None else geometry.get("prst", "rect"),
        stroke,
        line_color,
        _fill(story, look, style),
        node.find(f"{WPS}txbx/{W}txbxContent"),
        _inset(body),
        {"ctr": "center", "b": "bottom"}.get("" if body is None else body.get("anchor", ""), "top"),
        frame.name,
        shift is not None and (shift.get("flipV") in ("1", "true")) != (shift.get("flipH") in ("1", "true")),
        body is not None and body.find(A + "spAutoFit") is not None,
    )


def _turned(story: Story, shift: Element | None, frame: Frame) -> Frame:
    """Return the frame with its sides exchanged for a quarter turn; other turns are only named."""
    angle = 0 if shift is None else whole(shift.get("rot")) % 21600000
    if angle in (5400000, 16200000):
        return replace(frame, width=frame.height, height=frame.width)
    if angle % 10800000:
        story.notice("picture-turned")
    return frame


def _stroke(story: Story, look: Element | None, style: Element | None) -> tuple[Pt, str]:
    line = None if look is None else look.find(A + "ln")
    reference = None if style is None else style.find(A + "lnRef")
    theme = story.context.theme
    width = theme.line(whole(reference.get("idx"))) if reference is not None else Pt(0)
    paint = _color(story, reference)
    if line is not None:
        if line.find(A + "noFill") is not None:
            return Pt(0), "000000"
        given = points(line.get("w"), 12700)
        width = given if given is not None else width or Pt(0.75)
        paint = _color(story, line.find(A + "solidFill")) or paint
    return width, paint or "000000"


def _fill(story: Story, look: Element | None, style: Element | None) -> str:
    if look is not None and look.find(A + "noFill") is not None:
        return ""
    solid = None if look is None else look.find(A + "solidFill")
    if solid is not None:
        return _color(story, solid)
    reference = None if style is None else style.find(A + "fillRef")
    return _color(story, reference) if reference is not None and whole(reference.get("idx")) else ""


def _color(story: Story, parent: Element | None) -> str:
    for node in elements(parent):
        if local(node) == "srgbClr":
            return color(node.get("val"))
        if local(node) == "schemeClr":
            return story.context.theme.color(node.get("val"))
        if local(node) in ("sysClr", "prstClr"):
            return color(node.get("lastClr")) or {"white": "ffffff"}.get(node.get("val", ""), "000000")
    return ""


def _inset(body: Element | None) -> tuple[Pt, Pt, Pt, Pt]:
    def side(name: str, default: float) -> Pt:
        found = None if body is None else points(body.get(name), 12700)
        return Pt(default) if found is None else found

    return side("tIns", 3.6), side("rIns", 7.2), side("bIns", 3.6), side("lIns", 7.2)


def _group(story: Story, group: Element, frame: Frame, format_: RunFormat) -> list[Inline]:
    """Return the members of a group one by one, each anchored where it stood inside the group."""
    shift = next((node.find(A + "xfrm") for node in elements(group) if local(node) == "grpSpPr"), None)
    origin, extent = (None, None) if shift is None else (shift.find(A + "chOff"), shift.find(A + "chExt"))
    scale_x = frame.width / width if (width := _emu(extent, "cx")) else 1.0
    scale_y = frame.height / height if (height := _emu(extent, "cy")) else 1.0
    items: list[Inline] = []
    for member in elements(group):
        own = next((node.find(A + "xfrm") for node in elements(member) if local(node) in ("spPr", "grpSpPr")), None)
        if own is None:
            continue
        offset, size = own.find(A + "off"), own.find(A + "ext")
        x = (_emu(offset, "x") - _emu(origin, "x")) * scale_x
        y = (_emu(offset, "y") - _emu(origin, "y")) * scale_y
        base = frame.anchor or Anchor()
        place = replace(base, x=Pt(base.x + x), y=Pt(base.y + y))
        inner = Frame(
            place, Pt(_emu(size, "cx") * scale_x), Pt(_emu(size, "cy") * scale_y), frame.name, frame.description
        )
        items += _content(story, member, inner, format_)
    return items


def _emu(node: Element | None, name: str) -> Pt:
    return Pt(0) if node is None else points(node.get(name), 12700) or Pt(0)


def _related_text(story: Story, kind: str, relation_id: str, format_: RunFormat) -> list[Inline]:
    """Return a placeholder with the words of a chart or diagram part."""
    relation = story.relations.get(relation_id)
    package = story.context.package
    words: list[str] = []
    if relation is not None and not relation.external and package.has(relation.target):
        root = package.xml(relation.target)
        paragraphs = ["".join(run.text or "" for run in block.iter(A + "t")) for block in root.iter(A + "p")]
        names = [cell.text or "" for cache in root.iter(CHART + "strCache") for cell in cache.iter(CHART + "v")]
        words = [word.strip() for word in (*paragraphs, *names) if word.strip()]
    text = "; ".join(dict.fromkeys(words))
    story.notice(kind, text)
    return [Placeholder(kind, text, format_)]
