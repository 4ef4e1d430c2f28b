"""From resolved formats to CSS declarations, and a style sheet in which equal declarations share one class."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.document.model import Border, LineRule, ParaFormat, RunFormat
from reportgen.units import Pt

Declarations = dict[str, str]

SCRIPT_SIZE = 0.58
"""Size of superscript and subscript against the text around, as LibreOffice prints Word's."""

SCRIPT_RAISE = {"superscript": 0.33, "subscript": -0.33 * 0.42}
"""How far they are raised, in sizes of the text around."""

_LINE_STYLES = {"double": "double", "dotted": "dotted", "dashed": "dashed", "dash": "dashed", "wave": "wavy"}


class StyleSheet:
    """Collects declarations; equal ones get the same class, named in the order of first use."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._rules: list[str] = []

    def name(self, declarations: Mapping[str, str]) -> str:
        """Return the class of these declarations; empty when there are none."""
        text = ";".join(f"{key}:{value}" for key, value in declarations.items())
        if not text:
            return ""
        if text not in self._names:
            self._names[text] = f"c{len(self._names)}"
        return self._names[text]

    def rule(self, text: str) -> None:
        """Add a rule as it stands, such as an @page rule."""
        if text not in self._rules:
            self._rules.append(text)

    def text(self) -> str:
        """Return the whole sheet."""
        classes = [f".{name}{{{text}}}" for text, name in self._names.items()]
        return "\n".join(self._rules + classes)


def pt(value: float) -> str:
    """Return a length in CSS, to a ten-thousandth of a point: ties between a word and its column are common."""
    return f"{value:.4f}".rstrip("0").rstrip(".") + "pt" if abs(value) >= 0.00005 else "0"


def hair(width: float) -> float:
    """Return by how many points lines of this width are set shorter.

    The printer rounds letters to 1/1024 px, on the whole a little down: a line of eighty letters that is 0.006 pt too
    long would still be taken in, which Word and LibreOffice break. A word as wide as its cell fits, there and here.
    """
    return width / 80_000 - 0.002


def font(run: RunFormat) -> Declarations:
    """Return what a run's format says about its letters: everything that CSS inherits, always spelled out."""
    declarations = {
        "font-size": pt(run.size),
        "font-weight": "bold" if run.bold else "normal",
        "font-style": "italic" if run.italic else "normal",
        "color": f"#{run.color}" if run.color else "#000000",
    }
    optional = {
        "letter-spacing": pt(run.spacing) if run.spacing else "",
        "text-transform": "uppercase" if run.caps else "",
        "font-kerning": "normal" if run.kerning else "",
        "font-variant-ligatures": "normal" if run.ligatures else "",
    }
    return declarations | {key: value for key, value in optional.items() if value}


def marks(run: RunFormat) -> Declarations:
    """Return what a run's format says that CSS does not inherit: shade, lines through and under, place."""
    declarations: Declarations = {}
    if run.shade:
        declarations["background-color"] = f"#{run.shade}"
    if lines := [name for name, on in (("underline", run.underline), ("line-through", run.strike)) if on]:
        declarations["text-decoration"] = " ".join((*lines, _LINE_STYLES.get(run.underline, "solid")))
    if run.vertical in SCRIPT_RAISE:
        declarations |= script(run)
    if run.raise_by:
        declarations["vertical-align"] = pt(run.raise_by)
    return declarations


def script(run: RunFormat) -> Declarations:
    """Return the look of raised or lowered text: small, and without a say in the height of its line."""
    raised = SCRIPT_RAISE.get(run.vertical, SCRIPT_RAISE["superscript"])
    return {
        "font-size": pt(run.size * SCRIPT_SIZE),
        "vertical-align": pt(run.size * raised),
        "line-height": "0",
    }


def line_height(paragraph: ParaFormat, size: Pt, line_factor: float) -> str:
    """Return the CSS line height for text of one size: the font's own line, never `normal` and never 1.

    Args:
        paragraph: Gives the rule.
        size: Of the text, points.
        line_factor: (ascent + descent + line gap) / em of the font file.
    """
    if paragraph.line_rule is LineRule.EXACT:
        return pt(paragraph.line)
    if paragraph.line_rule is LineRule.AT_LEAST:
        return pt(max(paragraph.line, size * line_factor))
    return f"{paragraph.line * line_factor:.5f}"


def line_shift(paragraph: ParaFormat, size: Pt, line_factor: float) -> float:
    """Return how far the text of a paragraph stands below the place CSS gives it, points.

    CSS puts half of a line's extra height above the text and half below. Word and LibreOffice put all of it below when
    the spacing is a multiple, and all above when it is a minimum.
    """
    natural = size * line_factor
    if paragraph.line_rule is LineRule.MULTIPLE:
        return -abs(paragraph.line - 1) * natural / 2
    if paragraph.line_rule is LineRule.AT_LEAST:
        return max(0.0, paragraph.line - natural) / 2
    return 0.0


def border(line: Border | None) -> str:
    """Return a border in CSS."""
    if line is None or line.style in ("nil", "none"):
        return "none"
    return f"{pt(line_width(line))} {_border_style(line.style)} #{line.color or '000000'}"


def line_width(line: Border | None) -> Pt:
    """Return the width a border takes, points: of a double line both lines and the gap."""
    if line is None or line.style in ("nil", "none"):
        return Pt(0)
    return Pt(line.width * 3 if line.style == "double" else line.width)


def _border_style(word: str) -> str:
    """Return the nearest CSS style to Word's name; the many fancy ones become a plain line."""
    if word == "double":
        return "double"
    if word in ("dotted", "dashed"):
        return word
    return "dashed" if word.lower().startswith(("dash", "dotdash", "dotdotdash")) else "solid"
