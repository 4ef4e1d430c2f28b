"""Text, tabs, breaks, fields, notes and inline pictures of one paragraph, as elements."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from reportgen.document.model import (
    Break,
    Field,
    Image,
    Inline,
    Note,
    Paragraph,
    Placeholder,
    RunFormat,
    Shape,
    Tab,
    Text,
)
from reportgen.render.pdf.context import Room, Workshop, add_text
from reportgen.render.pdf.styles import Declarations, font, line_height, marks, pt
from reportgen.render.pdf.tabs import tab_boxes
from reportgen.units import Pt

BREAKING = re.compile(r"(?<=[^\s-]-)(?=\d)|[^\s/‑-]{0,30}(?:(?:/(?=\w)|‑)[^\s/‑-]{1,30})+")
"""Where Word breaks and Unicode does not: behind the hyphen of "19.000-20.000" (the empty match); and the reverse:
behind "/" ("68/NQ-CP") and at the no-break hyphen (the piece that stays whole). "./." is left alone: Unicode
breaks before no full stop, and where such a piece did not fit at a line's end the printer took half the line with it.

Zero-width spaces and word joiners would do the same but stay in the text of the PDF and spoil searching it.
"""

LONGEST_PIECE = 40
"""Letters; a longer piece with "/" is an address of the web and may break as it likes."""

SPACES = re.compile(r"( {2,})")
"""Typed blanks that stand for a gap ("Số:       /BC-UBND"); a single one is left to the line breaker."""

ENDLESS = re.compile(r"\S{1000}")
STRIDES = re.compile(r"\S{1,20}\s*|\s+")
"""A word that is none (pasted data), and the pieces it is cut into."""

TRAILING = "a blank at the end of a text that another element follows has an element of its own"
"""Why: where the letters of such a text fit the line and its last blank does not, the printer keeps only the first word
of the text on that line."""

PAGE_FIELDS = {"PAGE": "page", "NUMPAGES": "pages"}
SAFE_LINKS = ("http://", "https://", "mailto:")

ShapeWriter = Callable[[Element, Shape, Room], None]
NoteWriter = Callable[[Element, Note, Room], None]


def base_format(paragraph: Paragraph) -> RunFormat:
    """Return the format the paragraph's element carries: the commonest, in the smallest size.

    Its line is the least height of every line (the strut), so a size larger than some run's would push lines apart.
    An empty paragraph is as high as its mark.
    """
    counts: dict[RunFormat, int] = {}
    for item in paragraph.items:
        run = getattr(item, "format", None)
        if isinstance(run, RunFormat) and not run.hidden and run.vertical == "baseline":
            counts[run] = counts.get(run, 0) + (len(item.text) if isinstance(item, Text) else 1)
    if not counts:
        return _bare(paragraph.mark)
    commonest = max(counts, key=lambda run: counts[run])
    return replace(_bare(commonest), size=min(run.size for run in counts))


@functools.cache
def _bare(run: RunFormat) -> RunFormat:
    """Return a format without what CSS does not hand down to the text inside."""
    return replace(
        run,
        underline="",
        strike=False,
        shade="",
        vertical="baseline",
        raise_by=Pt(0),
        hidden=False,
        small_caps=False,
        language="",
    )


@dataclass(frozen=True)
class InlineWriter:
    """Writes the items of one paragraph.

    Attributes:
        base: Format the paragraph's element carries already.
        write_note: Puts a footnote into the page.
        write_shape: Draws a shape that stands in the line.
    """

    shop: Workshop
    paragraph: Paragraph
    room: Room
    base: RunFormat
    write_note: NoteWriter
    write_shape: ShapeWriter

    def write(self, parent: Element, items: Sequence[Inline]) -> None:
        """Append all items; floating shapes and page breaks are left to the paragraph."""
        boxes = tab_boxes(self.paragraph, items, self.room, self.shop)
        index = 0
        for is_text, group in groupby(_visible(items), key=lambda pair: isinstance(pair[1], Text | Placeholder)):
            pairs = list(group)
            if is_text:
                last = pairs[-1][0] == len(items) - 1
                self._write_text(parent, [_as_text(item) for _, item in pairs], last)
                continue
            for index, item in pairs:
                if isinstance(item, Tab):
                    self.shop.element(parent, "span", boxes[index].declarations)
                else:
                    self._write_other(parent, item)

    def _write_other(self, parent: Element, item: Inline) -> None:
        if isinstance(item, Break) and item.kind == "line":
            parent.append(Element("br"))
        elif isinstance(item, Field):
            self._write_field(parent, item)
        elif isinstance(item, Note):
            self.write_note(parent, item, self.room)
        elif isinstance(item, Shape):
            self.write_shape(parent, item, self.room)
        elif isinstance(item, Image) and item.anchor is None:
            write_image(parent, item, {"width": pt(item.width), "height": pt(item.height)}, self.shop)

    def _write_field(self, parent: Element, field: Field) -> None:
        if field.code not in PAGE_FIELDS:
            self._write_text(parent, [Text(field.cached, field.format)], last=False)
            return
        numbers = field.number_format or self.room.section.page_format
        span = self.shop.element(parent, "span", self._run_style(field.format))
        span.set("class", f"{span.get('class', '')} {self.shop.counter(PAGE_FIELDS[field.code], numbers)}".strip())

    # Text -------------------------------------------------------------------------------------------------------

    def _write_text(self, parent: Element, runs: Sequence[Text], last: bool) -> None:
        """Append neighbouring runs; a piece that must not break may reach over several of them."""
        runs = _joined(runs)
        whole = "".join(run.text for run in runs)
        start = 0
        for match in BREAKING.finditer(whole):
            if len(match[0]) > LONGEST_PIECE:
                continue
            self._write_slice(parent, runs, start, match.start(), last)
            look = {"white-space": "nowrap"} if match[0] else {"display": "inline-block"}
            piece = self.shop.element(parent, "span", look)
            self._write_slice(piece, runs, match.start(), match.end(), last)
            start = match.end()
        self._write_slice(parent, runs, start, len(whole), last)

    def _write_slice(self, parent: Element, runs: Sequence[Text], start: int, end: int, last: bool) -> None:
        offset = 0
        for run in runs:
            text = run.text[max(0, start - offset) : max(0, end - offset)]
            if text:
                self._write_run(parent, replace(run, text=text))
            offset += len(run.text)

    def _write_run(self, parent: Element, run: Text) -> None:
        target = self._target_of_link(run.link)
        if target:
            link = self.shop.element(parent, "a", self._run_style(run.format))
            link.set("href", target)
            self._write_pieces(link, run)
        elif _bare(run.format) == self.base and not _marked(run.format):
            self._write_pieces(parent, run)
        else:
            self._write_pieces(self.shop.element(parent, "span", self._run_style(run.format)), run)

    def _write_pieces(self, parent: Element, run: Text) -> None:
        printed = self.shop.characters.printable(run.text)
        for piece in SPACES.split(printed):
            if SPACES.fullmatch(piece) or (piece == " " and printed == " "):
                self.shop.element(parent, "span", {"white-space": "pre-wrap"}, piece)
            elif piece and run.format.small_caps:
                self._write_small_caps(parent, piece)
            elif piece:
                self._add_text(parent, piece)

    def _add_text(self, parent: Element, text: str) -> None:
        """Append text; a word without end gets places to break at, or the printer would try every letter."""
        if text != " " and text.endswith(" ") and parent.tag != "a":
            self._add_text(parent, text[:-1])
            add_text(self.shop.element(parent, "span", {}), " ")  # see TRAILING
            return
        pieces = STRIDES.findall(text) if ENDLESS.search(text) else [text]
        add_text(parent, pieces[0])
        for piece in pieces[1:]:
            self.shop.element(parent, "span", {"display": "inline-block"})
            add_text(parent, piece)

    def _write_small_caps(self, parent: Element, text: str) -> None:
        """Append small capitals: the font has none of its own, so small letters become capitals at four fifths."""
        for small, letters in groupby(text, key=str.islower):
            piece = "".join(letters)
            if small:
                self.shop.element(parent, "span", {"font-size": "80%", "text-transform": "uppercase"}, piece)
            else:
                add_text(parent, piece)

    def _target_of_link(self, link: str) -> str:
        if link.startswith("#"):
            return link if link[1:] in self.shop.targets else ""
        return link if link.lower().startswith(SAFE_LINKS) else ""

    def _run_style(self, run: RunFormat) -> Declarations:
        """Return all a run needs when it differs from the paragraph's element; its line when its size differs."""
        style = font(run)
        if self.base.caps and not run.caps:
            style["text-transform"] = "none"
        if self.base.spacing and not run.spacing:
            style["letter-spacing"] = "normal"
        if run.size != self.base.size:
            style["line-height"] = line_height(self.paragraph.format, run.size, self.shop.line_factor)
        return style | marks(run)


