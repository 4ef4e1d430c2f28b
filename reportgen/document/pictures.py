"""Pictures inside the file: PNG and JPEG by their signature; every other kind is named, nothing outside is fetched."""

from __future__ import annotations

import io
import warnings

from reportgen.document.model import Anchor, Image, Inline, Placeholder, RunFormat
from reportgen.document.story import Story
from reportgen.units import Pt

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
)
_OTHERS = (
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"\x01\0\x09\0", "WMF"),
    (b"RIFF", "WebP"),
)


def read_image(
    story: Story,
    relation_id: str,
    size: tuple[Pt, Pt],
    anchor: Anchor | None,
    description: str,
    format_: RunFormat,
) -> Inline:
    """Return the picture a relationship leads to, or a placeholder with a notice why it cannot be printed.

    Args:
        size: Printed width and height.
        anchor: None for one that stands in the line.
    """
    relation = story.relations.get(relation_id)
    package = story.context.package
    if relation is not None and relation.external:
        story.notice("picture-external", relation.target)
    elif relation is None or not package.has(relation.target):
        story.notice("picture-missing")
    else:
        data = package.data(relation.target)
        media = media_type(data)
        if media and _opens(data):
            return Image(data, media, size[0], size[1], description, anchor)
        story.notice("picture-format", "hỏng" if media else kind_of(data, relation.target))
    return Placeholder("picture", "", format_)


def media_type(data: bytes) -> str:
    """Return the type of a picture we print, by its first bytes; empty for all others."""
    return next((media for signature, media in _SIGNATURES if data.startswith(signature)), "")


def kind_of(data: bytes, name: str) -> str:
    """Return the name of a picture format, by signature, else by the ending of its part name."""
    if data[40:44] == b" EMF":
        return "EMF"
    found = next((kind for signature, kind in _OTHERS if data.startswith(signature)), "")
    return found or name.rpartition(".")[2].upper()


def _opens(data: bytes) -> bool:
    """Return whether a picture is whole enough to be opened and of a sane size (no decompression bomb)."""
    from PIL import Image as Pillow

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Pillow.DecompressionBombWarning)
            with Pillow.open(io.BytesIO(data)) as picture:
                picture.verify()
    except (OSError, SyntaxError, ValueError, Pillow.DecompressionBombWarning, Pillow.DecompressionBombError):
        return False
    return True
