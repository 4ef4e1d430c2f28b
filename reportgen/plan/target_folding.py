"""The one form in which every reader of wordings compares them: composed letters, small, one spelling of every sign."""

from __future__ import annotations

import re

from reportgen import vi

_SIGNS = {"≥": ">=", "≧": ">=", "⩾": ">=", "≤": "<=", "≦": "<=", "⩽": "<=", "≈": "~"}
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_PLAIN = (
    ("[‐‑‒–—−]", "-"),
    (r">\s*=|=\s*>", ">="),
    (r"<\s*=|=\s*<", "<="),
    (r"(?<=[\d%])\s*[~÷]\s*(?=\d)", "-"),  # "30 ÷ 35"
    ("phần trăm", "%"),
    (r"(?<=m)²", "2"),  # a raised figure elsewhere is the mark of a footnote
    (r"(?<=m)³", "3"),
    (r"\bmột (?=(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ)\b)", "1 "),
    (r"\bgấp đôi\b", "gấp 2 lần"),
    (r"^[-+•] +(?=[^\W\d_])", ""),  # the dash of a list
)


def folded(text: str) -> str:
    """Return text as the readers compare it: one line, small letters, one form of every sign, no sign at the end.

    A comma that ends a figure stays ("95,"): decimals may be lost behind it. So does a point or comma before one.
    """
    words = plain_width(text).lower()
    for sign, plain in _SIGNS.items():
        words = words.replace(sign, plain)
    words = words.strip(' "“”«»')
    for pattern, plain in _PLAIN:
        words = re.sub(pattern, plain, words)
    return re.sub(r"(?<!\d),$", "", words.strip(' ;:"“”«»').rstrip(' .;:*"“”«»'))


def plain_width(text: str) -> str:
    """Return text in one line, without signs that are not seen, full-width signs ("％", "９") as plain ones."""
    return vi.one_line(text.translate(_UNSEEN).translate(_FULL_WIDTH))
