"""WeasyPrint at work: one font family, nothing fetched, the same bytes for the same input.

The only module that touches WeasyPrint; importing it costs a third of a second, so it is imported when a PDF is made.
"""

from __future__ import annotations

import ctypes
import gc
import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from xml.etree.ElementTree import Element

from reportgen.errors import CannotRun, Fault, Location
from reportgen.render.pdf.html import Html
from reportgen.render.weasyprint_start import (
    CSS,
    HTML,
    ElementWrapper,
    FontConfiguration,
    URLFetcher,
    URLFetcherResponse,
    ffi,
    fontconfig,
    gobject,
    pangoft2,
)

NO_FONT = "RD30"


BROWSER_SHEET = """
head,title,style{display:none}
html,body,section,div,p,h1,h2,h3,h4,h5,h6{display:block}
table{display:table}colgroup{display:table-column-group}col{display:table-column}
thead{display:table-header-group}tbody{display:table-row-group}tr{display:table-row}td,th{display:table-cell}
tr,td,th{vertical-align:inherit}
br::before{content:"\\A";white-space:pre-line}
"""
"""What a browser knows without being told, as far as our tree goes; WeasyPrint's whole sheet takes 7 % more time."""


class Tree(HTML):  # type: ignore[misc]
    """A document made of elements; parsing text would cost a tenth of the time and forbid a box inside a paragraph."""

    def __init__(self, root: Element, url_fetcher: URLFetcher) -> None:
        self.base_url = None
        self.url_fetcher = url_fetcher
        self.media_type = "print"
        self.wrapper_element = ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [CSS(string=BROWSER_SHEET)]


class MemoryFetcher(URLFetcher):  # type: ignore[misc]
    """Hands out what is held in memory and refuses every other address: no network, no file."""

    def __init__(self, resources: Mapping[str, tuple[str, bytes]]) -> None:
        super().__init__(allowed_protocols=())
        self._resources = resources

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a resource of the document."""
        if url not in self._resources:
            raise ValueError(f"not in the document: {url}")
        media_type, data = self._resources[url]
        return URLFetcherResponse(url, data, {"Content-Type": media_type})


class OnlyTheseFonts(FontConfiguration):  # type: ignore[misc]
    """A font configuration that knows the given files and no font of the system.

    Two families called "Liberation Serif" may be installed, one without Vietnamese letters, and for a sign its font
    lacks Pango takes any font that has it. With an empty configuration neither can happen.
    """

    def __init__(self, files: Sequence[Path]) -> None:
        library = ctypes.CDLL("libfontconfig.so.1")
        library.FcConfigCreate.restype = ctypes.c_void_p
        self._config = ffi.cast("FcConfig *", library.FcConfigCreate())
        for file in files:
            if not fontconfig.FcConfigAppFontAddFile(self._config, str(file).encode()):
                raise CannotRun(_unreadable(file))
        self.font_map = ffi.gc(pangoft2.pango_ft2_font_map_new(), gobject.g_object_unref)
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
        fontconfig.FcConfigDestroy(self._config)  # the font map keeps its own reference
        self._folder = None
        self.strut_layouts: dict[object, object] = {}
        self.font_features: dict[object, object] = {}


def write_pdf(html: Html, files: Sequence[Path]) -> bytes:
    """Return the PDF of a document.

    Args:
        html: The tree and its resources.
        files: The font files to print with.

    Raises:
        CannotRun: RD30, a font file cannot be read.
    """
    fonts = OnlyTheseFonts(files)
    with _no_collection(), _quiet():
        printed: bytes = Tree(html.root, MemoryFetcher(html.resources)).write_pdf(font_config=fonts, pdf_tags=True)
    return printed


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector away from the million boxes of a layout, none of which is garbage before the end."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep WeasyPrint's own log, written in English for developers, away from the terminal."""
    logger = logging.getLogger("weasyprint")
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)
        logger.propagate = propagate


def _unreadable(file: Path) -> Fault:
    return Fault(
        NO_FONT,
        Location(file=str(file)),
        found="không đọc được tệp phông chữ",
        needed="tệp phông Liberation Serif hoặc Times New Roman nguyên vẹn",
        fix="cài lại gói fonts-liberation2 rồi chạy lại",
    )
