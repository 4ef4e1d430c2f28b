"""Read a `w:tbl`: rows and cells on the grid, formatting resolved, borders settled between neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.document.grid import Placed, PlacedRow, column_widths, is_hidden, is_kept, place, widths_disagree
from reportgen.document.model import Align, Block, Border, Borders, Cell, Row, Table
from reportgen.document.properties import shade
from reportgen.document.story import Story
from reportgen.document.table_styles import Region, Sides, TableLook, table_style_id, value_of
from reportgen.document.xml import Element, W, elements, flag, local, points, value
from reportgen.units import Pt

_FIRST_WITHOUT_HANG = 15
"""Compatibility mode from which a table no longer hangs out by its cell margin (Word 2013)."""

_THROUGH = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"})
_ALIGNS = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT}


def read_table(story: Story, node: Element) -> Table | None:
    """Return a table; None when no row is left after tracked deletions."""
    found = [(row, list(_children(story, row, "tc"))) for row in _kept_rows(story, node)]
    rows = place(node, [(row, cells) for row, cells in found if cells])
    if not any(row.cells for row in rows):
        return None
    properties = node.find(W + "tblPr")
    widths = column_widths(node, rows, story.width)
    if widths_disagree(rows, widths):
        story.notice("table-widths")
    look = TableLook(story.context.styles, table_style_id(node), properties, len(rows), len(widths))
    _name_oddities(story, properties, look)
    read = [_row(story, row, index, look, widths) for index, row in enumerate(rows)]
    align = _ALIGNS.get(value_of(look.table_child("jc")) or "", Align.LEFT)
    return Table(
        columns=widths,
        rows=tuple(_headers_first(_with_settled_borders(read))),
        indent=_indent(story, look) if align is Align.LEFT else Pt(0),
        align=align,
        borders=look.outer_borders(),
        style=look.chain[-1].name if look.chain else "",
        address=story.at,
        autofit=_fits_itself(look),
    )


def _fits_itself(look: TableLook) -> bool:
    layout, width = look.table_child("tblLayout"), look.table_child("tblW")
    fixed = layout is not None and layout.get(W + "type") == "fixed"
    return not fixed and (width is None or width.get(W + "type", "dxa") in ("auto", "nil"))


def _kept_rows(story: Story, table: Element) -> Iterator[Element]:
    for row in _children(story, table, "tr"):
        if not is_kept(row):
            story.notice("tracked-changes")
        elif is_hidden(row) and not any((text.text or "").strip() for text in row.iter(W + "t")):
            story.notice("hidden-row")
        else:
            yield row


def _children(story: Story, parent: Element, name: str) -> Iterator[Element]:
    """Yield rows or cells, through content controls and insertions; bookmarks wait for the next paragraph."""
    for node in elements(parent):
        kind = local(node)
        if kind == name:
            yield node
        elif kind in _THROUGH:
            if kind in ("ins", "moveTo"):
                story.notice("tracked-changes")
            yield from _children(story, node, name)
        elif kind in ("del", "moveFrom"):
            story.notice("tracked-changes")


def _name_oddities(story: Story, properties: Element | None, look: TableLook) -> None:
    if properties is not None and properties.find(W + "tblpPr") is not None:
        story.notice("floating-table")
    if flag(properties, "bidiVisual"):
        story.notice("right-to-left")
    if look.table_child("tblCellSpacing") is not None:
        story.notice("cell-spacing")


def _indent(story: Story, look: TableLook) -> Pt:
    """Return the indent from the text edge; older files hang out by the cell margin, nested tables never do."""
    node = look.table_child("tblInd")
    given = None if node is None or node.get(W + "type", "dxa") != "dxa" else points(node.get(W + "w"))
    hangs = story.context.settings.compatibility < _FIRST_WITHOUT_HANG and "cell" not in story.at.kinds
    return Pt((given or 0) - (look.margins(None, [])[3] if hangs else 0))


def _row(story: Story, row: PlacedRow, index: int, look: TableLook, widths: Sequence[Pt]) -> tuple[Row, list[Placed]]:
    properties = row.element.find(W + "trPr")
    height = None if properties is None else properties.find(W + "trHeight")
    _waiting_bookmarks(story, row.element)
    with story.inside("row", index + 1):
        cells = tuple(
            _cell(story, cell, position + 1, row.element, look, widths) for position, cell in enumerate(row.cells)
        )
    read = Row(
        cells=cells,
        header=flag(properties, "tblHeader") is True,
        cant_split=flag(properties, "cantSplit") is True,
        height=Pt(0) if height is None else points(height.get(W + "val")) or Pt(0),
        height_rule=_height_rule(height),
        skip_before=row.before,
    )
    return read, row.cells


def _waiting_bookmarks(story: Story, node: Element) -> None:
    """Take bookmarks that start between rows or cells: they belong to the paragraph that follows."""
    names: list[str] = []
    for sibling in node.itersiblings(preceding=True):
        if sibling.tag == node.tag:
            break
        if local(sibling) == "bookmarkStart":
            names.insert(0, sibling.get(W + "name", ""))
    story.bookmarks += names


def _height_rule(height: Element | None) -> str:
    if height is None:
        return "auto"
    return "exact" if height.get(W + "hRule") == "exact" else "at_least"


def _cell(story: Story, cell: Placed, position: int, row: Element, look: TableLook, widths: Sequence[Pt]) -> Cell:
    region = Region("", cell.row, cell.row + cell.rows, cell.column, cell.end)
    regions = look.regions(cell.row, cell.column, region.bottom, cell.end)
    sources = look.cell_sources(regions, cell.properties)
    margins = look.margins(row, sources)
    own = [part for part in (_properties(cell.parts[0]), _properties(cell.parts[-1])) if part is not None]
    if cell.rows == 1:
        own = own[:1]
    direction = _last(sources, "textDirection")
    if direction not in ("", "lrTb", "tb"):
        story.notice("text-direction")
    width = Pt(max(sum(widths[cell.column : cell.end]) - margins[1] - margins[3], 0))
    with story.inside("cell", position, width):
        blocks = _contents(story, cell, look, regions)
        address = story.at
    sides = look.cell_borders(region, row, regions, own)
    shades = [found for source in sources if (found := source.find(W + "shd")) is not None]
    return Cell(
        blocks=blocks,
        column=cell.column,
        col_span=cell.span,
        row_span=cell.rows,
        borders=_borders(sides),
        shade=shade(shades[-1]) if shades else "",
        vertical_align={"center": "center", "bottom": "bottom"}.get(_last(sources, "vAlign"), "top"),
        margins=margins,
        no_wrap=flag(cell.properties, "noWrap") is True,
        text_direction="" if direction in ("lrTb", "tb") else direction,
        address=address,
    )


def _properties(part: Element) -> Element | None:
    return part.find(W + "tcPr")


def _contents(story: Story, cell: Placed, look: TableLook, regions: list[Region]) -> tuple[Block, ...]:
    """Return the blocks of a cell; text in cells merged away is printed with it, so that none is lost."""
    inherited = look.inherited(regions)
    _waiting_bookmarks(story, cell.parts[0])
    blocks = story.blocks(cell.parts[0], inherited)
    for part in cell.parts[1:]:
        if any((text.text or "").strip() for text in part.iter(W + "t")):
            story.notice("covered-text")
            blocks += story.blocks(part, inherited)
    return blocks


def _last(sources: list[Element], name: str) -> str:
    found = [text for source in sources if (text := value(source, name)) is not None]
    return found[-1] if found else ""


def _borders(sides: Sides) -> Borders:
    return Borders(sides.get("top"), sides.get("left"), sides.get("bottom"), sides.get("right"))


def _headers_first(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows; only those from the top on repeat, as in Word."""
    leading = True
    for row in rows:
        leading = leading and row.header
        yield row if row.header == leading else replace(row, header=False)


