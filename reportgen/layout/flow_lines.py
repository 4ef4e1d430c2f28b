"""Set the words of a paragraph one after another into lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from reportgen.document.model import Break, Field, Image, Note, Placeholder, RunFormat, Tab, Text

SLACK = 0.05
"""Points by which a line or page may be over: rounding, not letters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A laid-out line: its words and its width without blanks at the ends, points."""

    text: str
    width: float


class Measure(Protocol):
    """What is asked of the layout."""

    @property
    def tab(self) -> float:
        """Return the distance of tab stops nobody set."""

    def width(self, text: str, format_: RunFormat) -> float:
        """Return the width of a text."""


@dataclass(slots=True)
class Setter:
    """Sets words one after another into lines `room` points wide; `first` is the indent of the first line."""

    flow: Measure
    room: float
    first: float
    done: list[Line] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    pen: float = 0.0
    start: float = 0.0
    blank: float = 0.0

    def __post_init__(self) -> None:
        self.pen = self.start = self.first

    def item(self, item: object) -> None:
        if isinstance(item, Text | Placeholder):
            if not item.format.hidden:
                for piece in _pieces(item.text):
                    self.word(piece, item.format)
        elif isinstance(item, Field):
            self.word(item.cached or "1", item.format)
        elif isinstance(item, Tab):
            self.pen += self.blank
            self.blank = 0.0
            self.pen = (int((self.pen + SLACK) / self.flow.tab) + 1) * self.flow.tab
            self.words.append("\t")
        elif isinstance(item, Break):
            self.end()
        elif isinstance(item, Note):
            self.pen += item.format.size * 0.3
        elif isinstance(item, Image) and item.anchor is None:
            self.pen += float(item.width)

    def word(self, piece: str, format_: RunFormat) -> None:
        bare = piece.rstrip(" ")
        wide = self.flow.width(bare, format_) if bare else 0.0
        if bare and self.pen + self.blank + wide > self.room + SLACK and self.words:
            self.end()
        self.pen += self.blank + wide
        self.words.append(piece)
        trailing = len(piece) - len(bare)
        self.blank = (0.0 if bare else self.blank) + trailing * self.flow.width(" ", format_)

    def end(self) -> None:
        text = "".join(self.words)
        self.done.append(Line(text.strip(), max(self.pen - self.start, 0.0)))
        self.words, self.pen, self.start, self.blank = [], 0.0, 0.0, 0.0

    def finish(self) -> tuple[Line, ...]:
        if self.words or not self.done:
            self.end()
        return tuple(self.done)


def _pieces(text: str) -> list[str]:
    """Return a text cut after blanks and hyphens, blanks kept with the word before."""
    pieces, start, index, size = [], 0, 0, len(text)
    while index < size:
        sign = text[index]
        index += 1
        if sign == " ":
            while index < size and text[index] == " ":
                index += 1
        elif sign not in "-\u2013\u2014" or index >= size or text[index] == " ":
            continue
        pieces.append(text[start:index])
        start = index
    if start < size:
        pieces.append(text[start:])
    return pieces
