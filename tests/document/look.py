"""Short ways for tests to read a fixture, or a body typed in the test, and to look at one thing in it."""

from __future__ import annotations

from reportgen.document.model import Cell, Document, Paragraph, Section, Shape, Table, Text
from reportgen.document.reader import read_docx
from reportgen.document.text import walk_body, walk_items, walk_tables
from tests.document.raw import document, fixture


def model(name: str) -> Document:
    """Return the model of a fixture."""
    return read_docx(fixture(name), f"{name}.docx")


def typed(body: str, **parts: str | bytes) -> Document:
    """Return the model of a body typed in a test."""
    return read_docx(document(body, **parts), "thu.docx")


def paragraphs(document: Document) -> list[Paragraph]:
    """Return the paragraphs of the body with cells and text boxes, without notes."""
    return list(walk_body(document, notes=False))


def by_text(document: Document, text: str) -> Paragraph:
    """Return the first paragraph that begins with a text."""
    return next(paragraph for paragraph in paragraphs(document) if paragraph.text.startswith(text))


def first_run(document: Document, text: str) -> Text:
    """Return the first run that begins with a text."""
    return next(item for item in walk_items(document) if isinstance(item, Text) and item.text.startswith(text))


def table(document: Document, index: int = 0) -> Table:
    """Return a table of the body, by zero-based order."""
    return list(walk_tables(document))[index]


def cell(document: Document, row: int, position: int, of: int = 0) -> Cell:
    """Return a cell by zero-based row and position in its row."""
    return table(document, of).rows[row].cells[position]


def shapes(document: Document) -> list[Shape]:
    """Return the shapes of a document."""
    return [item for item in walk_items(document) if isinstance(item, Shape)]


def codes(document: Document) -> dict[str, int]:
    """Return the notices of a document: how often by code."""
    found: dict[str, int] = {}
    for notice in document.notices:
        found[notice.code] = found.get(notice.code, 0) + notice.count
    return found


def section(document: Document, index: int = 0) -> Section:
    """Return a section by zero-based order."""
    return document.sections[index]
