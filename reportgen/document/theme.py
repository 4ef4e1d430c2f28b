"""The theme part: its two fonts, its colours and its line widths, by the names the rest of the file uses."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.document.xml import A, Element, color, elements, local, points
from reportgen.units import Pt

_ALIASES = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2", "phClr": "dk1"}


@dataclass(frozen=True, slots=True)
class Theme:
    """What a theme holds. `colors` by scheme name ("accent1"), "rrggbb"; `lines` in points by reference less one."""

    major: str = ""
    minor: str = ""
    colors: dict[str, str] = field(default_factory=dict)
    lines: tuple[Pt, ...] = ()

    def font(self, reference: str | None) -> str:
        """Return the font of "minorHAnsi", "majorAscii" ...; empty when there is none."""
        if not reference or reference.endswith(("EastAsia", "Bidi")):
            return ""
        return self.major if reference.startswith("major") else self.minor

    def color(self, name: str | None) -> str:
        """Return the colour of a scheme name; empty when unknown."""
        return self.colors.get(_ALIASES.get(name or "", name or ""), "")

    def line(self, index: int) -> Pt:
        """Return the width of line style `index` (one-based); 0 is no line."""
        if index <= 0:
            return Pt(0)
        return self.lines[min(index, len(self.lines)) - 1] if self.lines else Pt(0.75)


def read_theme(root: Element | None) -> Theme:
    """Return the theme of a file; an empty one when the part is missing."""
    if root is None:
        return Theme()
    fonts = {
        kind: next(
            (node.get("typeface", "") for node in root.iter(f"{A}{kind}Font") for node in node.findall(A + "latin")), ""
        )
        for kind in ("major", "minor")
    }
    colors = {local(node): _scheme_color(node) for scheme in root.iter(A + "clrScheme") for node in elements(scheme)}
    widths = [points(line.get("w"), 12700) or Pt(0.75) for lines in root.iter(A + "lnStyleLst") for line in lines]
    return Theme(fonts["major"], fonts["minor"], colors, tuple(widths))


def _scheme_color(node: Element) -> str:
    for child in elements(node):
        return color(child.get("lastClr") or child.get("val"))
    return ""
