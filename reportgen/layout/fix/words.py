"""The letters and digits of a file, in order: what no mend may change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.document.xml import MC, Element, W, local
from reportgen.layout.fix.file import WordFile
from reportgen.vi import nfc

_GONE = frozenset({W + "del", W + "moveFrom", MC + "Fallback"})
_PAGE = re.compile(r"^\s*PAGE\b")


def words_of(file: WordFile) -> str:
    """Return the letters and digits of every part that holds text.

    Blanks and signs are left out, marks composed, and the stored result of page numbers, which Word renews by itself.
    """
    return "".join(words for _, words in _pieces(file))


def words_by_paragraph(file: WordFile) -> list[str]:
    """Return the letters and digits of every paragraph, in no order: what stays when a paragraph is moved."""
    found: dict[Element, str] = {}
    for paragraph, words in _pieces(file):
        found[paragraph] = found.get(paragraph, "") + words
    return sorted(filter(None, found.values()))


def _pieces(file: WordFile) -> Iterator[tuple[Element, str]]:
    """Yield every text with the paragraph it stands in."""
    for part in file.stories():
        root = file.package.xml(part)
        numbers = set(page_numbers(root))
        for node in root.iter(W + "t"):
            if not _is_gone(node, numbers):
                words = "".join(sign for sign in nfc(_text(node)) if sign.isalnum())
                yield next(node.iterancestors(W + "p"), root), words


def _text(node: Element) -> str:
    return node.text or ""


def _is_gone(node: Element, numbers: set[Element]) -> bool:
    return any(parent.tag in _GONE or parent in numbers for parent in node.iterancestors())


def page_numbers(root: Element) -> Iterator[Element]:
    """Yield the elements that make up page numbers: simple fields, the runs of complex ones."""
    for node in root.iter(W + "fldSimple"):
        if _PAGE.match(node.get(W + "instr", "")):
            yield node
    opened: list[list[Element]] = []
    for run in root.iter(W + "r"):
        signs = [node.get(W + "fldCharType") for node in run.iter(W + "fldChar")]
        if "begin" in signs:
            opened.append([])
        if opened:
            opened[-1].append(run)
        if "end" in signs and opened:
            runs = opened.pop()
            if _PAGE.match("".join(_text(node) for one in runs for node in one if local(node) == "instrText")):
                yield from runs
