"""A list of bodies is reworded name by name: each body once, in the register's spelling."""

from __future__ import annotations

import pytest

from reportgen.agencies.names import Found
from reportgen.agencies.wording import reworded, spelled
from tests.report.sample import history

HEIRS = {"Sở Lao động": ("Sở Giáo dục", "Sở Nội vụ")}


def _found(text: str) -> list[Found]:
    """Return the places of the names in a text of names between commas."""
    names = text.split(", ")
    starts = [text.index(name) for name in names]
    return [Found(start, start + len(name), name) for start, name in zip(starts, names, strict=True)]


@pytest.mark.parametrize(
    "text", ["Sở Lao động, Sở Giáo dục", "Sở Giáo dục, Sở Lao động", "Sở Lao động, Sở Nội vụ, Sở Giáo dục"]
)
def test_a_body_with_several_heirs_beside_one_of_them_is_named_once(text: str):
    said = reworded(text, _found(text), lambda _, printed: HEIRS.get(printed, (printed,)))
    assert said == "Sở Giáo dục, Sở Nội vụ"


def test_a_body_that_the_plan_names_twice_stays_twice_whatever_its_capitals():
    text = "sở y tế, Sở Y tế"
    assert reworded(text, _found(text), lambda _, __: ("Sở Y tế",)) == "Sở Y tế, Sở Y tế"


def test_a_body_without_an_heir_is_left_out_with_its_comma():
    text = "Sở Y tế, Sở Lao động"
    said = reworded(text, _found(text), lambda _, printed: () if printed == "Sở Lao động" else (printed,))
    assert said == "Sở Y tế"


@pytest.mark.parametrize(
    ("slug", "printed", "now"),
    [
        ("hoi-lien-hiep-phu-nu", "Hội Liên hiệp phụ nữ tỉnh", "Hội Liên hiệp Phụ nữ tỉnh"),
        ("hoi-lien-hiep-phu-nu", "Hội liên hiệp phụ nữ", "Hội Liên hiệp Phụ nữ"),
        (
            "ngan-hang-chinh-sach-xa-hoi",
            "Ngân hàng chính sách xã hội tỉnh Bình Định",
            "Ngân hàng Chính sách xã hội tỉnh Bình Định",
        ),
        (
            "ngan-hang-chinh-sach-xa-hoi",
            "Chi nhánh Ngân hàng Chính sách xã hội tỉnh",
            "Chi nhánh Ngân hàng Chính sách xã hội tỉnh",
        ),
        ("so-giao-duc-va-dao-tao", "Sở GDĐT", "Sở GDĐT"),
    ],
)
def test_a_printed_name_gets_the_capitals_of_the_register_and_keeps_its_tail(slug: str, printed: str, now: str):
    assert spelled(printed, history().register[slug], "Bình Định") == now
