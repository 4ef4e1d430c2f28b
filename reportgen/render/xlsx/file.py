"""A finished workbook as bytes: results beside formulas, no dates, no clock; same inputs give the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal

from lxml import etree
from openpyxl import Workbook
from openpyxl.utils import range_boundaries

from reportgen.render.xlsx.cells import FONT, SIZE

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DCTERMS = "{http://purl.org/dc/terms/}"
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
Results = Mapping[str, Mapping[str, Decimal | int]]


def finished(book: Workbook, results: Results, *, title: str, author: str) -> bytes:
    """Return the workbook's bytes.

    Args:
        results: Sheet name → cell address → what the formula there gives; kept in the file, so that readers which do
            not calculate show it. Excel and LibreOffice calculate anew when they open it.
    """
    book.properties.title = title
    book.properties.creator = author
    book.properties.language = "vi-VN"
    book.calculation.fullCalcOnLoad = True
    buffer = io.BytesIO()
    book.save(buffer)
    numbers = {f"xl/worksheets/sheet{index}.xml": name for index, name in enumerate(book.sheetnames, 1)}
    return _rewritten(buffer.getvalue(), {part: results.get(name, {}) for part, name in numbers.items()})


def _rewritten(data: bytes, results: Results) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _without_dates(content)
            elif name == "xl/styles.xml":
                content = _in_times(content)
            elif name in results:
                content = _settled(content, results[name])
            entry = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return buffer.getvalue()


def _without_dates(content: bytes) -> bytes:
    root = etree.fromstring(content)
    for name in ("created", "modified"):
        for element in root.findall(DCTERMS + name):
            root.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _in_times(content: bytes) -> bytes:
    """Make the default font ours: both programs measure columns by it."""
    root = etree.fromstring(content)
    font = root.find(f"{SHEET}fonts/{SHEET}font")
    if font is not None:
        for child in list(font):
            font.remove(child)
        etree.SubElement(font, SHEET + "sz").set("val", str(SIZE))
        etree.SubElement(font, SHEET + "name").set("val", FONT)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _settled(content: bytes, results: Mapping[str, Decimal | int]) -> bytes:
    """Return a sheet with results beside its formulas, merged cells in order (openpyxl keeps them in a set)."""
    root = etree.fromstring(content)
    for cell in root.iter(SHEET + "c"):
        formula, address = cell.find(SHEET + "f"), cell.get("r", "")
        if formula is not None and address in results:
            value = cell.find(SHEET + "v")
            if value is None:
                value = etree.SubElement(cell, SHEET + "v")
            value.text = str(results[address])
    for merged in root.iter(SHEET + "mergeCells"):
        merged[:] = sorted(merged, key=lambda one: _place(one.get("ref", "")))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _place(ref: str) -> tuple[int, int]:
    left, top, _, _ = range_boundaries(ref)
    return (top or 0, left or 0)
