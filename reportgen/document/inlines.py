"""Read what stands inside a paragraph into inline items: runs, fields, links, controls, changes, drawings, notes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from reportgen.document.drawings import KNOWN, read_drawing, read_picture
from reportgen.document.fields import FORMS, STALE, OpenField, form_text, safe_link
from reportgen.document.formats import Inherited
from reportgen.document.maths import linear
from reportgen.document.model import Break, Image, Inline, Note, Placeholder, RunFormat, Shape, Tab, Text
from reportgen.document.notes import read_note
from reportgen.document.properties import Props, run_props
from reportgen.document.story import Story
from reportgen.document.symbols import SYMBOL_FONTS, any_unknown, from_symbol_font, symbol
from reportgen.document.xml import XML, Element, R, W, branch, elements, local

KNOWN_FONTS = frozenset({"times new roman", "liberation serif", "times", "tinos"})
"""Fonts printed with metrics equal to Times New Roman's."""

OLD_FONTS = {".vn": "font-tcvn3", "vni-": "font-vni", "vni ": "font-vni"}
"""Beginnings of the names of fonts for text that is no Unicode: letters stand in them for other letters."""

_SILENT = frozenset(
    {
        "pPr", "rPr", "tcPr", "proofErr", "permStart", "permEnd", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart",
        "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "sdtPr", "sdtEndPr",
        "smartTagPr", "customXmlPr", "fldData", "lastRenderedPageBreak", "annotationRef", "footnoteRef", "endnoteRef",
        "separator", "continuationSeparator", "delInstrText", "delText", "rubyPr", "ctrlPr",
    }
)  # fmt: skip
_THROUGH = frozenset({"sdt", "sdtContent", "smartTag", "customXml", "bdo", "dir", "rubyBase"})
_CHANGES = {"ins": True, "moveTo": True, "del": False, "moveFrom": False}
_HIGH = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_CHUNKS = re.compile(r"\t|[^\t]+")


@dataclass(slots=True)
class InlineReader:
    """Reads the inside of one paragraph. `items` grows; formats are those of a run with `direct` properties."""

    story: Story
    inherited: Inherited
    style: str | None
    items: list[Inline] = field(default_factory=list)
    link: str = ""
    direct: Props = field(default_factory=dict)

    @property
    def format(self) -> RunFormat:
        """Return the format of the run being read."""
        return self.story.context.formats.run(self.inherited, self.style, self.direct)

    def read(self, container: Element) -> None:
        """Read the children of a paragraph or of anything that stands in one."""
        for node in elements(container):
            self.read_one(node)

    def read_one(self, node: Element) -> None:
        """Read one element inside a paragraph."""
        name = local(node)
        handler = _HANDLERS.get(name)
        if name in _SILENT:
            return
        if handler is not None:
            handler(self, node)
        elif name in _THROUGH:
            self.read(node)
        elif name in _CHANGES:
            self.story.notice("tracked-changes")
            if _CHANGES[name]:
                self.read(node)
        elif next(node.iter(W + "t"), None) is not None:
            self.story.notice("unknown-content", name)
            self.read(node)

    def emit(self, item: Inline) -> None:
        """Add an item, unless a field takes it: as part of its code, or as the stored result of a live field."""
        opened = self.story.fields
        if any(not part.result for part in opened):
            return
        live = next((part for part in opened if part.live), None)
        if live is None or isinstance(item, Note | Image | Shape):
            self.items.append(item)
        elif isinstance(item, Text | Placeholder):
            live.cached.append(item.text)
            live.result_format = live.result_format or item.format

    def text(self, text: str) -> None:
        """Add text of the run: split where ASCII and other letters have different fonts, tabs as tab signs."""
        plain, high = self._formats()
        link = self.link or next((part.link for part in reversed(self.story.fields) if part.link), "")
        if plain.font.lower() in SYMBOL_FONTS:
            if any_unknown(text, plain.font):
                self.story.notice("symbol", plain.font)
            text = from_symbol_font(text, plain.font)
            self.direct = {name: part for name, part in self.direct.items() if name not in ("font", "font_high")}
            plain, high = self._formats()
        for chunk in _CHUNKS.findall(text.replace("\r", " ").replace("\n", " ")):
            if chunk == "\t":
                self.emit(Tab(plain))
                continue
            for piece in [chunk] if plain is high else _HIGH.findall(chunk):
                format_ = plain if piece[0] < "\x80" else high
                self._check_font(format_, piece)
                self.emit(Text(piece, format_, link))

    def _formats(self) -> tuple[RunFormat, RunFormat]:
        return self.story.context.formats.run_pair(self.inherited, self.style, self.direct)

    def _check_font(self, format_: RunFormat, text: str) -> None:
        name = format_.font.lower()
        if name in KNOWN_FONTS or name in SYMBOL_FONTS or not text.strip():
            return
        old = next((code for start, code in OLD_FONTS.items() if name.startswith(start)), "font")
        self.story.notice(old, format_.font)


