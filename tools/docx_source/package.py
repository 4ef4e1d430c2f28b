"""The .docx package: document, headers, styles, settings, theme, fonts, properties; stored with a fixed clock.

Parts are stored uncompressed: the same bytes come from every version of zlib.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from docx_source.sections import header_parts
from docx_source.styles import FONT, Style, styles_part
from docx_source.theme import THEME
from docx_source.xml import Element, element, serialise, w

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = {
    "word/styles.xml": "styles",
    "word/settings.xml": "settings",
    "word/fontTable.xml": "fontTable",
    "word/header1.xml": "header",
    "word/header2.xml": "header",
}
"""Parts of the document in the order of their relationship ids, rId1 … ; rId6 is the theme, rId7 the foot."""
FOOT = "word/footer1.xml"


def package(blocks: Sequence[Element], title: str, styles: Sequence[Style], foot: Element | None = None) -> bytes:
    """Return a .docx holding blocks (the last one the body's sectPr).

    Args:
        foot: The foot of first pages, if the sections refer to one.
    """
    document = w("document", w("body", *blocks))
    document.set("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable", "w14")
    first, default = header_parts()
    files = {
        "[Content_Types].xml": _content_types(with_foot=foot is not None),
        "_rels/.rels": _package_relationships(),
        "docProps/app.xml": _app(),
        "docProps/core.xml": _core(title),
        "word/_rels/document.xml.rels": _document_relationships(with_foot=foot is not None),
        "word/document.xml": serialise(document),
        "word/fontTable.xml": serialise(_fonts()),
        **({FOOT: serialise(foot)} if foot is not None else {}),
        "word/header1.xml": serialise(first),
        "word/header2.xml": serialise(default),
        "word/settings.xml": serialise(_settings()),
        "word/styles.xml": serialise(styles_part(styles)),
        "word/theme/theme1.xml": THEME.encode(),
    }
    return _zipped(files)


def _zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, content)
    return buffer.getvalue()


def _content_types(*, with_foot: bool) -> bytes:
    parts = PARTS | ({FOOT: "footer"} if with_foot else {})
    overrides = {f"/{name}": f"{WORD_TYPE}.{kind}+xml" for name, kind in parts.items()}
    overrides |= {
        "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
        "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    lines = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{HEAD}<Types xmlns="{namespace}">{defaults}{lines}</Types>'.encode()


def _relationships(targets: Sequence[tuple[str, str]]) -> bytes:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    lines = "".join(
        f'<Relationship Id="rId{index}" Type="{kind}" Target="{target}"/>'
        for index, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{namespace}">{lines}</Relationships>'.encode()


def _package_relationships() -> bytes:
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return _relationships(
        [
            (f"{OFFICE}/relationships/officeDocument", "word/document.xml"),
            (core, "docProps/core.xml"),
            (f"{OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ]
    )


def _document_relationships(*, with_foot: bool) -> bytes:
    targets = [(f"{OFFICE}/relationships/{kind}", name.removeprefix("word/")) for name, kind in PARTS.items()]
    targets.append((f"{OFFICE}/relationships/theme", "theme/theme1.xml"))
    if with_foot:
        targets.append((f"{OFFICE}/relationships/footer", FOOT.removeprefix("word/")))
    return _relationships(targets)


def _app() -> bytes:
    namespace = f"{OFFICE}/extended-properties"
    return f'{HEAD}<Properties xmlns="{namespace}"><Application>reportgen</Application></Properties>'.encode()


def _core(title: str) -> bytes:
    """Return the core properties, without dates: a template made twice is the same file."""
    spaces = (
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    content = f"<dc:title>{title}</dc:title><dc:creator>reportgen</dc:creator><dc:language>vi-VN</dc:language>"
    return f"{HEAD}<cp:coreProperties {spaces}>{content}</cp:coreProperties>".encode()


def _fonts() -> Element:
    return w(
        "fonts",
        w(
            "font",
            w("panose1", val="02020603050405020304"),
            w("charset", val="00"),
            w("family", val="roman"),
            w("pitch", val="variable"),
            name=FONT,
        ),
    )


def _settings() -> Element:
    mode = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)
    return w(
        "settings",
        w("zoom", percent=100),
        w("hideSpellingErrors"),
        w("hideGrammaticalErrors"),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", mode),
        w("themeFontLang", val="vi-VN"),
        _color_mapping(),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )


def _color_mapping() -> Element:
    names = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2", "hyperlink": "hyperlink"}
    names |= {f"accent{index}": f"accent{index}" for index in range(1, 7)}
    names["followedHyperlink"] = "followedHyperlink"
    return element("w", "clrSchemeMapping", attributes={f"w:{name}": value for name, value in names.items()})
