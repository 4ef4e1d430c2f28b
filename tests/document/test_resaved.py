"""A fixture and its re-save by LibreOffice give the same model; what LibreOffice changes is named here.

The re-saved files are made by `tests/make_resaved.py` and committed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from reportgen.document.reader import read_docx
from tests.document.raw import RESAVED, fixture, fixture_names
from tests.document.same import differences


@dataclass(frozen=True)
class Quirk:
    """Something LibreOffice 7.4 writes differently. `lines`: patterns of the differing lines ("- ours", "+ its")."""

    reason: str
    lines: tuple[str, ...]


_PLAIN = r"paragraph left indents \S+ \S+ \S+ around 0.00 0.00 line 1.00 multiple"
QUIRKS = {
    "page_break_moved": Quirk(
        "a page break before a paragraph is written as a break at the end of the paragraph before",
        (
            rf"- {_PLAIN} widow_control page_break_before .*",
            r"\+   Break page",
            rf"\+ {_PLAIN} widow_control outline .*",
        ),
    ),
    "paragraph_at_column_section": Quirk(
        "an empty paragraph is added where a section with another count of columns begins in a page",
        (rf"\+ {_PLAIN} widow_control outline .*", r"\+   empty 14.00"),
    ),
    "widow_control_in_cells": Quirk(
        "widow control is switched off in cells of a table that has no style",
        (rf"[-+]       {_PLAIN} .*",),
    ),
    "toggles_written_out": Quirk(
        "bold of paragraph and character style, which cancel out in Word, is written as direct bold",
        (r"-   text «(Đậm |không đậm |đậm trực tiếp)» .*", r"\+   text «Đậm không đậm đậm trực tiếp» .* bold .*"),
    ),
    "even_footer_made": Quirk(
        "even footers are made, empty, for a file that has even headers only",
        (r"\+ footer even", rf"\+   {_PLAIN} widow_control outline .*", r"\+     empty 14.00"),
    ),
    "exact_margins": Quirk(
        "a negative margin, which Word keeps as it is, becomes a plain one",
        (r"- section .* exact True True", r"\+ section .* exact False False"),
    ),
    "legal_numbers": Quirk("w:isLgl is not kept: the Roman digit stays", (r"[-+]   label «(1|I).1» .*",)),
    "list_taken_off": Quirk(
        "a paragraph whose list is taken off loses the indent of its style too",
        (r"[-+] paragraph left indents (72|0).00 0.00 0.00 .*",),
    ),
    "one_font": Quirk(
        "one font serves all Latin letters; that of w:ascii is kept",
        (r"[-+]   text «(Hai ph|ô|ng |Ắ| a|Hai phông Ắ a)» .*",),
    ),
    "kerning_threshold": Quirk("kerning is on or off, not from a size on", (r"[-+]   text «Dưới ngưỡng» .*",)),
    "cell_before_row": Quirk(
        "columns left free before a row become an empty cell",
        (r"[-+]   row .* skip .", r"\+     cell 0\+1x1 .*", r"\+       paragraph .*", r"\+         empty 14.00"),
    ),
    "half_border": Quirk(
        "a floating table's place is moved by half its border",
        (r"[-+] table left indent \S+ columns .*",),
    ),
    "text_box_in_group": Quirk("a text box in a group is fitted to its text", (r"[-+]   textbox .*",)),
    "vml_middle": Quirk("v-text-anchor of an old text box is not read", (r"[-+]   textbox .*",)),
    "chart_rewritten": Quirk("the chart part is written anew, with more in it", (r"[-+]   placeholder chart .*",)),
    "section_paragraph_renewed": Quirk(
        "the paragraph that only ends a section after a table is made anew, in the default format",
        (rf"- {_PLAIN.replace('multiple', 'exact')} .*", rf"\+ {_PLAIN} .*", r"-   empty 1.00", r"\+   empty 14.00"),
    ),
    "no_formulas": Quirk(
        "without LibreOffice Math, which made none of these files, formulas are dropped",
        (r"[-+]   text «Công thức .*", r"-   text « hết» .*", r"-   placeholder equation .*"),
    ),
    "no_smart_art": Quirk("a diagram without a drawn fallback is dropped", (r"-   placeholder smart-art .*",)),
}

MET_IN = {
    "character_styles": {"toggles_written_out"},
    "chart": {"chart_rewritten"},
    "columns": {"paragraph_at_column_section"},
    "equation": {"no_formulas"},
    "floating_table": {"half_border"},
    "grid_span": {"cell_before_row"},
    "group": {"text_box_in_group"},
    "headers": {"even_footer_made"},
    "list_styles": {"list_taken_off"},
    "lists": {"legal_numbers"},
    "page_break": {"page_break_moved"},
    "pages": {"exact_margins"},
    "section_after_table": {"section_paragraph_renewed"},
    "smart_art": {"no_smart_art"},
    "table_borders": {"widow_control_in_cells"},
    "text_box_vml": {"vml_middle"},
    "theme_fonts": {"one_font", "kerning_threshold"},
    "title_page": {"page_break_moved"},
}


@pytest.mark.parametrize("name", fixture_names())
def test_reads_the_same_model_from_a_fixture_and_its_re_save(name: str) -> None:
    left = differences(read_docx(fixture(name), name), read_docx((RESAVED / f"{name}.docx").read_bytes(), name))
    for quirk in MET_IN.get(name, ()):
        patterns = [re.compile(pattern) for pattern in QUIRKS[quirk].lines]
        matched = [line for line in left if any(pattern.fullmatch(line) for pattern in patterns)]
        assert matched, f"{quirk} is no longer met"
        left = [line for line in left if line not in matched]
    assert left == []


def test_every_quirk_is_met_somewhere() -> None:
    assert set().union(*MET_IN.values()) == set(QUIRKS)
