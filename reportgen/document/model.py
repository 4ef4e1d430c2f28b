"""The typed model of a .docx: what stands on its pages, formatting resolved. Knows no XML and no HTML.

Lengths are points (`units.Pt`). Formats are frozen and hashable, so that equal ones intern into one style.
Every block carries its address in the file, so that a message can say where.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from reportgen.document.looks import Address, Align, Border, Borders, LineRule, ParaFormat, RunFormat, TabStop
from reportgen.units import Pt

__all__ = [
    "Address",
    "Align",
    "Anchor",
    "Block",
    "Border",
    "Borders",
    "Break",
    "Cell",
    "Document",
    "Field",
    "Image",
    "Inline",
    "Label",
    "LineRule",
    "Note",
    "Notice",
    "ParaFormat",
    "Paragraph",
    "Placeholder",
    "Row",
    "RunFormat",
    "Section",
    "Shape",
    "Tab",
    "TabStop",
    "Table",
    "Text",
]

# Inline items -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text. No tabs, no breaks. U+2011 is Word's no-break hyphen, U+00AD its optional one."""

    text: str
    format: RunFormat
    link: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab sign. `align` is set ("left", "center", "right") for one that goes to the text margin, not to a stop."""

    format: RunFormat
    align: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A break inside a paragraph: "line", "page" or "column"."""

    kind: str
    format: RunFormat


