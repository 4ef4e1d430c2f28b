"""What is bigger than the place the file gives it: notes, text boxes, tables and indents that leave the paper."""

from __future__ import annotations

from reportgen.document.model import Image, Note, Paragraph, Section, Shape
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.measure import height
from reportgen.units import Pt

HIGH_NOTE = "RD35"
FULL_BOX = "RD36"
OFF_PAPER = "RD37"

HIGHEST_NOTE = 0.5
"""Part of a page a footnote may take. The printer breaks no note over pages: it would push it off the paper."""

SLACK = 0.5
"""Lines by which the text of a box may be higher than the box before it counts: outlines are drawn tightly."""

_NOUNS = {"textbox": "hộp chữ", "line": "đường kẻ"}


def too_high(note: Note, section: Section, shop: Workshop) -> bool:
    """Tell whether a footnote takes more of its page than can be kept free at the foot."""
    width = Pt(section.width - section.left - section.right)
    page = section.height - section.top - section.bottom
    return height(note.blocks, width, shop) > page * HIGHEST_NOTE


def needed_height(shape: Shape, shop: Workshop) -> Pt:
    """Return the height a text box needs for its text, points: its own unless the text is clearly higher."""
    if not shape.blocks:
        return shape.height
    top, right, bottom, left = shape.inset
    text = height(shape.blocks, Pt(max(1.0, shape.width - left - right)), shop)
    line = height(shape.blocks[-1:], Pt(10_000), shop)
    needed = top + text + bottom
    return Pt(needed) if needed > shape.height + line * SLACK else shape.height


def tell_off_paper(shop: Workshop, paragraph: Paragraph, room: Room) -> None:
    """Note a paragraph whose indents lead it off the paper or leave it no room, and pictures wider than the paper."""
    given = paragraph.format
    left = room.left + given.left + min(0.0, given.first)
    if not room.in_cell:
        tell_beyond(shop, "đoạn", left, 0.0, room.section)
        if given.left + given.right >= room.width:
            shop.tell(OFF_PAPER, "đoạn thụt hai bên tới mức không còn chỗ cho chữ, chữ vượt ra ngoài trang giấy")
    for item in paragraph.items:
        if isinstance(item, Image) and item.anchor is None:
            tell_beyond(shop, "ảnh", max(0.0, left), max(0.0, left) + item.width, room.section)


def tell_outside(shop: Workshop, item: Shape | Image, left: float, section: Section) -> None:
    """Note a floating thing that leaves the paper, `left` from the left edge of the paper."""
    noun = "ảnh" if isinstance(item, Image) else _NOUNS[item.kind]
    tell_beyond(shop, noun, left, left + item.width, section)


def tell_beyond(shop: Workshop, noun: str, left: float, right: float, section: Section) -> None:
    """Note a thing that reaches over an edge of the paper by more than a millimetre."""
    if left < -_MILLIMETRE or right > section.width + _MILLIMETRE:
        shop.tell(OFF_PAPER, f"{noun} vượt ra ngoài trang giấy, phần ở ngoài không in được")


_MILLIMETRE = 72 / 25.4
