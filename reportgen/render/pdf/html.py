"""The whole document as one HTML tree with its style sheet: the input of the printer, also good to look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from reportgen.document.metrics import Metrics
from reportgen.document.model import Document, Section, Text
from reportgen.render.pdf.blocks import BlockWriter, with_mark
from reportgen.render.pdf.characters import Characters, in_all_faces, paragraphs
from reportgen.render.pdf.context import Oddity, Room, Workshop
from reportgen.render.pdf.pages import PageWriter
from reportgen.units import Pt

LANGUAGE = "vi"

_BREAKS = {"even_page": "left", "odd_page": "right"}

_GENERAL = """
html{{font-family:"{family}";font-size:14pt;font-kerning:none;font-variant-ligatures:none;line-height:{line};
overflow-wrap:anywhere;hyphens:manual;color:#000}}
body{{margin:0}}
p,h1,h2,h3,h4,h5,h6{{display:block;break-before:auto;break-after:auto;break-inside:auto;orphans:1;widows:1;
margin-break:discard;hyphens:manual;bookmark-level:none}}
h1{{bookmark-level:1}}h2{{bookmark-level:2}}h3{{bookmark-level:3}}
h4{{bookmark-level:4}}h5{{bookmark-level:5}}h6{{bookmark-level:6}}
[data-outline]{{bookmark-label:attr(data-outline)}}
a{{color:inherit;text-decoration:none}}
td,th{{padding:0;font-weight:normal;text-align:left;border:0 none #000}}
thead,tbody{{vertical-align:top;border-color:#000}}
table{{text-indent:0;border-color:#000;box-sizing:content-box}}
[data-note]{{text-indent:0;text-align:left;footnote-policy:line}}
[data-note]::footnote-call{{content:attr(data-note);font-size:58%;vertical-align:.57em;line-height:0}}
[data-note]::footnote-marker{{content:none}}
"""
"""What holds everywhere. Kerning and ligatures are off unless the document asks for them, as in Word; the space before
a paragraph is dropped where a page ends by itself before it, and stays behind a page break."""


@dataclass(frozen=True)
class Html:
    """A document ready for the printer.

    Attributes:
        root: The `html` element, style sheet included.
        resources: What it refers to, by address: media type and bytes.
        oddities: What is printed otherwise than the file says.
    """

    root: Element
    resources: dict[str, tuple[str, bytes]]
    oddities: tuple[Oddity, ...] = ()


def to_html(document: Document, metrics: Metrics) -> Html:
    """Return a document as HTML in which every length is that of the file.

    Args:
        document: The model of a .docx.
        metrics: Widths and heights of the fonts that will print it.
    """
    characters = Characters(lambda sign: in_all_faces(sign, metrics))
    shop = Workshop(metrics, characters, document.default_tab, targets=frozenset(_targets(document)))
    shop.styles.rule(_GENERAL.format(family=metrics.family, line=f"{shop.line_factor:.5f}"))
    root = Element("html", {"lang": LANGUAGE})
    head, body = SubElement(root, "head"), SubElement(root, "body")
    SubElement(head, "title").text = document.title
    style = SubElement(head, "style")
    _write_body(body, document, shop)
    style.text = shop.styles.text()
    return Html(root, shop.resources, tuple(shop.oddities))


def _write_body(body: Element, document: Document, shop: Workshop) -> None:
    writer = BlockWriter(shop)
    pages = PageWriter(shop, writer.write, document.even_and_odd)
    element, page = body, None
    for number, section in enumerate(document.sections):
        room = Room(section, section.left, Pt(section.width - section.left - section.right))
        if page is None or not _goes_on(page, section):
            name = f"s{number + 1}"
            look = {"page": name, "break-before": _BREAKS.get(section.break_kind, "auto")}
            element, page = shop.element(body, "section", look), section
            pages.write(element, section, name)
        writer.write(element, section.blocks, room)
    _write_endnotes(element, writer, shop, document)


def _goes_on(page: Section, section: Section) -> bool:
    """Tell whether a section can stand on the page of the one before: same paper and margins."""
    same = all(
        getattr(page, name) == getattr(section, name) for name in ("width", "height", "left", "right", "top", "bottom")
    )
    return section.break_kind == "continuous" and same


def _write_endnotes(element: Element, writer: BlockWriter, shop: Workshop, document: Document) -> None:
    """Append the endnotes behind the last section, below a short line."""
    if not shop.endnotes:
        return
    section = document.sections[-1]
    shop.element(element, "div", {"width": "144pt", "border-top": "0.5pt solid #000", "margin": "12pt 0 4pt"})
    room = Room(section, section.left, Pt(section.width - section.left - section.right))
    for note in shop.endnotes:
        writer.write(element, with_mark(note.blocks, note.mark, note), room)


def _targets(document: Document) -> Iterator[str]:
    """Yield the names of bookmarks a link inside the document points to."""
    for paragraph in paragraphs(document):
        for item in paragraph.items:
            if isinstance(item, Text) and item.link.startswith("#"):
                yield item.link[1:]
