"""Walk the model and take its words: for "same words in docx and pdf", for searching, for messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.document.model import (
    Block,
    Break,
    Document,
    Field,
    Inline,
    Note,
    Paragraph,
    Placeholder,
    Shape,
    Tab,
    Table,
    Text,
)


def words(document: Document) -> tuple[str, ...]:
    """Return the words of the body in reading order, as a printed page shows them.

    Headers, footers, list labels, notes and hidden text are left out; a text box is read where it is anchored.
    """
    pieces = (_shown(paragraph.items) for paragraph in walk_body(document, notes=False))
    return tuple(word for piece in pieces for word in piece.replace("\u00ad", "").split())


def plain_text(blocks: Iterable[Block]) -> str:
    """Return all text of blocks, one paragraph a line, labels and hidden text in, notes and text boxes after theirs."""
    return "\n".join(
        (f"{paragraph.label.text} " if paragraph.label else "") + paragraph_text(paragraph)
        for paragraph in walk(blocks)
    )


def paragraph_text(paragraph: Paragraph) -> str:
    """Return the text of one paragraph, hidden text and stored results of live fields in; breaks as line ends."""
    return "".join(_text(item) for item in paragraph.items)


def walk_paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield every paragraph of a document: body, cells, text boxes, notes, then headers and footers."""
    yield from walk_body(document)
    seen: list[tuple[Block, ...]] = []
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values()):
            if not any(blocks is known for known in seen):
                seen.append(blocks)
                yield from walk(blocks)


def walk_body(document: Document, notes: bool = True) -> Iterator[Paragraph]:
    """Yield every paragraph of the body with cells, text boxes and, unless unwanted, notes."""
    for section in document.sections:
        yield from walk(section.blocks, notes)


def walk(blocks: Iterable[Block], notes: bool = True) -> Iterator[Paragraph]:
    """Yield the paragraphs of blocks in order, each followed by those of its text boxes and notes."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            for item in block.items:
                if isinstance(item, Shape) or (notes and isinstance(item, Note)):
                    yield from walk(item.blocks, notes)
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from walk(cell.blocks, notes)


def walk_tables(document: Document) -> Iterator[Table]:
    """Yield every table of the body, an outer one before those in its cells."""
    for section in document.sections:
        yield from tables_in(section.blocks)


def tables_in(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield the tables among blocks, an outer one before those in its cells."""
    for block in blocks:
        if isinstance(block, Table):
            yield block
            for row in block.rows:
                for cell in row.cells:
                    yield from tables_in(cell.blocks)


def walk_items(document: Document) -> Iterator[Inline]:
    """Yield every inline item of the document."""
    for paragraph in walk_paragraphs(document):
        yield from paragraph.items


def _shown(items: Iterable[Inline]) -> str:
    """Return what a page shows of items; a note's mark and a live field are no words of the text."""
    return "".join(
        _text(item)
        for item in items
        if not isinstance(item, Field | Note) and not (isinstance(item, Text) and item.format.hidden)
    )


def _text(item: Inline) -> str:
    if isinstance(item, Text | Placeholder):
        return item.text
    if isinstance(item, Field):
        return item.cached
    if isinstance(item, Break):
        return "\n"
    return "\t" if isinstance(item, Tab) else ""
