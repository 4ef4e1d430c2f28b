"""Count sentences: the parts sum to the whole whatever the verdicts are; classes without a member are not named."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.assessment.model import Assessment, Verdict
from reportgen.assessment.tally import tally
from reportgen.figures.model import Likelihood, TaskState
from reportgen.report.count_sentences import agency_task_sentence, group_sentence, reached_sentence, task_sentence
from tests.report.sample import figure, figures, indicator, plan, source

VERDICTS = st.sampled_from(Verdict)
LIKELIHOODS = st.sampled_from([None, *Likelihood])
_TEMPLATE = source(plan([indicator()]), figures([figure(value="1", state="estimate")])).assessments[0]
_WHOLE = re.compile(r"\d+/(\d+) chỉ tiêu")
_PART = re.compile(r"(\d+) chỉ tiêu (?!đạt và vượt)")


def _row(verdict: Verdict, likelihood: Likelihood | None = None, *, heading: bool = False) -> Assessment:
    told = replace(figure(value="1", state="estimate"), likelihood=likelihood)
    return replace(_TEMPLATE, verdict=verdict, figure=told, is_heading=heading)


ROWS = st.lists(st.builds(_row, VERDICTS, LIKELIHOODS), min_size=1, max_size=40)


def _told(sentence: str) -> str:
    """Return a sentence without what stands in brackets, which divides a class that was counted already."""
    return re.sub(r"\([^()]*\)", "", sentence)


@given(ROWS)
def test_parts_of_the_whole_sum_to_it(rows: list[Assessment]) -> None:
    counts = tally(rows)
    sentence = _told(reached_sentence(counts, rows, 2024, "chi tiết tại Phụ lục I"))
    whole = _WHOLE.search(sentence)
    reached = counts.by_verdict[Verdict.EXCEEDED] + counts.by_verdict[Verdict.MET]
    both = counts.by_verdict[Verdict.EXCEEDED] and counts.by_verdict[Verdict.MET]
    parts = sum(int(number) for number in _PART.findall(_WHOLE.sub("", sentence)))
    assert bool(whole) == bool(reached)
    assert parts + (0 if both else reached) == len(rows)


@given(ROWS)
def test_parts_of_a_group_sum_to_it(rows: list[Assessment]) -> None:
    sentence = _told(group_sentence(tally(rows), rows))
    head, _, told = sentence.partition(":")
    assert f"Nhóm có {len(rows):02d} chỉ tiêu" in head
    if told:
        assert sum(int(number) for number in re.findall(r"(\d+) chỉ tiêu", told)) == len(rows)
    else:
        assert len({row.verdict for row in rows}) == 1
        assert (" đều " in sentence) == (len(rows) > 1)


@given(ROWS)
def test_likelihoods_sum_to_the_rows_not_due(rows: list[Assessment]) -> None:
    counts = tally(rows)
    brackets = re.search(r"chưa đến hạn \(trong đó ([^()]*)\)", group_sentence(counts, rows))
    if brackets:
        assert sum(map(int, re.findall(r"\d+", brackets[1]))) == counts.by_verdict[Verdict.NOT_DUE]


@given(ROWS)
def test_a_class_without_a_member_is_not_named(rows: list[Assessment]) -> None:
    sentence = reached_sentence(tally(rows), rows, 2024, "")
    assert not re.search(r"\b0+ chỉ tiêu", sentence)
    assert "  " not in sentence
    assert " ," not in sentence


@given(st.lists(st.one_of(st.none(), st.sampled_from(TaskState)), min_size=1, max_size=30))
def test_task_states_sum_to_the_tasks(states: list[TaskState | None]) -> None:
    for sentence in (task_sentence(states, ""), agency_task_sentence("Sở Y tế", states, "")):
        numbers = [int(number) for number in re.findall(r"(\d+) nhiệm vụ", sentence)]
        assert numbers[0] == len(states)
        assert sum(numbers[1:]) == (len(states) if len(set(states)) > 1 else 0)


def test_says_the_whole_with_its_share_and_every_class() -> None:
    rows = [
        *[_row(Verdict.EXCEEDED)] * 9,
        *[_row(Verdict.MET)] * 38,
        _row(Verdict.NOT_MET),
        *[_row(Verdict.NOT_DUE, Likelihood.LIKELY)] * 15,
        *[_row(Verdict.NOT_DUE, Likelihood.UNLIKELY)] * 5,
        *[_row(Verdict.NO_DATA)] * 9,
        _row(Verdict.NO_TARGET),
        *[_row(Verdict.NO_TARGET, heading=True)] * 4,
    ]
    assert reached_sentence(tally(rows), rows, 2024, "chi tiết tại Phụ lục I") == (
        "Ước đến hết năm 2024, có 47/82 chỉ tiêu đạt và vượt mục tiêu (57,3%), gồm: 09 chỉ tiêu vượt, 38 chỉ tiêu đạt; "
        "01 chỉ tiêu chưa đạt; 20 chỉ tiêu chưa đến hạn (trong đó 15 chỉ tiêu có khả năng đạt, 05 chỉ tiêu khó đạt); "
        "09 chỉ tiêu chưa có số liệu; 05 chỉ tiêu không tính do Kế hoạch chưa xác định mục tiêu hoặc chỉ gồm các "
        "chỉ tiêu thành phần (chi tiết tại Phụ lục I)."
    )


def test_says_of_a_group_what_its_indicators_are() -> None:
    not_due = replace(_row(Verdict.NOT_DUE), figure=None)
    rows = [_row(Verdict.EXCEEDED), *[_row(Verdict.MET)] * 4, not_due]
    assert group_sentence(tally(rows), rows) == (
        "Nhóm có 06 chỉ tiêu: 01 chỉ tiêu vượt, 04 chỉ tiêu đạt, 01 chỉ tiêu chưa đến hạn."
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([_row(Verdict.MET)] * 3, "Nhóm có 03 chỉ tiêu, đều đạt mục tiêu."),
        ([_row(Verdict.NO_DATA)], "Nhóm có 01 chỉ tiêu, chưa có số liệu."),
        ([_row(Verdict.NOT_DUE, Likelihood.LIKELY)] * 2, "Nhóm có 02 chỉ tiêu, đều chưa đến hạn (có khả năng đạt)."),
    ],
)
def test_says_once_what_holds_for_all_of_a_group(rows: list[Assessment], said: str) -> None:
    assert group_sentence(tally(rows), rows) == said


def test_claims_nothing_reached_where_nothing_was_judged() -> None:
    rows = [replace(_row(Verdict.NO_DATA), figure=None)] * 12
    assert reached_sentence(tally(rows), rows, 2026, "chi tiết tại Phụ lục I") == (
        "Đến hết năm 2026, có 12 chỉ tiêu chưa có số liệu (chi tiết tại Phụ lục I)."
    )


def test_two_brackets_do_not_follow_each_other() -> None:
    rows = [_row(Verdict.NOT_DUE, Likelihood.UNLIKELY)]
    assert reached_sentence(tally(rows), rows, 2024, "chi tiết tại Phụ lục") == (
        "Ước đến hết năm 2024, có 01 chỉ tiêu chưa đến hạn (khó đạt); chi tiết tại Phụ lục."
    )


def test_counts_tasks_by_state() -> None:
    states = [TaskState.DONE_ON_TIME] * 4 + [TaskState.CONTINUOUS] * 12 + [TaskState.UNDER_WAY]
    assert task_sentence(states, "chi tiết tại Phụ lục II") == (
        "Trong 17 nhiệm vụ của Kế hoạch: 04 nhiệm vụ hoàn thành đúng hạn, 12 nhiệm vụ thực hiện thường xuyên, "
        "01 nhiệm vụ đang thực hiện trong hạn (chi tiết tại Phụ lục II)."
    )


def test_says_once_what_holds_for_all_tasks() -> None:
    states = [TaskState.CONTINUOUS] * 2
    assert task_sentence(states, "") == "02 nhiệm vụ của Kế hoạch đều thực hiện thường xuyên."
    assert agency_task_sentence("Sở Y tế", states, "") == (
        "Sở Y tế được giao chủ trì 02 nhiệm vụ, đều thực hiện thường xuyên."
    )


def test_an_agency_with_one_task_says_how_it_stands() -> None:
    assert agency_task_sentence("Công an tỉnh", [TaskState.UNDER_WAY], "chi tiết tại Phụ lục I") == (
        "Công an tỉnh được giao chủ trì 01 nhiệm vụ, đang thực hiện trong hạn (chi tiết tại Phụ lục I)."
    )


def test_an_agencys_tasks_are_counted_by_state() -> None:
    assert agency_task_sentence("Sở Y tế", [TaskState.DONE_LATE, TaskState.DROPPED], "") == (
        "Sở Y tế được giao chủ trì 02 nhiệm vụ: 01 nhiệm vụ hoàn thành quá hạn, 01 nhiệm vụ không còn phù hợp."
    )
