"""What the authors of the real plans got wrong: `plan check` finds each by itself, accepted or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.agencies.register import load_register
from reportgen.errors import Fault, Severity
from reportgen.plan.check import check_plan
from reportgen.plan.load import load_plan
from tests.plan.findings import name

DATA = Path(__file__).resolve().parents[2] / "data"

ODDITIES = {
    "binh-dinh": {
        "PL65-bd-046-2030": "tối thiểu 95% in the text, 95,5 in the table",
        "PL65-bd-064-2030": "trên 95% in the text, 95 in the table",
        "PL65-bd-080-2030": "a million flats of the whole country in the text, 12.900 in the table",
        "PL66-iii-6-d-100": "housing of people with merit in the text only",
        "PL79-bd-005": "25, then <20",
        "PL66-ii-2-gach-dau-dong-12-80": "80% of communes in the text only",
        "PL70-bd-046-target_2025": "«-.» for «-»",
        "PL48-bd-010": "no target at all",
        "PL61-bd-003": "the same bound twice",
        "PL62-bd-030": "no target after 2025",
        "PL37-bd-063": "a target whose year is lost",
        "PL41-bd-t17": "a task without an agency",
    },
    "quang-ninh": {
        "PL36-qn-t28": "sub-group 4 left out",
        "PL58-qn-t24": "1.1 in sub-group 2",
        "PL58-qn-t26": "1.1 in sub-group 3",
        "PL65-qn-090-2030": "a million flats in the text, 25.000 in the table",
        "PL76-qn-t11": "a task without a time among tasks that have one",
        "PL79-qn-003": "2, then <2",
        "PL62-qn-103": "85 in 2025, nothing in 2030",
        "PL68-qn-061-target_2025": "a bracket not closed",
        "PL68-qn-t41-name": "a quotation mark not closed",
        "PL69-qn-t07-name": "trực thuộc trực thuộc",
    },
    "dong-nai": {
        "PL65-dn-083-2030": "a million flats of the whole country in the text, 50.000 in the table",
        "PL35-dn-014-target_2025": "2.5 where the column has commas",
        "PL63-dn-007-target_2025": "30 where the nation asks 40",
        "PL63-dn-007-target_2030": "40 where the nation asks 50",
        "PL63-dn-033-target_2025": "0,3 where the nation asks 1-1,5",
        "PL63-dn-034-target_2025": "0,15 where the nation asks >3",
        "PL63-dn-092-target_2030": "95 where the nation asks 100",
        "PL64-dn-083-target_2030": "a count of the whole country",
        "PL34-dn-043-name": "a work to finish in per cent",
        "PL67-dn-093": "one department in both cells",
        "PL67-dn-t005": "the districts in both cells",
        "PL65-dn-084-2025": "no shabby house in 2025 in the text, basically none in the table",
        "PL70-dn-093-target_2025": "an empty cell where others have «-»",
        "PL69-dn-t073-name": "Thực hiện thực hiện",
    },
    "ha-nam": {
        "PL36-hn-t11": "4.3 is a task where 4.1 and 4.2 are sub-groups",
        "PL41-hn-018": "a target given to nobody",
        "PL42-hn-t04": "a task led by everybody",
        "PL69-hn-t01-name": "vai vai trò",
    },
    "binh-dinh-tinh-uy": {
        "PL41-indicators": "targets given to nobody",
        "PL42-tu-t05": "a task led by a group",
    },
}


def found(slug: str) -> tuple[Fault, ...]:
    return check_plan(load_plan(DATA / "plans" / slug), load_register(DATA / "agencies.csv"))


@pytest.mark.parametrize("slug", ODDITIES)
def test_finds_what_the_authors_got_wrong(slug: str):
    assert set(ODDITIES[slug]) - {name(fault).removesuffix("-2") for fault in found(slug)} == set()


@pytest.mark.parametrize("slug", ODDITIES)
def test_no_other_row_is_named_easier_than_the_nation_or_contradicted_by_the_text(slug: str):
    warned = [fault for fault in found(slug) if fault.severity is Severity.WARNING]
    told = {name(fault) for fault in warned if fault.code in ("PL63", "PL65")}
    assert {one.removesuffix("-2") for one in told} <= set(ODDITIES[slug])
