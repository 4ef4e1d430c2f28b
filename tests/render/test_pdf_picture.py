"""The first page of a report as a picture: what words and places cannot tell (lines missing, boxes black).

`python tools/first_page.py` makes the picture anew; look at it before committing it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter

from tests.render.pdf_build import metrics
from tools.first_page import PICTURE, first_page

SHADE = 32
"""Of 255: a smaller difference is another version's smoothing of letters."""

SHARE = 0.0005
"""Part of the page that may differ more than that."""


def _difference(one: Image.Image, other: Image.Image) -> float:
    """Return the share of points that differ clearly once both pictures are a little blurred."""
    blurred = [picture.convert("L").filter(ImageFilter.GaussianBlur(1)) for picture in (one, other)]
    counts = ImageChops.difference(*blurred).histogram()
    return sum(counts[SHADE:]) / sum(counts)


@pytest.mark.skipif(metrics().family != "Liberation Serif", reason="the picture is made with Liberation Serif")
def test_the_first_page_looks_as_it_did():
    golden, now = Image.open(PICTURE), first_page()
    assert golden.size == now.size
    assert _difference(golden, now) <= SHARE


def test_the_comparison_sees_a_missing_rule_line():
    page = Image.open(PICTURE).convert("L")
    line = next(y for y in range(page.height) if _dark(page, y) > 100)
    erased = page.copy()
    erased.paste(255, (0, line - 1, page.width, line + 3))
    assert _difference(page, erased) > SHARE


def _dark(page: Image.Image, y: int) -> int:
    """Return the length of the longest dark run in a row of points."""
    row = [page.getpixel((x, y)) for x in range(page.width)]
    longest = run = 0
    for shade in row:
        run = run + 1 if isinstance(shade, int) and shade < 225 else 0
        longest = max(longest, run)
    return longest


def test_the_picture_is_small():
    assert Path(PICTURE).stat().st_size < 100_000
