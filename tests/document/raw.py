"""Assemble a .docx from a folder of raw XML parts, and from bodies typed in a test. No library writes the XML for us.

A folder of `tests/fixtures/docx/` holds parts of `word/` by their names: `document.xml`, and what it needs of
`styles.xml`, `numbering.xml`, `settings.xml`, `footnotes.xml`, `header1.xml`, `image1.png` ... A part's relationship id
is its name without the ending. `external.txt` holds relationships to the outside, one "id kind address" a line.
Parts that every fixture needs and does not bring itself come from `_common/`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

FIXTURES = Path(__file__).parent.parent / "fixtures" / "docx"
RESAVED = FIXTURES / "resaved"

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{name}"'
    for prefix, name in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "w10": "urn:schemas-microsoft-com:office:word",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    }.items()
)
A4 = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
    ' w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_TYPES = {
    "document": _MAIN.format("document.main"),
    "styles": _MAIN.format("styles"),
    "numbering": _MAIN.format("numbering"),
    "settings": _MAIN.format("settings"),
    "footnotes": _MAIN.format("footnotes"),
    "endnotes": _MAIN.format("endnotes"),
    "header": _MAIN.format("header"),
    "footer": _MAIN.format("footer"),
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "diagramData": "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
}
_STAMP = (2026, 1, 1, 0, 0, 0)


def fixture(name: str) -> bytes:
    """Return the .docx of a fixture folder."""
    return assemble(fixture_parts(name))


def fixture_parts(name: str) -> dict[str, bytes]:
    """Return the parts of a fixture folder by file name, with those of `_common` it does not bring itself."""
    common = {path.name: path.read_bytes() for path in sorted((FIXTURES / "_common").iterdir())}
    return common | {path.name: path.read_bytes() for path in sorted((FIXTURES / name).iterdir())}


def fixture_names() -> list[str]:
    """Return the names of all fixture folders."""
    return sorted(path.name for path in FIXTURES.iterdir() if (path / "document.xml").is_file())


def document(body: str, **parts: str | bytes) -> bytes:
    """Return a .docx with this body (XML inside `w:body`) on an A4 page.

    Args:
        parts: Further parts by name without ending, contents as XML text or as bytes; `settings=""` leaves one out.
    """
    body = body if "<w:sectPr" in body else body + A4
    found: dict[str, bytes] = {path.name: path.read_bytes() for path in sorted((FIXTURES / "_common").iterdir())}
    found["document.xml"] = part("document", f"<w:body>{body}</w:body>")
    for name, contents in parts.items():
        leaf = name if "." in name else f"{name}.xml"
        found[leaf] = contents if isinstance(contents, bytes) else contents.encode()
    return assemble({leaf: contents for leaf, contents in found.items() if contents})


def part(root: str, inside: str) -> bytes:
    """Return an XML part with the usual namespaces: root element `w:root`."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{root} {NAMESPACES}>{inside}</w:{root}>'.encode()


def assemble(parts: Mapping[str, bytes]) -> bytes:
    """Return the zip of the parts with content types and relationships made from their names."""
    inner = {leaf: data for leaf, data in parts.items() if leaf != "external.txt"}
    external = parts.get("external.txt", b"").decode().splitlines()
    files = {
        "[Content_Types].xml": _content_types(list(inner)),
        "_rels/.rels": _relationships([("rId1", "officeDocument", "word/document.xml", "")]),
        "word/_rels/document.xml.rels": _part_relationships(list(inner), external),
    }
    pictures = [leaf for leaf in inner if _kind(leaf) == "image"]
    for leaf in inner:
        if leaf.startswith(("header", "footer", "footnotes")):
            files[f"word/_rels/{leaf}.rels"] = _part_relationships(pictures, external)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in [*files.items(), *((f"word/{leaf}", data) for leaf, data in inner.items())]:
            archive.writestr(zipfile.ZipInfo(name, _STAMP), data, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _kind(leaf: str) -> str:
    """Return the relationship kind of a part: its name without number and ending."""
    stem = leaf.rpartition(".")[0].rstrip("0123456789")
    return "image" if stem == "image" else stem


def _part_relationships(leaves: list[str], external: list[str]) -> bytes:
    rows = [(leaf.rpartition(".")[0], _kind(leaf), leaf, "") for leaf in leaves if leaf != "document.xml"]
    rows += [(name, kind, address, ' TargetMode="External"') for name, kind, address in map(str.split, external)]
    return _relationships(rows)


def _relationships(rows: list[tuple[str, str, str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}{kind}" Target="{target}"{mode}/>'
        for name, kind, target, mode in rows
    )
    root = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{root}">{inner}</Relationships>'.encode()


def _content_types(leaves: list[str]) -> bytes:
    defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    defaults |= {"png": "image/png", "jpeg": "image/jpeg", "emf": "image/x-emf", "bin": "application/octet-stream"}
    inner = "".join(f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in defaults.items())
    inner += "".join(
        f'<Override PartName="/word/{leaf}" ContentType="{_TYPES[_kind(leaf)]}"/>'
        for leaf in leaves
        if _kind(leaf) in _TYPES
    )
    root = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="{root}">{inner}</Types>'.encode()
