"""A run of blocks in one column: what neighbours mean to each other (spacing, shared borders, page breaks)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from xml.etree.ElementTree import Element

from reportgen.document.model import Block, Borders, Note, ParaFormat, Paragraph, Table, Text
from reportgen.render.pdf.context import Room, Workshop
from reportgen.render.pdf.paragraphs import ParagraphWriter, Setting, ends_with_page_break
from reportgen.render.pdf.shapes import ShapeWriter
from reportgen.render.pdf.styles import Declarations, border, font, line_width, pt, script
from reportgen.render.pdf.tables import TableWriter
from reportgen.units import Pt

_SIDES = ("top", "right", "bottom", "left")


class BlockWriter:
    """Writes blocks of any depth: body, cells, text boxes, notes, running heads."""

    def __init__(self, shop: Workshop) -> None:
        self._shop = shop
        shapes = ShapeWriter(shop, self.write)
        self._paragraphs = ParagraphWriter(shop, shapes, self._write_note)
        self._tables = TableWriter(shop, self._paragraphs, self.write)

    def write(self, parent: Element, blocks: tuple[Block, ...], room: Room) -> None:
        """Append blocks in order."""
        new_page = False
        for group in _groups(blocks):
            first = group[0]
            if isinstance(first, Table):
                self._tables.write(parent, first, room, new_page)
                new_page = False
                continue
            paragraphs = [block for block in group if isinstance(block, Paragraph)]
            if new_page:
                paragraphs[0] = _on_new_page(paragraphs[0])
            self._write_group(parent, paragraphs, _Neighbours(blocks), room)
            new_page = ends_with_page_break(paragraphs[-1]) and not room.in_cell

    def _write_group(self, parent: Element, paragraphs: list[Paragraph], neighbours: _Neighbours, room: Room) -> None:
        settings = [neighbours.setting(paragraph, room) for paragraph in paragraphs]
        if paragraphs[0].format.borders == Borders():
            for paragraph, setting in zip(paragraphs, settings, strict=True):
                self._paragraphs.write(parent, paragraph, room, setting)
            return
        self._write_bordered(parent, paragraphs, settings, room)

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
        """Append a footnote, which the printer moves to the foot of the page, or the sign of an endnote."""
        mark = self._shop.mark_of(note)
        if note.kind == "endnote":
            self._shop.element(parent, "span", font(note.format) | script(note.format), mark)
            self._shop.endnotes.append(replace(note, mark=mark))
            return
        element = self._shop.element(parent, "span", font(note.format) | {"float": "footnote"})
        element.set("data-note", mark)
        page = room.section
        column = Room(page, page.left, Pt(page.width - page.left - page.right))
        self.write(element, with_mark(note.blocks, mark, note), column)


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

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._index = {id(block): number for number, block in enumerate(blocks)}

    def setting(self, paragraph: Paragraph, room: Room) -> Setting:
        """Return the spacing left over when neighbours of one style ask for none between them."""
        number = self._index.get(id(paragraph))
        given = paragraph.format
        before, after = given.before, given.after
        if given.contextual and number is not None:
            before = Pt(0) if self._same_style(number - 1, paragraph) else before
            after = Pt(0) if self._same_style(number + 1, paragraph) else after
        at_start = number == 0 and not (room.in_cell or room.in_head)
        return Setting(before, after, in_cell=room.in_cell, whole=room.whole, starts_section=at_start)

    def _same_style(self, number: int, paragraph: Paragraph) -> bool:
        other = self._blocks[number] if 0 <= number < len(self._blocks) else None
        return isinstance(other, Paragraph) and other.style_id == paragraph.style_id


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
