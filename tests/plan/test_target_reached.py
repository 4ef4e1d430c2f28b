"""What a reported wording has reached. Where any word is left over, a person must judge."""

from __future__ import annotations

import pytest

from reportgen.assessment.verdict import judge
from reportgen.plan.target_language import parse_actual, parse_target

HELD = {
    "Mức độ 3": [
        "Mức độ 3",
        "mức 3",
        "3",
        "đạt",
        "đã đạt mức độ 3",
        "duy trì và nâng cao mức độ 3",
        "đang duy trì mức độ 3",
        "tiếp tục giữ vững mức độ 3",
        "được công nhận đạt chuẩn phổ cập giáo dục tiểu học mức độ 3",
    ],
    "Hoàn thành": ["đã hoàn thành", "hoàn thành phổ cập giáo dục mầm non"],
    "Giải quyết cơ bản": ["cơ bản giải quyết", "đã giải quyết cơ bản"],
    "THCS": ["cấp THCS", "Trung học cơ sở"],
    "Rà soát, hỗ trợ": ["đã rà soát, hỗ trợ"],
    "Hoàn thành khảo sát": ["hoàn thành khảo sát"],
}
MISSED = {
    "Mức độ 3": [
        "không duy trì được mức độ 3",
        "không giữ được mức độ 3",
        "mất mức độ 3",
        "tụt khỏi mức độ 3",
        "dưới mức độ 3",
        "chưa đạt mức độ 2",
        "chưa đạt",
        "không đạt",
        "đang xây dựng mức độ 3",
    ],
    "Hoàn thành": ["chưa hoàn thành", "không hoàn thành", "cơ bản hoàn thành", "đang triển khai", "bắt đầu thực hiện"],
    "Xóa bỏ hoàn toàn": ["chưa xóa bỏ hoàn toàn", "chưa hoàn thành", "giải quyết cơ bản"],
    "Rà soát, hỗ trợ": ["chưa thực hiện"],
}
FOR_A_PERSON = {
    "Mức độ 3": [
        *(f"{words} đạt mức độ 3" for words in ("sắp", "gần", "chuẩn bị", "phấn đấu", "dự kiến", "một số huyện")),
        "hướng tới mức độ 3",
        "đề nghị công nhận mức độ 3",
        "đạt mức độ 3 (trừ huyện Ba Chẽ)",
        "chưa đạt mức độ 4",
        "đang xây dựng mức độ 4",
        "không dưới mức độ 3",
        "mới đạt mức độ 2",
        "chưa đánh giá",
        "đang chờ công nhận mức độ 3",
    ],
    "Hoàn thành": [
        *(f"hoàn thành {words}" for words in ("một phần", "bước đầu", "hồ sơ", "khảo sát")),
        "phấn đấu hoàn thành",
        "tiếp tục hoàn thành",
    ],
    "Phấn đấu hoàn thành": ["phấn đấu hoàn thành"],
    "Xóa bỏ hoàn toàn": ["phấn đấu xóa bỏ hoàn toàn", "xóa bỏ hoàn toàn ở thành thị"],
    "Bảo đảm vững chắc": ["bảo đảm vững chắc ở thành thị"],
    "Giải quyết cơ bản": ["giải quyết một phần", "giải quyết", "chưa hoàn thành"],
    "Rà soát, hỗ trợ": ["đang thực hiện"],
    "THCS": ["tiểu học và THCS"],
}


def _unlike(cases: dict[str, list[str]], verdict: str) -> list[tuple[str, str]]:
    asked = [(target, actual) for target, actuals in cases.items() for actual in actuals]
    return [
        (target, actual)
        for target, actual in asked
        if judge(parse_target(target, "Mức độ"), parse_actual(actual, "Mức độ")) != verdict
    ]


@pytest.mark.parametrize(("cases", "verdict"), [(HELD, "met"), (MISSED, "not_met"), (FOR_A_PERSON, "unrated")])
def test_judges_words_only_where_nothing_is_left_over(cases: dict[str, list[str]], verdict: str) -> None:
    assert _unlike(cases, verdict) == []
