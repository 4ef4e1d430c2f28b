"""The settings of a report on its day: who is addressed, who receives, through whom, from when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from reportgen.agencies.world import World, world_of
from reportgen.build.told import districts_left
from reportgen.plan.model import Plan, Route, SettingsChange
from reportgen.report.settings import reworded_lines, settings_of_day
from tests.report.sample import history, plan, source

LATER = date(2025, 12, 14)


def _plan(**said: Any) -> Plan:
    made = plan([])
    recipients = ("Như trên", "Ban cán sự đảng UBND tỉnh", "UBND các huyện, thị xã, thành phố", "Lưu: VT, K20")
    return replace(made, report=replace(made.report, recipients=recipients, **said))


def _seen(made: Plan, day: date) -> World:
    return world_of(made, history(), day)


def test_recipients_are_the_bodies_of_the_day() -> None:
    made = _plan()
    assert settings_of_day(made.report, _seen(made, date(2024, 12, 14))).recipients == made.report.recipients
    assert settings_of_day(made.report, _seen(made, LATER)).recipients == (
        "Như trên",
        "Đảng ủy UBND tỉnh",
        "UBND các xã, phường",
        "Lưu: VT",
    )


def test_every_line_that_reads_otherwise_is_told() -> None:
    made = _plan()
    told = {line.before: line.now for line in reworded_lines(made.report, _seen(made, LATER))}
    assert told["UBND các huyện, thị xã, thành phố"] == "UBND các xã, phường"
    assert "Như trên" not in told


def test_one_district_by_name_stays_and_is_told() -> None:
    made = _plan()
    made = replace(made, report=replace(made.report, recipients=("Như trên", "UBND huyện An Lão", "Lưu: VT")))
    world = _seen(made, LATER)
    filled = source(made, day=LATER)
    now = replace(filled, plan=replace(made, report=settings_of_day(made.report, world)))
    (told,) = districts_left(now, "plan.yaml")
    assert (told.code, told.found) == ("RD53", "«UBND huyện An Lão»")


def test_the_compiling_body_is_that_of_the_day() -> None:
    made = _plan()
    assert settings_of_day(made.report, _seen(made, LATER)).compiler == "so-noi-vu"


def test_a_change_of_the_settings_holds_from_its_day_on() -> None:
    change = SettingsChange(date(2025, 7, 1), recipients=("Như trên", "Lưu: VT, VX"), drafting_unit="VX")
    made = _plan(changes=(change,))
    assert settings_of_day(made.report, _seen(made, date(2025, 6, 30))).recipients[-1] == "Lưu: VT, K20"
    assert settings_of_day(made.report, _seen(made, LATER)).recipients == ("Như trên", "Lưu: VT, VX")


def test_the_way_through_the_party_committee_is_taken_when_it_was_chosen_and_there_is_one() -> None:
    made = _plan(route=Route.THROUGH_PARTY_COMMITTEE)
    assert settings_of_day(made.report, _seen(made, LATER)).addressees == (
        "Ban Thường vụ Tỉnh ủy (qua Đảng ủy Ủy ban nhân dân tỉnh)",
    )
    assert settings_of_day(made.report, _seen(made, date(2024, 12, 14))).addressees == ("Ban Thường vụ Tỉnh ủy",)


def test_a_new_mark_of_the_drafting_unit_takes_the_place_of_the_old_one() -> None:
    made = _plan(changes=(SettingsChange(date(2025, 7, 1), drafting_unit="KGVX"),))
    assert settings_of_day(made.report, _seen(made, LATER)).recipients[-1] == "Lưu: VT, KGVX"
