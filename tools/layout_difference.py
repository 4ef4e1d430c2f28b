"""How far two printings of one document are apart, in the terms our users would use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, takewhile
from statistics import median

from tools.pdf_pages import Pages, Word

MM = 25.4 / 72

PAGES, WORDS, LINE_STARTS, EDGES, HEAD = 1, 0, 0.01, 0.2, 2.0
"""Limits: pages, words only in one, share of line starts, mm between column edges, mm between header blocks."""

ARTEFACTS = 4
"""Differing line starts that are allowed in any document: LibreOffice's own breaks at "1-1,5", signs of notes."""

RUNNING_HEAD = 54.0
"""Points: above this line stand running heads; the narrowest top margin allowed is 20 mm."""

ALIKE = 0.8
"""Share of words two pages have in common to be compared line by line."""

HEADINGS = 4
"""Pages that begin with fewer words in common do so by chance."""

HEAD_SHARE = 1 / 4
"""Part of the first page that counts as the header block."""

ADDED_PARAGRAPH = (3.0, 12.0)
"""LibreOffice puts an empty paragraph before a table that begins a document: all of the head is one line lower."""


@dataclass(frozen=True)
class Difference:
    """The difference between ours and theirs.

    Attributes:
        only_ours, only_theirs: Words that stand in one of them only, with repetition.
        starts: Share (0..1) of line starts that differ.
        moved: Share of words on another page.
        edges: Greatest distance between vertical lines, mm.
        head: Greatest distance between words of the header block, mm.
        lowered: What the whole head is lower in theirs, mm, when it is lower as one; else 0.
    """

    pages: tuple[int, int]
    only_ours: tuple[str, ...]
    only_theirs: tuple[str, ...]
    starts: float
    differing: tuple[str, ...]
    moved: float
    edges: float
    head: float
    lowered: float

    def faults(self) -> Iterator[str]:
        """Yield what lies beyond the limits, in words."""
        if abs(self.pages[0] - self.pages[1]) > PAGES:
            yield f"pages: {self.pages[0]} and {self.pages[1]}"
        if len(self.only_ours) + len(self.only_theirs) > WORDS:
            yield f"words only in ours {self.only_ours[:8]}, only in theirs {self.only_theirs[:8]}"
        if self.starts > LINE_STARTS and len(self.differing) > ARTEFACTS:
            yield f"line starts: {self.starts:.2%} differ ({', '.join(self.differing[:8])})"
        if self.edges > EDGES:
            yield f"column edges: {self.edges:.2f} mm apart"
        if self.head > HEAD:
            yield f"header block: {self.head:.2f} mm apart"


def difference(ours: Pages, theirs: Pages) -> Difference:
    """Return how two PDFs of one document differ."""
    mine, other = body_words(ours), body_words(theirs)
    pairs = list(_pairs(mine, other))
    only_ours = Counter(word.text for word in mine) - Counter(word.text for word in other)
    only_theirs = Counter(word.text for word in other) - Counter(word.text for word in mine)
    differing = [one for one, other in pairs if one.begins != other.begins]
    starts = sum(word.begins for word in theirs.words) or 1
    head, lowered = _head(pairs, ours)
    return Difference(
        pages=(ours.count, theirs.count),
        only_ours=tuple(only_ours.elements()),
        only_theirs=tuple(only_theirs.elements()),
        starts=len(differing) / starts,
        differing=tuple(f"«{word.text}» p{word.page + 1}" for word in differing),
        moved=sum(one.page != other.page for one, other in pairs) / (len(pairs) or 1),
        edges=_edges(ours, theirs, pairs),
        head=head,
        lowered=lowered,
    )


def body_words(pages: Pages) -> tuple[Word, ...]:
    """Return the words that do not depend on where pages end: without running heads and repeated rows of headings."""
    made: list[Word] = []
    before: list[Word] = []
    for _, page in groupby((word for word in pages.words if word.y > RUNNING_HEAD), key=lambda word: word.page):
        words = list(page)
        made += words[_repeated(words, before) :]
        before = words
    return tuple(made)


def _repeated(words: list[Word], before: list[Word]) -> int:
    """Return how many words at the head of a page are a row of headings that stands on the page before as well."""
    pairs = takewhile(lambda pair: pair[0].text == pair[1].text, zip(words, before, strict=False))
    count = sum(1 for _ in pairs)
    return count if count >= HEADINGS else 0


def _pairs(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Iterator[tuple[Word, Word]]:
    """Yield words that are the same in the order of reading."""
    matcher = SequenceMatcher(None, [word.text for word in ours], [word.text for word in theirs], autojunk=False)
    for start, other, size in matcher.get_matching_blocks():
        yield from zip(ours[start : start + size], theirs[other : other + size], strict=True)


def _edges(ours: Pages, theirs: Pages, pairs: list[tuple[Word, Word]]) -> float:
    """Return the greatest distance from a vertical line of one to the nearest of the other, mm.

    Only pages that hold mostly the same words are compared: a table may begin on the page before in one of them.
    """
    worst = 0.0
    shared = Counter((one.page, other.page) for one, other in pairs)
    words = Counter(one.page for one, _ in pairs), Counter(other.page for _, other in pairs)
    for (one, other), count in shared.items():
        mine, others = ours.edges[one], theirs.edges[other]
        alike = count > ALIKE * max(words[0][one], words[1][other])
        if alike and mine and others:
            for some, all_of in ((mine, others), (others, mine)):
                worst = max(worst, *(min(abs(x - y) for y in all_of) for x in some))
    return worst * MM


def _head(pairs: list[tuple[Word, Word]], ours: Pages) -> tuple[float, float]:
    """Return the greatest distance in the header block, and by how much theirs is lower as a whole, mm."""
    lowest = max((word.y for word in ours.words if word.page == 0), default=0.0)
    block = [(a, b) for a, b in pairs if a.page == b.page == 0 and a.y < lowest * HEAD_SHARE]
    if not block:
        return 0.0, 0.0
    lowered = median(b.y - a.y for a, b in block) * MM
    explained = ADDED_PARAGRAPH[0] <= lowered <= ADDED_PARAGRAPH[1]
    shift = lowered / MM if explained else 0.0
    worst = max(max(abs(b.x - a.x), abs(b.y - a.y - shift)) for a, b in block)
    return worst * MM, lowered if explained else 0.0
