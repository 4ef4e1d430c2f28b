"""The regulations as data: whole, chosen by issuer and date, made stricter by an office but never looser."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from reportgen.errors import DataError, Severity
from reportgen.layout.lint.catalog import all_rules
from reportgen.layout.profile import NAMES, load_profile, with_layer
from tests.layout.faulty import check
from tests.layout.papers import BASES
from tests.layout.wordfile import write
from tools.make_checklist import PAGE, page


def _rules() -> set[str]:
    return {rule for name in NAMES for rule in load_profile(name).rules}


def test_every_rule_is_checked_or_says_why_it_is_left_to_the_writer() -> None:
    left = {rule for name in NAMES for rule, data in load_profile(name).rules.items() if data.left}
    assert set(all_rules()) | left == _rules()
    assert set(all_rules()) & left == set()


def test_every_rule_has_a_help_page_with_a_wrong_and_a_right_sample() -> None:
    lacking = [rule.id for rule in all_rules().values() if "\nSai: " not in rule.page or "\nĐúng: " not in rule.page]
    assert lacking == []


def test_disputed_rules_are_never_errors() -> None:
    profile = load_profile("nd30")
    assert profile["ND30-BODY-08"].severity is profile["ND30-TIER-01"].severity is Severity.WARNING
    unsure = {rule.severity for rule in profile.rules.values() if rule.certainty == "memory"}
    assert Severity.ERROR not in unsure


def test_the_guidance_of_2026_changes_only_what_it_changed() -> None:
    old, new = load_profile("party_hd36"), load_profile("party_hd05")
    assert set(old.rules) == set(new.rules)
    changed = {rule for rule in old.rules if old[rule].values != new[rule].values}
    assert changed == {"PTY-C09b", "PTY-KG-01"}
    assert all("36-HD" not in rule.clause for rule in new.rules.values())


@pytest.mark.parametrize(
    ("base", "day", "profile"),
    [
        ("bao-cao", "ngày 10 tháng 12 năm 2026", "nd30"),
        ("bao-cao", "ngày     tháng     năm 2026", "nd30"),
        ("dang", "ngày 26 tháng 5 năm 2026", "party_hd36"),
        ("dang", "ngày 27 tháng 5 năm 2026", "party_hd05"),
        ("dang", "ngày     tháng     năm 2026", "party_hd05"),
    ],
)
def test_the_profile_goes_by_issuer_and_date(base: str, day: str, profile: str) -> None:
    report = check(write(BASES[base](day=day)))
    assert report.profile is not None
    assert report.profile.name == profile
    assert bool(report.remark) is (base == "dang" and not re.search(r"\d tháng", day))


def test_a_named_profile_is_taken_as_it_is() -> None:
    report = check(write(BASES["bao-cao"]()), profile="party_hd36")
    assert report.profile is load_profile("party_hd36")
    assert report.has_errors


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(DataError, match="LO01"):
        load_profile("nd31")


def _layer(folder: Path, text: str) -> Path:
    file = folder / "co-quan.yml"
    file.write_text(text, "utf-8")
    return file


def test_an_office_may_be_stricter_and_the_base_stays_as_it_is(tmp_path: Path) -> None:
    file = _layer(tmp_path, 'rules:\n- {id: ND30-PAGE-05, values: {margin: "35"}}\n')
    base = load_profile("nd30")
    assert with_layer(base, file)["ND30-PAGE-05"].span("margin") == (35, 35)
    assert base["ND30-PAGE-05"].span("margin") == (30, 35)


def test_an_office_may_keep_a_habit_of_its_own(tmp_path: Path) -> None:
    file = _layer(tmp_path, 'rules:\n- {id: ND30-BODY-08, severity: error, values: {ending: "."}}\n')
    rule = with_layer(load_profile("nd30"), file)["ND30-BODY-08"]
    assert (rule.severity, rule.text("ending")) == (Severity.ERROR, ".")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('rules:\n- {id: ND30-PAGE-05, values: {margin: "25-35"}}\n', "LO03"),
        ("rules:\n- {id: ND30-PAGE-05, severity: info}\n", "LO03"),
        ("rules:\n- {id: ND30-BODY-08, severity: info}\n", "LO03"),
        ("rules:\n- {id: ND30-PAGE-99}\n", "LO02"),
        ("rules:\n- {id: ND30-PAGE-05, colour: red}\n", "YM05"),
    ],
)
def test_a_looser_or_faulty_layer_is_refused(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(DataError, match=code):
        with_layer(load_profile("nd30"), _layer(tmp_path, text))


def test_every_regulation_says_since_when() -> None:
    assert load_profile("nd30").valid_from == date(2020, 3, 5)
    assert load_profile("party_hd36").valid_to == date(2026, 5, 26)
    assert load_profile("party_hd05").valid_from == date(2026, 5, 27)


def test_the_checklist_is_that_of_the_profiles() -> None:
    assert PAGE.read_text("utf-8") == page()
