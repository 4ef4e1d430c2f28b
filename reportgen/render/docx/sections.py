"""What a filled document needs to be whole: cells with a paragraph, a last section, a mark on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree
from lxml.etree import _Element as Element

from reportgen.document.xml import W

if TYPE_CHECKING:
    from docx.document import Document

ILLUSTRATIVE_MARK = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"


def close_last_section(body: Element) -> None:
    """Let the document end with the last section that holds something.

    The body's own section properties belong to Phụ lục III; when that is left out, the section before it is the last
    and gives its properties to the body: otherwise an empty page would follow.
    """
    own = body.find(W + "sectPr")
    last = own.getprevious() if own is not None else None
    ending = last.find(f"{W}pPr/{W}sectPr") if last is not None and last.tag == W + "p" else None
    if own is None or last is None or ending is None:
        return
    body.replace(own, ending)
    before = last.getprevious()
    if before is None or before.tag != W + "tbl":
        _drop_unless_worded(last)


def _drop_unless_worded(paragraph: Element) -> None:
    parent = paragraph.getparent()
    if parent is not None and not any((node.text or "").strip() for node in paragraph.iter(W + "t")):
        parent.remove(paragraph)


def fill_empty_cells(body: Element) -> None:
    """Put a paragraph into cells whose loop left none: Word refuses a cell without one."""
    for cell in body.iter(W + "tc"):
        if cell.find(W + "p") is None:
            etree.SubElement(cell, W + "p")


def marked_everywhere(document: Document) -> bool:
    """Tell whether the head of every page, first pages and others, carries the illustrative mark."""
    for section in document.sections:
        headers = [section.header]
        if section.different_first_page_header_footer:
            headers.append(section.first_page_header)
        if document.settings.odd_and_even_pages_header_footer:
            headers.append(section.even_page_header)
        if not all(ILLUSTRATIVE_MARK in "".join(header._element.itertext()) for header in headers):
            return False
    return True
