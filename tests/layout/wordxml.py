"""Pieces of WordprocessingML: properties, tables, lines, text boxes, numbering, theme."""

from __future__ import annotations

from typing import Any

from reportgen.units import PT_PER_MM
from tests.layout.papers import Part

EMU = 36000


def twips(mm: float) -> int:
    """Return millimetres as twips."""
    return round(mm * PT_PER_MM * 20)


def text_box(number: int, inside: str, start: float, width: float) -> str:
    """Return a run with a text box 40 mm high that text goes around above and below."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" '
        'behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(start * EMU)}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(width * EMU)}" cy="{40 * EMU}"/><wp:wrapTopAndBottom/>'
        f'<wp:docPr id="{number}" name="hop {number}"/><wp:cNvGraphicFramePr/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        "<wps:wsp>"
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(width * EMU)}" '
        f'cy="{40 * EMU}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
        '<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic></wp:anchor>'
        "</w:drawing>"
        "</mc:Choice></mc:AlternateContent></w:r>"
    )


NEUTRAL = {
    "size": 14,
    "align": "left",
    "first": 0,
    "after": 0,
    "before": 0,
    "line": 1.0,
    "left": 0,
    "right": 0,
    "bold": False,
    "italic": False,
    "caps": False,
    "contextual": False,
    "boxed": False,
    "underline": False,
    "font": "Times New Roman",
    "color": "000000",
}


def cut(parts: list[Part], lower: tuple[str, ...]) -> tuple[list[Part], list[Part]]:
    return [piece for piece in parts if piece.role not in lower], [piece for piece in parts if piece.role in lower]


def r_inner(look: dict[str, Any]) -> str:
    out = []
    if "font" in look:
        out.append(f'<w:rFonts w:ascii="{look["font"]}" w:hAnsi="{look["font"]}" w:cs="{look["font"]}"/>')
    for key, tag in (("bold", "b"), ("italic", "i"), ("caps", "caps")):
        if key in look:
            out.append(f"<w:{tag}/>" if look[key] else f'<w:{tag} w:val="0"/>')
    if "color" in look:
        out.append(f'<w:color w:val="{look["color"]}"/>')
    if "size" in look:
        out.append(f'<w:sz w:val="{round(look["size"] * 2)}"/>')
    if "underline" in look:
        out.append(f'<w:u w:val="{"single" if look["underline"] else "none"}"/>')
    return "".join(out)


def r_props(look: dict[str, Any]) -> str:
    inner = r_inner(look)
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


_SIDES = ("top", "left", "bottom", "right")
BOX = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="1" w:color="FF0000"/>' for side in _SIDES)


def p_props(look: dict[str, Any], label: str) -> str:
    out = [label, f"<w:pBdr>{BOX}</w:pBdr>" if look.get("boxed") else ""]
    spacing = {key: round(look[key] * 20) for key in ("before", "after") if key in look}
    text = "".join(f' w:{key}="{value}"' for key, value in spacing.items())
    if "line" in look:
        line = look["line"]
        if isinstance(line, str):
            text += f' w:line="{round(float(line) * 20)}" w:lineRule="exact"'
        else:
            text += f' w:line="{round(line * 240)}" w:lineRule="auto"'
    out.append(f"<w:spacing{text}/>" if text else "")
    indents = "".join(f' w:{key}="{twips(look[key])}"' for key in ("left", "right") if key in look)
    if "first" in look:
        indents += f' w:firstLine="{twips(look["first"])}"'
    out.append(f"<w:ind{indents}/>" if indents else "")
    out.append("<w:contextualSpacing/>" if look.get("contextual") else "")
    out.append(f'<w:jc w:val="{look["align"]}"/>' if "align" in look else "")
    return "".join(out)


def table(columns: tuple[float, ...], rows: list[tuple[str, ...]]) -> str:
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in columns)
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))
    inside = ""
    for row in rows:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{text or "<w:p/>"}</w:tc>'
            for width, text in zip(columns, row, strict=True)
        )
        inside += f"<w:tr>{cells}</w:tr>"
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(columns))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>"
    )


def drawing(number: int, start: float, length: float, down: float) -> str:
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" '
        'locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{round(start * EMU)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{round(down * 12700)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{round(length * EMU)}" cy="0"/><wp:wrapNone/><wp:docPr id="{number}" name="ke {number}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{round(length * EMU)}" cy="0"/>'
        "</a:xfrm>"
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
        "</a:solidFill></a:ln>"
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        "</mc:AlternateContent></w:r>"
    )


def vml(number: int, start: float, length: float, down: float) -> str:
    left, right = start * PT_PER_MM, (start + length) * PT_PER_MM
    return (
        f'<w:r><w:pict><v:line id="ke{number}" style="position:absolute;z-index:{number};'
        "mso-position-horizontal-relative:text;"
        f'mso-position-vertical-relative:text" from="{left:.2f}pt,{down:.2f}pt" to="{right:.2f}pt,{down:.2f}pt" '
        'strokecolor="#000000" strokeweight=".75pt"/></w:pict></w:r>'
    )


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:suff '
    'w:val="space"/>'
    '<w:lvlText w:val="-"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    "</w:abstractNum>"
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:suff '
    'w:val="space"/>'
    '<w:lvlText w:val="%1."/><w:lvlJc w:val="left"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt '
    'w:val="decimal"/>'
    '<w:suff w:val="space"/><w:lvlText w:val="%2."/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)
THEME = (
    b'<?xml version="1.0" encoding="UTF-8"?>'
    b'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x">'
    b'<a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Times New Roman"/></a:majorFont>'
    b"<a:minorFont>"
    b'<a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)

_SIGN = '<w:r>{0}<w:fldChar w:fldCharType="%s"/></w:r>'
PAGE_FIELD = (
    _SIGN % "begin"
    + '<w:r>{0}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    + _SIGN % "separate"
    + "<w:r>{0}<w:t>2</w:t></w:r>"
    + _SIGN % "end"
)
"""A page number; {0} stands for the properties of its runs."""
