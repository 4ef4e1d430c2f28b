"""Named stages ("Mức độ 3", "THCS", "Xóa bỏ hoàn toàn"): which wordings name one, which are the same, which is further.

One stage has one spelling here, in small letters: "Duy trì và nâng cao mức độ 3" and "Mức độ 3" are both "mức độ 3",
"Xoá hoàn toàn" and "xóa bỏ hoàn toàn" are one, "cơ bản giải quyết" and "Giải quyết cơ bản" are one. What a result has
reached is read by `plan.target_reached`.
"""

from __future__ import annotations

import re

from reportgen.plan.target_folding import folded

SCHOOLS = ("mầm non", "tiểu học", "thcs", "thpt")
_SPELLINGS = (
    (r"đảm bảo", "bảo đảm"),
    (r"oá\b", "óa"),
    (r"oà\b", "òa"),
    (r"oả\b", "ỏa"),
    (r"\bhàng năm\b", "hằng năm"),
    (r"\btrung học cơ sở\b", "thcs"),
    (r"\btrung học phổ thông\b", "thpt"),
    (r"^(?:cấp |bậc )?th$", "tiểu học"),
    (r"^(?:cấp|bậc) (?=tiểu học|thcs|thpt|mầm non)", ""),
    (r"\b(?:cấp độ|mức) (?=\d)", "mức độ "),
    *((rf"\bmức độ {roman}(?!\w)", f"mức độ {number}") for number, roman in enumerate(("i", "ii", "iii", "iv"), 1)),
    (r"\bxóa (?:bỏ )?(?=hoàn toàn)", "xóa bỏ "),
    (r"\bvề cơ bản\b|\bcăn bản\b", "cơ bản"),
)
_LEADING = re.compile(
    r"(?:(?:tiếp tục|từng bước|phấn đấu|duy trì|giữ vững|và|nâng cao|đã|ở|được|chất lượng"
    r"|đạt(?: chuẩn)?(?= mức độ)|đạt(?! chuẩn))\b|,|\s)+"
)
_NO_STAGE = re.compile(
    r"(?:(?:tiếp tục|từng bước|phấn đấu|duy trì|giữ vững|bảo đảm|nâng cao|cải thiện|tăng cường|tăng dần|giảm dần|tăng"
    r"|giảm|thực hiện|tốt hơn|tốt|và|được|chất lượng)\b|,|;|\s)*"
)
_RANK = re.compile(
    r"\b(?:đứng đầu|dẫn đầu|tốp|đứng thứ|xếp hạng|thứ hạng|xếp thứ|vị trí thứ|hạng \d|top|(?:thuộc|trong) nhóm|nhóm \d)"
)
NUMBERED = re.compile(r"mức độ (\d+)")
STAGE = re.compile(
    r"(?:cơ bản )?(?:hoàn thành|chấm dứt|loại trừ|giải quyết|xóa bỏ|xóa|thanh toán|khắc phục)"
    r"(?: (?:cơ bản|hoàn toàn|dứt điểm|triệt để))?"
    r"|bảo đảm vững chắc|vững chắc|ổn định|giảm tối đa|rà soát, hỗ trợ|không còn|đạt chuẩn(?: quốc gia)?"
)
_AGES = re.compile(r" (?:cho )?trẻ(?: em)?(?: mẫu giáo| nhà trẻ)? (?:từ )?\d{1,2}(?: ?- ?| đến )\d{1,2} tuổi")
_BELOW = re.compile(r"(?:chưa|không đạt|đang|bắt đầu|mới)\b")
_BASIC = re.compile(r"cơ bản\b")
_FULL = re.compile(r".* (?:hoàn toàn|dứt điểm|triệt để)|hoàn thành|chấm dứt|loại trừ|xóa bỏ|xóa|thanh toán")
_PARTLY = re.compile(r" (?:một phần|phần lớn|bước đầu|giai đoạn|cơ bản)\b")
_ACTIVITY = re.compile(r"(?:rà soát|giảm|hỗ trợ|thực hiện|triển khai|lồng ghép|đẩy mạnh|tăng cường)\b")

REACHED = "đạt"
"""A result that says the target is reached, whatever its stage."""
UNDER_WAY = "đang"
"""A result that says work goes on: short of every stage but one that is itself work ("Rà soát, hỗ trợ")."""
NOT_BEGUN = "chưa"
"""A result that says the target is not reached."""
SHORT_OF = "chưa "
"""Stands before the stage that a result says is not reached."""


def spelled(text: str) -> str:
    """Return a wording in the one spelling stages are compared in; leading "duy trì và nâng cao" falls away."""
    words = _AGES.sub("", one_spelling(text))
    if _BELOW.match(words):
        return words
    bare = words[found.end() :] if (found := _LEADING.match(words)) else words
    return _stage_of(bare or words)


