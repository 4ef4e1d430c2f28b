"""Word files written by hand as XML, for layout tests: only what a test names is in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'  # noqa: E501
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'  # noqa: E501


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "") -> str:
    """Return a paragraph; `content` is text, or runs when it begins with "<"."""
    inside = content if content.startswith("<") or not content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def cell(content: str, width: int, properties: str = "") -> str:
    """Return a table cell of `width` twips; `content` is a paragraph's text or whole paragraphs."""
    inside = content if content.startswith("<w:p") else paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inside}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """Return a table row."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths: tuple[int, ...], *rows: str, borders: bool = True, properties: str = "") -> str:
    """Return a table with fixed grid widths in twips."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = f"<w:tblBorders>{sides}</w:tblBorders>" if borders else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{lines}<w:tblLayout w:type="fixed"/>{properties}'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def rule_line(width: int, down: int, name: int = 1) -> str:
    """Return a run with a horizontal line, centred in its column: `width` and `down` in points."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
        f'distR="0" simplePos="0" relativeHeight="{name}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down * 12700}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width * 12700}" cy="0"/><wp:wrapNone/><wp:docPr id="{name}" name="Line {name}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * 12700}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
        "</a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        "</mc:Choice></mc:AlternateContent></w:r>"
    )


def section(size: str, header: bool = True, start: int | None = 1) -> str:
    """Return section properties: page number above, not on the first page."""
    head = '<w:headerReference w:type="default" r:id="rHead"/>' if header else ""
    number = f'<w:pgNumType w:start="{start}"/>' if start is not None else ""
    return f"<w:sectPr>{head}{size}{number}<w:titlePg/></w:sectPr>"


def docx(
    body: str,
    styles: str = "",
    parts: Mapping[str, str] | None = None,
    size: int = 28,
    compatibility: int = 15,
) -> bytes:
    """Return a Word file.

    Args:
        body: Contents of `w:body`, its `w:sectPr` last.
        styles: Further styles.
        parts: Further parts of the folder word/ by kind ("footnotes"): their XML.
        size: Of Normal, half points.
        compatibility: Mode; 15 is Word 2013 and later.
    """
    further = dict(parts or {})
    further.setdefault("header", _HEADER)
    files = {
        "[Content_Types].xml": _content_types(further),
        "_rels/.rels": _relations((("rDoc", "officeDocument", "word/document.xml"),)),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": _styles(styles, size),
        "word/settings.xml": _settings(compatibility),
        "word/_rels/document.xml.rels": _relations(
            (
                ("rStyles", "styles", "styles.xml"),
                ("rSettings", "settings", "settings.xml"),
                *((f"r{'Head' if kind == 'header' else kind}", kind, f"{kind}.xml") for kind in further),
            )
        ),
    }
    files |= {f"word/{kind}.xml": xml.replace("{names}", _NAMES) for kind, xml in further.items()}
    return _zipped(files)


_HEADER = (
    '<w:hdr {names}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
    '<w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)


def _zipped(files: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in files.items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            archive.writestr(info, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml}')
    return buffer.getvalue()


def _content_types(parts: Mapping[str, str]) -> str:
    kinds = {"document": "document.main", "styles": "styles", "settings": "settings"} | {kind: kind for kind in parts}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(entries: tuple[tuple[str, str, str], ...]) -> str:
    inside = "".join(
        f'<Relationship Id="{id_}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for id_, kind, target in entries
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _styles(further: str, size: int) -> str:
    return (
        f"<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" '
        f'w:eastAsia="Times New Roman"/><w:sz w:val="{size}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/></w:style>{further}</w:styles>'
    )


def _settings(compatibility: int) -> str:
    return (
        f'<w:settings {_NAMES}><w:compat><w:compatSetting w:name="compatibilityMode" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{compatibility}"/></w:compat></w:settings>'
    )
