"""Text of the encodings before Unicode, letter for letter: done only when asked for (`--convert-legacy`)."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from reportgen.document.model import Paragraph
from reportgen.document.text import walk
from reportgen.document.xml import Element, W
from reportgen.layout.fix import legacy
from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends.fonts import RULES, set_own_font
from reportgen.layout.fix.places import Sign, runs_in, set_text, signs_of, text_of
from reportgen.layout.fix.work import Work
from reportgen.layout.lint.fonts import looks_old


def _all(work: Work) -> Iterator[Paragraph]:
    """Yield every paragraph of the file once: text, headers, footers, notes."""
    document = work.traced.document
    seen = set()
    for section in document.sections:
        stories = [section.blocks, *section.headers.values(), *section.footers.values()]
        for paragraph in (one for blocks in stories for one in walk(blocks)):
            if paragraph.address not in seen:
                seen.add(paragraph.address)
                yield paragraph


def _convert(work: Work) -> None:
    font = work.profile[RULES[0] if RULES[0] in work.profile.rules else RULES[1]].text("font")
    for paragraph in _all(work):
        node = work.traced.elements.get(paragraph.address)
        if node is not None:
            _by_font(work, node, paragraph.mark.font, font)
    for segment in work.paper.segments:
        node = work.element(segment)
        if node is not None and looks_old(segment) and not legacy.is_unicode(text_of(signs_of(node))):
            _rewrite(work, runs_in(node), legacy.TCVN3, "")


def _by_font(work: Work, node: Element, usual: str, font: str) -> None:
    """Convert the runs of a paragraph that have a font of an old encoding, and give them the right font."""
    runs = [(run, name) for run in runs_in(node) if legacy.encoding_of(name := _font_of(run) or usual)]
    if not runs:
        return
    text = "".join(part.text or "" for run, _ in runs for part in run.iter(W + "t"))
    for name in dict.fromkeys(name for _, name in runs):
        own = [run for run, of in runs if of == name]
        if not legacy.is_unicode(text):
            own = _rewrite(work, own, legacy.encoding_of(name), name)
        for run in own:
            set_own_font(work, run, font)


def _font_of(run: Element) -> str:
    given = run.find(f"{W}rPr/{W}rFonts")
    return "" if given is None else given.get(W + "ascii") or given.get(W + "hAnsi") or ""


def _rewrite(work: Work, runs: list[Element], encoding: str, font: str) -> list[Element]:
    """Write the text of some runs in Unicode; a letter whose signs stand in two runs goes to the first."""
    fresh = [_fresh(work, run) for run in runs]
    for run in fresh:
        for hyphen in list(run.iter(W + "softHyphen")):
            hyphen.tag = W + "t"
            hyphen.text = "\u00ad"
    signs = [
        Sign(sign, part, at) for run in fresh for part in run.iter(W + "t") for at, sign in enumerate(part.text or "")
    ]
    texts: dict[Element, str] = {sign.node: "" for sign in signs}
    at = 0
    for taken, letter in legacy.pieces(text_of(signs), encoding, font):
        texts[signs[at].node] += letter
        at += taken
    for part, text in texts.items():
        set_text(part, text)
    return fresh


def _fresh(work: Work, run: Element) -> Element:
    """Return the run to write in; tracked: a copy, the old one marked as deleted."""
    if not work.pen.track:
        return run
    new = copy.deepcopy(run)
    work.pen.insert(new, run)
    work.pen.strike(run)
    return new


MENDS = (Mend("chuyển chữ TCVN3, VNI sang Unicode", RULES, _convert, converts=True),)
