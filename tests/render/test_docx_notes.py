"""The notes beside the templates name every field a clerk may use."""

from __future__ import annotations

import re

import pytest

from reportgen.render.docx.fields import DOCUMENT_COLUMNS, SCHEMA, TASK_COLUMNS, TargetColumns, indicator_columns
from tests.render.docx_files import KINDS, PARTY_KINDS, ROOT, part, template, words

NOTE = (ROOT / "templates" / "bao-cao-tinh" / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", [*SCHEMA, *indicator_columns(TargetColumns(2, 2)), *TASK_COLUMNS, *DOCUMENT_COLUMNS])
def test_the_note_names_the_field(name: str) -> None:
    assert f"`{name}`" in NOTE


@pytest.mark.parametrize("kind", [*KINDS, *PARTY_KINDS])
def test_the_note_names_every_column_head_of_the_template(kind: str) -> None:
    heads = re.findall(r"phu_luc_1\.cot\.\w+", words(part(template(kind))))
    assert {head for head in heads if f"`{head}`" not in NOTE} == set()
