"""The whole of one `letter`: load, refuse what cannot be, fill the template, write. Prints nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reportgen.agencies.model import BodyKind
from reportgen.build.output import Written, write_set
from reportgen.build.source import load_source
from reportgen.build.templates import read_template
from reportgen.document.metrics import Metrics, find_metrics
from reportgen.errors import CannotRun, Fault, Location, Severity
from reportgen.plan.duties import UBND
from reportgen.report.letter_model import LetterKind
from reportgen.report.letters import Wanted, compiling_body, late_agencies, letter_of
from reportgen.report.source import ReportSource
from reportgen.workspace import Workspace

PARTY_ISSUER = "RD41"
NOBODY_LATE = "RD42"
ISSUED_ALONE = "RD43"
NO_UNIT = "RD44"
NO_DEADLINE = "RD45"
NO_CITED_LETTER = "RD46"
TEMPLATES = {
    LetterKind.REQUEST: "cong-van/yeu-cau-bao-cao.docx",
    LetterKind.REMINDER: "cong-van/don-doc.docx",
    LetterKind.COMMENTS: "cong-van/lay-y-kien.docx",
    LetterKind.SUBMISSION: "to-trinh/to-trinh.docx",
}
FOLDER = "van-ban"
_ABOUT_FIGURES = ("RD04", "RD05", "RD09", "RD10", "RD11", "RD12", "RD15", "RD16", "RD19")
"""Warnings on what only the report prints: figures, its own recipients and way."""


@dataclass(frozen=True, slots=True)
class LetterRequest:
    """What is asked for.

    Attributes:
        day: The letter's date; None: the day stays blank.
        out: Below it the letter goes to <slug>/<year>/van-ban/.
    """

    slug: str
    year: int
    wanted: Wanted
    out: Path
    day: date | None = None
    formats: tuple[str, ...] = ("docx", "pdf")
    force: bool = False


@dataclass(frozen=True, slots=True)
class LetterOutcome:
    """What was written, and what a person must look at."""

    written: tuple[Written, ...]
    warnings: tuple[Fault, ...]


def make_letter(workspace: Workspace, request: LetterRequest) -> LetterOutcome:
    """Make and write one letter.

    Raises:
        CannotRun: the compiling body is a Party body (RD41), nobody is late (RD42), the report needs no submission
            since the compiling body issues it (RD43), a template is missing (RD06); as `load_source`.
        DataError: as `load_source` and `fill_template`.
    """
    loaded = load_source(workspace, request.slug, request.year, request.day)
    _refuse(loaded.source, request.wanted.kind)
    files = _files(workspace, loaded.source, request)
    written = write_set(request.out / request.slug / str(request.year) / FOLDER, files, force=request.force)
    told = (fault for fault in loaded.warnings if fault.code not in _ABOUT_FIGURES)
    return LetterOutcome(written, (*told, *_warnings(loaded.source, request.wanted)))


def _files(workspace: Workspace, source: ReportSource, request: LetterRequest) -> dict[str, bytes]:
    from reportgen.render.docx import fill_template

    kind, metrics = request.wanted.kind, find_metrics()
    template, name = read_template(workspace, TEMPLATES[kind])
    word = fill_template(template, letter_of(source, request.wanted), metrics, name=name)
    files = {f"{kind}.docx": word} if "docx" in request.formats else {}
    return files | ({f"{kind}.pdf": _pdf(word, kind, metrics)} if "pdf" in request.formats else {})


def _pdf(word: bytes, kind: LetterKind, metrics: Metrics) -> bytes:
    from reportgen.document.reader import read_docx
    from reportgen.render.pdf import print_pdf

    return print_pdf(read_docx(word, f"{kind}.docx"), metrics)


def _refuse(source: ReportSource, kind: LetterKind) -> None:
    issuer, place = compiling_body(source), Location(part=str(kind))
    if issuer.kind is BodyKind.PARTY:
        found = f"cơ quan tổng hợp là {issuer.name}, cơ quan đảng"
        needed = "cơ quan nhà nước: mẫu công văn, tờ trình theo Nghị định số 30/2020/NĐ-CP"
        raise CannotRun(Fault(PARTY_ISSUER, place, found, needed, "soạn văn bản này theo mẫu của cơ quan đảng"))
    if kind is LetterKind.REMINDER and not late_agencies(source):
        found = f"cơ quan nào cũng đã gửi đủ báo cáo năm {source.year}"
        raise CannotRun(Fault(NOBODY_LATE, place, found, "có cơ quan chưa gửi đủ", "không cần công văn đôn đốc"))
    if kind is LetterKind.SUBMISSION and source.plan.report.issuer != UBND:
        found = f"báo cáo do {(source.issuer or issuer).name} ban hành"
        needed = "báo cáo do Ủy ban nhân dân ban hành (issuer: ubnd)"
        raise CannotRun(Fault(ISSUED_ALONE, place, found, needed, "không cần tờ trình"))


def _warnings(source: ReportSource, wanted: Wanted) -> Iterator[Fault]:
    """Yield what stands as a gap in the letter."""
    kind, place = wanted.kind, Location(part=str(wanted.kind))
    if kind is not LetterKind.SUBMISSION and not source.plan.report.letter_unit:
        needed = f"ký hiệu đơn vị soạn thảo của {compiling_body(source).name}"
        fix = "ghi letter_unit trong report (hoặc report.changes) của plan.yaml, hay điền vào tệp Word"
        yield Fault(NO_UNIT, place, "ký hiệu công văn còn để «…»", needed, fix, Severity.WARNING)
    if kind is not LetterKind.SUBMISSION and not letter_of(source, wanted).deadline:
        yield Fault(
            NO_DEADLINE, place, "công văn không nêu thời hạn", "ngày cuối nhận trả lời", "thêm --han", Severity.WARNING
        )
    if kind in (LetterKind.REMINDER, LetterKind.SUBMISSION) and not wanted.cited_letter:
        fix = 'thêm --theo "125/SNV-LĐVL ngày 05/11/2025", hay điền vào tệp Word'
        yield Fault(
            NO_CITED_LETTER,
            place,
            "số, ngày của công văn được dẫn còn để «…»",
            "số, ký hiệu, ngày",
            fix,
            Severity.WARNING,
        )
