"""The styles part: defaults, paragraph and character style chains, table styles with their conditions."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.document.properties import Props, numbering_of, overlay, para_props, run_props
from reportgen.document.theme import Theme
from reportgen.document.xml import Element, W, is_on, value

_MAX_CHAIN = 64


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written. `conditions` are the `w:tblStylePr` elements of a table style by type."""

    id: str
    kind: str
    name: str
    based_on: str
    run: Props
    para: Props
    number: str | None = None
    level: int | None = None
    table: Element | None = None
    cell: Element | None = None
    row: Element | None = None
    conditions: dict[str, Condition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a table style that holds for some cells only (first row, band, corner)."""

    run: Props
    para: Props
    table: Element | None
    cell: Element | None


@dataclass(slots=True)
class Styles:
    """All styles of a file. `defaults_run`, `defaults_para` are the document defaults."""

    defaults_run: Props = field(default_factory=dict)
    defaults_para: Props = field(default_factory=dict)
    by_id: dict[str, Style] = field(default_factory=dict)
    default_ids: dict[str, str] = field(default_factory=dict)
    _runs: dict[tuple[str, str | None], Props] = field(default_factory=dict)
    _chains: dict[tuple[str, str | None], list[Style]] = field(default_factory=dict)

    def chain(self, style_id: str | None, kind: str) -> list[Style]:
        """Return a style and those it is based on, the most basic first; of the default style when None.

        An id that is unknown or of another kind means the default style, as in Word.
        """
        key = (kind, style_id)
        if key not in self._chains:
            self._chains[key] = self._followed(style_id, kind)
        return self._chains[key]

    def _followed(self, style_id: str | None, kind: str) -> list[Style]:
        style = self.by_id.get(style_id or "")
        if style is None or style.kind != kind:
            style = self.by_id.get(self.default_ids.get(kind, ""))
        found: list[Style] = []
        while style is not None and len(found) < _MAX_CHAIN and all(style is not known for known in found):
            found.append(style)
            style = self.by_id.get(style.based_on)
        return found[::-1]

    def run(self, style_id: str | None, kind: str) -> Props:
        """Return the merged run properties of a paragraph or character style chain."""
        key = (kind, style_id)
        if key not in self._runs:
            merged: Props = {}
            for style in self.chain(style_id, kind):
                merged = overlay(merged, style.run)
            self._runs[key] = merged
        return self._runs[key]

    def paragraph_style(self, style_id: str | None) -> Style | None:
        """Return the paragraph style in force; None when the file has not even a default one."""
        chain = self.chain(style_id, "paragraph")
        return chain[-1] if chain else None


def read_styles(root: Element | None, theme: Theme) -> Styles:
    """Return the styles of a file; none when the part is missing."""
    styles = Styles()
    if root is None:
        return styles
    defaults = root.find(W + "docDefaults")
    if defaults is not None:
        styles.defaults_run = run_props(defaults.find(f"{W}rPrDefault/{W}rPr"), theme)
        styles.defaults_para = para_props(defaults.find(f"{W}pPrDefault/{W}pPr"))
    for node in root.findall(W + "style"):
        style = _style(node, theme)
        styles.by_id.setdefault(style.id, style)
        default = node.get(W + "default")
        if default is not None and is_on(default):
            styles.default_ids[style.kind] = style.id
    return styles


def _style(node: Element, theme: Theme) -> Style:
    properties = node.find(W + "pPr")
    number, level = numbering_of(properties)
    return Style(
        id=node.get(W + "styleId", ""),
        kind=node.get(W + "type", "paragraph"),
        name=value(node, "name") or "",
        based_on=value(node, "basedOn") or "",
        run=run_props(node.find(W + "rPr"), theme),
        para=para_props(properties),
        number=number,
        level=level,
        table=node.find(W + "tblPr"),
        cell=node.find(W + "tcPr"),
        row=node.find(W + "trPr"),
        conditions={part.get(W + "type", ""): _condition(part, theme) for part in node.findall(W + "tblStylePr")},
    )


def _condition(node: Element, theme: Theme) -> Condition:
    return Condition(
        run_props(node.find(W + "rPr"), theme),
        para_props(node.find(W + "pPr")),
        node.find(W + "tblPr"),
        node.find(W + "tcPr"),
    )