def joined(items: list[Inline]) -> tuple[Inline, ...]:
    """Return the items with neighbouring texts of one format and link as one."""
    merged: list[Inline] = []
    for item in items:
        last = merged[-1] if merged else None
        if isinstance(item, Text) and isinstance(last, Text) and (item.format, item.link) == (last.format, last.link):
            merged[-1] = replace(last, text=last.text + item.text)
        else:
            merged.append(item)
    return tuple(merged)


# Containers -------------------------------------------------------------------------------------------------------


def _run(reader: InlineReader, node: Element) -> None:
    properties = node.find(W + "rPr")
    outer, reader.direct = reader.direct, run_props(properties, reader.story.context.theme)
    if properties is not None and properties.find(W + "rPrChange") is not None:
        reader.story.notice("tracked-changes")
    if reader.direct.get("scale", 100) != 100:
        reader.story.notice("scaled-text", str(reader.direct["scale"]))
    reader.read(node)
    reader.direct = outer


def _hyperlink(reader: InlineReader, node: Element) -> None:
    relation = reader.story.relations.get(node.get(R + "id", ""))
    anchor = node.get(W + "anchor")
    outer = reader.link
    reader.link = safe_link(relation.target) if relation else f"#{anchor}" if anchor else ""
    reader.read(node)
    reader.link = outer


def _simple_field(reader: InlineReader, node: Element) -> None:
    run = node.find(W + "r")
    first = run_props(run.find(W + "rPr") if run is not None else None, reader.story.context.theme)
    format_ = reader.story.context.formats.run(reader.inherited, reader.style, first)
    opened = OpenField(format_, node.get(W + "instr", ""), result=True, at=reader.story.at)
    reader.story.fields.append(opened)
    reader.read(node)
    _close_field(reader)


def _alternate(reader: InlineReader, node: Element) -> None:
    chosen = branch(node, KNOWN)
    if chosen is not None:
        reader.read(chosen)


def _maths(reader: InlineReader, node: Element) -> None:
    text = linear(node)
    reader.story.notice("equation", text)
    reader.emit(Placeholder("equation", text, reader.format))


def _bookmark(reader: InlineReader, node: Element) -> None:
    if name := node.get(W + "name"):
        reader.story.bookmarks.append(name)


def _sub_document(reader: InlineReader, node: Element) -> None:
    reader.story.notice("embedded-document")


# Inside a run -----------------------------------------------------------------------------------------------------


def _text(reader: InlineReader, node: Element) -> None:
    text = node.text or ""
    if _is_custom_mark(node):
        return
    if node.get(XML + "space") != "preserve":
        text = text.strip(" \t\r\n")
    if text:
        reader.text(text)


def _tab(reader: InlineReader, node: Element) -> None:
    reader.emit(Tab(reader.format))


def _margin_tab(reader: InlineReader, node: Element) -> None:
    reader.emit(Tab(reader.format, node.get(W + "alignment", "left")))


def _break(reader: InlineReader, node: Element) -> None:
    kind = node.get(W + "type", "textWrapping")
    reader.emit(Break(kind if kind in ("page", "column") else "line", reader.format))


def _symbol(reader: InlineReader, node: Element) -> None:
    font = node.get(W + "font", "")
    try:
        sign = symbol(int(node.get(W + "char", ""), 16), font)
    except ValueError:
        sign = "□"
    if sign == "□":
        reader.story.notice("symbol", font)
    reader.text(sign)


