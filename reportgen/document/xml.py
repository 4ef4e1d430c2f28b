"""Small helpers over lxml for WordprocessingML: names, on/off values, measures in every spelling allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from reportgen.units import PT_PER_MM, Pt

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741 - the prefix every VML file uses
W10 = "{urn:schemas-microsoft-com:office:word}"
XML = "{http://www.w3.org/XML/1998/namespace}"

STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W,
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R,
    b"http://purl.oclc.org/ooxml/officeDocument/math": M,
    b"http://purl.oclc.org/ooxml/drawingml/main": A,
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP,
    b"http://purl.oclc.org/ooxml/drawingml/picture": PIC,
    b"http://purl.oclc.org/ooxml/drawingml/chart": CHART,
    b"http://purl.oclc.org/ooxml/drawingml/diagram": DIAGRAM,
}
"""Names of ISO strict, longest first where one begins another; the reader knows the transitional ones only."""

_MEASURE = re.compile(r"\s*(-?\d+(?:\.\d*)?|-?\.\d+)\s*(mm|cm|in|pt|pc|pi|px|emu)?\s*$")
_POINTS = {"mm": PT_PER_MM, "cm": 10 * PT_PER_MM, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0, "px": 0.75}
_LONGEST = 16
"""Letters of the longest measure that can be meant; more would only be an overflow."""

_OFF = ("0", "false", "off", "none")


def transitional(data: bytes) -> bytes:
    """Return a part with strict namespaces (ISO 29500-1) renamed to transitional ones."""
    if b"purl.oclc.org/ooxml" not in data:
        return data
    for strict in sorted(STRICT, key=len, reverse=True):
        data = data.replace(b'"' + strict + b'"', b'"' + STRICT[strict][1:-1].encode() + b'"')
    return data.replace(b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/")


def parse(data: bytes) -> Element:
    """Return the root of an XML part. Entities, DTDs and the network are off.

    Raises:
        etree.XMLSyntaxError: not well formed.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(transitional(data), parser)


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return _local(element.tag)


@lru_cache(maxsize=4096)
def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(parent: Element | None, name: str, attribute: str = "val") -> str | None:
    """Return `w:attribute` of the child `w:name`; None when either is missing."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(W + attribute)


def is_on(text: str | None) -> bool:
    """Return the meaning of an on/off attribute; a missing one is on."""
    return text is None or text not in _OFF


def flag(parent: Element | None, name: str) -> bool | None:
    """Return the on/off child `w:name`; None when it is missing."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else is_on(child.get(W + "val"))


def points(text: str | None, per_point: float = 20) -> Pt | None:
    """Return a measure in points: a bare number counts `per_point` to the point, else it carries its unit ("2.5cm").

    None when missing or no measure.
    """
    if text is None or len(text) > _LONGEST:
        return None
    if text.isdecimal():
        return Pt(int(text) / per_point)
    found = _MEASURE.match(text)
    if not found:
        return None
    number, unit = float(found[1]), found[2]
    if unit == "emu":
        return Pt(number / 12700)
    return Pt(number * _POINTS[unit]) if unit else Pt(number / per_point)


def whole(text: str | None, default: int = 0) -> int:
    """Return a whole number, the default when missing or no number."""
    try:
        return int(text) if text else default
    except ValueError:
        return default


def color(text: str | None) -> str:
    """Return a colour as "rrggbb"; empty for automatic or none."""
    if not text or not re.fullmatch(r"#?[0-9A-Fa-f]{6}", text):
        return ""
    return text.lstrip("#").lower()


def branch(alternate: Element, known: frozenset[str]) -> Element | None:
    """Return the one branch of an `mc:AlternateContent` to read: the first Choice we know whole, else the Fallback.

    Without a Fallback the first Choice is taken, so that its text is not lost.
    """
    choices = alternate.findall(MC + "Choice")
    for choice in choices:
        needs = [choice.nsmap.get(prefix) for prefix in (choice.get("Requires") or "").split()]
        if needs and all(f"{{{need}}}" in known for need in needs):
            return choice
    fallback = alternate.find(MC + "Fallback")
    return fallback if fallback is not None else (choices[0] if choices else None)


def elements(parent: Element | None) -> Iterator[Element]:
    """Yield the child elements."""
    if parent is not None:
        yield from parent.iterchildren(tag=etree.Element)
