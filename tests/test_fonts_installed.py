"""The font that every PDF is made with: Liberation Serif 2, which has the Vietnamese letters that 1.07 lacks."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FOLDERS = sorted(Path("/usr/share/fonts").glob("**/liberation*"))
SIGNS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    "fjwz0123456789.,;:/%()-–…«»“”<>≤≥²³°"
)


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_liberation_serif_with_all_vietnamese_letters_is_installed(style: str) -> None:
    files = [folder / f"LiberationSerif-{style}.ttf" for folder in FOLDERS]
    needed = {ord(sign) for sign in SIGNS + SIGNS.upper()}
    assert any(needed <= letters(file) for file in files if file.is_file()), f"no Liberation Serif {style} 2.x: {files}"


def letters(file: Path) -> set[int]:
    with TTFont(file) as font:
        return set(font.getBestCmap())
