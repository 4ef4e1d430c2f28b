"""`reportgen agency` on the data of the checkout."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from reportgen.cli import cli

ROOT = Path(__file__).resolve().parents[2]


def asked(*words: str) -> str:
    result = CliRunner().invoke(cli, ["--workspace", str(ROOT), "agency", *words], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.output


def as_json(*words: str) -> Any:
    return json.loads(asked(*words, "--json"))


def test_lists_the_bodies_of_a_day():
    before, after = ({one["slug"] for one in as_json("list", "--on", day)} for day in ("2025-02-28", "2025-03-01"))
    assert {"so-lao-dong-thuong-binh-va-xa-hoi", "cuc-thong-ke"} <= before
    assert {"so-nong-nghiep-va-moi-truong", "chi-cuc-thong-ke"} <= after
    assert "so-lao-dong-thuong-binh-va-xa-hoi" not in after


def test_shows_what_a_body_took_over_and_what_became_of_it():
    shown = as_json("show", "so-lao-dong-thuong-binh-va-xa-hoi")
    assert (shown["valid_from"], shown["valid_to"]) == (None, "2025-02-28")
    heirs = {event["new"] for event in shown["to"]}
    assert {"so-noi-vu", "so-y-te", "cong-an", "so-nong-nghiep-va-moi-truong", "so-giao-duc-va-dao-tao"} <= heirs
    assert not as_json("show", "so-lao-dong-thuong-binh-va-xa-hoi", "--on", "2025-03-01")["exists"]


def test_a_body_that_began_anew_shows_both_of_its_lives():
    assert "đến 28/02/2025; từ 01/7/2025" in asked("show", "bao-hiem-xa-hoi")


def test_traces_a_row_by_its_printed_number_or_its_key():
    by_number = as_json("trace", "binh-dinh", "5.9.a", "--year", "2025")
    assert by_number == as_json("trace", "binh-dinh", by_number["key"], "--year", "2025")
    last = by_number["stages"][-1]
    assert (last["province"], last["to"]) == ("tỉnh Gia Lai", "2025-12-31")
    assert [one["slug"] for one in last["agencies"]] == ["so-nong-nghiep-va-moi-truong"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "so-y-ta"), "có phải là «so-y-te»?"),
        (("trace", "binh-dinh", "99", "--year", "2025"), "không có dòng «99»"),
        (("trace", "binh-dih", "5.9", "--year", "2025"), "không có kế hoạch «binh-dih»"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(words: tuple[str, ...], message: str):
    result = CliRunner().invoke(cli, ["--workspace", str(ROOT), "agency", *words], standalone_mode=False)
    assert message in str(result.exception)
