"""Drawn lines, text boxes and floating pictures: absolute boxes at the place their anchor gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from reportgen.document.model import Anchor, Block, Image, Inline, Paragraph, Shape
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.inline import write_image
from reportgen.render.pdf.measure import height
from reportgen.render.pdf.oversize import FULL_BOX, needed_height, tell_outside
from reportgen.render.pdf.styles import Declarations, pt
from reportgen.units import Pt

WRAPPED = ("square", "tight", "through", "top_bottom")
"""Kinds of anchors that push text; without an outline to follow, tight is square."""

BROKEN: Declarations = {"display": "block", "height": "auto", "box-decoration-break": "clone"}
"""A box higher than a page goes on on the next: it stands among the lines, for what floats cannot be broken."""

BlocksWriter = Callable[[Element, tuple[Block, ...], Room], None]

_VERTICAL = {"center": 0.5, "middle": 0.5, "ctr": 0.5, "bottom": 1.0, "b": 1.0}
"""Share of the free height of a text box that stands above its text."""


@dataclass(frozen=True)
class Spot:
    """Where the element stands that holds the floating box.

    Attributes:
        left, top: Of its padding box, from the left edge of the column and from the top of the paragraph.
    """

    left: Pt = Pt(0)
    top: Pt = Pt(0)


def floating(paragraph: Paragraph) -> Iterator[Shape | Image]:
    """Yield everything of a paragraph that stands outside its lines."""
    for item in paragraph.items:
        if floats(item):
            assert isinstance(item, Shape | Image)
            yield item


def floats(item: Inline) -> bool:
    """Tell whether an item stands outside the lines of its paragraph."""
    if isinstance(item, Shape):
        return not item.inline
    return isinstance(item, Image) and item.anchor is not None


def on_page(item: Shape | Image) -> bool:
    """Tell whether a thing is placed on the page, not on its paragraph."""
    anchor = item.anchor or Anchor()
    return anchor.y_from in ("page", "margin", "top_margin", "bottom_margin")


@dataclass(frozen=True)
class ShapeWriter:
    """Writes floating things into the element of their paragraph, or beside it when they stand on the page."""

    shop: Workshop
    write_blocks: BlocksWriter

    def write(self, parent: Element, item: Shape | Image, room: Room, spot: Spot) -> None:
        """Append one floating thing.

        Args:
            parent: The positioned paragraph, or what contains it for a thing that stands on the page.
            room: The column around.
            spot: Where `parent` stands in it; not looked at for a thing that stands on the page.
        """
        item = self._high_enough(item) if isinstance(item, Shape) else item
        anchor = item.anchor or Anchor()
        tell_outside(self.shop, item, room.left + _column_left(item, anchor, room), room.section)
        if _breaks(item, room):
            style = BROKEN
        elif anchor.wrap in WRAPPED and not on_page(item):
            style = _beside_text(anchor, item, room)
        elif on_page(item) and not room.in_head:
            style = _absolute(_page_left(item, anchor, room), _page_top(item, anchor, room), anchor)
        else:
            left = _column_left(item, anchor, room) - spot.left
            style = _beside_paragraph(left, _paragraph_top(item, anchor, room, spot), anchor)
        self._draw(parent, item, style, room)

    def write_in_line(self, parent: Element, shape: Shape, room: Room) -> None:
        """Append a shape that stands in the line like a letter."""
        shape = self._high_enough(shape)
        style = BROKEN if _breaks(shape, room) else {"display": "inline-block", "vertical-align": "baseline"}
        self._draw(parent, shape, style, room)

    def _high_enough(self, item: Shape) -> Shape:
        """Return a box as high as its text, so that it prints over nothing; text around is moved down, as by Word."""
        needed = needed_height(item, self.shop)
        if needed <= item.height:
            return item
        if not item.auto_height:
            self.shop.tell(FULL_BOX, "chữ nhiều hơn chỗ của hộp chữ; hộp được nới cao cho đủ chữ")
        anchor = item.anchor
        if anchor.wrap not in WRAPPED and not item.inline and not anchor.behind:
            anchor = replace(anchor, wrap="top_bottom")
        return replace(item, height=needed, anchor=anchor)

    def _draw(self, parent: Element, item: Shape | Image, style: Declarations, room: Room) -> None:
        if isinstance(item, Image):
            write_image(parent, item, style | {"width": pt(item.width), "height": pt(item.height)}, self.shop)
        elif item.kind == "line" and item.width and item.height:
            self._slanting(parent, item, style)
        elif item.kind == "line":
            self.shop.element(parent, "div", style | _line(item))
        else:
            self._text_box(parent, item, style, room)

    def _slanting(self, parent: Element, shape: Shape, style: Declarations) -> None:
        """Append a line from corner to corner of its box, as a picture: no edge of a box slants."""
        ends = (shape.height, 0) if shape.flip else (0, shape.height)
        size = f'width="{shape.width}" height="{shape.height}" viewBox="0 0 {shape.width} {shape.height}"'
        path = f'<path d="M0 {ends[0]}L{shape.width} {ends[1]}" stroke="#{shape.color}" stroke-width="{shape.stroke}"/>'
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{path}</svg>'.encode()
        box = style | {"width": pt(shape.width), "height": pt(shape.height)}
        write_image(parent, Image(drawing, "image/svg+xml", shape.width, shape.height, "Đường kẻ"), box, self.shop)

    def _text_box(self, parent: Element, shape: Shape, style: Declarations, room: Room) -> None:
        top, right, bottom, left = shape.inset
        inner = Room(
            room.section,
            room.left,
            Pt(shape.width - left - right),
            in_cell=True,
            in_head=room.in_head,
            in_box=True,
            ground=shape.fill,
        )
        free = shape.height - top - bottom - height(shape.blocks, inner.width, self.shop)
        down = max(0.0, free) * _VERTICAL.get(shape.vertical_align, 0.0)
        box = self.shop.element(parent, "div", _box(shape, down) | style)
        self.write_blocks(box, shape.blocks, inner)


def _breaks(item: Shape | Image, room: Room) -> bool:
    page = room.section
    high = item.height > page.height - page.top - page.bottom
    return high and isinstance(item, Shape) and bool(item.blocks) and not room.in_head


def _absolute(left: float, top: float, anchor: Anchor) -> Declarations:
    style = {"position": "absolute", "left": pt(left), "top": pt(top)}
    return style | ({"z-index": "-1"} if anchor.behind else {})


def _beside_paragraph(left: float, top: float, anchor: Anchor) -> Declarations:
    """Return the look of a box so far from its place in the flow, where it stays without `left` and `top`."""
    style = {"position": "absolute", "transform": f"translate({pt(left)},{pt(top)})"}
    return style | ({"z-index": "-1"} if anchor.behind else {})


def _beside_text(anchor: Anchor, item: Shape | Image, room: Room) -> Declarations:
    """Return the look of a thing with text beside it, or only above and below: a float at the side its anchor names."""
    top, right, bottom, left = anchor.distance
    start = _column_left(item, anchor, room)
    at_right = anchor.wrap != "top_bottom" and start + item.width / 2 > room.width / 2
    rest = room.width - start - item.width
    if anchor.wrap == "top_bottom":
        left, right = Pt(start), Pt(rest)
    elif at_right:
        right = Pt(rest)
    else:
        left = Pt(start)
    margin = " ".join(pt(max(0.0, side)) for side in (anchor.y + top, right, bottom, left))
    return {"float": "right" if at_right else "left", "margin": margin}


def _line(shape: Shape) -> Declarations:
    """Return a line as the edge of a box without extent, its middle where Word puts the middle."""
    stroke = f"{pt(shape.stroke or 0.75)} solid #{shape.color or '000000'}"
    half = pt(-(shape.stroke or 0.75) / 2)
    if shape.width >= shape.height:
        return {"width": pt(shape.width), "height": "0", "border-top": stroke, "margin-top": half}
    return {"width": "0", "height": pt(shape.height), "border-left": stroke, "margin-left": half}


def _box(shape: Shape, down: float) -> Declarations:
    """Return a text box with its text so far down; Word's outline lies on its edge, half outside."""
    top, right, bottom, left = shape.inset
    style = {
        "box-sizing": "border-box",
        "width": pt(shape.width + shape.stroke),
        "height": pt(shape.height + shape.stroke),
        "padding": " ".join(pt(max(0.0, side - shape.stroke / 2)) for side in (top + down, right, bottom, left)),
        "margin": f"{pt(-shape.stroke / 2)} 0 0 {pt(-shape.stroke / 2)}",
    }
    if shape.stroke:
        style["border"] = f"{pt(shape.stroke)} solid #{shape.color or '000000'}"
    if shape.fill:
        style["background-color"] = f"#{shape.fill}"
    return style


