"""A line of text outside the tables of indicators and tasks, with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextLine:
    """A paragraph, a cell of a table that is not read, or a title row of a worksheet."""

    text: str
    place: str
    bold: bool = False
