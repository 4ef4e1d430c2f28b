"""Signs the printing font lacks: equivalents it has, and the list of those for which there is none.

Only one family is embedded in our PDFs, so a sign is never fetched from another font. Liberation Serif has all of
Vietnamese, the arrows and the plain geometric signs; it lacks the boxes, ticks and hands of Word's symbol fonts.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Iterator

from reportgen.document.metrics import Metrics
from reportgen.document.model import Block, Document, Paragraph, Placeholder, Shape, Table, Text
from reportgen.document.model import Note as NoteReference

EQUIVALENTS = {
    "☐": "□",
    "☑": "■",
    "☒": "■",
    "✓": "√",
    "✔": "√",
    "✗": "×",
    "✘": "×",
    "➢": "►",
    "➤": "►",
    "❖": "♦",
    "❑": "□",
    "❒": "□",
    "◆": "♦",
    "★": "*",
    "☆": "*",
    "✦": "*",
    "✱": "*",
    "⁃": "-",
    "‐": "-",
    "‑": "-",
    "⇒": "→",
    "➔": "→",
    "➜": "→",
    "⇨": "→",
    "⟶": "→",
    "⩽": "≤",
    "⩾": "≥",
    "≦": "≤",
    "≧": "≥",
    "∙": "·",
    "⋅": "·",
    "⦁": "•",
    "\uf0b7": "•",  # Symbol and Wingdings as Word stores them, in the private area
    "\uf0a7": "▪",
    "\uf0a8": "□",
    "\uf06f": "□",
    "\uf071": "□",
    "\uf0fe": "■",
    "\uf0fd": "■",
    "\uf076": "♦",
    "\uf0d8": "►",
    "\uf0e0": "→",
    "\uf0fc": "√",
    "\uf0fb": "×",
    "\uf02d": "-",
    "\u2028": " ",
    "\u2029": " ",
    "\u3000": " ",
}
"""What is printed in place of a sign, when the font has the one and lacks the other."""


class Characters:
    """Turns text into text the font can print.

    Args:
        has: Tells whether the font has a sign.
    """

    def __init__(self, has: Callable[[str], bool]) -> None:
        self._has = has
        self._printed = functools.cache(self._one)

    def printable(self, text: str) -> str:
        """Return text in NFC with every sign the font lacks replaced by its equivalent, where there is one."""
        text = unicodedata.normalize("NFC", text)
        return text if text.isascii() and text.isprintable() else "".join(map(self._printed, text))

    def missing(self, text: str) -> str:
        """Return the signs of text that stay unprintable, each once, in order."""
        signs = dict.fromkeys(self.printable(text))
        return "".join(sign for sign in signs if not sign.isspace() and not self._has(sign))

    def _one(self, sign: str) -> str:
        if self._has(sign) or sign == " ":
            return sign
        if sign in EQUIVALENTS:
            return EQUIVALENTS[sign]
        if sign.isspace():
            return " "
        if unicodedata.category(sign) in ("Cc", "Cf"):  # joiners, marks of direction: they have no shape of their own
            return ""
        plain = unicodedata.normalize("NFKC", sign)
        return plain if all(map(self._has, plain)) else sign


def in_all_faces(sign: str, metrics: Metrics) -> bool:
    """Tell whether a sign is in every face, so that bold text has it too."""
    return all(ord(sign) in face.table("cmap") for face in metrics.faces.values())


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """Yield every paragraph of the pages, running heads included, in the order of the file."""
    for section in document.sections:
        for blocks in (*section.headers.values(), *section.footers.values(), section.blocks):
            yield from _paragraphs(blocks)


def texts(paragraph: Paragraph) -> Iterator[str]:
    """Yield the pieces of text printed for a paragraph, its label first."""
    if paragraph.label:
        yield paragraph.label.text
    for item in paragraph.items:
        if isinstance(item, Text | Placeholder) and not item.format.hidden:
            yield item.text


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)
            continue
        yield block
        for item in block.items:
            if isinstance(item, NoteReference | Shape):
                yield from _paragraphs(item.blocks)
