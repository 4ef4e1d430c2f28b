"""Which wordings are one stage, and which stage is further."""

from __future__ import annotations

import pytest

from reportgen.plan.target_levels import compare_stages, spelled
from reportgen.plan.target_reached import reached


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mức độ 3", "Duy trì và nâng cao mức độ 3"),
        ("TH", "Tiểu học"),
        ("THCS", "cấp trung học cơ sở"),
        ("Xóa bỏ hoàn toàn", "đã xoá hoàn toàn"),
        ("Giải quyết cơ bản", "cơ bản giải quyết"),
        ("Bảo đảm vững chắc", "Đảm bảo vững chắc"),
        ("Hoàn thành", "hoàn thành phổ cập giáo dục mầm non"),
    ],
)
def test_two_spellings_are_one_stage(one: str, other: str) -> None:
    assert spelled(one) == spelled(other)


@pytest.mark.parametrize("words", ["chưa hoàn thành", "đang thực hiện", "đang rà soát"])
def test_what_is_under_way_stands_before_every_stage(words: str) -> None:
    assert compare_stages(reached(words), spelled("Hoàn thành")) == -1


@pytest.mark.parametrize(
    ("actual", "target"),
    [
        ("Mức độ 2", "Mức độ 3"),
        ("Tiểu học", "THCS"),
        ("Mầm non", "TH"),
        ("Cơ bản hoàn thành", "Hoàn thành"),
        ("Giải quyết cơ bản", "Xóa bỏ hoàn toàn"),
        ("Cơ bản loại trừ", "Loại trừ"),
    ],
)
def test_orders_numbers_schools_and_the_nearly_done(actual: str, target: str) -> None:
    below = compare_stages(reached(actual), spelled(target))
    above = compare_stages(reached(target), spelled(actual))
    assert below is not None
    assert above is not None
    assert below < 0 < above


def test_orders_other_stages_by_the_milestones_of_the_indicator() -> None:
    order = (spelled("Rà soát, hỗ trợ"), spelled("Xóa bỏ hoàn toàn"))
    assert compare_stages(order[1], order[0], order) == 1
    assert compare_stages(order[1], order[0]) is None


def test_leaves_an_unknown_stage_to_a_person() -> None:
    assert compare_stages(reached("Duy trì ổn định"), spelled("Bảo đảm vững chắc")) is None
