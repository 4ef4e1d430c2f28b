"""Ids of rows from what is printed."""

from __future__ import annotations

import pytest

from reportgen.plan.numbering import IndicatorIds, bare, distinct, task_id, with_lost_zero


def test_numbers_go_on_after_a_printed_one():
    ids = IndicatorIds.start()
    assert [ids.next(code, "2", "") for code in ("", "2.2", "", "-")] == ["2.1", "2.2", "2.3", "2.4"]


def test_a_row_that_is_group_and_indicator_keeps_its_number_and_counts_as_none():
    ids = IndicatorIds.start()
    assert [ids.next(code, "1", "") for code in ("1", "")] == ["1", "1.1"]


def test_sub_rows_have_letters_of_their_own_parent():
    ids = IndicatorIds.start()
    assert [ids.next("-", "5", parent) for parent in ("5.9", "5.9", "5.10")] == ["5.9.a", "5.9.b", "5.10.a"]


def test_a_numbered_sub_row_keeps_its_number():
    assert IndicatorIds.start().next("5.9.1", "5", "5.9") == "5.9.1"


def test_the_sub_row_after_z_has_two_letters():
    ids = IndicatorIds.start()
    assert [ids.next("-", "1", "1.1") for _ in range(28)][25:] == ["1.1.z", "1.1.aa", "1.1.ab"]


@pytest.mark.parametrize(
    ("prefix", "group", "subgroup", "code", "expected"),
    [
        ("III", "4", "", "a)", "III.4.a"),
        ("III", "6", "", "đ)", "III.6.đ"),
        ("III", "1", "", "", "III.1"),
        ("", "VI", "1", "1.1", "VI.1.1"),
        ("", "VI", "2", "1.1", "VI.2.1.1"),
        ("", "VI", "5", "5.1", "VI.5.1"),
        ("", "VI", "6", "1", "VI.6.1"),
        ("", "I", "", "2", "I.2"),
    ],
)
def test_a_task_joins_the_numbers_above_it(prefix: str, group: str, subgroup: str, code: str, expected: str):
    assert task_id(prefix, group, subgroup, code) == expected


def test_the_signs_around_a_code_are_no_part_of_it():
    assert [bare(code) for code in ("a)", "5.9.", "-", "–", "(1)", "")] == ["a", "5.9", "", "", "1", ""]


@pytest.mark.parametrize(
    ("code", "previous", "lost"), [("5.1", "5.9", "5.10"), ("5.2", "5.19", "5.20"), ("5.1", "5.8", ""), ("5.1", "", "")]
)
def test_a_lost_final_zero_is_known_by_the_code_before(code: str, previous: str, lost: str):
    assert with_lost_zero(code, previous) == lost


def test_a_number_printed_twice_is_told_apart_by_a_count():
    ids = IndicatorIds.start()
    assert [ids.next(code, "5", "") for code in ("5.3", "5.3", "5.3")] == ["5.3", "5.3 (2)", "5.3 (3)"]
    assert ids.next("-", "5", "5.3 (2)") == "5.3 (2).a"
    assert distinct(["VI.1.1", "VI.1.1", "VI.1.2"]) == ["VI.1.1", "VI.1.1 (2)", "VI.1.2"]


def test_rows_that_are_numbered_anew_in_each_group_bear_the_groups_number():
    ids = IndicatorIds.start()
    assert [ids.next("1", group, "") for group in ("I", "II", "III")] == ["1", "II.1", "III.1"]


def test_sub_rows_with_letters_are_told_apart_by_their_parent():
    ids = IndicatorIds.start()
    assert [ids.next("a)", "5", parent) for parent in ("5.1", "5.2")] == ["5.1.a", "5.2.a"]
