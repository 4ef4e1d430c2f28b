"""A rule line as Word draws it: DrawingML for Word 2010 and later, VML for older programs.

The length here is nominal: reportgen/render/docx/rule_lines.py knows the line by its name and gives it the length
that the text above it asks for (ND30-LINE-01 … -03).
"""

from __future__ import annotations

from docx_source.xml import NS, Element, element, paragraph, w

EMU_PER_PT = 12700
STROKE = 9525
"""0.75 pt."""
BELOW = 2.5
"""Points between the top of the line's own small paragraph and the line."""


def rule_line(name: str, points: float, number: int) -> Element:
    """Return a small paragraph that carries the line, centred, just under the paragraph before it.

    Args:
        name: Name of the shape, e.g. "rg-ke-tieu-ngu".
        points: Nominal length.
        number: Unique id of the drawing in the file.
    """
    choice = element("mc", "Choice", [w("drawing", _anchor(name, points, number))], {"Requires": "wps"})
    fallback = element("mc", "Fallback", [w("pict", _vml(name, points))])
    return paragraph("RGDuongKe", w("r", element("mc", "AlternateContent", [choice, fallback])))


def _anchor(name: str, points: float, number: int) -> Element:
    flags = {
        "distT": 0, "distB": 0, "distL": 0, "distR": 0, "simplePos": 0, "relativeHeight": 251659264 + number,
        "behindDoc": 0, "locked": 0, "layoutInCell": 1, "allowOverlap": 1,
    }  # fmt: skip
    length = round(points * EMU_PER_PT)
    children = [
        element("wp", "simplePos", attributes={"x": 0, "y": 0}),
        element("wp", "positionH", [_text("align", "center")], {"relativeFrom": "column"}),
        element("wp", "positionV", [_text("posOffset", str(round(BELOW * EMU_PER_PT)))], {"relativeFrom": "paragraph"}),
        element("wp", "extent", attributes={"cx": length, "cy": 0}),
        element("wp", "effectExtent", attributes={"l": 0, "t": 0, "r": 0, "b": 0}),
        element("wp", "wrapNone"),
        element("wp", "docPr", attributes={"id": number, "name": name}),
        element("wp", "cNvGraphicFramePr"),
        _graphic(length),
    ]
    return element("wp", "anchor", children, dict(flags))


def _text(tag: str, text: str) -> Element:
    made = element("wp", tag)
    made.text = text
    return made


def _graphic(length: int) -> Element:
    transform = element(
        "a", "xfrm",
        [element("a", "off", attributes={"x": 0, "y": 0}), element("a", "ext", attributes={"cx": length, "cy": 0})],
    )  # fmt: skip
    geometry = element("a", "prstGeom", [element("a", "avLst")], {"prst": "line"})
    black = element("a", "solidFill", [element("a", "srgbClr", attributes={"val": "000000"})])
    properties = element("wps", "spPr", [transform, geometry, element("a", "ln", [black], {"w": STROKE})])
    shape = element("wps", "wsp", [element("wps", "cNvCnPr"), properties, element("wps", "bodyPr")])
    data = element("a", "graphicData", [shape], {"uri": NS["wps"]})
    return element("a", "graphic", [data])


def _vml(name: str, points: float) -> Element:
    style = (
        f"position:absolute;margin-top:{BELOW}pt;z-index:1;mso-position-horizontal:center;"
        "mso-position-horizontal-relative:text;mso-position-vertical-relative:text"
    )
    attributes = {"id": name, "style": style, "from": "0,0", "to": f"{points:g}pt,0"}
    return element("v", "line", attributes={**attributes, "strokecolor": "#000000", "strokeweight": ".75pt"})
