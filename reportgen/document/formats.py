"""Lay the property sets of a paragraph or run over each other in Word's order and return the resolved format."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from reportgen.document.model import Align, Borders, LineRule, ParaFormat, RunFormat
from reportgen.document.numbering import Numbering
from reportgen.document.properties import AUTO_SPACING, TOGGLES, Props, numbering_of, overlay, para_props
from reportgen.document.styles import Styles
from reportgen.document.xml import Element
from reportgen.units import Pt

DEFAULT_SIZE = Pt(10)
"""Word's size when neither the defaults nor a style name one."""

_FIELDS = (
    "bold", "italic", "underline", "strike", "caps", "small_caps", "hidden", "color", "vertical", "raise_by",
    "spacing", "ligatures", "language",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a table style gives to the paragraphs of a cell. `key` stands for the contents in caches."""

    run: Props = field(default_factory=dict)
    para: Props = field(default_factory=dict)
    key: Hashable = ""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The list and level (zero-based) a paragraph belongs to."""

    number: str
    level: int


@dataclass(slots=True)
class Formats:
    """Resolves formats of one file and keeps them, so that equal ones are one object."""

    styles: Styles
    numbering: Numbering
    _runs: dict[Hashable, tuple[RunFormat, RunFormat]] = field(default_factory=dict)
    _paras: dict[Hashable, ParaFormat] = field(default_factory=dict)

    def run(self, inherited: Inherited, paragraph: str | None, direct: Props) -> RunFormat:
        """Return the format of a run: defaults, table style, paragraph style, character style, direct.

        Toggle properties of the three styles cancel each other out (ISO 29500-1 17.7.3); direct ones set.
        """
        return self.run_pair(inherited, paragraph, direct)[0]

    def run_pair(self, inherited: Inherited, paragraph: str | None, direct: Props) -> tuple[RunFormat, RunFormat]:
        """Return the format of ASCII letters and that of all others (`w:ascii`, `w:hAnsi`); mostly one object."""
        key = (inherited.key, paragraph, tuple(sorted(direct.items())))
        if key not in self._runs:
            merged = self.merged_run(inherited, paragraph, direct)
            plain = _run_format(merged)
            high = merged.get("font_high")
            self._runs[key] = (plain, replace(plain, font=high) if high and high != plain.font else plain)
        return self._runs[key]

    def merged_run(self, inherited: Inherited, paragraph: str | None, direct: Props) -> Props:
        """Return the merged properties of a run, toggles settled."""
        character = direct.get("style")
        layers = [inherited.run, self.styles.run(paragraph, "paragraph")]
        layers.append(self.styles.run(character, "character") if character else {})
        merged = self.styles.defaults_run
        for layer in (*layers, direct):
            merged = overlay(merged, layer)
        toggled = dict(merged)
        for name in TOGGLES:
            if name not in direct:
                on = sum(bool(layer.get(name)) for layer in layers) % 2 == 1
                toggled[name] = on or bool(self.styles.defaults_run.get(name))
        return toggled

    def paragraph(
        self, inherited: Inherited, style: str | None, properties: Element | None, mark_size: Pt
    ) -> tuple[ParaFormat, ListPlace | None]:
        """Return the format of a paragraph and its place in a list.

        Order: defaults, table style, style chain with the list level where a style names it, list level named
        directly, direct properties. A list taken off (numId 0) takes its indents with it.
        """
        place, props = self._layered(inherited, style, properties)
        key = (tuple(sorted((name, _frozen(part)) for name, part in props.items())), mark_size)
        if key not in self._paras:
            self._paras[key] = _para_format(props, mark_size)
        return self._paras[key], place

    def _layered(
        self, inherited: Inherited, style: str | None, properties: Element | None
    ) -> tuple[ListPlace | None, Props]:
        layers: list[Props] = [self.styles.defaults_para, inherited.para]
        number: str | None = None
        level: int | None = None
        at = -1
        for link in self.styles.chain(style, "paragraph"):
            if link.number is not None or link.level is not None:
                number = link.number if link.number is not None else number
                level = link.level if link.level is not None else self.numbering.level_of_style(number, link.id)
                at = len(layers)
            layers.append(link.para)
        direct_number, direct_level = numbering_of(properties)
        if direct_number is not None or direct_level is not None:
            number = direct_number if direct_number is not None else number
            level = direct_level if direct_level is not None else level if direct_number is None else 0
            at = len(layers)
        found = self.numbering.level(number, level or 0)
        if number is not None and found is not None:
            layers.insert(at, found.para)
        props: Props = {}
        for layer in (*layers, para_props(properties)):
            props = overlay(props, layer) if layer else props
        place = ListPlace(number, level or 0) if number is not None and found is not None else None
        return place, props


def _frozen(part: object) -> Hashable:
    return tuple(sorted(part.items(), key=lambda pair: pair[0])) if isinstance(part, dict) else part


def _run_format(props: Props) -> RunFormat:
    known = {name: props[name] for name in _FIELDS if name in props}
    known["strike"] = bool(props.get("strike") or props.get("double_strike"))
    size = props.get("size") or DEFAULT_SIZE
    threshold = props.get("kern") or 0
    return RunFormat(
        font=props.get("font") or "Times New Roman",
        size=size,
        shade=props.get("highlight") or props.get("shade") or "",
        kerning=bool(threshold and size >= threshold),
        **known,
    )


def _para_format(props: Props, size: Pt) -> ParaFormat:
    rule = props.get("line_rule", "auto")
    line = props.get("line")
    line = Pt(12) if line is None else line
    rules = {"exact": LineRule.EXACT, "atLeast": LineRule.AT_LEAST}
    stops = sorted((stop for stop in props.get("tabs", {}).values() if stop), key=lambda stop: stop.position)
    return ParaFormat(
        align=_align(props),
        left=_indent(props, "left", size),
        right=_indent(props, "right", size),
        first=_indent(props, "first", size),
        before=AUTO_SPACING if props.get("before_auto") else props.get("before", Pt(0)),
        after=AUTO_SPACING if props.get("after_auto") else props.get("after", Pt(0)),
        line=abs(line) if rule in rules else abs(line) / 12 or 1.0,
        line_rule=rules.get(rule, LineRule.MULTIPLE),
        keep_next=props.get("keep_next", False),
        keep_lines=props.get("keep_lines", False),
        widow_control=props.get("widow_control", True),
        page_break_before=props.get("page_break_before", False),
        contextual=props.get("contextual", False),
        tabs=tuple(stops),
        borders=Borders(*(props.get(f"border_{side}") for side in ("top", "left", "bottom", "right", "between"))),
        shade=props.get("shade", ""),
        outline=props.get("outline", 0),
    )


def _indent(props: Props, key: str, size: Pt) -> Pt:
    if f"{key}_chars" in props:
        return Pt(props[f"{key}_chars"] * size)
    return Pt(props.get(key) or 0)


def _align(props: Props) -> Align:
    """Return the alignment; start and end turn round in a right-to-left paragraph, and so do left and right in Word."""
    align = props.get("align", "start")
    leading, trailing = (Align.RIGHT, Align.LEFT) if props.get("bidi") else (Align.LEFT, Align.RIGHT)
    named = {"start": leading, "left": leading, "end": trailing, "right": trailing}
    return named.get(align) or Align(align)
