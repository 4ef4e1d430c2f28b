"""Quốc hiệu typed on two lines, by Enter or a line break: no line of the head alone is like it."""

from __future__ import annotations

from itertools import pairwise

from reportgen.layout.anatomy.words import NATION, is_like, letters
from reportgen.layout.lint.view import View
from reportgen.layout.paper import Segment


def broken_title(view: View) -> Segment | None:
    """Return the first line of a quốc hiệu that goes on in the line below; None when it stands on one line, or none."""
    if view.get("national_title") is not None:
        return None
    for first, second in pairwise(view.anatomy.head):
        parted = first.region == second.region and NATION.startswith(letters(first.text)[:6]) and letters(first.text)
        if parted and is_like(f"{first.text} {second.text}", NATION):
            return first
    return None
