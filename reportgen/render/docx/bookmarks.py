"""Turn the marks of a filled document into hidden bookmarks, one for every paragraph and cell that says something.

Text that the template itself holds (headings, column heads) gets a name made of its own words, so that it too is
recognised after editing, in another run and in another year.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from lxml import etree
from lxml.etree import _Element as Element

from reportgen import vi
from reportgen.document.xml import XML, W
from reportgen.render.docx.fields import MARK_BASE, shown

PREFIX = "_rg_"
MAX_NAME = 40
"""Word cuts longer names off."""
_MARK = re.compile(f"[{chr(MARK_BASE)}-{chr(0x10FFFF)}]")
_XML_SPACE = XML + "space"
_START, _END, _TEXT, _PARAGRAPH = W + "bookmarkStart", W + "bookmarkEnd", W + "t", W + "p"


def attach_bookmarks(body: Element, ids: Sequence[str], headings: Container[str]) -> None:
    """Take the marks out of body and name its paragraphs.

    Args:
        body: The filled document's `w:body`; changed in place. A paragraph of the body that held a mark but no words
            is taken out: an empty line of the report leaves no blank one on paper.
        ids: The ids that the marks stand for.
        headings: Ids of the styles of headings: a sentence of the template is named after the heading it stands under.
    """
    _tidy_own_bookmarks(body)
    names = _Names()
    for paragraph in list(body.iter(_PARAGRAPH)):
        found = _take_marks(paragraph, ids)
        text = _text_of(paragraph)
        if found and not text and paragraph.getparent() is body:
            body.remove(paragraph)
        elif not _is_nested(paragraph):
            stands_alone = _style_of(paragraph) in headings or _in_frame(paragraph)
            _wrap(paragraph, names.of(found, text, stands_alone=stands_alone))
    _renumber(body)


def heading_styles(styles: Element) -> frozenset[str]:
    """Return the ids of the paragraph styles with an outline level of their own."""
    return frozenset(
        style.get(W + "styleId", "")
        for style in styles.iter(W + "style")
        if style.find(f"{W}pPr/{W}outlineLvl") is not None
    )


class _Names:
    """Gives unique names; remembers the heading and the appendix it stands in, so that like texts do not mix."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._scope = "t"

    def of(self, ids: Iterable[str], text: str, *, stands_alone: bool) -> list[str]:
        """Return the bookmark names of a paragraph: of its ids, else of its own words; none when it is empty.

        Args:
            stands_alone: A heading, or a part of the head or the signature: belongs to no heading above it.
        """
        given = [vi.slug(line_id) for line_id in ids]
        bases = given or ([f"{'t' if stands_alone else self._scope}-{_words(text)}"] if text else [])
        if given and (appendix := re.match(r"phu-luc-(\d)", given[0])):
            self._scope = f"pl{appendix[1]}"
        elif stands_alone and text:
            self._scope = f"t-{bases[0].removeprefix('t-')[:14].strip('-')}"
        return [self._unique(base) for base in bases]

    def _unique(self, base: str) -> str:
        name = (PREFIX + base.replace("-", "_"))[:MAX_NAME]
        count = 1
        while name in self._taken:
            count += 1
            tail = f"_{count}"
            name = (PREFIX + base.replace("-", "_"))[: MAX_NAME - len(tail)] + tail
        self._taken.add(name)
        return name


def _words(text: str) -> str:
    """Return the beginning of a text as part of a name, without figures: they change from year to year."""
    return (vi.slug(re.sub(r"\d", "", text)) or vi.slug(text))[:28].strip("-")


def _in_frame(paragraph: Element) -> bool:
    """Tell whether the paragraph stands in a table without repeated headings: the head or the signature block."""
    table = next(paragraph.iterancestors(W + "tbl"), None)
    return table is not None and next(table.iter(W + "tblHeader"), None) is None


def _style_of(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val", "") if style is not None else ""


def _take_marks(paragraph: Element, ids: Sequence[str]) -> list[str]:
    """Clean the paragraph's own texts and return the ids whose marks stood in them."""
    found: list[str] = []
    for node in paragraph.iter(_TEXT):
        text = node.text or ""
        found += [ids[ord(mark) - MARK_BASE] for mark in _MARK.findall(text)]
        node.text = shown(_MARK.sub("", text))
        node.set(_XML_SPACE, "preserve")
    return found


def _text_of(paragraph: Element) -> str:
    return "".join(node.text or "" for node in paragraph.iter(_TEXT)).strip()


def _is_nested(paragraph: Element) -> bool:
    """Tell whether the paragraph stands in a text box: those are written twice, for new and old programs."""
    return next(paragraph.iterancestors(W + "txbxContent"), None) is not None


def _wrap(paragraph: Element, names: Iterable[str]) -> None:
    properties = paragraph.find(W + "pPr")
    place = 0 if properties is None else paragraph.index(properties) + 1
    for name in names:
        start, end = etree.SubElement(paragraph, _START), etree.SubElement(paragraph, _END)
        start.set(W + "name", name)
        start.set(W + "id", name)
        end.set(W + "id", name)
        paragraph.insert(place, start)


def _tidy_own_bookmarks(body: Element) -> None:
    """Take out what Word left in the template (`_GoBack`), our own names, and copies that a loop made."""
    seen: set[str] = set()
    dropped: list[str] = []
    for node in list(body.iter(_START, _END)):
        number = node.get(W + "id", "")
        name = node.get(W + "name", "")
        if node.tag == _START and (name in seen or name == "_GoBack" or name.startswith(PREFIX)):
            dropped.append(number)
            _remove(node)
        elif node.tag == _START:
            seen.add(name)
        elif number in dropped:
            dropped.remove(number)
            _remove(node)


def _remove(node: Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _renumber(body: Element) -> None:
    """Give all bookmarks new ids, 0, 1, 2 …: starts and ends are matched by the old ones."""
    numbers: dict[str, str] = {}
    for index, start in enumerate(body.iter(_START)):
        numbers[start.get(W + "id", "")] = str(index)
    for node in body.iter(_START, _END):
        node.set(W + "id", numbers.get(node.get(W + "id", ""), "0"))
