"""Fill a Word template with a report: docxtpl in Jinja's immutable sandbox, then bookmarks, rule lines, properties."""

from __future__ import annotations

import functools
import io
import traceback
import zipfile
from types import TracebackType
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined, Template, TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.document.xml import WP
from reportgen.errors import DataError, Fault, Location
from reportgen.render.docx.bookmarks import attach_bookmarks, heading_styles
from reportgen.render.docx.check import FORBIDDEN, template_faults
from reportgen.render.docx.column_widths import share_widths
from reportgen.render.docx.contents import SCHEMAS, Contents, fields_of
from reportgen.render.docx.fields import Marks, TargetColumns, target_columns
from reportgen.render.docx.organ_lines import break_organ_lines
from reportgen.render.docx.package import packed
from reportgen.render.docx.rule_lines import fit_rule_lines
from reportgen.render.docx.sections import close_last_section, fill_empty_cells, marked_everywhere
from reportgen.render.docx.target_columns import fit_target_columns
from reportgen.render.docx.text_measure import TextMeasure
from reportgen.render.docx.title_lines import balance_titles

if TYPE_CHECKING:
    from docx.document import Document

NOT_A_TEMPLATE = "TP04"
NOT_FILLED = "TP07"
MARK_MISSING = "TP08"
NOTES_LOST = "TP09"


def fill_template(template: bytes, report: Contents, metrics: TextMeasure, *, name: str = "mẫu báo cáo") -> bytes:
    """Return the .docx of a report or letter: the same template and report give the same bytes.

    Args:
        template: The bytes of the Word template.
        metrics: Measures text, for the length of the rule lines.
        name: The template's path, for messages.

    Raises:
        DataError: TP01 unknown field, TP02 broken tag, TP03 an expression that is not allowed, TP04 not a Word file,
            TP05 a loop's tag that would take other words with it, TP06 target columns that cannot be fitted to the
            report's, TP07 an expression that cannot be worked out, TP08 the illustrative mark is not on every page,
            TP09 the notes that rows of Phụ lục I name are not printed.
    """
    targets = target_columns(report)
    if faults := _faults_of(template, name, targets, type(report).__name__):
        raise DataError(faults)
    filled = _opened(template, name)
    if targets:
        fit_target_columns(filled.get_docx().element.body, targets)
    marks = Marks()
    _fill(filled, fields_of(report, marks), name)
    document = filled.get_docx_filled()
    _refuse_lost_notes(document, report, marks, name)
    _finish(document, marks, metrics)
    if report.illustrative and not marked_everywhere(document):
        raise DataError([_mark_missing(name)])
    return packed(document, report.title, report.author)


class _Environment(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox; a template of a set of twenty reports is compiled once."""

    def from_string(self, source: object, globals: object = None, template_class: object = None) -> Template:
        """Return the compiled template."""
        return _compiled(str(source))


_ENVIRONMENT = _Environment(autoescape=True, undefined=StrictUndefined)


@functools.lru_cache(maxsize=16)
def _compiled(source: str) -> Template:
    return ImmutableSandboxedEnvironment.from_string(_ENVIRONMENT, source)


@functools.lru_cache(maxsize=8)
def _faults_of(template: bytes, name: str, targets: TargetColumns | None, contents: str) -> tuple[Fault, ...]:
    """Return what is wrong with a template; looked at once for all the reports made from it."""
    return tuple(template_faults(_opened(template, name), _ENVIRONMENT, name, targets, SCHEMAS[contents]))


class _Template(DocxTemplate):  # type: ignore[misc]  # docxtpl has no types
    """docxtpl's template, leaving alone the properties, which are written anew."""

    def render_properties(self, context: dict[str, object], jinja_env: object = None) -> None:
        """Do nothing: title and author are the report's, not the template's."""

    def get_docx_filled(self) -> Document:
        """Return the filled document (`get_docx` would open the template again)."""
        document: Document = self.docx
        return document


def _opened(template: bytes, name: str) -> _Template:
    opened = _Template(io.BytesIO(template))
    try:
        opened.get_docx()
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        found = "tệp không phải văn bản Word hoặc đã hỏng"
        fix = "chép lại mẫu gốc, hoặc mở mẫu bằng Word rồi lưu lại dạng .docx"
        raise DataError([Fault(NOT_A_TEMPLATE, Location(name), found, "tệp Word .docx", fix)]) from error
    return opened


def _fill(template: _Template, fields: dict[str, object], name: str) -> None:
    try:
        template.render(fields, _ENVIRONMENT, autoescape=True)
    except SecurityError as error:
        raise DataError([_not_filled(FORBIDDEN, name, error)]) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
        if not isinstance(error, TemplateError) and not _raised_in_template(error.__traceback__):
            raise
        raise DataError([_not_filled(NOT_FILLED, name, error)]) from error


def _raised_in_template(trace: TracebackType | None) -> bool:
    """Tell whether an error came out of an expression of the template, not out of our own code around it."""
    frames = (frame for frame, _ in traceback.walk_tb(trace))
    return any(frame.f_code.co_filename == "<template>" for frame in frames)


def _not_filled(code: str, name: str, error: Exception) -> Fault:
    needed = "thẻ chỉ gồm tên trường, for, if và bộ lọc đơn giản"
    fix = "so mẫu với mẫu gốc, viết lại thẻ vừa sửa"
    return Fault(code, Location(name), f"một thẻ không tính được ({error})", needed, fix)


def _finish(document: Document, marks: Marks, metrics: TextMeasure) -> None:
    body = document.element.body
    attach_bookmarks(body, marks.ids, heading_styles(document.styles.element))
    close_last_section(body)
    fill_empty_cells(body)
    for number, drawing in enumerate(body.iter(WP + "docPr"), 1):
        drawing.set("id", str(number))
    styles = document.styles.element
    break_organ_lines(body, styles, metrics)
    balance_titles(body, styles, metrics)
    fit_rule_lines(body, styles, metrics)
    share_widths(body, styles, metrics)


def _refuse_lost_notes(document: Document, report: Contents, marks: Marks, name: str) -> None:
    """Raise when a template has no place for the notes under Phụ lục I: "[1]" would lead nowhere."""
    notes = report.indicator_table.notes if report.indicator_table else ()
    text = "".join(document.element.body.itertext())
    if any(marks.sign(note.id) not in text for note in notes):
        needed = "dưới bảng: {%p for chu_thich in phu_luc_1.chu_thich %}, {{ chu_thich }}, {%p endfor %}"
        fix = "chép ba đoạn ấy từ mẫu gốc vào ngay dưới bảng Phụ lục I"
        found = "mẫu không in các chú thích dưới bảng"
        raise DataError([Fault(NOTES_LOST, Location(name, part="Phụ lục I"), found, needed, fix)])


def _mark_missing(name: str) -> Fault:
    return Fault(
        MARK_MISSING,
        Location(name, part="đầu trang"),
        "mẫu không in dòng báo số liệu minh họa ở đầu mọi trang",
        "đầu trang nào của mẫu cũng có {% if so_lieu_minh_hoa %}SỐ LIỆU MINH HỌA, …{% endif %}",
        "chép lại đầu trang (trang đầu và các trang sau) từ mẫu gốc",
    )
