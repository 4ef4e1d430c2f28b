"""Documents with one fault each: what can be mended is mended, not a letter changed, nothing new found, and only once.

Each case is tried in one of its makings here; `python tools/fix_scores.py` tries all of them.
"""

from __future__ import annotations

from itertools import groupby

import pytest

from reportgen.layout.fix.mends import MENDS, RULES
from reportgen.layout.fix.runner import mend
from tests.layout.faulty import Case, cases
from tests.layout.mending import letters_of

LEFT = {
    "ND30-C01a": {"sai chữ", "không có quốc hiệu"},
    "ND30-C01b": {"viết hoa mọi chữ", "không có tiêu ngữ"},
    "ND30-C03": {"không có số ký hiệu"},
    "ND30-C04": {"không có ngày"},
    "ND30-C05a": {"không có tên loại"},
    "ND30-C05b": {"in hoa", "không có trích yếu"},
    "ND30-C05c": {"viết Về việc"},
    "ND30-C06": {"không có nội dung", "nội dung in hoa"},
    "ND30-C07a": {"không có chức vụ"},
    "ND30-C07b": {"in hoa", "chưa có họ tên thì nhắc"},
    "ND30-C09a": {"công văn không có Kính gửi"},
    "ND30-C09b": {"không có Nơi nhận"},
    "ND30-DATE-02": {"chữ thường", "không có địa danh"},
    "ND30-H-01": {"số Ả Rập"},
    "ND30-H-02": {"số La Mã"},
    "ND30-H-03": {"bỏ số"},
    "ND30-KG-01": {"một nơi mà xuống dòng"},
    "ND30-KG-02": {"nhiều nơi một dòng"},
    "ND30-NN-03": {"không có dòng Lưu"},
    "ND30-PAGE-07": {"chữ phông TCVN3", "chữ phông VNI", "chữ TCVN3 trong phông Unicode"},
    "ND30-PL-03": {"in hoa", "tên cùng dòng"},
    "ND30-PL-05": {"không có dòng Kèm theo", "số khác", "ngày khác", "tên loại khác"},
    "PTY-C01": {"sai chữ"},
    "PTY-C02b": {"không có dấu sao"},
    "PTY-C04": {"không có ngày"},
    "PTY-C05b": {"viết hoa chữ đầu thì nhắc"},
    "PTY-C05c": {"viết V/v"},
    "PTY-C07c": {"in hoa"},
    "PTY-PAGE-04": {"phông TCVN3"},
}
"""Faults of mendable rules that only a person can mend: a letter, a number or a line of text is wrong or missing."""

FAULTY = [case for case in cases() if not case.passes and case.rule in RULES]
GROUPS = [list(group) for _, group in groupby(FAULTY, key=lambda case: (case.rule, case.name))]
TRIED = [makings[number % len(makings)] for number, makings in enumerate(GROUPS)]


@pytest.mark.parametrize("case", TRIED, ids=lambda case: case.id)
def test_mends_what_can_be_mended_and_leaves_every_letter(case: Case) -> None:
    data = case.document()
    mended = mend(data, "thu.docx")
    assert letters_of(mended.data) == letters_of(data)
    assert bool(case.hits(mended.after)) is (case.name in LEFT.get(case.rule, set()))
    new = {finding.rule for finding in mended.after.findings} - {finding.rule for finding in mended.before.findings}
    assert new == set()
    assert mend(mended.data, "thu.docx").data == mended.data


def test_every_rule_a_mend_names_has_a_case_it_mends() -> None:
    mended = {case.rule for case in TRIED if case.name not in LEFT.get(case.rule, set())}
    assert set(RULES) == mended


def test_every_fault_said_to_be_left_is_a_case() -> None:
    known = {(case.rule, case.name) for case in TRIED}
    assert {(rule, name) for rule, names in LEFT.items() for name in names} <= known


def test_names_of_mends_are_told_once() -> None:
    names = [one.name for one in MENDS]
    assert len(names) == len(set(names))
