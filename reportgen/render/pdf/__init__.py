"""The PDF of a document model: model -> HTML and CSS -> WeasyPrint.

styles, characters   formats as CSS; signs the font lacks
inline, tabs         what stands in the lines of a paragraph
paragraphs, shapes   a paragraph and what floats beside it
grid, tables         tables
blocks               blocks of a column, neighbours
measure, pages       sizes, running heads
html                 the whole tree
engine               WeasyPrint, imported only when a PDF is made
"""

from __future__ import annotations

from reportgen.document.metrics import Metrics
from reportgen.document.model import Document
from reportgen.render.pdf.html import to_html

_SIGNATURE = b"%\xf0\x9f\x96\xa4"
"""The comment in the second line of every PDF that WeasyPrint writes."""

_SIGNED = b"/ByteRange"
"""Stands in a PDF that carries a digital signature."""


def print_pdf(document: Document, metrics: Metrics) -> bytes:
    """Return a document as a tagged PDF: one font family, no network, the same bytes for the same document.

    Args:
        document: The model of a .docx, formatting resolved.
        metrics: The fonts to measure and print with.

    Raises:
        CannotRun: RD30, a font file cannot be read.
    """
    from reportgen.render.pdf.engine import write_pdf  # WeasyPrint costs a third of a second to import

    return write_pdf(to_html(document, metrics), tuple(face.path for face in metrics.faces.values()))


def made_here(data: bytes) -> bool:
    """Tell whether a PDF was printed by us and not signed since, so that it may be replaced without asking."""
    return _SIGNATURE in data[:32] and _SIGNED not in data
