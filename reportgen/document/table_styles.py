"""What a table style and the table's own properties give to each cell: conditions, margins, shading, borders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.document.formats import Inherited
from reportgen.document.model import Border, Borders
from reportgen.document.properties import Props, border, overlay
from reportgen.document.styles import Condition, Style, Styles
from reportgen.document.xml import Element, W, elements, is_on, local, points, value, whole
from reportgen.units import Pt

Sides = dict[str, Border | None]
Margins = tuple[Pt, Pt, Pt, Pt]

DEFAULT_MARGINS: Margins = (Pt(0), Pt(5.4), Pt(0), Pt(5.4))
"""Top, right, bottom, left when neither style nor table names any."""

_LOOK_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}
_SIDE_NAMES = {"start": "left", "end": "right"}


@dataclass(frozen=True, slots=True)
class Region:
    """A conditional part of a table: its style type and the rows and columns it covers (ends not included)."""

    kind: str
    top: int
    bottom: int
    left: int
    right: int


@dataclass(slots=True)
class TableLook:
    """The style and properties of one table, asked cell by cell. `rows`, `columns`: its size."""

    styles: Styles
    style_id: str | None
    direct: Element | None
    rows: int
    columns: int
    look: set[str] = field(default_factory=set)
    chain: list[Style] = field(default_factory=list)
    _inherited: dict[tuple[str, ...], Inherited] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chain = self.styles.chain(self.style_id, "table")
        self.look = _look(self.direct)

    def table_children(self, name: str, row: Element | None = None) -> Iterator[Element]:
        """Yield the children `name` of all table properties, the weakest first; `row` adds its exceptions."""
        sources = [style.table for style in self.chain] + [self.direct]
        sources.append(None if row is None else row.find(W + "tblPrEx"))
        for source in sources:
            found = None if source is None else source.find(W + name)
            if found is not None:
                yield found

    def table_child(self, name: str) -> Element | None:
        """Return the child `name` that counts, of the table itself or its style."""
        return next(reversed(list(self.table_children(name))), None)

    def regions(self, row: int, column: int, end_row: int, end_column: int) -> list[Region]:
        """Return the conditional parts a cell lies in, the weakest first (ISO 29500-1 17.7.6)."""
        first, last = (int("firstRow" in self.look), int("lastRow" in self.look))
        left, right = (int("firstColumn" in self.look), int("lastColumn" in self.look))
        found = [Region("wholeTable", 0, self.rows, 0, self.columns)]
        if "noVBand" not in self.look and left <= column < self.columns - right:
            start, stop, odd = self._band(column, left, "tblStyleColBandSize", self.columns - right)
            found.append(Region("band1Vert" if odd else "band2Vert", first, self.rows - last, start, stop))
        if "noHBand" not in self.look and first <= row < self.rows - last:
            start, stop, odd = self._band(row, first, "tblStyleRowBandSize", self.rows - last)
            found.append(Region("band1Horz" if odd else "band2Horz", start, stop, left, self.columns - right))
        is_left, is_right = left and column == 0, right and end_column == self.columns
        is_first, is_last = first and row == 0, last and end_row == self.rows
        parts = (
            (is_left, Region("firstCol", first, self.rows - last, 0, 1)),
            (is_right, Region("lastCol", first, self.rows - last, self.columns - 1, self.columns)),
            (is_first, Region("firstRow", 0, 1, 0, self.columns)),
            (is_last, Region("lastRow", self.rows - 1, self.rows, 0, self.columns)),
            (is_first and is_right, Region("neCell", 0, 1, self.columns - 1, self.columns)),
            (is_first and is_left, Region("nwCell", 0, 1, 0, 1)),
            (is_last and is_right, Region("seCell", self.rows - 1, self.rows, self.columns - 1, self.columns)),
            (is_last and is_left, Region("swCell", self.rows - 1, self.rows, 0, 1)),
        )
        return found + [region for holds, region in parts if holds]

    def _band(self, index: int, first: int, size_name: str, end: int) -> tuple[int, int, bool]:
        """Return start and end of the band that holds a row or column, and whether it is an odd one."""
        size = max(whole(value_of(self.table_child(size_name)), 1), 1)
        number = (index - first) // size
        start = first + number * size
        return start, min(start + size, end), number % 2 == 0

    def inherited(self, regions: list[Region]) -> Inherited:
        """Return what the table style gives to the paragraphs of a cell in these parts."""
        kinds = tuple(region.kind for region in regions)
        if kinds not in self._inherited:
            run: Props = {}
            para: Props = {}
            for style in self.chain:
                run, para = overlay(run, style.run), overlay(para, style.para)
            for condition in self.conditions(kinds):
                run, para = overlay(run, condition.run), overlay(para, condition.para)
            key = (self.chain[-1].id if self.chain else "", kinds) if run or para else ""
            self._inherited[kinds] = Inherited(run, para, key)
        return self._inherited[kinds]

    def conditions(self, kinds: tuple[str, ...]) -> Iterator[Condition]:
        """Yield the conditions of these types, the weakest first."""
        for kind in kinds:
            for style in self.chain:
                if kind in style.conditions:
                    yield style.conditions[kind]

    def cell_sources(self, regions: list[Region], direct: Element | None) -> list[Element]:
        """Return all `w:tcPr` that speak for a cell, the weakest first."""
        sources = [style.cell for style in self.chain]
        sources += [condition.cell for condition in self.conditions(tuple(region.kind for region in regions))]
        return [source for source in (*sources, direct) if source is not None]

    def margins(self, row: Element | None, sources: list[Element]) -> Margins:
        """Return the padding of a cell: of the table, its exceptions in the row, then the cell's own."""
        sides = dict(zip(("top", "right", "bottom", "left"), DEFAULT_MARGINS, strict=True))
        boxes = list(self.table_children("tblCellMar", row))
        boxes += [box for source in sources if (box := source.find(W + "tcMar")) is not None]
        for box in boxes:
            for side in elements(box):
                width = points(side.get(W + "w"))
                if width is not None and side.get(W + "type", "dxa") != "auto":
                    sides[_SIDE_NAMES.get(local(side), local(side))] = width
        return sides["top"], sides["right"], sides["bottom"], sides["left"]

    def table_borders(self, row: Element | None = None) -> Sides:
        """Return the table's lines by side, with insideH and insideV."""
        sides: Sides = {}
        for box in self.table_children("tblBorders", row):
            sides.update(_sides(box))
        return sides

    def outer_borders(self) -> Borders:
        """Return the table's own frame."""
        sides = self.table_borders()
        return Borders(sides.get("top"), sides.get("left"), sides.get("bottom"), sides.get("right"))

    def cell_borders(self, region: Region, row: Element, regions: list[Region], direct: list[Element]) -> Sides:
        """Return the four lines of a cell as its own side asks for them; `region` is the cell's own place.

        Args:
            direct: The `w:tcPr` of the cell's first and last element (not one when merged downwards).
        """
        whole_table = Region("", 0, self.rows, 0, self.columns)
        sides = _edges(self.table_borders(row), region, whole_table)
        for part in regions:
            for condition in self.conditions((part.kind,)):
                for box in (condition.table, condition.cell):
                    name = "tblBorders" if box is condition.table else "tcBorders"
                    lines = None if box is None else box.find(W + name)
                    if lines is not None:
                        sides.update(_edges(_sides(lines), region, part))
        for index, properties in enumerate(direct):
            own = _sides(properties.find(W + "tcBorders"))
            names = (
                ("top", "left", "right", "bottom")
                if len(direct) == 1
                else ("top", "left", "right")
                if not index
                else ("bottom",)
            )
            sides.update({name: own[name] for name in names if name in own})
        return sides


