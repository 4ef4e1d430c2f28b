"""What is printed otherwise than the file says, beyond what its reader has named already."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.document.metrics import Metrics
from reportgen.document.model import Document, Field, Paragraph
from reportgen.document.notices import as_fault, place
from reportgen.errors import Fault, Location, Severity
from reportgen.render.pdf.characters import Characters, in_all_faces, paragraphs, texts
from reportgen.render.pdf.inline import PAGE_FIELDS

NO_SIGN = "RD31"
STORED_FIELD = "RD32"


def warnings(document: Document, metrics: Metrics, name: str) -> tuple[Fault, ...]:
    """Return everything a person should know before relying on the PDF of a document, each with its place.

    Args:
        document: As it was read; its own notices come first.
        metrics: Of the fonts it is printed with.
        name: Of the file, as the user typed it.
    """
    told = [as_fault(notice, name) for notice in document.notices]
    return (*told, *_missing_signs(document, metrics, name), *_stored_fields(document, name))


def _missing_signs(document: Document, metrics: Metrics, name: str) -> Iterator[Fault]:
    """Yield one warning for every sign that neither the font nor our list of equivalents has, at its first place."""
    characters = Characters(lambda sign: in_all_faces(sign, metrics))
    seen: set[str] = set()
    for paragraph in paragraphs(document):
        for sign in characters.missing("".join(texts(paragraph))):
            if sign not in seen:
                seen.add(sign)
                found = f"ký hiệu «{sign}» (U+{ord(sign):04X}) không có trong phông, in thành ô trống"
                yield _warning(NO_SIGN, paragraph, name, found, "thay bằng dấu có trong Times New Roman")


def _stored_fields(document: Document, name: str) -> Iterator[Fault]:
    for paragraph in paragraphs(document):
        for item in paragraph.items:
            if isinstance(item, Field) and item.code not in PAGE_FIELDS:
                found = f"trường {item.code} in theo kết quả đã lưu: «{item.cached}»"
                yield _warning(STORED_FIELD, paragraph, name, found, "kiểm tra lại số in ra, hoặc bỏ trường này")


def _warning(code: str, paragraph: Paragraph, name: str, found: str, fix: str) -> Fault:
    return Fault(code, Location(file=name, part=place(paragraph.address)), found, "", fix, Severity.WARNING)
