"""The grid of a table in a filled or unfilled template: column widths, read and written in grid and cells alike."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.document.xml import W

_FIRST_PROPERTIES = ("cnfStyle", "tcW", "gridSpan")
"""What may stand first in `w:tcPr`, in this order."""


def grid_columns(table: Element) -> list[int]:
    """Return the widths of the grid's columns in twips; 0 where the file gives none."""
    return [int(float(column.get(W + "w") or 0)) for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def is_regular(table: Element) -> bool:
    """Tell whether the grid has widths and every row has just its columns."""
    widths = grid_columns(table)
    counts = {sum(span_of(cell) for cell in row.iterfind(W + "tc")) for row in table.iterfind(W + "tr")}
    return all(widths) and counts == {len(widths)}


def set_widths(table: Element, widths: Sequence[int]) -> None:
    """Write widths (twips) into the grid and into every cell: programs differ in which of the two they go by."""
    for column, width in zip(table.iterfind(f"{W}tblGrid/{W}gridCol"), widths, strict=True):
        column.set(W + "w", str(width))
    for row in table.iterfind(W + "tr"):
        start = 0
        for cell in row.iterfind(W + "tc"):
            end = start + span_of(cell)
            _set_cell_width(cell, sum(widths[start:end]))
            start = end


def span_of(cell: Element) -> int:
    """Return how many columns of the grid a cell covers."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return int(span.get(W + "val", "1")) if span is not None else 1


def set_span(cell: Element, span: int) -> None:
    """Let a cell cover so many columns of the grid, at least one."""
    mark = _property(cell, "gridSpan")
    mark.set(W + "val", str(span))
    if span == 1:
        _properties(cell).remove(mark)


def _set_cell_width(cell: Element, width: int) -> None:
    mark = _property(cell, "tcW")
    mark.set(W + "w", str(width))
    mark.set(W + "type", "dxa")


def _property(cell: Element, tag: str) -> Element:
    """Return a property of a cell, put in its place in the schema's order when it is not there."""
    properties = _properties(cell)
    mark = properties.find(W + tag)
    if mark is None:
        before = [W + name for name in _FIRST_PROPERTIES[: _FIRST_PROPERTIES.index(tag)]]
        mark = etree.Element(W + tag)
        properties.insert(sum(child.tag in before for child in properties), mark)
    return mark


def _properties(cell: Element) -> Element:
    properties = cell.find(W + "tcPr")
    if properties is None:
        properties = etree.Element(W + "tcPr")
        cell.insert(0, properties)
    return properties