def value_of(node: Element | None) -> str | None:
    """Return `w:val` of an element that may be missing."""
    return None if node is None else node.get(W + "val")


def _look(direct: Element | None) -> set[str]:
    node = None if direct is None else direct.find(W + "tblLook")
    if node is None:
        return set()
    try:
        bits = int(node.get(W + "val") or "0", 16)
    except ValueError:
        bits = 0
    look = {name for name, bit in _LOOK_BITS.items() if bits & bit}
    for name in _LOOK_BITS:
        given = node.get(W + name)
        if given is not None:
            look = look | {name} if is_on(given) else look - {name}
    return look


def _sides(box: Element | None) -> Sides:
    return {_SIDE_NAMES.get(local(line), local(line)): border(line) for line in elements(box)}


def _edges(lines: Sides, cell: Region, part: Region) -> Sides:
    """Return which of a part's lines fall on the four sides of a cell inside it; others are left out."""
    wanted = {
        "top": "top" if cell.top <= part.top else "insideH",
        "bottom": "bottom" if cell.bottom >= part.bottom else "insideH",
        "left": "left" if cell.left <= part.left else "insideV",
        "right": "right" if cell.right >= part.right else "insideV",
    }
    return {side: lines[name] for side, name in wanted.items() if name in lines}


def table_style_id(table: Element) -> str | None:
    """Return the id of the style a table names."""
    return value(table.find(W + "tblPr"), "tblStyle")
