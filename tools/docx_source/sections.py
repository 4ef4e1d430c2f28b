"""Page set-up and running heads: profile nd30 (ND30-PAGE-01 … -10), each appendix a section that restarts at page 1."""

from __future__ import annotations

from docx_source.xml import Element, element, paragraph, run, twips, w, when

A4 = (11906, 16838)
MARGINS = {"top": 1134, "right": twips(15), "bottom": 1134, "left": 1701}
"""20, 15, 20, 30 mm, as the rules write them in twips (ND30-PAGE-03 … -06)."""
FOOTER_DISTANCE = twips(8)
MARK = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"


def section(header: int, *, landscape: bool = False, address: bool = False) -> Element:
    """Return a section's properties: own page numbers from 1, none shown on its first page.

    Args:
        header: Twips from the edge of the paper to the running head.
        address: The first page has the foot that bears the issuer's address (ND30-C13).
    """
    width, height = A4[::-1] if landscape else A4
    size = {"w": width, "h": height} | ({"orient": "landscape"} if landscape else {})
    return w(
        "sectPr",
        _reference("first", "rId4"),
        _reference("default", "rId5"),
        _foot("first", "rId7") if address else None,
        w("type", val="nextPage"),
        w("pgSz", **size),
        w("pgMar", **MARGINS, header=header, footer=FOOTER_DISTANCE, gutter=0),
        w("pgNumType", start=1),
        w("cols", space=720),
        w("titlePg"),
    )


def _reference(kind: str, relationship: str) -> Element:
    return element("w", "headerReference", attributes={"w:type": kind, "r:id": relationship})


def _foot(kind: str, relationship: str) -> Element:
    return element("w", "footerReference", attributes={"w:type": kind, "r:id": relationship})


def section_end(header: int, *, landscape: bool = False, address: bool = False) -> Element:
    """Return the tiny paragraph that ends a section."""
    return paragraph("RGNgatPhan", section=section(header, landscape=landscape, address=address))


def header_parts() -> tuple[Element, Element]:
    """Return the head of first pages (only the mark) and of all others (page number, the mark under it)."""
    return w("hdr", _mark()), w("hdr", _page_number(), _mark())


def address_part() -> Element:
    """Return the foot of page 1: the issuer's address under a line as wide as the text, nothing without one."""
    line = w("pBdr", w("top", val="single", sz=6, space=1, color="000000"))
    address = paragraph("RGDiaChi", "{{ dia_chi }}")
    properties = address[0]
    properties.append(line)
    return w("ftr", *when("dia_chi", address, otherwise=[paragraph("RGDiaChi")]))


def _mark() -> Element:
    """Return the mark's paragraph: empty when the figures are real."""
    return paragraph("RGMinhHoa", f"{{% if so_lieu_minh_hoa %}}{MARK}{{% endif %}}")


def _page_number() -> Element:
    instruction = w("instrText")
    instruction.text = " PAGE "
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    marks = [w("r", w("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")]
    begin, separate, end = marks
    return paragraph("RGSoTrang", begin, w("r", instruction), separate, run("2"), end)
