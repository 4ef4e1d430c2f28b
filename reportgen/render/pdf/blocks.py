"""A run of blocks in one column: what neighbours mean to each other (spacing, shared borders, page breaks)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from reportgen.document.model import Block, Borders, Note, ParaFormat, Paragraph, Table, Text
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.inline import base_format
from reportgen.render.pdf.oversize import HIGH_NOTE, too_high
from reportgen.render.pdf.paragraphs import ParagraphWriter, Setting, begins_page, ends_with_page_break
from reportgen.render.pdf.shapes import ShapeWriter
from reportgen.render.pdf.styles import Declarations, border, font, line_shift, line_width, pt, script
from reportgen.render.pdf.tables import TableWriter
from reportgen.units import Pt

NOTE_INDENT = Pt(18)
"""On both sides of a note that stands in the text."""

_SIDES = ("top", "right", "bottom", "left")


class BlockWriter:
    """Writes blocks of any depth: body, cells, text boxes, notes, running heads."""

    def __init__(self, shop: Workshop) -> None:
        self._shop = shop
        self._high_notes: list[Note] = []
        shapes = ShapeWriter(shop, self.write)
        self._paragraphs = ParagraphWriter(shop, shapes, self._write_note)
        self._tables = TableWriter(shop, self._paragraphs, self.write)

    def write(self, parent: Element, blocks: tuple[Block, ...], room: Room) -> None:
        """Append blocks in order."""
        new_page = False
        neighbours = _Neighbours(blocks, self._shop)
        for group in _groups(blocks):
            first = group[0]
            if isinstance(first, Table):
                self._tables.write(parent, first, room, new_page)
                new_page = False
                continue
            paragraphs = [block for block in group if isinstance(block, Paragraph)]
            settings = [neighbours.setting(paragraph, room) for paragraph in paragraphs]
            if new_page:
                paragraphs[0] = _on_new_page(paragraphs[0])
            self._write_group(parent, paragraphs, settings, room)
            new_page = ends_with_page_break(paragraphs[-1]) and not room.in_cell

    def _write_group(self, parent: Element, paragraphs: list[Paragraph], settings: list[Setting], room: Room) -> None:
        if paragraphs[0].format.borders == Borders():
            for paragraph, setting in zip(paragraphs, settings, strict=True):
                framed = paragraph.format.framed
                place = self._shop.element(parent, "div", {"height": "0"}) if framed else parent
                self._paragraphs.write(place, paragraph, room, setting)
                self._write_high_notes(parent, room)
            return
        self._write_bordered(parent, paragraphs, settings, room)
        self._write_high_notes(parent, room)

    def _write_bordered(
        self, parent: Element, paragraphs: list[Paragraph], settings: list[Setting], room: Room
    ) -> None:
        """Append paragraphs that share one frame; the space around them stays outside it."""
        given = paragraphs[0].format
        left = Pt(min(given.left, given.left + given.first))
        box = self._shop.element(parent, "div", _frame(given, left, settings))
        for number, (paragraph, setting) in enumerate(zip(paragraphs, settings, strict=True)):
            last = number == len(paragraphs) - 1
            inside = replace(
                setting,
                before=setting.before if number else Pt(0),
                after=Pt(0) if last else setting.after,
                left=left,
                right=given.right,
                look=_between(given.borders) if number else (),
            )
            self._paragraphs.write(box, paragraph, room, inside)

    # Notes ------------------------------------------------------------------------------------------------------

    def _write_note(self, parent: Element, note: Note, room: Room) -> None:
        """Append a footnote, which the printer moves to the foot of the page, or the sign of an endnote.

        From a running head or a text box the printer moves nothing: a note in there is printed with the endnotes.
        """
        mark = self._shop.mark_of(note)
        if note.kind == "endnote" or room.in_head or room.in_box:
            self._shop.element(parent, "span", font(note.format) | script(note.format), mark)
            self._shop.endnotes.append(replace(note, mark=mark))
            return
        if too_high(note, room.section, self._shop):
            self._shop.element(parent, "span", font(note.format) | script(note.format), mark)
            self._shop.tell(HIGH_NOTE, "chú thích cao hơn nửa trang, in thành đoạn thụt vào ngay sau đoạn này")
            self._high_notes.append(replace(note, mark=mark))
            return
        element = self._shop.element(parent, "span", font(note.format) | {"float": "footnote"})
        element.set("data-note", mark)
        page = room.section
        column = Room(page, page.left, Pt(page.width - page.left - page.right))
        self.write(element, with_mark(note.blocks, mark, note), column)

    def _write_high_notes(self, parent: Element, room: Room) -> None:
        """Append the notes that no foot of a page holds, behind the paragraph that calls them."""
        notes, self._high_notes = self._high_notes, []
        for note in notes:
            indented = tuple(map(_indented, with_mark(note.blocks, note.mark, note)))
            self.write(parent, indented, room)


def _indented(block: Block) -> Block:
    if isinstance(block, Table):
        return block
    given = block.format
    return replace(block, format=replace(given, left=Pt(given.left + NOTE_INDENT), right=Pt(given.right + NOTE_INDENT)))


def with_mark(blocks: tuple[Block, ...], mark: str, note: Note) -> tuple[Block, ...]:
    """Return the blocks of a note with its sign in front, unless the file has it there already."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or first.text.lstrip().startswith(mark):
        return blocks
    sign = Text(mark, replace(note.format, vertical="superscript", size=_size(first)))
    gap = "" if first.text[:1].isspace() else " "
    blank = Text(gap, replace(note.format, vertical="baseline", size=_size(first)))
    return (replace(first, items=(sign, blank, *first.items)), *blocks[1:])


