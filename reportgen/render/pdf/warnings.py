"""What is printed otherwise than the file says, beyond what its reader has named already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.document.metrics import Metrics
from reportgen.document.model import Address, Document, Field
from reportgen.document.notices import MOST_PLACES, as_fault, located_at
from reportgen.errors import Fault, Location, Severity
from reportgen.render.pdf.characters import Characters, in_all_faces, paragraphs, texts
from reportgen.render.pdf.html import to_html
from reportgen.render.pdf.inline import PAGE_FIELDS
from reportgen.render.pdf.oversize import FULL_BOX, HIGH_NOTE, OFF_PAPER

NO_SIGN = "RD31"
STORED_FIELD = "RD32"

_FIXES = {
    HIGH_NOTE: "rút ngắn chú thích, hoặc đưa nội dung vào thân văn bản",
    FULL_BOX: "kéo hộp cao thêm trong Word, hoặc chọn Resize shape to fit text",
    OFF_PAPER: "thu hẹp hoặc kéo lại vào trong lề (với bảng: Layout › AutoFit › AutoFit Window)",
}
_SHOWN_SIGNS = 12

Place = tuple[Address, str]
"""An address and how the text there begins."""


def warnings(document: Document, metrics: Metrics, name: str) -> tuple[Fault, ...]:
    """Return everything a person should know before relying on the PDF of a document, each with its places.

    Args:
        document: As it was read; its own notices come first.
        metrics: Of the fonts it is printed with.
        name: Of the file, as the user typed it.
    """
    told = [as_fault(notice, name) for notice in document.notices]
    drawn = _oddities(document, metrics, name)
    return (*told, *drawn, *_missing_signs(document, metrics, name), *_stored_fields(document, name))


def _oddities(document: Document, metrics: Metrics, name: str) -> Iterator[Fault]:
    """Yield one warning for every thing that does not fit, as the writer of the pages meets it."""
    places: dict[tuple[str, str], list[Place]] = {}
    for oddity in to_html(document, metrics).oddities:
        places.setdefault((oddity.code, oddity.found), []).append((oddity.address, oddity.near))
    for (code, found), where in places.items():
        yield _warning(code, where, name, found, _FIXES[code])


def _missing_signs(document: Document, metrics: Metrics, name: str) -> Iterator[Fault]:
    """Yield one warning for all signs that neither the font nor our list of equivalents has, with their paragraphs."""
    characters = Characters(lambda sign: in_all_faces(sign, metrics))
    signs: dict[str, None] = {}
    places: list[Place] = []
    for paragraph in paragraphs(document):
        if missing := characters.missing("".join(texts(paragraph))):
            signs |= dict.fromkeys(missing)
            places.append((paragraph.address, paragraph.text))
    if signs:
        found = f"ký hiệu {_listed(signs)} không có trong phông, in thành ô trống"
        yield _warning(NO_SIGN, places, name, found, "thay bằng dấu có trong Times New Roman")


def _listed(signs: Iterable[str]) -> str:
    every = list(signs)
    shown = ", ".join(f"«{sign}» (U+{ord(sign):04X})" for sign in every[:_SHOWN_SIGNS])
    return shown if len(every) <= _SHOWN_SIGNS else f"{shown} và {len(every) - _SHOWN_SIGNS} ký hiệu khác"


def _stored_fields(document: Document, name: str) -> Iterator[Fault]:
    for paragraph in paragraphs(document):
        for item in paragraph.items:
            if isinstance(item, Field) and item.code not in PAGE_FIELDS:
                found = f"trường {item.code} in theo kết quả đã lưu: «{item.cached}»"
                fix = "kiểm tra lại số in ra, hoặc bỏ trường này"
                yield _warning(STORED_FIELD, [(paragraph.address, paragraph.text)], name, found, fix)


def _warning(code: str, places: list[Place], name: str, found: str, fix: str) -> Fault:
    part = "; ".join(dict.fromkeys(located_at(address, near) for address, near in places[:MOST_PLACES]))
    times = f", {len(places)} chỗ" if len(places) > 1 else ""
    return Fault(code, Location(file=name, part=part), found + times, "", fix, Severity.WARNING)
