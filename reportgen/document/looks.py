"""How text looks: resolved formats of runs and paragraphs, borders, and the address of a block in its file.

Part of the model (`model.py` hands these names on); lengths are points.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.units import Pt


class Align(StrEnum):
    """Horizontal alignment of a paragraph."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


class LineRule(StrEnum):
    """How `ParaFormat.line` is meant: a multiple of the font's own line, or points."""

    MULTIPLE = "multiple"
    EXACT = "exact"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class Border:
    """One border line. `style` is Word's name ("single", "double", "dotted" ...); `color` "rrggbb"."""

    style: str
    width: Pt
    color: str = "000000"
    space: Pt = Pt(0)


@dataclass(frozen=True, slots=True)
class Borders:
    """Borders of a paragraph, cell or page; None: no line. `between` only for paragraphs."""

    top: Border | None = None
    left: Border | None = None
    bottom: Border | None = None
    right: Border | None = None
    between: Border | None = None


@dataclass(frozen=True, slots=True)
class RunFormat:
    """Resolved character formatting.

    Attributes:
        font: Family name as the document asks for it ("Times New Roman").
        size: Points.
        vertical: "baseline", "superscript" or "subscript".
        raise_by: Points above the baseline (`w:position`).
        spacing: Extra points between letters.
        kerning: True when the document asks for kerning at this size (`w:kern`).
        ligatures: True when the document asks for them (`w14:ligatures`).
        color, shade: "rrggbb" or empty for automatic / none.
        language: "vi-VN"; empty when not set.
    """

    font: str = "Times New Roman"
    size: Pt = Pt(14)
    bold: bool = False
    italic: bool = False
    underline: str = ""
    strike: bool = False
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    color: str = ""
    shade: str = ""
    vertical: str = "baseline"
    raise_by: Pt = Pt(0)
    spacing: Pt = Pt(0)
    kerning: bool = False
    ligatures: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop: position from the left text edge; `align` left|center|right|decimal|bar; `leader` "" or a sign."""

    position: Pt
    align: str = "left"
    leader: str = ""


@dataclass(frozen=True, slots=True)
class ParaFormat:
    """Resolved paragraph formatting.

    Attributes:
        left, right: Indents. first: of the first line, relative to left; negative hangs.
        before, after: Spacing; the larger of two neighbours counts, not the sum.
        line: A factor of the font's line (`MULTIPLE`) or points.
        outline: Heading level 1..9; 0 for body text.
        framed: Stands in a frame beside the text of a running head: `align` is that of the frame, it takes no height.
        contextual: No spacing towards a neighbour of the same style.
    """

    align: Align = Align.LEFT
    left: Pt = Pt(0)
    right: Pt = Pt(0)
    first: Pt = Pt(0)
    before: Pt = Pt(0)
    after: Pt = Pt(0)
    line: float = 1.0
    line_rule: LineRule = LineRule.MULTIPLE
    keep_next: bool = False
    keep_lines: bool = False
    widow_control: bool = True
    page_break_before: bool = False
    contextual: bool = False
    tabs: tuple[TabStop, ...] = ()
    borders: Borders = Borders()
    shade: str = ""
    outline: int = 0
    framed: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """Where a block stands in the file: its part ("word/document.xml") and the path of one-based positions in it.

    Attributes:
        kinds: What each position counts, as long as `path`: "section", "paragraph", "table", "row", "cell",
            "textbox", "note". `notices.place` puts it into words.
    """

    part: str = ""
    path: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()

    def inside(self, kind: str, position: int) -> Address:
        """Return the address of the one-based `position`-th thing of this kind in here."""
        return Address(self.part, (*self.path, position), (*self.kinds, kind))
