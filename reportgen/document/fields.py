"""Fields: simple and complex ones, which are live, which print their stored result, which may be stale."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportgen.document.model import Address, Field, RunFormat
from reportgen.document.xml import Element, W

LIVE = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
STALE = frozenset(
    {"TOC", "REF", "PAGEREF", "NOTEREF", "SEQ", "STYLEREF", "INDEX", "TOA", "=", "DATE", "TIME", "FORMULA", "LISTNUM"}
)
FORMS = frozenset({"FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"})
_SAFE_LINKS = ("http://", "https://", "mailto:")
_SWITCH = re.compile(r"\\\*\s*(\w+)")
_FORMATS = {
    "roman": "lowerRoman",
    "ROMAN": "upperRoman",
    "Roman": "upperRoman",
    "alphabetic": "lowerLetter",
    "ALPHABETIC": "upperLetter",
    "Arabic": "decimal",
    "arabic": "decimal",
}


@dataclass(slots=True)
class OpenField:
    """A field whose end has not been met. `result`: its code is read and what comes now is its stored result.

    `at` is the block it began in.
    """

    format: RunFormat
    instruction: str = ""
    result: bool = False
    cached: list[str] = field(default_factory=list)
    result_format: RunFormat | None = None
    form: Element | None = None
    at: Address = Address()

    @property
    def code(self) -> str:
        """Return the field's name in capitals; empty when the field is empty."""
        words = self.instruction.split()
        if not words:
            return ""
        return "=" if words[0].startswith("=") else words[0].upper()

    @property
    def live(self) -> bool:
        """Return whether the printed text is computed anew."""
        return self.code in LIVE

    @property
    def link(self) -> str:
        """Return the target of a HYPERLINK field that may be followed; else empty."""
        if self.code != "HYPERLINK":
            return ""
        found = re.search(r'HYPERLINK\s+(?:\\l\s+)?"([^"]*)"', self.instruction, re.IGNORECASE)
        inner = re.search(r"\\l\s", self.instruction)
        return "" if not found else f"#{found[1]}" if inner else safe_link(found[1])

    def as_item(self) -> Field:
        """Return the live field."""
        switches = [_FORMATS[name] for name in _SWITCH.findall(self.instruction) if name in _FORMATS]
        text = "".join(self.cached)
        return Field(self.code, self.result_format or self.format, text, switches[0] if switches else "")


def safe_link(target: str) -> str:
    """Return a web or mail address as it is; empty for anything else (files, scripts)."""
    return target if target.lower().startswith(_SAFE_LINKS) else ""


def unfinished(root: Element) -> set[Element]:
    """Return the `w:fldChar` that have no partner, so that a field without end does not swallow the rest of a text."""
    marks = [mark for mark in root.iter(W + "fldChar") if not _deleted(mark)]
    opened: list[Element] = []
    stray: set[Element] = set()
    for mark in marks:
        kind = mark.get(W + "fldCharType")
        if kind == "begin":
            opened.append(mark)
        elif not opened:
            stray.add(mark)
        elif kind == "end":
            opened.pop()
    return stray | set(opened)


def _deleted(mark: Element) -> bool:
    return any(parent.tag in (W + "del", W + "moveFrom") for parent in mark.iterancestors())


def form_text(form: Element) -> str:
    """Return what a legacy check box or list shows; empty for others."""
    box = form.find(W + "checkBox")
    if box is not None:
        state = box.find(W + "checked")
        state = box.find(W + "default") if state is None else state
        on = state is not None and state.get(W + "val", "1") not in ("0", "false")
        return "☒" if on else "☐"
    chosen = form.find(W + "ddList")
    if chosen is None:
        return ""
    entries = [entry.get(W + "val", "") for entry in chosen.findall(W + "listEntry")]
    result = chosen.find(W + "result")
    index = int(result.get(W + "val", "0")) if result is not None and result.get(W + "val", "0").isdigit() else 0
    return entries[index] if index < len(entries) else ""