def names_stage(text: str) -> bool:
    """Tell whether a wording without a level unit names a stage: "Hoàn thành", "Mức độ 3", "THCS"."""
    words = one_spelling(text)
    found = NUMBERED.search(words) or STAGE.search(words) or words in SCHOOLS
    return bool(found) and not names_no_stage(text)


def names_no_stage(text: str) -> bool:
    """Tell whether a wording only says "bảo đảm", "nâng cao", or a rank: a person must judge it, whatever its unit."""
    words = one_spelling(text)
    return bool(_NO_STAGE.fullmatch(words) or _RANK.search(words))


def names_rank(text: str) -> bool:
    """Tell whether a wording is a place in a ranking ("nhóm 5 địa phương đứng đầu")."""
    return bool(_RANK.search(one_spelling(text)))


def figures_beside_stage(text: str) -> list[str]:
    """Return the numbers of a wording that are not a stage's own: ["2,1"] in a sentence on the birth rate.

    Ages of the children a stage is about are no figures of the target; two different stages are.
    """
    words = one_spelling(text)
    if len(set(NUMBERED.findall(words))) > 1:
        return NUMBERED.findall(words)
    words = _AGES.sub("", words) if STAGE.search(words) else words
    words = re.sub(r"m[23]\b", "", NUMBERED.sub("", words))
    return re.findall(r"\d+(?:[.,]\d+)*", words)


def compare_stages(actual: str, target: str, order: tuple[str, ...] = ()) -> int | None:
    """Return how a reached stage stands to the one asked for: negative before it, 0 the same, positive beyond.

    Args:
        actual: As `target_reached.reached` gives it.
        target: In the spelling of `spelled`.
        order: The indicator's stages from its milestones, lowest first.

    Returns:
        None when only a person can tell. What is short of a stage is short of that one and of the ones above, but may
        have passed a lower one. Stages by number, school levels and "cơ bản" before the full stage order themselves.
    """
    if actual in (target, REACHED):
        return 0
    if _BELOW.match(target):
        return None
    if actual == NOT_BEGUN:
        return -1
    if actual == UNDER_WAY:
        return None if _ACTIVITY.match(target) else -1
    if actual.startswith(SHORT_OF):
        return -1 if _is_short(actual.removeprefix(SHORT_OF), target, order) else None
    return _difference(actual, target, order)


def _is_short(missed: str, target: str, order: tuple[str, ...]) -> bool:
    place = _difference(missed, target, order)
    if place is None:  # "chưa hoàn thành" is short of every full stage, whatever its verb, and of numbered ones
        return bool(_FULL.fullmatch(missed)) and bool(_FULL.fullmatch(target) or NUMBERED.fullmatch(target))
    return place <= 0


def _difference(actual: str, target: str, order: tuple[str, ...]) -> int | None:
    if actual == target:
        return 0
    for ranks in (_number_ranks(actual, target), _ranks(actual, target, SCHOOLS), _ranks(actual, target, order)):
        if ranks is not None:
            return ranks[0] - ranks[1]
    return _basic_before_full(actual, target)


def one_spelling(text: str) -> str:
    words = folded(text)
    for pattern, plain in _SPELLINGS:
        words = re.sub(pattern, plain, words)
    return words


def _stage_of(words: str) -> str:
    numbers = set(NUMBERED.findall(words))
    if len(numbers) == 1 and not re.search(r"\d", NUMBERED.sub("", words)):
        return f"mức độ {int(numbers.pop())}"
    if re.fullmatch(r"\d+", words):
        return f"mức độ {int(words)}"
    found = None if re.search(r"\d", words) else STAGE.match(words)
    if found and _PARTLY.match(words, found.end()):
        found = None
    return basic_first(found[0] if found else words)


def basic_first(stage: str) -> str:
    moved = re.fullmatch(r"(.+) cơ bản", stage)
    return f"cơ bản {moved[1]}" if moved else stage


def _number_ranks(actual: str, target: str) -> tuple[int, int] | None:
    first, second = NUMBERED.fullmatch(actual), NUMBERED.fullmatch(target)
    return (int(first[1]), int(second[1])) if first and second else None


def _ranks(actual: str, target: str, order: tuple[str, ...]) -> tuple[int, int] | None:
    return (order.index(actual), order.index(target)) if actual in order and target in order else None


def _basic_before_full(actual: str, target: str) -> int | None:
    """Compare "cơ bản …" with a full stage of the same indicator, also where the verbs differ."""
    places = [_fullness(stage) for stage in (actual, target)]
    first, second = places
    return None if first is None or second is None or first == second else first - second


def _fullness(stage: str) -> int | None:
    """Return 0 for "cơ bản hoàn thành", 1 for a full stage; None for words that hold anything beside their stage."""
    if not STAGE.fullmatch(stage):
        return None
    return 0 if _BASIC.match(stage) else 1 if _FULL.fullmatch(stage) else None
