"""What a name says of the better way: it asks, it never answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.plan.load import load_plan
from reportgen.plan.model import Direction
from reportgen.plan.target_names import direction_doubt, suggested_direction
from reportgen.plan.target_rows import row_targets
from tests.assessment.sample import indicator, plan

PLANS = Path(__file__).parents[2] / "data" / "plans"
SLUGS = sorted(path.parent.name for path in PLANS.glob("*/indicators.csv"))


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ nghèo",
        "TỶ LỆ HỘ NGHÈO theo chuẩn nghèo đa chiều",
        "Tỷ lệ thất nghiệp chung",
        "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi",
        "Tỷ suất tử vong của trẻ em dưới 1 tuổi",
        "Tỷ lệ học sinh bỏ học",
        "Số cặp tảo hôn",
        "Tỷ lệ việc làm phi chính thức",
    ],
)
def test_a_harm_should_fall(name: str) -> None:
    assert suggested_direction(name, "%") is Direction.LOWER


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Mức giảm tỷ lệ hộ nghèo đa chiều hằng năm", "%/năm"),
        ("Giảm tỷ lệ hộ nghèo", "%/năm"),
        ("Mức tăng thu nhập bình quân đầu người của hộ nghèo so với năm 2021", "Lần"),
        ("Tốc độ giảm sinh", "%"),
    ],
)
def test_of_an_amount_more_is_better_whatever_falls(name: str, unit: str) -> None:
    assert suggested_direction(name, unit) is Direction.HIGHER


@pytest.mark.parametrize(
    "name",
    [
        "Tỷ lệ hộ nghèo không có khả năng thoát nghèo được hưởng trợ cấp xã hội",
        "Tỷ lệ huyện nghèo thoát khỏi tình trạng nghèo, đặc biệt khó khăn",
        "Tỷ lệ lực lượng lao động tham gia bảo hiểm thất nghiệp",
        "Tỷ lệ người bị bạo lực gia đình được phát hiện được tiếp cận dịch vụ hỗ trợ",
        "Tỷ lệ huyện đạt chuẩn xóa mù chữ mức độ 2",
        "Giảm tỷ lệ suy dinh dưỡng",
        "Tỷ lệ dân số tham gia BHYT",
        "Diện tích nhà ở bình quân đầu người",
    ],
)
def test_a_name_that_counts_help_or_may_mean_both_says_nothing(name: str) -> None:
    assert suggested_direction(name, "%") is None


def test_asks_where_nothing_is_declared_and_where_the_other_way_is() -> None:
    assert direction_doubt("Tỷ lệ hộ nghèo", "%", None) == (
        "tên chỉ tiêu cho thấy càng thấp càng tốt: mục tiêu là «không quá»; nếu đúng, khai lower"
    )
    assert direction_doubt("Tỷ lệ hộ nghèo", "%", Direction.HIGHER).endswith("nhưng chiều đang hiểu là higher")
    assert direction_doubt("Tỷ lệ hộ nghèo", "%", Direction.LOWER) == ""


def test_a_name_gives_no_direction_to_judge_by() -> None:
    row = indicator("5.1", t2025="16,5", t2030="14,5", name="Tỷ lệ trẻ em suy dinh dưỡng")
    targets = row_targets(plan(row), row)
    assert [target.direction for target in targets.by_year.values()] == [None, None]
    assert targets.question.endswith("nếu đúng, khai lower")


def test_another_milestone_or_a_declaration_answers_the_question() -> None:
    shown = indicator("5.1", t2025="25", t2030="<20", name="Tỷ lệ hộ nghèo")
    declared = indicator("5.2", t2025="0", direction="lower", name="Tỷ lệ hộ nghèo")
    for row in (shown, declared):
        targets = row_targets(plan(row), row)
        assert {target.direction for target in targets.by_year.values()} == {Direction.LOWER}
        assert targets.question == ""


def test_the_national_target_of_the_row_answers_it_too() -> None:
    row = replace(indicator("5.1", t2025="12,7", name="Tỷ lệ hộ nghèo"), central={2025: "25", 2030: "< 20"})
    targets = row_targets(plan(row), row)
    assert [target.direction for target in targets.by_year.values()] == [Direction.LOWER]
    assert targets.question == ""


def test_a_sub_row_is_asked_about_by_the_name_of_its_indicator() -> None:
    head, sub = indicator("5.1", name="Tỷ lệ hộ nghèo"), indicator("5.1.a", parent="5.1", t2025="2", name="Nông thôn")
    assert row_targets(plan(head, sub), sub).question.endswith("khai lower")


@pytest.mark.parametrize("slug", SLUGS)
def test_no_name_of_a_plan_contradicts_its_declared_direction(slug: str) -> None:
    read = load_plan(PLANS / slug)
    assert [row.key for row in read.indicators if row_targets(read, row).question] == []
