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

SIDES = ("top", "right", "bottom", "left")
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
    whole: Region = field(init=False)
    _inherited: dict[tuple[str, ...], Inherited] = field(default_factory=dict)
    _conditions: dict[tuple[str, ...], list[Condition]] = field(default_factory=dict)
    _margins: dict[str, Pt] = field(default_factory=dict)
    _borders: Sides | None = None
    _bands: dict[str, int] = field(default_factory=dict)
    _lines: dict[str, list[Sides]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.chain = self.styles.chain(self.style_id, "table")
        self.look = _look(self.direct)
        self.whole = Region("wholeTable", 0, self.rows, 0, self.columns)

    def table_children(self, name: str) -> Iterator[Element]:
        """Yield the children `name` of all table properties, the weakest first."""
        for source in [style.table for style in self.chain] + [self.direct]:
            found = None if source is None else source.find(W + name)
            if found is not None:
                yield found

    def table_child(self, name: str) -> Element | None:
        """Return the child `name` that counts, of the table itself or its style."""
        return next(reversed(list(self.table_children(name))), None)

    def regions(self, row: int, column: int, end_row: int, end_column: int) -> list[Region]:
        """Return the conditional parts a cell lies in, the weakest first (ISO 29500-1 17.7.6)."""
        if not any(style.conditions for style in self.chain):
            return []
        first, last = (int("firstRow" in self.look), int("lastRow" in self.look))
        left, right = (int("firstColumn" in self.look), int("lastColumn" in self.look))
        found = [self.whole]
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
        if size_name not in self._bands:
            self._bands[size_name] = max(whole(value_of(self.table_child(size_name)), 1), 1)
        size = self._bands[size_name]
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

    def conditions(self, kinds: tuple[str, ...]) -> list[Condition]:
        """Return the conditions of these types, the weakest first."""
        if kinds not in self._conditions:
            self._conditions[kinds] = [
                style.conditions[kind] for kind in kinds for style in self.chain if kind in style.conditions
            ]
        return self._conditions[kinds]

    def cell_sources(self, regions: list[Region], direct: Element | None) -> list[Element]:
        """Return all `w:tcPr` that speak for a cell, the weakest first."""
        sources = [style.cell for style in self.chain]
        sources += [condition.cell for condition in self.conditions(tuple(region.kind for region in regions))]
        return [source for source in (*sources, direct) if source is not None]

    def margins(self, row: Element | None, sources: list[Element]) -> Margins:
        """Return the padding of a cell: of the table, its exceptions in the row, then the cell's own."""
        if not self._margins:
            self._margins = dict(zip(SIDES, DEFAULT_MARGINS, strict=True))
            for box in self.table_children("tblCellMar"):
                self._margins.update(_widths(box))
        sides = dict(self._margins)
        boxes = [_exception(row, "tblCellMar"), *(source.find(W + "tcMar") for source in sources)]
        for own in boxes:
            if own is not None:
                sides.update(_widths(own))
        return sides["top"], sides["right"], sides["bottom"], sides["left"]

    def table_borders(self, row: Element | None = None) -> Sides:
        """Return the table's lines by side, with insideH and insideV; `row` adds its exceptions."""
        if self._borders is None:
            self._borders = {}
            for box in self.table_children("tblBorders"):
                self._borders.update(_sides(box))
        exception = _exception(row, "tblBorders")
        return self._borders if exception is None else {**self._borders, **_sides(exception)}

    def outer_borders(self) -> Borders:
        """Return the table's own frame."""
        sides = self.table_borders()
        return Borders(sides.get("top"), sides.get("left"), sides.get("bottom"), sides.get("right"))

    def cell_borders(self, region: Region, row: Element, regions: list[Region], direct: list[Element]) -> Sides:
        """Return the four lines of a cell as its own side asks for them; `region` is the cell's own place.

        Args:
            direct: The `w:tcPr` of the cell's first and last element (one when it is not merged downwards).
        """
        sides = _edges(self.table_borders(row), region, self.whole)
        for part in regions:
            for lines in self._condition_lines(part.kind):
                sides.update(_edges(lines, region, part))
        for index, properties in enumerate(direct):
            own = _sides(properties.find(W + "tcBorders"))
            names = SIDES if len(direct) == 1 else ("bottom",) if index else ("top", "left", "right")
            sides.update({name: own[name] for name in names if name in own})
        return sides

    def _condition_lines(self, kind: str) -> list[Sides]:
        """Return the lines that conditions of a type draw, the weakest first."""
        if kind not in self._lines:
            boxes = [
                None if source is None else source.find(W + name)
                for condition in self.conditions((kind,))
                for source, name in ((condition.table, "tblBorders"), (condition.cell, "tcBorders"))
            ]
            self._lines[kind] = [_sides(box) for box in boxes if box is not None]
        return self._lines[kind]


def _exception(row: Element | None, name: str) -> Element | None:
    exceptions = None if row is None else row.find(W + "tblPrEx")
    return None if exceptions is None else exceptions.find(W + name)


def _widths(box: Element) -> dict[str, Pt]:
    """Return the padding an element of margins names, by side."""
    named = {_side(line): points(line.get(W + "w")) for line in elements(box) if line.get(W + "type") != "auto"}
    return {side: width for side, width in named.items() if width is not None}


def _side(line: Element) -> str:
    return _SIDE_NAMES.get(local(line), local(line))


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
    return {_side(line): border(line) for line in elements(box)}


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
