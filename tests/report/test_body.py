"""II.1 tells of what a leader must know; II.2 and V put the agencies' texts under field and addressee."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.figures.model import Narrative, Proposal
from reportgen.report.body import field_results, group_results, proposal_groups, spoken_name
from tests.report.sample import figure, figures, indicator, plan, source


def _told(rows: list[tuple[dict[str, object], str, str]]) -> list[str]:
    """Return the keys told of; each row: what the indicator is, its value, last year's."""
    found = [indicator(f"m-{number:03d}", **said) for number, (said, _, _) in enumerate(rows, 1)]  # type: ignore[arg-type]
    now = figures([figure(row.key, value=value) for row, (_, value, _) in zip(found, rows, strict=True) if value])
    before = figures([figure(row.key, value=last) for row, (_, _, last) in zip(found, rows, strict=True) if last])
    results = group_results(
        source(plan(found), now, before), source(plan(found), now, before).assessments, all_rows=False
    )
    return [item.id.removeprefix("cau-") for group in results for item in group.items]


def test_tells_of_rows_exceeded_and_not_of_rows_just_met() -> None:
    higher = {"direction": "higher", "targets": {2025: "50"}}
    assert _told([(higher, "51", ""), (higher, "50", "")]) == ["m-001"]


def test_tells_of_rows_missed_when_due() -> None:
    yearly = {"direction": "higher", "unit": "%/năm", "targets": {2025: "1-1,5"}}
    assert _told([(yearly, "0,8", ""), (yearly, "1,2", "")]) == ["m-001"]


def test_tells_of_rows_not_due_that_are_hard_to_reach() -> None:
    rows = [indicator(key, direction="higher", targets={2030: "50"}) for key in ("m-001", "m-002")]
    found = [figure("m-001", value="40", likelihood="unlikely"), figure("m-002", value="40", likelihood="likely")]
    made = source(plan(rows), figures(found))
    (group,) = group_results(made, made.assessments, all_rows=False)
    assert [item.text for item in group.items] == [
        "- Chỉ tiêu đạt 40%; mục tiêu đến năm 2030 là 50%, còn phải tăng 10 điểm phần trăm, khó đạt."
    ]


def test_tells_of_large_changes_on_last_year() -> None:
    higher = {"direction": "higher", "targets": {2025: "50"}}
    assert _told([(higher, "40", "35"), (higher, "40", "36")]) == ["m-001"]


def test_tells_of_rows_in_focus_and_of_their_sub_rows() -> None:
    focus = {"direction": "higher", "targets": {2025: "50"}, "focus": True}
    sub = {"direction": "higher", "targets": {2025: "50"}, "parent_key": "m-001"}
    assert _told([(focus, "40", ""), (sub, "41", "")]) == ["m-001", "m-002"]


def test_a_year_without_figures_tells_the_counts_only() -> None:
    made = source(plan([indicator(focus=True, targets={2025: "50"}, direction="higher")]), figures(given=False))
    (group,) = group_results(made, made.assessments, all_rows=True)
    assert (group.summary.text, group.items) == ("Nhóm có 01 chỉ tiêu, chưa có số liệu.", ())


def test_groups_are_numbered_in_a_row_and_those_without_rows_are_left_out() -> None:
    made = source(plan([indicator(group_number="2", targets={2025: "50"}, direction="higher")]))
    (group,) = group_results(made, made.assessments, all_rows=False)
    assert (group.number, group.title) == ("1.1", "Giáo dục")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Tỉ lệ nhà ở kiên cố.", "Tỷ lệ nhà ở kiên cố"),
        ("tuổi thọ trung bình", "Tuổi thọ trung bình"),
        ("GRDP bình quân đầu người", "GRDP bình quân đầu người"),
    ],
)
def test_a_printed_name_begins_a_sentence(printed: str, said: str) -> None:
    row = indicator(name=printed)
    assert spoken_name(plan([row]), row) == said


def test_fields_stand_in_the_plans_order_whoever_wrote_on_them() -> None:
    texts = [
        Narrative("so-y-te", fields={"giao-duc": ("Khám sức khỏe học sinh.",), "y-te": ("Khám bệnh.",)}),
        Narrative("so-giao-duc-va-dao-tao", fields={"giao-duc": ("Mở lớp.",)}),
    ]
    made = source(plan([]))
    fields = field_results(made.plan, [(made.register[text.agency], text) for text in texts])
    assert [(field.letter, field.title, [line.text for line in field.paragraphs]) for field in fields] == [
        ("a", "Y tế", ["Khám bệnh."]),
        ("b", "Giáo dục", ["Khám sức khỏe học sinh.", "Mở lớp."]),
    ]


def test_proposals_stand_under_their_addressee() -> None:
    text = Narrative("so-y-te", proposals=(Proposal("Đối với Hội đồng nhân dân tỉnh", "Đề nghị xem xét."),))
    made = source(plan([]))
    (group,) = proposal_groups(made.plan, [(made.register["so-y-te"], text)])
    assert (group.number, group.addressee, group.paragraphs[0].text) == (
        "1",
        "Hội đồng nhân dân tỉnh",
        "Đề nghị xem xét.",
    )


def test_who_writes_to_the_province_proposes_to_it_alone() -> None:
    proposals = tuple(
        Proposal(f"Đối với {whom}", "Đề nghị xem xét.") for whom in ("Chính phủ", "Hội đồng nhân dân tỉnh")
    )
    made = source(plan([]))
    told = [(made.register["so-y-te"], Narrative("so-y-te", proposals=proposals))]
    assert [group.addressee for group in proposal_groups(made.plan, told, to="Ủy ban nhân dân tỉnh")] == [
        "Ủy ban nhân dân tỉnh, để kiến nghị Chính phủ",
        "Ủy ban nhân dân tỉnh, để kiến nghị Hội đồng nhân dân tỉnh",
    ]
    (own, _) = proposal_groups(made.plan, told, to="Chính phủ")
    assert own.addressee == "Chính phủ"


def test_every_paragraph_has_an_id_of_its_own() -> None:
    rows = [indicator(f"m-{number:03d}", direction="higher", targets={2025: "50"}) for number in range(1, 4)]
    made = source(plan(rows), figures([figure(row.key, value=str(Decimal(60))) for row in rows]))
    (group,) = group_results(made, made.assessments, all_rows=False)
    ids = [group.id, group.summary.id, *(item.id for item in group.items)]
    assert len(ids) == len(set(ids)) == 5