@dataclass(frozen=True, slots=True)
class Field:
    """A live field: code "PAGE", "NUMPAGES" or "SECTIONPAGES"; `cached` is the text stored in the file.

    `number_format` is Word's name of a format asked for in the field ("upperRoman"); empty: that of the section.
    """

    code: str
    format: RunFormat
    cached: str = ""
    number_format: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote reference with its blocks."""

    kind: str
    blocks: tuple[Block, ...]
    format: RunFormat
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """An inline or anchored picture. `data` is PNG or JPEG bytes."""

    data: bytes
    media_type: str
    width: Pt
    height: Pt
    description: str = ""
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a floating thing stands.

    Attributes:
        x, y: Offset from the reference; used when the align of that axis is empty.
        x_from: "column", "margin", "page", "character", "left_margin", "right_margin".
        y_from: "paragraph", "margin", "page", "line".
        x_align, y_align: "left"|"center"|"right" / "top"|"center"|"bottom", or empty.
        wrap: "none", "square", "top_bottom", "tight", "through".
        behind: Drawn under the text.
        distance: Kept free around it by text that wraps: top, right, bottom, left.
    """

    x: Pt = Pt(0)
    y: Pt = Pt(0)
    x_from: str = "column"
    y_from: str = "paragraph"
    x_align: str = ""
    y_align: str = ""
    wrap: str = "none"
    behind: bool = False
    distance: tuple[Pt, Pt, Pt, Pt] = (Pt(0), Pt(0), Pt(0), Pt(0))


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn line or a text box (DrawingML or VML).

    Attributes:
        kind: "line" or "textbox".
        width, height: Of the shape's box; a horizontal line has height 0.
        stroke: Line width; 0 for none. color, fill: "rrggbb" or empty.
        inset: Top, right, bottom, left padding of a text box.
        blocks: Contents of a text box.
        inline: Stands in the line like a letter; `anchor` means nothing then.
        flip: A slanting line that rises to the right.
        auto_height: The box grows with its text; `height` is what it was when saved.
    """

    kind: Literal["line", "textbox"]
    anchor: Anchor
    width: Pt
    height: Pt
    stroke: Pt = Pt(0)
    color: str = "000000"
    fill: str = ""
    inset: tuple[Pt, Pt, Pt, Pt] = (Pt(3.6), Pt(7.2), Pt(3.6), Pt(7.2))
    vertical_align: str = "top"
    blocks: tuple[Block, ...] = ()
    name: str = ""
    inline: bool = False
    flip: bool = False
    auto_height: bool = False


@dataclass(frozen=True, slots=True)
class Placeholder:
    """Something the model cannot carry, kept in its place: its text is never dropped, its name goes into a warning."""

    kind: str
    text: str
    format: RunFormat


Inline = Text | Tab | Break | Field | Note | Image | Shape | Placeholder


# Blocks -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Label:
    """A list number or bullet, made by the reader. `suffix` is "tab", "space" or "nothing"."""

    text: str
    format: RunFormat
    suffix: str = "tab"
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph.

    Attributes:
        items: Inline items in order; empty for an empty paragraph.
        mark: Format of the paragraph mark: gives an empty paragraph its height.
        style: Name of its style, for the layout rules.
        style_id: Key for contextual spacing.
        bookmarks: Names of bookmarks that start in it.
    """

    items: tuple[Inline, ...]
    format: ParaFormat
    mark: RunFormat
    label: Label | None = None
    style: str = ""
    style_id: str = ""
    bookmarks: tuple[str, ...] = ()
    address: Address = Address()

    @property
    def text(self) -> str:
        """Return the words of the paragraph; tabs and breaks as blanks, notes and text boxes left out."""
        return "".join(
            item.text if isinstance(item, Text | Placeholder) else " " if isinstance(item, Tab | Break) else ""
            for item in self.items
        )


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell.

    Attributes:
        column: Zero-based grid column it starts in. col_span, row_span: 1 or more (row_span counts rows covered).
        margins: Top, right, bottom, left padding as Word means it (from the middle of the border).
    """

    blocks: tuple[Block, ...]
    column: int
    col_span: int = 1
    row_span: int = 1
    borders: Borders = Borders()
    shade: str = ""
    vertical_align: str = "top"
    margins: tuple[Pt, Pt, Pt, Pt] = (Pt(0), Pt(5.4), Pt(0), Pt(5.4))
    no_wrap: bool = False
    text_direction: str = ""
    address: Address = Address()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; cells covered by a row span from above are left out. `header` rows repeat on every page."""

    cells: tuple[Cell, ...]
    header: bool = False
    cant_split: bool = False
    height: Pt = Pt(0)
    height_rule: str = "auto"
    skip_before: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `columns` are grid widths; `indent` moves it from the left text edge (already by compatibility mode).

    `autofit`: no width is asked for, so a table wider than the paper may be narrowed, as Word does.
    """

    columns: tuple[Pt, ...]
    rows: tuple[Row, ...]
    indent: Pt = Pt(0)
    align: Align = Align.LEFT
    borders: Borders = Borders()
    style: str = ""
    address: Address = Address()
    autofit: bool = False


Block = Paragraph | Table


# Sections -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Section:
    """A section and its page setup.

    Attributes:
        headers, footers: By kind "default", "first", "even"; already inherited from the section before.
        title_page: The first page has its own header and footer (or none).
        page_start: Number the pages start with; None: goes on.
        break_kind: "next_page", "continuous", "even_page", "odd_page".
        top_exact, bottom_exact: The margin stays as it is even when the header or footer is higher (negative in Word).
    """

    width: Pt
    height: Pt
    top: Pt
    right: Pt
    bottom: Pt
    left: Pt
    header_distance: Pt
    footer_distance: Pt
    blocks: tuple[Block, ...]
    landscape: bool = False
    headers: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    footers: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    title_page: bool = False
    page_start: int | None = None
    page_format: str = "decimal"
    break_kind: str = "next_page"
    columns: int = 1
    top_exact: bool = False
    bottom_exact: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that could not be carried over, or was taken with care: a named code, how often, where first, its text.

    Codes: "picture-format", "chart", "equation", "columns", "floating-table", "text-direction", "field-stale",
    "tracked-changes", "font", "smart-art", "embedded-object", "frame", "overlap", "continuous-section" ...
    All of them, with their sentences, are in `notices.py`. `near` is how the text at that place begins, for a reader
    who cannot count paragraphs; `others` are the next places, as far as a message names them.
    """

    code: str
    address: Address
    text: str = ""
    count: int = 1
    near: str = ""
    others: tuple[tuple[Address, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole .docx."""

    sections: tuple[Section, ...]
    title: str = ""
    language: str = ""
    default_tab: Pt = Pt(36)
    compatibility: int = 15
    even_and_odd: bool = False
    notices: tuple[Notice, ...] = ()
