"""Small words for writing WordprocessingML: `w("p", ...)`, `paragraph(style, text)`, `table(...)`.

Every function returns an lxml element. Children of property elements are given in the order of the schema
(ISO/IEC 29500 transitional): Word refuses a file where they are not; tests/render/test_docx_templates.py checks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

NS = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TWIPS_PER_MM = 1440 / 25.4

Element = etree._Element
Child = Element | None
"""What the writers take as a child; None is left out."""


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point, rounded down, so that columns never outgrow the text area."""
    return int(millimetres * TWIPS_PER_MM)


def element(
    prefix: str, tag: str, children: Iterable[Child] = (), attributes: dict[str, object] | None = None
) -> Element:
    """Return `prefix:tag`; attribute names are plain, or "prefix:name" for one in a namespace."""
    made = etree.Element(f"{{{NS[prefix]}}}{tag}", nsmap=NS)
    for name, value in (attributes or {}).items():
        space, _, local = name.rpartition(":")
        made.set(f"{{{NS[space]}}}{local}" if space else local, str(value))
    made.extend(child for child in children if child is not None)
    return made


def w(tag: str, *children: Child, **attributes: object) -> Element:
    """Return `w:tag`; attributes are in the namespace w, a trailing "_" is cut off (`type_`, `id_`)."""
    return element("w", tag, children, {f"w:{name.rstrip('_')}": value for name, value in attributes.items()})


def run(text: str) -> Element:
    """Return a run with its blanks kept. It holds no formatting: that is the style's."""
    made = w("t")
    made.text = text
    made.set(XML_SPACE, "preserve")
    return w("r", made)


def paragraph(style: str, *pieces: str | Element, section: Child = None) -> Element:
    """Return a paragraph of a style; pieces are texts (one run each) or ready runs. `section` ends a section here."""
    properties = w("pPr", w("pStyle", val=style), section)
    return w("p", properties, *(run(piece) if isinstance(piece, str) else piece for piece in pieces if piece != ""))


def command(text: str, kind: str = "p", style: str = "RGLenh") -> Element:
    """Return a paragraph that docxtpl takes out: `{%p if ... %}` (or `{%tr ... %}` for a row's cell)."""
    return paragraph(style, f"{{%{kind} {text} %}}")


def repeated(loop: str, *content: Element, otherwise: Sequence[Element] = ()) -> list[Element]:
    """Return content between `{%p for ... %}` and `{%p endfor %}`; `otherwise` stands when there is nothing."""
    middle = [command("else"), *otherwise] if otherwise else []
    return [command(f"for {loop}"), *content, *middle, command("endfor")]


def when(condition: str, *content: Element, otherwise: Sequence[Element] = ()) -> list[Element]:
    """Return content between `{%p if ... %}` and `{%p endif %}`."""
    middle = [command("else"), *otherwise] if otherwise else []
    return [command(f"if {condition}"), *content, *middle, command("endif")]


def cell(width: int, *blocks: Element, span: int = 1, merge: str = "", middle: bool = False) -> Element:
    """Return a table cell.

    Args:
        width: Twips, of all spanned columns together.
        merge: "restart" or "continue" of a vertical merge; empty for none.
        middle: Contents stand in the middle of the row's height.
    """
    properties = w(
        "tcPr",
        w("tcW", w=width, type_="dxa"),
        w("gridSpan", val=span) if span > 1 else None,
        w("vMerge", val=merge) if merge else None,
        w("vAlign", val="center") if middle else None,
    )
    return w("tc", properties, *blocks)


def row(*cells: Element, header: bool = False) -> Element:
    """Return a row that is never split over pages; `header` rows are repeated on every page."""
    return w("tr", w("trPr", w("cantSplit"), w("tblHeader") if header else None), *cells)


def table(style: str, widths: Sequence[int], rows: Iterable[Element]) -> Element:
    """Return a table of fixed layout; widths (twips) go into the grid, the cells repeat them."""
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type_="dxa"),
        w("tblLayout", type_="fixed"),
        w("tblLook", val="0000"),
    )
    return w("tbl", properties, w("tblGrid", *(w("gridCol", w=width) for width in widths)), *rows)


def serialise(root: Element) -> bytes:
    """Return the bytes of a part: one set of namespace declarations, on its root."""
    etree.cleanup_namespaces(root, top_nsmap=NS, keep_ns_prefixes=list(NS))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
