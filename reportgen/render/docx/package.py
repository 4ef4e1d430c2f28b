"""Write a filled document as a .docx whose bytes depend on nothing but its contents: no clock, parts in one order."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from docx.document import Document

_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"


def packed(document: Document, title: str, author: str) -> bytes:
    """Return the .docx of a document.

    Args:
        document: Changed in place: its properties become these.
        title: For its properties, and for the PDF's.
        author: The issuing body; the properties carry no dates and no person.
    """
    _set_properties(document, {"title": title, "creator": author, "language": "vi-VN"})
    buffer = io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _set_properties(document: Document, properties: dict[str, str]) -> None:
    root = document.core_properties._element
    for child in list(root):
        root.remove(child)
    for name, text in properties.items():
        etree.SubElement(root, _DUBLIN_CORE + name).text = text


def _zipped(files: dict[str, bytes]) -> bytes:
    names = [*_FIRST, *sorted(name for name in files if name not in _FIRST)]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name in names:
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, files[name])
    return buffer.getvalue()
