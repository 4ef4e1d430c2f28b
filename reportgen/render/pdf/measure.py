"""How high blocks will be, without laying them out: enough to know whether a header is higher than its margin."""

from __future__ import annotations

from itertools import pairwise

from reportgen.document.model import Block, Break, Image, LineRule, Paragraph, Table, Text
from reportgen.render.pdf.context import Workshop
from reportgen.render.pdf.inline import base_format
from reportgen.render.pdf.tabs import item_width
from reportgen.units import Pt


def height(blocks: tuple[Block, ...], width: Pt, shop: Workshop) -> float:
    """Return the height of blocks in a column of this width, points; neighbours' spacing counts once."""
    blocks = tuple(block for block in blocks if isinstance(block, Table) or not block.format.framed)
    if not blocks:
        return 0.0
    gaps = [_spacing(blocks[0])[0], *(max(_spacing(a)[1], _spacing(b)[0]) for a, b in pairwise(blocks))]
    bodies = [_height(block, width, shop) for block in blocks]
    return sum(gaps) + sum(bodies) + _spacing(blocks[-1])[1]


def _spacing(block: Block) -> tuple[float, float]:
    return (0.0, 0.0) if isinstance(block, Table) else (block.format.before, block.format.after)


def _height(block: Block, width: Pt, shop: Workshop) -> float:
    if isinstance(block, Paragraph):
        return _paragraph(block, width, shop)
    return sum(row_height(block, number, shop) for number in range(len(block.rows)))


def row_height(table: Table, number: int, shop: Workshop) -> float:
    """Return the height of a row of this number without cells that reach over further rows, points."""
    row = table.rows[number]
    highest = float(row.height) if row.height_rule != "auto" else 0.0
    for cell in row.cells:
        columns = sum(table.columns[cell.column : cell.column + cell.col_span])
        top, right, bottom, left = cell.margins
        inside = height(cell.blocks, Pt(columns - left - right), shop) + top + bottom
        highest = max(highest, inside if cell.row_span == 1 else 0.0)
    return highest


def _paragraph(paragraph: Paragraph, width: Pt, shop: Workshop) -> float:
    given = paragraph.format
    room = width - given.left - given.right
    sizes = [item.format.size for item in paragraph.items if isinstance(item, Text)]
    natural = max([base_format(paragraph).size, *sizes]) * shop.line_factor
    line = {LineRule.EXACT: given.line, LineRule.AT_LEAST: max(given.line, natural)}.get(
        given.line_rule, natural * given.line
    )
    pictures = max((item.height for item in paragraph.items if isinstance(item, Image) and not item.anchor), default=0)
    return max(float(pictures), line) + (_lines(paragraph, room, shop) - 1) * line


def _lines(paragraph: Paragraph, room: float, shop: Workshop) -> int:
    """Return the number of lines when words are set one after another."""
    lines, pen = 1, float(paragraph.format.first)
    for item in paragraph.items:
        if isinstance(item, Break):
            lines, pen = lines + 1, 0.0
            continue
        pieces = [Text(word, item.format) for word in item.text.split(" ")] if isinstance(item, Text) else [item]
        for piece in pieces:
            wide = item_width(piece, shop)
            if pen + wide > room and pen > 0:
                lines, pen = lines + 1, 0.0
            blank = shop.metrics.text_width(" ", piece.format) if isinstance(piece, Text) else 0.0
            pen += wide + blank
    return lines
