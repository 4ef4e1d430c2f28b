"""A paragraph's words over all of its runs, and writing into them: what is written looks as what stood there."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from reportgen.document.xml import XML, Element

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SKIPPED = ("del", "moveFrom", "pPr", "rPr", "instrText", "p")
"""What is deleted, formatting, and paragraphs of text boxes within: they have words of their own."""
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"


def local(node: Element) -> str:
    """Return a tag without its namespace, transitional or strict; "" for comments."""
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


@dataclass(slots=True)
class Piece:
    """A node with words: a `w:t`, or a sign such as a tab."""

    node: Element
    text: str


@dataclass(slots=True)
class Words:
    """The words of a paragraph.

    Attributes:
        pieces: In order; their texts together are `text`.
        folded: `text` in small letters without marks, a blank for every blank but line breaks, "-" for every dash.
        places: Where in `text` each sign of `folded` stands: a letter typed with its mark apart is one sign.
    """

    pieces: list[Piece]
    folded: str
    places: list[int]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def write(self, start: int, end: int, new: str) -> None:
        """Write `new` in the place of folded[start:end]; the first run that stood there gives its formatting."""
        self._put(self._place(start), self._place(end), new)

    def _place(self, index: int) -> int:
        return self.places[index] if index < len(self.places) else len(self.text)

    def _put(self, start: int, end: int, new: str) -> None:
        at = 0
        for piece in self.pieces:
            first, last = max(start - at, 0), min(end - at, len(piece.text))
            at += len(piece.text)
            touched = first < last or (start == end and new and 0 <= first <= len(piece.text) and start <= at)
            if touched:
                _set(piece, piece.text[:first] + new + piece.text[max(last, first) :])
                new = ""


def words_of(paragraph: Element) -> Words:
    """Return the words of a paragraph as it reads with every tracked change taken."""
    pieces = list(_pieces(paragraph))
    folded, places = _folded("".join(piece.text for piece in pieces))
    return Words(pieces, folded, places)


def _pieces(node: Element) -> Iterator[Piece]:
    for child in node:
        name = local(child)
        if name == "t":
            yield Piece(child, child.text or "")
        elif name in _SIGNS and local(node) == "r":
            yield Piece(child, _SIGNS[name])
        elif name not in _SKIPPED:
            yield from _pieces(child)


def _folded(text: str) -> tuple[str, list[int]]:
    signs: list[str] = []
    places: list[int] = []
    for index, sign in enumerate(text):
        for plain in unicodedata.normalize("NFD", "d" if sign in "đĐ" else sign):
            if not unicodedata.combining(plain):
                signs.append(_plain(plain))
                places.append(index)
    return "".join(signs), places


def _plain(sign: str) -> str:
    if sign.isspace():
        return sign if sign == "\n" else " "
    return "-" if sign in _DASHES else sign.lower()[:1]


def _set(piece: Piece, text: str) -> None:
    """Give a piece other words; a sign such as a tab becomes text in its place, or goes when nothing is left of it."""
    piece.text = text
    if local(piece.node) != "t":
        made = etree.Element(piece.node.tag.replace(local(piece.node), "t"))
        parent = piece.node.getparent()
        assert parent is not None
        parent.replace(piece.node, made)
        piece.node = made
    piece.node.text = text
    piece.node.set(XML + "space", "preserve")
