"""Widths, line heights and line breaks measured from the font files."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.model import RunFormat
from reportgen.errors import CannotRun

PLAIN = RunFormat(size=14)
METRICS = find_metrics()


def test_line_factor_is_that_of_times_new_roman() -> None:
    assert METRICS.line_factor() == pytest.approx(1.1499, abs=0.0001)


def test_widths_are_those_of_the_font_file_without_kerning() -> None:
    assert METRICS.text_width("AV", PLAIN) == pytest.approx(2 * 1479 / 2048 * 14)
    assert METRICS.text_width("", PLAIN) == 0


def test_bold_is_wider_and_twice_the_size_twice_as_wide() -> None:
    text = "Độc lập - Tự do - Hạnh phúc"
    width = METRICS.text_width(text, PLAIN)
    assert METRICS.text_width(text, replace(PLAIN, bold=True)) > width
    assert METRICS.text_width(text, replace(PLAIN, size=28)) == pytest.approx(2 * width)


def test_spacing_counts_once_a_letter_and_caps_are_measured_as_capitals() -> None:
    assert METRICS.text_width("ab", replace(PLAIN, spacing=2)) == pytest.approx(METRICS.text_width("ab", PLAIN) + 4)
    assert METRICS.text_width("tỉnh", replace(PLAIN, caps=True)) == METRICS.text_width("TỈNH", PLAIN)


def test_small_capitals_and_superscript_are_smaller() -> None:
    small = METRICS.text_width("tỉnh", replace(PLAIN, small_caps=True))
    assert METRICS.text_width("tỉnh", PLAIN) < small < METRICS.text_width("TỈNH", PLAIN)
    assert METRICS.text_width("1", replace(PLAIN, vertical="superscript")) < METRICS.text_width("1", PLAIN)


def test_hyphens_that_are_no_glyphs_measure_as_what_is_drawn() -> None:
    assert METRICS.text_width("\u2011", PLAIN) == METRICS.text_width("-", PLAIN)
    assert METRICS.text_width("\u00ad", PLAIN) == 0


def test_knows_which_letters_the_font_has() -> None:
    assert all(METRICS.has_glyph(sign) for sign in "ạẵỗựỹđƠƯ•►\u2011")
    assert not METRICS.has_glyph("漢")


def test_breaks_after_blanks_and_hyphens_but_not_after_a_slash() -> None:
    text = "Nghị quyết số 68/NQ-CP"
    width = METRICS.text_width("Nghị quyết số 68/NQ-", PLAIN)
    assert METRICS.break_lines(text, PLAIN, width) == ["Nghị quyết số 68/NQ-", "CP"]
    assert METRICS.break_lines(text, PLAIN, width - 1) == ["Nghị quyết số", "68/NQ-CP"]


def test_blanks_at_the_end_of_a_line_need_no_room() -> None:
    width = METRICS.text_width("Sở Y tế", PLAIN)
    assert METRICS.break_lines("Sở Y tế   và", PLAIN, width) == ["Sở Y tế", "và"]


def test_a_no_break_space_holds_a_line_together() -> None:
    width = METRICS.text_width("Điều 12", PLAIN)
    assert METRICS.break_lines("theo Điều\u00a012", PLAIN, width) == ["theo", "Điều\u00a012"]


def test_a_piece_too_long_for_its_line_is_broken_anywhere() -> None:
    width = METRICS.text_width("1.1", PLAIN)
    assert METRICS.break_lines("1.10", PLAIN, width) == ["1.1", "0"]
    assert METRICS.break_lines("a", PLAIN, 0) == ["a"]


def test_line_ends_in_the_text_are_kept_and_an_empty_text_is_a_line() -> None:
    assert METRICS.break_lines("a\n\nb", PLAIN, 100) == ["a", "", "b"]
    assert METRICS.break_lines("", PLAIN, 100) == [""]


_TEXTS = st.text(st.sampled_from("aăệữđ-/ .1W\u00a0"), max_size=60)


@given(_TEXTS, st.floats(20, 300))
@settings(deadline=None)
def test_lines_fit_and_hold_all_letters(text: str, width: float) -> None:
    lines = METRICS.break_lines(text, PLAIN, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(METRICS.text_width(line.strip(" "), PLAIN) <= width + 0.01 for line in lines)


_NAME = st.lists(st.sampled_from(["Sở", "Nội", "vụ", "Ủy", "ban", "nhân", "dân"]), min_size=2, max_size=20)


@given(_NAME, st.floats(60, 300))
@settings(deadline=None)
def test_a_line_is_ended_only_when_the_next_word_does_not_fit(said: list[str], width: float) -> None:
    lines = METRICS.break_lines(" ".join(said), PLAIN, width)
    for line, following in pairwise(lines):
        assert METRICS.text_width(f"{line} {following.split()[0]}", PLAIN) > width


def test_says_what_to_install_when_there_is_no_font(tmp_path: Path) -> None:
    with pytest.raises(CannotRun) as caught:
        find_metrics([tmp_path])
    assert str(caught.value) == (
        "[DX20] phông chữ của máy\n"
        "  Gặp:      không có Liberation Serif 2 hoặc Times New Roman với chữ tiếng Việt\n"
        "  Cần:      một trong hai phông, đủ bốn kiểu: thường, đậm, nghiêng, đậm nghiêng\n"
        "  Cách sửa: Debian, Ubuntu: cài gói fonts-liberation2; Windows: cài phông Times New Roman"
    )


def test_all_four_faces_come_from_one_folder() -> None:
    assert isinstance(METRICS, Metrics)
    assert len({face.path.parent for face in METRICS.faces.values()}) == 1
    assert METRICS.family in ("Liberation Serif", "Times New Roman")