def _column_left(item: Shape | Image, anchor: Anchor, room: Room) -> float:
    """Return the left edge from the left edge of the column."""
    start, width = _horizontal_frame(anchor, room)
    return start + _aligned(anchor.x_align, anchor.x, width, item.width)


def _horizontal_frame(anchor: Anchor, room: Room) -> tuple[float, float]:
    """Return start (from the column's left edge) and width of what x counts from; inside a cell that is the cell."""
    page = room.section
    if anchor.x_from == "page":
        return -room.left, page.width
    if anchor.x_from == "left_margin":
        return -room.left, page.left
    if anchor.x_from == "right_margin":
        return page.width - page.right - room.left, page.right
    if anchor.x_from == "margin" and not room.in_cell:
        return page.left - room.left, page.width - page.left - page.right
    return 0.0, room.width


def _aligned(word: str, offset: float, frame: float, extent: float) -> float:
    if word in ("center", "middle"):
        return (frame - extent) / 2
    if word in ("right", "bottom", "outside"):
        return frame - extent
    return 0.0 if word else offset


def _paragraph_top(item: Shape | Image, anchor: Anchor, room: Room, spot: Spot) -> float:
    """Return the top edge from the padding box of the paragraph; Word counts from above the space before it."""
    if room.in_head and anchor.y_from == "page":
        return anchor.y - room.section.header_distance
    if anchor.y_from == "line":
        return float(anchor.y)
    return _aligned(anchor.y_align, anchor.y, item.height, item.height) - spot.top


def _page_left(item: Shape | Image, anchor: Anchor, room: Room) -> float:
    """Return the left edge from the left edge of the page's text area."""
    return _column_left(item, anchor, room) + room.left - room.section.left


def _page_top(item: Shape | Image, anchor: Anchor, room: Room) -> float:
    """Return the top edge from the top of the page's text area."""
    page = room.section
    if anchor.y_from == "page":
        return _aligned(anchor.y_align, anchor.y, page.height, item.height) - page.top
    return _aligned(anchor.y_align, anchor.y, page.height - page.top - page.bottom, item.height)
