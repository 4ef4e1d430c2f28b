"""VML (`w:pict`, `w:object`): the older dialect of lines, text boxes and pictures, still written beside the new one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportgen.document.model import Anchor, Inline, Placeholder, RunFormat, Shape
from reportgen.document.pictures import read_image
from reportgen.document.shapes import INSET, Outline, as_items, in_line
from reportgen.document.story import Story
from reportgen.document.xml import W10, Element, O, R, V, W, color, elements, local, points
from reportgen.units import Pt

_TYPES = {
    "20": "line",
    "32": "straightConnector1",
    "202": "rect",
    "75": "rect",
    "1": "rect",
    "136": "wordArt",
    "2": "roundRect",
}
_NAMES = {
    "black": "000000", "white": "ffffff", "red": "ff0000", "blue": "0000ff", "green": "008000", "gray": "808080",
    "silver": "c0c0c0", "yellow": "ffff00", "navy": "000080", "maroon": "800000", "windowtext": "000000",
    "window": "ffffff", "lime": "00ff00", "aqua": "00ffff", "fuchsia": "ff00ff", "purple": "800080", "teal": "008080",
    "olive": "808000",
}  # fmt: skip
_WRAPS = {"square": "square", "topAndBottom": "top_bottom", "tight": "tight", "through": "through"}
_X_FROM = {"margin": "margin", "page": "page", "char": "character", "left-margin-area": "left_margin",
           "right-margin-area": "right_margin"}  # fmt: skip
_Y_FROM = {"margin": "margin", "page": "page", "line": "line", "top-margin-area": "page"}
_SHAPES = frozenset({"shape", "rect", "line", "roundrect", "oval", "arc", "curve", "polyline", "image"})
_HIGH = {"middle": "center", "bottom": "bottom"}


@dataclass(frozen=True, slots=True)
class Space:
    """A group's own coordinates: multiply by `scale`, then add `shift`, to get points."""

    scale: tuple[float, float] = (1.0, 1.0)
    shift: tuple[float, float] = (0.0, 0.0)
    anchor: Anchor | None = None


def read_vml(story: Story, parent: Element, format_: RunFormat, space: Space | None = None) -> list[Inline]:
    """Return what the VML inside an element shows. `space` is set inside a group."""
    items: list[Inline] = []
    for node in elements(parent):
        name = local(node)
        if node.tag == V + "group":
            story.notice("group")
            members = read_vml(story, node, format_, _inner_space(node, space))
            anchor, width, height = _placed(_style(node), node, space)
            items += members if anchor is not None else in_line(story, members, width, height)
        elif name in _SHAPES and node.tag == V + name:
            items += _shape(story, node, name, format_, space)
        elif node.tag == W + "control":
            story.notice("form-field")
    return _with_object(story, parent, items, format_)


def _with_object(story: Story, parent: Element, items: list[Inline], format_: RunFormat) -> list[Inline]:
    """Return the items of a `w:object`; an embedded object without a printable preview is named by its program."""
    embedded = next(parent.iterchildren(O + "OLEObject"), None)
    if embedded is None or (items and not any(isinstance(item, Placeholder) for item in items)):
        return items
    story.notice("embedded-object", embedded.get("ProgID", ""))
    return items or [Placeholder("embedded-object", "", format_)]


def _shape(story: Story, node: Element, name: str, format_: RunFormat, space: Space | None) -> list[Inline]:
    style = _style(node)
    picture = node.find(V + "imagedata")
    path = node.find(V + "textpath")
    if picture is not None:
        anchor, width, height = _placed(style, node, space)
        relation = picture.get(R + "id") or picture.get(R + "href") or picture.get(O + "relid") or ""
        return [read_image(story, relation, (width, height), anchor, node.get("alt", ""), format_)]
    if path is not None:
        story.notice("shape", "WordArt")
        return [Placeholder("shape", path.get("string", ""), format_)]
    if node.get(O + "hr") in ("t", "true"):
        return [_rule(story, node, style)]
    return as_items(story, _outline(story, node, name, style, space), format_)


def _outline(story: Story, node: Element, name: str, style: dict[str, str], space: Space | None) -> Outline:
    if name == "line":
        anchor, width, height, flip = _line_ends(node, style, space)
    else:
        anchor, width, height = _placed(style, node, space)
        flip = style.get("flip", "") in ("x", "y")
    box = node.find(V + "textbox")
    box_style = _style(box) if box is not None else {}
    if "layout-flow" in box_style and box_style["layout-flow"] != "horizontal":
        story.notice("text-direction")
    stroke, paint = _stroke(node)
    return Outline(
        anchor,
        width,
        height,
        _geometry(node, name),
        stroke,
        paint,
        _fill(node, name),
        None if box is None else box.find(W + "txbxContent"),
        _inset(box),
        _HIGH.get(style.get("v-text-anchor", ""), "top"),
        node.get("id", ""),
        flip,
        box_style.get("mso-fit-shape-to-text") == "t",
    )


def _geometry(node: Element, name: str) -> str:
    if name != "shape":
        return {"line": "line", "rect": "rect", "roundrect": "roundRect"}.get(name, name)
    kind = node.get(O + "spt") or re.sub(r"^#?_x0000_t", "", node.get("type", ""))
    if kind in _TYPES:
        return _TYPES[kind]
    return "rect" if node.find(V + "textbox") is not None or not kind else f"VML {kind}"


def _style(node: Element) -> dict[str, str]:
    pairs = (part.partition(":") for part in node.get("style", "").split(";"))
    return {name.strip().lower(): text.strip() for name, _, text in pairs if name.strip()}


def _length(text: str | None) -> float:
    """Return a VML length in points: a bare number is pixels in CSS; Word writes bare only 0."""
    found = points((text or "").strip(), 4 / 3)
    return 0.0 if found is None else float(found)


