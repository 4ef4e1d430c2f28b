"""Read a .docx into the typed model: `read_docx` is the only door to this package for those who print or check."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from reportgen.document import blocks, notes
from reportgen.document.formats import Formats, Inherited
from reportgen.document.model import Address, Block, Document, Section
from reportgen.document.notices import Notices, located
from reportgen.document.numbering import read_numbering
from reportgen.document.package import Package, no_document, open_package, too_deep
from reportgen.document.sections import SectionReader, read_page
from reportgen.document.settings import read_settings
from reportgen.document.story import Context, open_story
from reportgen.document.styles import read_styles
from reportgen.document.text import walk
from reportgen.document.theme import read_theme
from reportgen.document.xml import Element, W
from reportgen.units import Pt
from reportgen.vi import one_line

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(data: bytes, name: str) -> Document:
    """Return what stands in a Word file, formatting resolved.

    What the model cannot carry is kept as text and named in `Document.notices`; nothing outside the file is read.

    Args:
        data: The file's bytes.
        name: Its name as the user typed it, for messages.

    Raises:
        DataError: not a .docx, damaged, encrypted, with macros, too big, with a DTD, nested too deep (DX01 - DX12).
    """
    return read_package(open_package(data, name)).document


@dataclass(frozen=True, slots=True)
class Traced:
    """A document and the XML it was read from: paragraphs and tables by address, the `w:sectPr` of each section."""

    document: Document
    elements: dict[Address, Element]
    sections: tuple[Element | None, ...]


def read_package(package: Package) -> Traced:
    """Return what stands in an opened Word file, with the XML each block was read from.

    Raises:
        DataError: as `read_docx`.
    """
    name = package.name
    try:
        context = _context(package)
        notes.open_notes(context)
        sections, ends = _sections(context)
    except RecursionError as error:
        raise too_deep(name) from error
    return Traced(_document(context, sections), context.elements, ends)


def _document(context: Context, sections: tuple[Section, ...]) -> Document:
    package, name = context.package, context.package.name
    defaults = context.styles.defaults_run | context.styles.run(None, "paragraph")
    return Document(
        sections=sections,
        title=_title(package) or _first_heading(sections) or PurePath(name).stem,
        language=defaults.get("language", "") or context.settings.language,
        default_tab=context.settings.default_tab,
        compatibility=context.settings.compatibility,
        even_and_odd=context.settings.even_and_odd,
        notices=located(context.notices.all(), sections),
    )


def _context(package: Package) -> Context:
    theme = read_theme(_part(package, "theme"))
    styles = read_styles(_part(package, "styles"), theme)
    numbering = read_numbering(_part(package, "numbering"), styles, theme)
    return Context(
        package=package,
        theme=theme,
        styles=styles,
        numbering=numbering,
        formats=Formats(styles, numbering),
        settings=read_settings(_part(package, "settings")),
        notices=Notices(),
        read_blocks=blocks.read_blocks,
    )


def _part(package: Package, kind: str) -> Element | None:
    name = package.related(package.main, kind)
    return package.xml(name) if name else None


def _sections(context: Context) -> tuple[tuple[Section, ...], tuple[Element | None, ...]]:
    """Return the sections of the body and the `w:sectPr` of each.

    Text after the last break belongs to the body's own `w:sectPr`.
    """
    main = context.package.main
    root = context.package.xml(main)
    body = root.find(W + "body")
    if root.tag != W + "document" or body is None:
        raise no_document(context.package.name, main)
    final = body.find(W + "sectPr")
    following = [*_section_ends(body), final]
    gutter_at_top = context.settings.gutter_at_top
    story = open_story(context, main, root, read_page(following[0], gutter_at_top).text_width)
    found: list[tuple[tuple[Block, ...], Element | None]] = []

    def end_section(read: list[Block], properties: Element) -> None:
        found.append((tuple(read), properties))
        after = following[len(found)] if len(found) < len(following) else final
        story.width = Pt(read_page(after, gutter_at_top).text_width)

    found.append((blocks.read_blocks(story, body, Inherited(), end_section), final))
    reader = SectionReader(context)
    sections = tuple(reader.section(read, properties) for read, properties in found)
    return sections, tuple(properties for _, properties in found)


def _section_ends(body: Element) -> list[Element]:
    """Return the `w:sectPr` of paragraphs that end a section, in order."""
    inner = {W + "tbl", W + "txbxContent", W + "sectPrChange", W + "del"}
    ends = (
        node for node in body.iter(W + "sectPr") if (parent := node.getparent()) is not None and parent.tag == W + "pPr"
    )
    return [node for node in ends if not any(parent.tag in inner for parent in node.iterancestors())]


def _first_heading(sections: tuple[Section, ...]) -> str:
    """Return the text of the first heading; empty when there is none."""
    paragraphs = (paragraph for section in sections for paragraph in walk(section.blocks, notes=False))
    texts = (one_line(paragraph.text) for paragraph in paragraphs if paragraph.format.outline)
    return next(filter(None, texts), "")


def _title(package: Package) -> str:
    part = package.related("", "core-properties")
    return (package.xml(part).findtext(_TITLE) or "").strip() if part else ""