def _with_settled_borders(read: Sequence[tuple[Row, list[Placed]]]) -> list[Row]:
    """Return the rows with one line between neighbours: the heavier of the two each side asks for."""
    grid = {
        (line, column): cell
        for row, places in read
        for cell, spot in zip(row.cells, places, strict=True)
        for line in range(spot.row, spot.row + spot.rows)
        for column in range(spot.column, spot.end)
    }
    return [
        replace(row, cells=tuple(_settled(cell, spot, grid) for cell, spot in zip(row.cells, places, strict=True)))
        for row, places in read
    ]


def _settled(cell: Cell, spot: Placed, grid: dict[tuple[int, int], Cell]) -> Cell:
    below, right = spot.row + spot.rows, spot.end
    rows, columns = range(spot.row, below), range(spot.column, right)
    mine = cell.borders
    settled = Borders(
        _heavier(mine.top, [grid.get((spot.row - 1, column)) for column in columns], "bottom"),
        _heavier(mine.left, [grid.get((row, spot.column - 1)) for row in rows], "right"),
        _heavier(mine.bottom, [grid.get((below, column)) for column in columns], "top"),
        _heavier(mine.right, [grid.get((row, right)) for row in rows], "left"),
    )
    return cell if settled == mine else replace(cell, borders=settled)


def _heavier(mine: Border | None, neighbours: list[Cell | None], side: str) -> Border | None:
    """Return the line of a side: that of the neighbours when all of them have one and it is heavier."""
    theirs: list[Border | None] = [None if cell is None else getattr(cell.borders, side) for cell in neighbours]
    lightest = min(theirs, key=_weight, default=None)
    return max(mine, lightest, key=_weight)


def _weight(line: Border | None) -> tuple[float, str, str]:
    if line is None:
        return (0.0, "", "")
    strokes = 2 if line.style == "double" else 3 if line.style == "triple" else 1
    return (line.width * strokes, line.style, line.color)
