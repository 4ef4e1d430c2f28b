"""What a plan leaves open about who answers: told with the row, before a report is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportgen.agencies.unclear import plan_faults, refuse_unclear
from reportgen.agencies.world import world_of
from reportgen.errors import DataError, Severity
from reportgen.plan.model import Decision, Plan, SettingsChange
from tests.agencies.small_world import country, plan, row

FILE = "data/plans/dong/plan.yaml"
DAY = date(2025, 12, 14)


def refused(folder: Path, made: Plan, day: date = DAY) -> str:
    history = country(folder)
    with pytest.raises(DataError) as caught:
        refuse_unclear(made, history, world_of(made, history, day), FILE)
    return str(caught.value)


def test_a_row_of_a_split_body_must_say_its_function(tmp_path: Path):
    assert refused(tmp_path, plan(row(functions="", line=7))) == (
        "[RD14] data/plans/dong/indicators.csv › dòng 7 › chỉ tiêu m-001 › cột «function»\n"
        "  Gặp:      ô trống, trong khi Sở Lao động được tách từ ngày 01/3/2025\n"
        "  Cần:      mã lĩnh vực trong functions.csv, để biết cơ quan nào tiếp nhận: Sở Nội vụ, Sở Y tế\n"
        "  Cách sửa: ghi lĩnh vực của dòng (không ghi *)"
    )


def test_before_the_split_it_need_not(tmp_path: Path):
    history = country(tmp_path)
    made = plan(row(functions=""))
    refuse_unclear(made, history, world_of(made, history, date(2024, 12, 14)), FILE)
    (told,) = plan_faults(made, history, FILE)
    assert (told.code, told.severity) == ("RD14", Severity.WARNING)


def test_a_mistyped_function_is_no_rest(tmp_path: Path):
    assert refused(tmp_path, plan(row(functions="tre-en", line=7))) == (
        "[DC03] data/plans/dong/indicators.csv › dòng 7 › chỉ tiêu m-001 › cột «function»\n"
        "  Gặp:      «tre-en»\n"
        "  Cần:      mã lĩnh vực trong data/functions.csv\n"
        "  Cách sửa: có phải là «tre-em»?"
    )


def test_a_subject_nobody_knows_is_told(tmp_path: Path):
    assert "[DC07]" in refused(tmp_path, plan(row(subject="quan")))


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"agency": "so-lao-dog"}, "DC01"),
        ({"to": "so-x"}, "DC01"),
        ({"to": "thong-ke", "day": date(2025, 2, 1)}, "DC02"),
        ({"functions": frozenset({"x"})}, "DC03"),
        ({"rows": frozenset({"m-009"})}, "DC04"),
        ({"to": "so-lao-dong", "day": date(2025, 2, 1)}, "DC06"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(tmp_path: Path, said: dict[str, object], code: str):
    filled = {"day": date(2025, 3, 1), "agency": "so-lao-dong", "to": "so-y-te", "legal_basis": "QĐ", "line": 9} | said
    message = refused(tmp_path, plan(row(), decisions=(Decision(**filled),)))  # type: ignore[arg-type]
    assert message.startswith(f"[{code}] {FILE} › dòng 9 › khóa «decisions»")


def test_a_circle_of_decisions_is_told_and_never_followed_without_end(tmp_path: Path):
    both = (
        Decision(date(2025, 3, 1), "so-noi-vu", "so-y-te", legal_basis="QĐ", line=9),
        Decision(date(2025, 3, 1), "so-y-te", "so-noi-vu", legal_basis="QĐ", line=12),
    )
    made = plan(row("Sở Y tế"), decisions=both)
    assert refused(tmp_path, made) == (
        "[DC06] data/plans/dong/plan.yaml › dòng 9 › khóa «decisions»\n"
        "  Gặp:      giao việc vòng tròn trong một ngày: «so-noi-vu» → «so-y-te» → «so-noi-vu»\n"
        "  Cần:      không cơ quan nào nhận lại việc của chính mình trong cùng một ngày\n"
        "  Cách sửa: sửa to, hoặc bỏ một mục"
    )
    assert world_of(made, country(tmp_path), DAY).follow("so-y-te", "").slug in ("so-y-te", "so-noi-vu")


def test_a_decision_on_a_row_goes_before_one_on_its_function(tmp_path: Path):
    both = (
        Decision(date(2025, 3, 1), "so-lao-dong", "so-y-te", rows=frozenset({"m-001"}), legal_basis="QĐ"),
        Decision(date(2025, 3, 1), "so-lao-dong", "so-noi-vu", functions=frozenset({"tre-em"}), legal_basis="QĐ"),
    )
    made = plan(row(functions="tre-em"), decisions=both)
    assert world_of(made, country(tmp_path), DAY).follow("so-lao-dong", "tre-em", "m-001").slug == "so-y-te"


def test_a_compiling_body_of_a_change_must_exist_on_its_day(tmp_path: Path):
    change = SettingsChange(date(2025, 7, 1), compiler="cuc-thong-ke")
    made = plan(row())
    made = replace(made, report=replace(made.report, changes=(change,)))
    assert "[DC08]" in refused(tmp_path, made)


def test_two_decisions_for_one_thing_on_one_day_are_refused(tmp_path: Path):
    both = tuple(Decision(date(2025, 3, 1), "so-lao-dong", to, legal_basis="QĐ") for to in ("so-y-te", "so-noi-vu"))
    assert "[DC05]" in refused(tmp_path, plan(row(), decisions=both))
