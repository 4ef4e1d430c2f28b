"""The settings part, as far as it changes what stands on a page."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.document.xml import Element, W, flag, points, value, whole
from reportgen.units import Pt

WORD_2007 = 12
"""The compatibility mode of a file that names none."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings part says; the defaults are what a file without one means."""

    default_tab: Pt = Pt(36)
    compatibility: int = WORD_2007
    even_and_odd: bool = False
    gutter_at_top: bool = False
    mirror_margins: bool = False
    language: str = ""
    footnotes: Element | None = None
    endnotes: Element | None = None


def read_settings(root: Element | None) -> Settings:
    """Return the settings of a file; the defaults when the part is missing."""
    if root is None:
        return Settings()
    mode = next(
        (node.get(W + "val") for node in root.iter(W + "compatSetting") if node.get(W + "name") == "compatibilityMode"),
        None,
    )
    tab = points(value(root, "defaultTabStop"))
    return Settings(
        default_tab=tab or Pt(36),
        compatibility=whole(mode, WORD_2007),
        even_and_odd=flag(root, "evenAndOddHeaders") is True,
        gutter_at_top=flag(root, "gutterAtTop") is True,
        mirror_margins=flag(root, "mirrorMargins") is True,
        language=value(root, "themeFontLang") or "",
        footnotes=root.find(W + "footnotePr"),
        endnotes=root.find(W + "endnotePr"),
    )