def write_image(parent: Element, image: Image, style: Declarations, shop: Workshop) -> None:
    """Append a picture out of memory; its description is what a screen reader says."""
    element = shop.element(parent, "img", style)
    element.set("src", shop.keep(image.data, image.media_type))
    element.set("alt", image.description or "Hình ảnh")


def _visible(items: Sequence[Inline]) -> Iterator[tuple[int, Inline]]:
    for index, item in enumerate(items):
        if (isinstance(item, Shape) and not item.inline) or getattr(getattr(item, "format", None), "hidden", False):
            continue
        yield index, item


def _as_text(item: Inline) -> Text:
    """Return a placeholder as the text that is printed in its place."""
    if isinstance(item, Placeholder):
        return Text(item.text, item.format)
    assert isinstance(item, Text)
    return item


def _joined(runs: Iterable[Text]) -> list[Text]:
    """Return runs with neighbours of one look as one: Word cuts words anywhere, and shaping must not."""
    joined: list[Text] = []
    for run in runs:
        same = joined and (joined[-1].format, joined[-1].link) == (run.format, run.link)
        if same:
            joined[-1] = replace(joined[-1], text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return joined


def _marked(run: RunFormat) -> bool:
    return bool(
        run.underline or run.strike or run.shade or run.raise_by or run.small_caps or run.vertical != "baseline"
    )
