"""What a template is filled with: the names it may use and what stands behind them, for reports and for letters."""

from __future__ import annotations

from reportgen.render.docx.fields import SCHEMA, Fields, Marks, Schema, template_fields
from reportgen.render.docx.letter_fields import LETTER_SCHEMA, letter_fields
from reportgen.report.letter_model import Letter
from reportgen.report.model import Report

Contents = Report | Letter

SCHEMAS: dict[str, Schema] = {Report.__name__: SCHEMA, Letter.__name__: LETTER_SCHEMA}
"""What a template may use, by what it is filled with."""


def fields_of(contents: Contents, marks: Marks) -> Fields:
    """Return the fields of a report or a letter; marks collects the ids they carry."""
    if isinstance(contents, Letter):
        return letter_fields(contents, marks)
    return template_fields(contents, marks)