def _size(paragraph: Paragraph) -> Pt:
    return next((item.format.size for item in paragraph.items if isinstance(item, Text)), paragraph.mark.size)


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield tables alone and paragraphs that share borders together; plain paragraphs come in one group."""

    def kind(numbered: tuple[int, Block]) -> object:
        number, block = numbered
        if isinstance(block, Table):
            return number
        given = block.format
        if given.borders == Borders():
            return number if ends_with_page_break(block) else "plain"
        return given.borders, given.left, given.right, min(Pt(0), given.first)

    for _, group in groupby(enumerate(blocks), kind):
        yield [block for _, block in group]


class _Neighbours:
    """Knows what stands before and after every block of a column."""

    def __init__(self, blocks: Sequence[Block], shop: Workshop) -> None:
        self._blocks = blocks
        self._shop = shop
        self._index = {id(block): number for number, block in enumerate(blocks)}

    def setting(self, paragraph: Paragraph, room: Room) -> Setting:
        """Return the margins of a paragraph: all the room between two paragraphs is the lower margin of the first.

        The margins also move the text to where Word puts it inside its line (`line_shift`).
        """
        number = self._index.get(id(paragraph), 0)
        before, after = self._own_spacing(number, paragraph)
        shift = self._shift(paragraph)
        previous, following = self._joined(number - 1, number), self._joined(number + 1, number + 1)
        if following is not None:
            after = max(after, self._own_spacing(number + 1, following)[0])
        return Setting(
            before=Pt((0.0 if previous is not None else before) + shift),
            after=Pt(after - shift),
            from_top=Pt(before + shift),
            in_cell=room.in_cell,
            whole=room.whole,
            starts_section=number == 0 and not (room.in_cell or room.in_head),
        )

    def _own_spacing(self, number: int, paragraph: Paragraph) -> tuple[float, float]:
        """Return spacing before and after, none of it towards a neighbour of one style when the paragraph says so."""
        given = paragraph.format
        before = 0.0 if given.contextual and self._same_style(number - 1, paragraph) else given.before
        after = 0.0 if given.contextual and self._same_style(number + 1, paragraph) else given.after
        return before, after

    def _shift(self, paragraph: Paragraph) -> float:
        if paragraph.format.borders != Borders():
            return 0.0
        return line_shift(paragraph.format, base_format(paragraph).size, self._shop.line_factor)

    def _joined(self, number: int, second: int) -> Paragraph | None:
        """Return the paragraph of this number unless a page break stands before the `second` of the two."""
        neighbour, below = self._block(number), self._block(second)
        above = self._block(second - 1)
        broken = isinstance(below, Paragraph) and begins_page(below)
        broken = broken or (isinstance(above, Paragraph) and ends_with_page_break(above))
        return neighbour if isinstance(neighbour, Paragraph) and not broken else None

    def _same_style(self, number: int, paragraph: Paragraph) -> bool:
        other = self._block(number)
        return isinstance(other, Paragraph) and other.style_id == paragraph.style_id

    def _block(self, number: int) -> Block | None:
        return self._blocks[number] if 0 <= number < len(self._blocks) else None


def _on_new_page(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, format=replace(paragraph.format, page_break_before=True))


def _frame(given: ParaFormat, left: Pt, settings: list[Setting]) -> Declarations:
    """Return the box around bordered paragraphs: Word puts it outside the text, `space` away from it."""
    borders = given.borders
    room = {side: _space(borders, side) for side in _SIDES}
    style = {
        "margin": " ".join(
            (
                pt(settings[0].before),
                pt(given.right - room["right"] - line_width(borders.right)),
                pt(settings[-1].after),
                pt(left - room["left"] - line_width(borders.left)),
            )
        ),
        "padding": " ".join(pt(room[side]) for side in _SIDES),
        "box-decoration-break": "clone",
        "margin-break": "keep" if settings[0].starts_section else "discard",
    }
    if given.shade:
        style["background-color"] = f"#{given.shade}"
    return style | {f"border-{side}": border(getattr(borders, side)) for side in _SIDES if getattr(borders, side)}


def _space(borders: Borders, side: str) -> float:
    line = getattr(borders, side)
    return float(line.space) if line else 0.0


def _between(borders: Borders) -> tuple[tuple[str, str], ...]:
    if borders.between is None:
        return ()
    return (("border-top", border(borders.between)), ("padding-top", pt(borders.between.space)))
