"""The mends, in the order in which they are tried: what moves lines on the page first, signs and pages last."""

from __future__ import annotations

from reportgen.layout.fix.mend import Mend
from reportgen.layout.fix.mends import (
    body,
    boxes,
    encodings,
    fonts,
    head,
    letters,
    lines,
    lists,
    numbers,
    page,
    signature,
    tables,
    text,
)

MENDS: tuple[Mend, ...] = (
    *page.MENDS,
    *encodings.MENDS,
    *fonts.MENDS,
    *letters.MENDS,
    *boxes.MENDS,
    *body.MENDS,
    *text.MENDS,
    *lists.MENDS,
    *numbers.MENDS,
    *head.MENDS,
    *tables.MENDS,
    *signature.MENDS,
    *lines.MENDS,
)

RULES = frozenset(rule for mend in MENDS for rule in mend.rules)
"""Rules of which at least some findings can be mended."""
