"""Signs of the fonts Symbol and Wingdings as Unicode. For bullets: signs that Liberation Serif has."""

from __future__ import annotations

SYMBOL_FONTS = frozenset({"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "opensymbol", "starsymbol"})

_SYMBOL = {
    0x20: " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√·¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
}
_FONT_SIGNS: dict[str, dict[int, str]] = {
    "symbol": {start + index: sign for start, signs in _SYMBOL.items() for index, sign in enumerate(signs)},
    "wingdings": {
        0x46: "►", 0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x73: "♦",
        0x74: "♦", 0x75: "♦", 0x76: "♦", 0x77: "♦", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "●", 0xA7: "▪", 0xA8: "□",
        0xD8: "►", 0xDC: "►", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "→", 0xEF: "←", 0xF0: "→", 0xF1: "↑",
        0xF2: "↓", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
    },
    "wingdings 2": {0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x97: "●", 0x98: "•", 0xA2: "■", 0xA3: "□"},
    "wingdings 3": {0x75: "◄", 0x7D: "►", 0x84: "◄", 0x86: "►", 0x22: "↑", 0x23: "↓", 0x21: "→", 0x20: "←"},
}  # fmt: skip
_IN_LIBERATION = {
    "✓": "√", "✔": "√", "✗": "×", "✘": "×", "❖": "♦", "◆": "♦", "❑": "□", "❒": "□", "➢": "►", "➔": "→", "⇨": "→",
    "★": "*", "☆": "*", "⁃": "-", "‣": "►", "∙": "•", "⚫": "●", "⚪": "○", "∗": "*", "⋅": "·", "⇒": "→", "☑": "√",
    "☒": "×", "☐": "□", "‑": "-",
}  # fmt: skip


def from_symbol_font(text: str, font: str) -> str:
    """Return text typed in a symbol font as Unicode; unknown signs, and words set in it by mistake, come back."""
    if font.lower() not in SYMBOL_FONTS or _is_prose(text):
        return text
    signs = _FONT_SIGNS.get(font.lower(), {})
    return "".join(signs.get(_place(sign), sign) for sign in text)


def any_unknown(text: str, font: str) -> bool:
    """Tell whether text holds letters that show another sign in a symbol font, and we do not know which."""
    signs = {} if _is_prose(text) else _FONT_SIGNS.get(font.lower(), {})
    return any(sign.isascii() and sign.isprintable() and sign != " " and _place(sign) not in signs for sign in text)


def _is_prose(text: str) -> bool:
    """Tell whether text has letters such as "ữ", which no symbol font has a place for."""
    return any(ord(sign) > 0xFF and sign.isalpha() and not 0xE000 <= ord(sign) <= 0xF8FF for sign in text)


def _place(sign: str) -> int:
    """Return the place of a sign in its font: Word writes it plain or in the private area."""
    code = ord(sign)
    return code - 0xF000 if 0xF000 <= code <= 0xF0FF else code


def symbol(code: int, font: str) -> str:
    """Return the sign of a `w:sym`; "□" when it is private to a font we do not know."""
    signs = _FONT_SIGNS.get(font.lower(), {})
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    if low in signs:
        return signs[low]
    return "□" if 0xE000 <= code <= 0xF8FF or not 0x20 <= code <= 0x10FFFF else chr(code)


def bullet(text: str, font: str) -> str:
    """Return the text of a bullet in signs that Liberation Serif has; "•" for a sign of a font we do not know."""
    if font.lower().startswith("courier") and text == "o":
        return "○"
    known = from_symbol_font(text, font)
    mapped = "".join(_IN_LIBERATION.get(sign, sign) for sign in known)
    return "".join("•" if 0xE000 <= ord(sign) <= 0xF8FF else sign for sign in mapped)
