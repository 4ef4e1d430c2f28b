"""The comparison of two printings sees what it is meant to see."""

from __future__ import annotations

import pytest

from reportgen.units import Pt
from tests.render.pdf_build import LONG, paragraph, printed, table
from tools.layout_difference import difference


def _pages(*blocks, **given):
    return printed(paragraph("Đầu văn bản"), *blocks, **given)


def test_a_printing_does_not_differ_from_itself():
    one = _pages(paragraph(LONG), table(("a", "b"), widths=(50, 60)))
    found = difference(one, one)
    assert list(found.faults()) == []
    assert (found.starts, found.edges, found.head, found.moved) == (0, 0, 0, 0)


def test_sees_words_that_stand_in_one_only():
    found = difference(_pages(paragraph("một hai")), _pages(paragraph("một ba")))
    assert (found.only_ours, found.only_theirs) == (("hai",), ("ba",))


def test_sees_lines_that_break_elsewhere():
    text = LONG * 4
    found = difference(_pages(paragraph(text)), _pages(paragraph(text, right=Pt(20))))
    assert found.starts > 0.5
    assert any(fault.startswith("line starts") for fault in found.faults())


def test_sees_a_column_line_that_stands_elsewhere():
    found = difference(*(_pages(table(("a", "b"), widths=(width, 60))) for width in (50, 51)))
    assert found.edges == pytest.approx(25.4 / 72, abs=0.01)
    assert [fault.split(":")[0] for fault in found.faults()] == ["column edges"]


def test_sees_a_head_that_stands_elsewhere():
    lines = [paragraph("dòng") for _ in range(30)]
    found = difference(_pages(*lines), _pages(*lines, left=Pt(100)))
    assert found.head > 2


def test_forgives_a_head_that_is_a_line_lower_as_a_whole():
    lines = [paragraph("dòng") for _ in range(30)]
    found = difference(_pages(*lines), _pages(*lines, top=Pt(56.7 + 16.1)))
    assert found.head < 0.1
    assert found.lowered == pytest.approx(16.1 * 25.4 / 72, abs=0.1)


def test_sees_pages_that_are_too_many():
    found = difference(_pages(), _pages(*(paragraph("dòng", page_break_before=True) for _ in range(3))))
    assert any(fault.startswith("pages") for fault in found.faults())
