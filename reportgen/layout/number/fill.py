"""Fill number and date into a Word file, or say why not. Every other part of the file stays byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from reportgen import vi
from reportgen.document.package import Package, open_package
from reportgen.document.xml import Element
from reportgen.errors import DataError, Fault, Location, Severity
from reportgen.layout.number.places import (
    DRAFT,
    DatePlaces,
    NumberPlace,
    Place,
    attached_place,
    date_places,
    number_place,
    plain,
)
from reportgen.layout.number.texts import Words, local, words_of

NO_NUMBER_LINE = "NB01"
NO_DATE_LINE = "NB02"
HAS_NUMBER = "NB03"
HAS_DATE = "NB04"
SIGNED = "NB05"
MARKED_DRAFT = "NB06"
NO_APPENDIX_DATE = "NB07"
OPEN_SYMBOL = "NB08"
_NEEDED_NUMBER = "một dòng như «Số:       /BC-UBND» hoặc «Số       -BC/TU»"
_NEEDED_DATE = "một dòng như «Bình Định, ngày     tháng 12 năm 2024»"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The number and date a document is given; `over`: in the place of those it has."""

    number: int
    day: date
    over: bool = False

    @property
    def printed(self) -> str:
        """Return the number as printed: below ten with a leading zero (ND30-NUM-01)."""
        return f"{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A file with its number: what was written where, and what a person must look at."""

    data: bytes
    lines: tuple[str, ...]
    warnings: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The places of one file. A line in a text box stands there twice, for new and for old programs."""

    name: str
    numbers: tuple[NumberPlace, ...]
    dates: tuple[tuple[Words, DatePlaces], ...]
    attached: tuple[NumberPlace, ...]


def fill_number(data: bytes, name: str, stamp: Stamp) -> Numbered:
    """Return the file with number and date filled in.

    Args:
        name: The file as the user knows it, for messages.

    Raises:
        DataError: no Word file (DX…), no line for number or date (NB01, NB02), another number or date stands there
            (NB03, NB04) and is not to be replaced, the file is signed (NB05).
    """
    package = open_package(data, name)
    _refuse_signed(package)
    root = etree.fromstring(package.data(package.main), etree.XMLParser(resolve_entities=False, huge_tree=False))
    paragraphs = [words_of(node) for node in root.iter() if local(node) == "p" and _is_word(node)]
    found = _find(paragraphs, name)
    if faults := [] if stamp.over else list(_second(found, stamp)):
        raise DataError(faults)
    warnings = tuple(_warnings(found, paragraphs))
    lines = tuple(_write(found, stamp))
    written = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return Numbered(_repacked(data, package.entries[package.main.lower()].filename, written), lines, warnings)


def _is_word(node: Element) -> bool:
    return "wordprocessingml" in (etree.QName(node).namespace or "")


def _refuse_signed(package: Package) -> None:
    if any(entry.startswith("_xmlsignatures/") for entry in package.entries):
        found, needed = "tệp đã ký số", "tệp chưa ký số"
        fix = "ghi số vào bản chưa ký, rồi ký lại; sửa tệp đã ký làm chữ ký mất hiệu lực"
        raise DataError([Fault(SIGNED, Location(package.name), found, needed, fix)])


# Finding ----------------------------------------------------------------------------------------------------------


def _find(paragraphs: list[Words], name: str) -> _Found:
    numbers = [place for words in paragraphs if (place := number_place(words))]
    dates = [(words, places) for words in paragraphs if (places := date_places(words))]
    faults = []
    if not numbers:
        faults.append(_missing(NO_NUMBER_LINE, name, "không có dòng ghi số, ký hiệu", _NEEDED_NUMBER))
    if not dates:
        faults.append(_missing(NO_DATE_LINE, name, "không có dòng địa danh, ngày tháng", _NEEDED_DATE))
    if faults:
        raise DataError(faults)
    symbol = plain(numbers[0].symbol)
    attached = (place for words in paragraphs if (place := attached_place(words)))
    return _Found(
        name,
        tuple(place for place in numbers if place.words.folded == numbers[0].words.folded),
        tuple(one for one in dates if one[0].folded == dates[0][0].folded),
        tuple(place for place in attached if not place.symbol or plain(place.symbol) == symbol),
    )


def _missing(code: str, name: str, found: str, needed: str) -> Fault:
    return Fault(code, Location(name, part="trang 1"), found, needed, "gõ thêm dòng ấy ở trang 1 rồi chạy lại")


def _second(found: _Found, stamp: Stamp) -> Iterator[Fault]:
    """Yield what already stands in the file and is not what is to be written."""
    fix = "kiểm tra lại; đúng là phải thay thì thêm --thay"
    for place in (*found.numbers[:1], *found.attached):
        if place.running.digits not in (None, stamp.number):
            said = f"đã có số {place.running.digits:02d}"
            yield Fault(HAS_NUMBER, _where(found, place.words), said, f"chỗ trống hoặc số {stamp.printed}", fix)
    for words, places in (*found.dates[:1], *((one.words, one.date) for one in found.attached if one.date)):
        if places.day.digits is not None and not _is(places, stamp.day):
            said = f"đã có ngày {_said(places)}"
            needed = f"chỗ trống hoặc ngày {vi.short_date(stamp.day)}"
            yield Fault(HAS_DATE, _where(found, words), said, needed, fix)


def _is(places: DatePlaces, day: date) -> bool:
    return (places.day.digits, places.month.digits, places.year.digits) == (day.day, day.month, day.year)


def _said(places: DatePlaces) -> str:
    return "/".join(str(place.digits or "…") for place in (places.day, places.month, places.year))


def _where(found: _Found, words: Words) -> Location:
    return Location(found.name, part=f"dòng «{' '.join(words.text.split())}»")


def _warnings(found: _Found, paragraphs: list[Words]) -> Iterator[Fault]:
    for words in paragraphs:
        if DRAFT.match(words.folded) and len(words.folded) < 40:
            fix = "xóa chữ dự thảo trước khi phát hành"
            yield Fault(
                MARKED_DRAFT, _where(found, words), "văn bản đã có số còn ghi dự thảo", "", fix, Severity.WARNING
            )
    first = found.numbers[0]
    if "…" in first.symbol or "..." in first.symbol:
        said, needed = f"ký hiệu còn để trống: «{first.symbol}»", "ký hiệu đủ chữ, ví dụ /SNV-LĐVL"
        fix = "điền ký hiệu ở trang 1 và ở mọi dòng kèm theo trước khi phát hành"
        yield Fault(OPEN_SYMBOL, _where(found, first.words), said, needed, fix, Severity.WARNING)
    for place in found.attached:
        if place.date is None:
            needed, fix = "ngày, tháng, năm của văn bản", "gõ thêm ngày, tháng, năm vào dòng này"
            said = "dòng kèm theo không có chỗ ghi ngày"
            yield Fault(NO_APPENDIX_DATE, _where(found, place.words), said, needed, fix, Severity.WARNING)


# Writing ----------------------------------------------------------------------------------------------------------


def _write(found: _Found, stamp: Stamp) -> Iterator[str]:
    """Fill every place and yield the lines as they read then; the last place of a line first, so that none moves."""
    for words, places in found.dates:
        _write_date(words, places, stamp.day)
    for place in found.numbers:
        _put(place.words, place.running, f" {stamp.printed}")
    first = found.numbers[0]
    for place in found.attached:
        _write_attached(place, first.symbol, stamp)
    told = (first.words, found.dates[0][0], *(place.words for place in found.attached))
    yield from (" ".join(words.text.split()) for words in {id(words): words for words in told}.values())


def _write_attached(place: NumberPlace, symbol: str, stamp: Stamp) -> None:
    if place.date:
        _write_date(place.words, place.date, stamp.day)
    running = f" {stamp.printed}" if place.symbol else f" {stamp.printed}{symbol} "
    _put(place.words, place.running, running)


def _write_date(words: Words, places: DatePlaces, day: date) -> None:
    if places.short:
        texts = [f" {part}" if index == 0 else part for index, part in enumerate(vi.short_date(day).split("/"))]
    else:
        _, written, _, month, _, year = vi.long_date(day).split()
        texts = [f" {written} ", f" {month} ", f" {year}"]
    for place, text in reversed(list(zip((places.day, places.month, places.year), texts, strict=True))):
        _put(words, place, text)


def _put(words: Words, place: Place, text: str) -> None:
    """Write into a place unless the same stands there; a word behind it stays apart."""
    if place.digits is not None and place.found.strip(" .…_") == text.strip():
        return
    behind = words.folded[place.end : place.end + 1]
    words.write(place.start, place.end, text + (" " if behind.isalnum() and not text.endswith(" ") else ""))


def _repacked(data: bytes, part: str, content: bytes) -> bytes:
    """Return the file with one part exchanged; the others keep bytes, order, dates and compression."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        archive.comment = source.comment
        for entry in source.infolist():
            held = content if entry.filename == part else source.read(entry)
            archive.writestr(_same_entry(entry), held)
    return target.getvalue()


def _same_entry(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """Return what the zip says of an entry, without its sizes."""
    made = zipfile.ZipInfo(entry.filename, entry.date_time)
    made.compress_type, made.external_attr, made.create_system = (
        entry.compress_type, entry.external_attr, entry.create_system,
    )  # fmt: skip
    made.extra, made.comment = entry.extra, entry.comment
    return made
