"""Importing WeasyPrint without its start-up cost.

WeasyPrint opens its libraries through cffi, which asks `ctypes.util.find_library` for every name it tries. On Linux
each unsuccessful question starts `ldconfig`, `gcc` and `ld` (some sixteen questions: 0.2 of 0.57 s on a warm machine
with a compiler, more on a cold one). The names of the libraries have been the same for a decade, so they are answered
from a list during the import. A name that is not in the list is asked for in the old way; a library of the list that
is not installed is still reported by WeasyPrint itself, when it cannot be opened.
"""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SONAMES = {
    "gobject-2.0-0": "libgobject-2.0.so.0",
    "pango-1.0-0": "libpango-1.0.so.0",
    "pangoft2-1.0-0": "libpangoft2-1.0.so.0",
    "harfbuzz-0": "libharfbuzz.so.0",
    "harfbuzz-subset-0": "libharfbuzz-subset.so.0",
    "fontconfig-1": "libfontconfig.so.1",
}
"""What WeasyPrint asks for first (behind an optional "lib") and the file that answers it on Linux."""

NOT_NEEDED = "harfbuzz-vector"
"""Colour fonts only; Debian 12 and 13 do not have it, and six questions are asked to find that out."""


@contextmanager
def _known_libraries() -> Iterator[None]:
    """Answer `find_library` from the list while the block runs; only on Linux, where asking is slow."""
    original = ctypes.util.find_library
    if sys.platform != "linux":
        yield
        return
    ctypes.util.find_library = _from_the_list(original)  # type: ignore[assignment]
    try:
        yield
    finally:
        ctypes.util.find_library = original


def _from_the_list(original: Callable[[str], str | None]) -> Callable[[str], str | None]:
    def find_library(name: str) -> str | None:
        bare = name.removeprefix("lib")
        if bare.startswith(NOT_NEEDED):
            return None
        return SONAMES.get(bare) or original(name)

    return find_library


with _known_libraries():
    from cssselect2 import ElementWrapper  # type: ignore[import-untyped]
    from weasyprint import CSS, HTML  # type: ignore[import-untyped]
    from weasyprint.text.ffi import ffi, fontconfig, gobject, pangoft2  # type: ignore[import-untyped]
    from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # type: ignore[import-untyped]

__all__ = [
    "CSS",
    "HTML",
    "ElementWrapper",
    "FontConfiguration",
    "URLFetcher",
    "URLFetcherResponse",
    "ffi",
    "fontconfig",
    "gobject",
    "pangoft2",
]
