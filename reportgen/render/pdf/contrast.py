"""Letters of automatic colour: black, but white on a dark ground, as Word prints them."""

from __future__ import annotations

from dataclasses import replace

from reportgen.document.model import Inline, Paragraph, RunFormat

DARK = 62
"""Luminance, of 255, up to which a ground counts as dark: the limit LibreOffice took over from Word."""

_BLACK, _WHITE = "000000", "ffffff"


def legible(paragraph: Paragraph, ground: str) -> Paragraph:
    """Return a paragraph in which letters of automatic colour on a dark ground are white.

    Args:
        paragraph: Its own shade hides the ground; that of a run hides both.
        ground: Shade of the cell or box around, "rrggbb" or empty.
    """
    ground = paragraph.format.shade or ground
    formats = [getattr(item, "format", None) for item in paragraph.items]
    runs = [run for run in formats if isinstance(run, RunFormat)]
    if not (is_dark(ground) or any(is_dark(run.shade) for run in runs)):
        return paragraph
    label = paragraph.label
    return replace(
        paragraph,
        items=tuple(_item(item, ground) for item in paragraph.items),
        mark=_run(paragraph.mark, ground),
        label=replace(label, format=_run(label.format, ground)) if label else None,
    )


def is_dark(color: str) -> bool:
    """Tell whether a colour ("rrggbb", empty: none) is too dark for black letters."""
    if len(color) != 6:
        return False
    red, green, blue = (int(color[start : start + 2], 16) for start in (0, 2, 4))
    return (red * 77 + green * 151 + blue * 28) // 256 <= DARK


def _item(item: Inline, ground: str) -> Inline:
    run = getattr(item, "format", None)
    return replace(item, format=_run(run, ground)) if isinstance(run, RunFormat) else item  # type: ignore[arg-type]


def _run(run: RunFormat, ground: str) -> RunFormat:
    if run.color:
        return run
    return replace(run, color=_WHITE if is_dark(run.shade or ground) else _BLACK)