def _placed(style: dict[str, str], node: Element, space: Space | None) -> tuple[Anchor | None, Pt, Pt]:
    """Return anchor, width and height of a shape; without an anchor it stands in the line."""
    if space is not None:
        x, y = (float(_bare(style.get(side))) for side in ("left", "top"))
        wide, high = (float(_bare(style.get(side))) for side in ("width", "height"))
        base = space.anchor or Anchor()
        anchor = replace(base, x=Pt(x * space.scale[0] + space.shift[0]), y=Pt(y * space.scale[1] + space.shift[1]))
        return anchor, Pt(wide * space.scale[0]), Pt(high * space.scale[1])
    width, height = Pt(_length(style.get("width"))), Pt(_length(style.get("height")))
    if style.get("position") not in ("absolute", "relative"):
        return None, width, height
    return _anchor(style, node), width, height


def _anchor(style: dict[str, str], node: Element) -> Anchor:
    wrap = node.find(W10 + "wrap")
    across, down = style.get("mso-position-horizontal", ""), style.get("mso-position-vertical", "")
    return Anchor(
        Pt(_length(style.get("margin-left") or style.get("left"))),
        Pt(_length(style.get("margin-top") or style.get("top"))),
        _X_FROM.get(style.get("mso-position-horizontal-relative", ""), "column"),
        _Y_FROM.get(style.get("mso-position-vertical-relative", ""), "paragraph"),
        across if across in ("left", "center", "right") else "",
        down if down in ("top", "center", "bottom") else "",
        "none" if wrap is None else _WRAPS.get(wrap.get("type", ""), "none"),
        style.get("z-index", "").startswith("-"),
    )


def _line_ends(node: Element, style: dict[str, str], space: Space | None) -> tuple[Anchor | None, Pt, Pt, bool]:
    """Return anchor, extent and rise of a `v:line`, whose place is in its two ends."""
    (x1, y1), (x2, y2) = (_point(node.get(end), space) for end in ("from", "to"))
    left, top = min(x1, x2), min(y1, y2)
    base = space.anchor if space is not None else _anchor(style, node)
    base = base or Anchor()
    absolute = space is not None or style.get("position") in ("absolute", "relative")
    anchor = (
        replace(base, x=Pt(base.x + left), y=Pt(base.y + top))
        if space is None
        else replace(base, x=Pt(left), y=Pt(top))
    )
    return anchor if absolute else None, Pt(abs(x2 - x1)), Pt(abs(y2 - y1)), (x2 - x1) * (y2 - y1) < 0


def _point(text: str | None, space: Space | None) -> tuple[float, float]:
    x, _, y = (text or "0,0").partition(",")
    if space is None:
        return _length(x), _length(y)
    return float(_bare(x)) * space.scale[0] + space.shift[0], float(_bare(y)) * space.scale[1] + space.shift[1]


def _bare(text: str | None) -> str:
    found = re.match(r"\s*(-?\d+(?:\.\d+)?)", text or "")
    return found[1] if found else "0"


def _inner_space(node: Element, outer: Space | None) -> Space:
    """Return the coordinates inside a `v:group`."""
    anchor, width, height = _placed(_style(node), node, outer)
    base = anchor or Anchor()
    size_x, size_y = _pair(node.get("coordsize") or "1000,1000")
    from_x, from_y = _pair(node.get("coordorigin") or "0,0")
    scale = (width / size_x if size_x else 1.0, height / size_y if size_y else 1.0)
    return Space(scale, (base.x - from_x * scale[0], base.y - from_y * scale[1]), base)


def _pair(text: str) -> tuple[float, float]:
    first, _, second = text.partition(",")
    return float(_bare(first)), float(_bare(second))


def _stroke(node: Element) -> tuple[Pt, str]:
    child = node.find(V + "stroke")
    paint = node.get("strokecolor") or (child.get("color") if child is not None else "") or "black"
    weight = node.get("strokeweight") or (child.get("weight") if child is not None else "")
    off = node.get("stroked") in ("f", "false") or (child is not None and child.get("on") in ("f", "false"))
    return (Pt(0) if off else Pt(_length(weight) if weight else 0.75)), _color(paint) or "000000"


def _fill(node: Element, name: str) -> str:
    child = node.find(V + "fill")
    off = node.get("filled") in ("f", "false") or (child is not None and child.get("on") in ("f", "false"))
    return "" if off or name == "line" else _color(node.get("fillcolor", ""))


def _color(text: str) -> str:
    """Return a VML colour ("#c00", "black [3213]", "red") as "rrggbb"; empty for none."""
    name = text.split(" ")[0].lower()
    if re.fullmatch(r"#[0-9a-f]{3}", name):
        return "".join(sign * 2 for sign in name[1:])
    return _NAMES.get(name) or color(name)


def _inset(box: Element | None) -> tuple[Pt, Pt, Pt, Pt]:
    given = [] if box is None else (box.get("inset") or "").split(",")
    defaults = (INSET[3], INSET[0], INSET[1], INSET[2])
    sides = [
        Pt(_length(given[index])) if index < len(given) and given[index].strip() else default
        for index, default in enumerate(defaults)
    ]
    left, top, right, bottom = sides
    return top, right, bottom, left


def _rule(story: Story, node: Element, style: dict[str, str]) -> Shape:
    """Return a horizontal rule (`o:hr`): in the line, over the whole width unless it names its own."""
    width = _length(style.get("width")) or story.width
    return Shape(
        "line",
        Anchor(),
        Pt(width),
        Pt(0),
        stroke=Pt(_length(style.get("height")) or 1.5),
        color=_color(node.get("fillcolor", "")) or "808080",
        inline=True,
    )