def _field_char(reader: InlineReader, node: Element) -> None:
    story, kind = reader.story, node.get(W + "fldCharType")
    if node in story.broken_fields:
        return
    if kind == "begin":
        story.fields.append(OpenField(reader.format, form=node.find(W + "ffData"), at=story.at))
    elif story.fields and kind == "separate":
        story.fields[-1].result = True
    elif story.fields and kind == "end":
        _close_field(reader)


def _close_field(reader: InlineReader) -> None:
    """Emit a live field, or what a form field shows; name those whose stored result may be old."""
    closed = reader.story.fields.pop()
    if closed.live:
        reader.emit(closed.as_item())
        return
    if closed.code in STALE:
        reader.story.context.notices.add("field-stale", closed.at, closed.code)
    if closed.code in FORMS:
        reader.story.notice("form-field", closed.code)
        if not closed.result and closed.form is not None and (shown := form_text(closed.form)):
            outer, reader.direct = reader.direct, {}
            reader.emit(Text(shown, closed.format))
            reader.direct = outer


def _instruction(reader: InlineReader, node: Element) -> None:
    if reader.story.fields and not reader.story.fields[-1].result:
        reader.story.fields[-1].instruction += node.text or ""


def _note(reader: InlineReader, node: Element) -> None:
    mark = "".join(part.text or "" for part in node.itersiblings(W + "t")) if _has_custom_mark(node) else ""
    read = read_note(reader.story, local(node), node.get(W + "id", ""), mark, reader.format)
    if read is not None:
        reader.emit(read)


def _is_custom_mark(node: Element) -> bool:
    """Return whether a text is the mark of the note called before it in the same run."""
    calls = (part for part in node.itersiblings(preceding=True) if local(part).endswith("noteReference"))
    return any(_has_custom_mark(call) for call in calls)


def _has_custom_mark(call: Element) -> bool:
    return call.get(W + "customMarkFollows", "0") in ("1", "true", "on")


def _comment(reader: InlineReader, node: Element) -> None:
    reader.story.notice("comment")


def _ruby(reader: InlineReader, node: Element) -> None:
    reader.story.notice("ruby")
    base, above = node.find(W + "rubyBase"), node.find(W + "rt")
    if base is not None:
        reader.read(base)
    if above is not None:
        reader.text("(")
        reader.read(above)
        reader.text(")")


def _drawing(reader: InlineReader, node: Element) -> None:
    for item in read_drawing(reader.story, node, reader.format):
        reader.emit(item)


def _picture(reader: InlineReader, node: Element) -> None:
    for item in read_picture(reader.story, node, reader.format):
        reader.emit(item)


def _page_number(reader: InlineReader, node: Element) -> None:
    reader.emit(OpenField(reader.format, "PAGE").as_item())


def _ink(reader: InlineReader, node: Element) -> None:
    reader.story.notice("ink")
    reader.emit(Placeholder("ink", "", reader.format))


_HANDLERS: dict[str, Callable[[InlineReader, Element], None]] = {
    "r": _run,
    "t": _text,
    "hyperlink": _hyperlink,
    "fldSimple": _simple_field,
    "AlternateContent": _alternate,
    "oMath": _maths,
    "oMathPara": _maths,
    "bookmarkStart": _bookmark,
    "subDoc": _sub_document,
    "altChunk": _sub_document,
    "tab": _tab,
    "ptab": _margin_tab,
    "br": _break,
    "cr": lambda reader, node: reader.emit(Break("line", reader.format)),
    "noBreakHyphen": lambda reader, node: reader.text("\u2011"),
    "softHyphen": lambda reader, node: reader.text("\u00ad"),
    "sym": _symbol,
    "fldChar": _field_char,
    "instrText": _instruction,
    "footnoteReference": _note,
    "endnoteReference": _note,
    "commentReference": _comment,
    "ruby": _ruby,
    "drawing": _drawing,
    "pict": _picture,
    "object": _picture,
    "pgNum": _page_number,
    "contentPart": _ink,
}
