"""One paragraph as an element: its spacing, breaks, lines and what floats beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from reportgen.document.model import (
    Borders,
    Break,
    Image,
    Inline,
    Note,
    Paragraph,
    RunFormat,
    Shape,
    Tab,
    Text,
)
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.contrast import legible
from reportgen.render.pdf.inline import InlineWriter, NoteWriter, base_format
from reportgen.render.pdf.oversize import tell_off_paper
from reportgen.render.pdf.shapes import ShapeWriter, Spot, floating, floats, on_page
from reportgen.render.pdf.styles import Declarations, font, hair, line_height, line_shift, pt
from reportgen.units import Pt

HEADINGS = 6
"""HTML and PDF know six levels of headings."""

UNBROKEN_LINES = "99"
"""Orphans of a paragraph in a row that must not be broken. The row says so itself; but when a paragraph could be broken
at a page's end, WeasyPrint first tries to make room by moving the page's footnotes on, page after page."""


@dataclass(frozen=True)
class Setting:
    """What a paragraph's neighbours decide.

    Attributes:
        before, after: Margins above and below.
        from_top: How far the paragraph's box begins below the place where Word counts its drawings from.
        left: Left edge of the element around, from the left edge of the column (a border's inside).
        look: Declarations of the group the paragraph stands in, such as the line between bordered paragraphs.
        in_cell: Inside a table cell, where keeping with the next block has no meaning.
        whole: Inside a row that must not be broken.
        starts_section: The first of its section: the space before it stays, though it begins a page.
    """

    before: Pt
    after: Pt
    from_top: Pt = Pt(0)
    left: Pt = Pt(0)
    right: Pt = Pt(0)
    look: tuple[tuple[str, str], ...] = ()
    in_cell: bool = False
    whole: bool = False
    starts_section: bool = False


@dataclass(frozen=True)
class ParagraphWriter:
    """Writes paragraphs; text boxes and notes are handed back to the writer of blocks."""

    shop: Workshop
    shapes: ShapeWriter
    write_note: NoteWriter

    def write(self, parent: Element, paragraph: Paragraph, room: Room, setting: Setting) -> None:
        """Append a paragraph; a page break inside it makes two of it, the second without first-line indent."""
        if _vanishes(paragraph):
            return
        paragraph = legible(paragraph, room.ground)
        self.shop.at, self.shop.near = paragraph.address, paragraph.text
        tell_off_paper(self.shop, paragraph, room)
        for item in floating(paragraph):
            if on_page(item) and not room.in_head:
                self.shapes.write(parent, item, room, Spot())
        parts, breaks_first = _parts(paragraph)
        for number, items in enumerate(parts):
            place = _Place(number == 0, number == len(parts) - 1, breaks_first or number > 0)
            self._write_part(parent, paragraph, items, room, setting, place)

    def _write_part(
        self,
        parent: Element,
        paragraph: Paragraph,
        items: Sequence[Inline],
        room: Room,
        setting: Setting,
        place: _Place,
    ) -> None:
        base = base_format(paragraph)
        style = self._style(paragraph, base, setting, place) | {"margin": _margin(paragraph, room, setting, place)}
        element = self.shop.element(parent, _tag(paragraph), style)
        if place.first:
            self._name(element, paragraph)
            element = self._float(element, paragraph, room, setting)
        self._write_lines(element, paragraph, items, room)

    def look_of_cell(self, paragraph: Paragraph, whole: bool) -> Declarations:
        """Return the look of a table cell that is itself the only paragraph in it, its margins left out."""
        setting = Setting(paragraph.format.before, paragraph.format.after, in_cell=True, whole=whole)
        return self._style(paragraph, base_format(paragraph), setting, _Place(True, True, False))

    def write_in_cell(self, cell: Element, paragraph: Paragraph, room: Room) -> None:
        """Append the lines of a paragraph to the cell that is it: half as many boxes to lay out in a long table."""
        self._name(cell, paragraph)
        self._write_lines(cell, paragraph, _with_label(paragraph), room)

    def _write_lines(self, element: Element, paragraph: Paragraph, items: Sequence[Inline], room: Room) -> None:
        writer = InlineWriter(
            self.shop, paragraph, room, base_format(paragraph), self.write_note, self.shapes.write_in_line
        )
        writer.write(element, items)
        if not any(map(_has_width, items)) or _ends_with_empty_line(items):
            self.shop.element(element, "span", {"display": "inline-block"})  # gives an empty line its height

    def _float(self, element: Element, paragraph: Paragraph, room: Room, setting: Setting) -> Element:
        """Append what floats beside a paragraph and return where its lines go.

        The lines get a box of their own behind the floating ones. Were the paragraph positioned instead, the printer
        would write its words behind all others of the page.
        """
        beside = [item for item in floating(paragraph) if room.in_head or not on_page(item)]
        spot = Spot(paragraph.format.left, setting.from_top)
        for item in beside:
            self.shapes.write(element, item, room, spot)
        return self.shop.element(element, "span", {"display": "block"}) if beside else element

    def _name(self, element: Element, paragraph: Paragraph) -> None:
        """Give the element what links and the outline of the PDF look for."""
        for bookmark in paragraph.bookmarks:
            if bookmark in self.shop.targets:
                element.set("id", bookmark)
        if 0 < paragraph.format.outline <= HEADINGS:
            label = paragraph.label.text + " " if paragraph.label else ""
            element.set("data-outline", self.shop.characters.printable(" ".join((label + paragraph.text).split())))

    def _style(self, paragraph: Paragraph, base: RunFormat, setting: Setting, place: _Place) -> Declarations:
        style = font(base) | self._block(paragraph, base, place) | _breaks(paragraph, setting, place)
        if paragraph.format.shade:
            style["background-color"] = f"#{paragraph.format.shade}"
        return style | dict(setting.look)

    def _block(self, paragraph: Paragraph, base: RunFormat, place: _Place) -> Declarations:
        given = paragraph.format
        return {
            "text-align": given.align.value,
            "text-indent": pt(given.first if place.first else 0),
            "line-height": line_height(given, base.size, self.shop.line_factor),
        }


@dataclass(frozen=True, slots=True)
class _Place:
    """Which of the parts of a paragraph with page breaks inside; `new_page`: a page break stands before it."""

    first: bool
    last: bool
    new_page: bool


def can_be_cell(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph alone in a table cell may be the cell: nothing about it needs a box of its own."""
    given = paragraph.format
    plain = given.borders == Borders() and not given.shade and not given.outline and not paragraph.mark.hidden
    plain = plain and not line_shift(given, paragraph.mark.size, 1.0)
    indents = given.left >= 0 and given.right >= 0 and not given.page_break_before
    return plain and indents and not any(isinstance(item, _NEEDS_BOX) or _is_break(item) for item in paragraph.items)


_NEEDS_BOX = (Shape, Image, Note)


def _is_break(item: Inline) -> bool:
    return isinstance(item, Break) and item.kind in ("page", "column")


def begins_page(paragraph: Paragraph) -> bool:
    """Tell whether a page break stands before the first thing of a paragraph."""
    return paragraph.format.page_break_before or _parts(paragraph)[1]


def ends_with_page_break(paragraph: Paragraph) -> bool:
    """Tell whether the last thing in a paragraph is a page break, so that the next block starts a page."""
    printed = [item for item in paragraph.items if _has_width(item) or isinstance(item, Break)]
    return bool(printed) and _is_break(printed[-1])


def _with_label(paragraph: Paragraph) -> list[Inline]:
    """Return the items with the list number in front, as the text and tab it is in Word."""
    label = paragraph.label
    if label is None or label.format.hidden:
        return list(paragraph.items)
    front: list[Inline] = [Text(label.text, label.format)] if label.text else []
    if label.suffix == "tab":
        front.append(Tab(label.format))
    elif label.suffix == "space":
        front.append(Text(" ", label.format))
    return front + list(paragraph.items)


def _parts(paragraph: Paragraph) -> tuple[list[list[Inline]], bool]:
    """Return the items in pieces between page breaks, and whether a page break stands before all of them.

    Nothing is left before a break that stands first, nor behind one that stands last: the writer of blocks moves what
    follows to the next page. A column break means the same as a page break in a single column.
    """
    parts: list[list[Inline]] = [[]]
    for item in _with_label(paragraph):
        if _is_break(item):
            parts.append([])
        else:
            parts[-1].append(item)
    broken = len(parts) > 1
    kept = [part for part in parts if any(map(_has_width, part))] if broken else parts
    return kept, broken and bool(kept) and not any(map(_has_width, parts[0]))


def _margin(paragraph: Paragraph, room: Room, setting: Setting, place: _Place) -> str:
    given = paragraph.format
    sides = (
        setting.before if place.first else 0,
        given.right - setting.right + hair(room.width - given.left - given.right),
        setting.after if place.last else 0,
        given.left - setting.left,
    )
    return " ".join(map(pt, sides))


def _breaks(paragraph: Paragraph, setting: Setting, place: _Place) -> Declarations:
    given = paragraph.format
    style: Declarations = {}
    if place.new_page or (given.page_break_before and place.first):
        style |= {"break-before": "page", "margin-break": "keep"}
    elif setting.starts_section:
        style["margin-break"] = "keep"
    if given.keep_next and place.last and not setting.in_cell:
        style["break-after"] = "avoid"
    if given.keep_lines:
        style["break-inside"] = "avoid"
    if setting.whole:
        style["orphans"] = UNBROKEN_LINES
    elif given.widow_control:
        style |= {"orphans": "2", "widows": "2"}
    return style


def _tag(paragraph: Paragraph) -> str:
    level = paragraph.format.outline
    return f"h{level}" if 0 < level <= HEADINGS and paragraph.text.strip() else "p"


def _has_width(item: Inline) -> bool:
    """Tell whether an item makes a line by itself."""
    if getattr(getattr(item, "format", None), "hidden", False):
        return False
    if isinstance(item, Text):
        return bool(item.text.strip(" "))
    if isinstance(item, Break):
        return item.kind == "line"
    return not floats(item)


def _ends_with_empty_line(items: Sequence[Inline]) -> bool:
    printed = [item for item in items if _has_width(item)]
    return bool(printed) and isinstance(printed[-1], Break)


def _vanishes(paragraph: Paragraph) -> bool:
    """Tell whether nothing is printed of a paragraph, not even its line: all of it and its mark are hidden."""
    formats = [getattr(item, "format", None) for item in paragraph.items]
    hidden = all(isinstance(run, RunFormat) and run.hidden for run in formats)
    return paragraph.mark.hidden and hidden and not any(isinstance(item, Note) for item in paragraph.items)
