"""Read `w:rPr` and `w:pPr` into flat property sets that can be laid over each other; nothing is resolved here.

A property set holds only what its element says. Keys are our names; "off" values are kept, since they override.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportgen.document.model import Border, TabStop
from reportgen.document.theme import Theme
from reportgen.document.xml import W14, Element, W, color, elements, is_on, local, points, value, whole
from reportgen.units import Pt

Props = dict[str, Any]

TOGGLES = frozenset({"bold", "italic", "caps", "small_caps", "strike", "hidden"})
"""Toggle properties of ISO 29500-1 17.7.3 that the model carries."""

AUTO_SPACING = Pt(14)
"""What Word puts for beforeAutospacing / afterAutospacing."""

_SWITCHES = {
    "b": "bold",
    "i": "italic",
    "caps": "caps",
    "smallCaps": "small_caps",
    "strike": "strike",
    "dstrike": "double_strike",
    "vanish": "hidden",
}
_PARA_SWITCHES = {
    "keepNext": "keep_next",
    "keepLines": "keep_lines",
    "widowControl": "widow_control",
    "pageBreakBefore": "page_break_before",
    "contextualSpacing": "contextual",
    "bidi": "bidi",
}
_ALIGN = {
    "left": "left",
    "start": "start",
    "center": "center",
    "right": "right",
    "end": "end",
    "both": "justify",
    "distribute": "justify",
    "thaiDistribute": "justify",
    "lowKashida": "justify",
    "mediumKashida": "justify",
    "highKashida": "justify",
}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000ff",
    "cyan": "00ffff",
    "green": "00ff00",
    "magenta": "ff00ff",
    "red": "ff0000",
    "yellow": "ffff00",
    "white": "ffffff",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "c0c0c0",
}
_LEADERS = {"dot": ".", "hyphen": "-", "underscore": "_", "heavy": "_", "middleDot": "·"}
_TAB_ALIGN = {"start": "left", "end": "right", "num": "left"}


def run_props(properties: Element | None, theme: Theme) -> Props:
    """Return the property set of a `w:rPr`; empty when there is none."""
    props: Props = {}
    for node in elements(properties):
        name = local(node)
        if name in _SWITCHES and node.tag == W + name:
            props[_SWITCHES[name]] = is_on(node.get(W + "val"))
        elif name == "rFonts":
            props.update(_fonts(node, theme))
        else:
            _run_value(props, name, node)
    return props


def _run_value(props: Props, name: str, node: Element) -> None:
    val = node.get(W + "val", "")
    if name == "sz":
        props["size"] = points(val, 2)
    elif name == "u":
        props["underline"] = "" if val in ("none", "") else val
    elif name == "color":
        props["color"] = color(val)
    elif name == "highlight":
        props["highlight"] = _HIGHLIGHTS.get(val, "")
    elif name == "shd":
        props["shade"] = shade(node)
    elif name == "vertAlign":
        props["vertical"] = val or "baseline"
    elif name == "position":
        props["raise_by"] = points(val, 2) or Pt(0)
    elif name == "spacing":
        props["spacing"] = points(val) or Pt(0)
    elif name == "w":
        props["scale"] = whole(val.rstrip("%"), 100)
    elif name == "kern":
        props["kern"] = points(val, 2) or Pt(0)
    elif name == "ligatures":
        props["ligatures"] = node.get(W14 + "val", "none") != "none"
    elif name == "lang" and val:
        props["language"] = val
    elif name == "rStyle":
        props["style"] = val


def _fonts(node: Element, theme: Theme) -> Props:
    """Return the fonts of the two ranges Vietnamese text uses; a theme font wins over a name beside it."""
    props: Props = {}
    for slot, key in (("ascii", "font"), ("hAnsi", "font_high")):
        named = theme.font(node.get(f"{W}{slot}Theme")) or node.get(W + slot)
        if named:
            props[key] = named
    return props


def para_props(properties: Element | None) -> Props:
    """Return the property set of a `w:pPr`; empty when there is none. Numbering and style are not in it."""
    props: Props = {}
    for node in elements(properties):
        name = local(node)
        if name in _PARA_SWITCHES:
            props[_PARA_SWITCHES[name]] = is_on(node.get(W + "val"))
        elif name == "jc":
            props["align"] = _ALIGN.get(node.get(W + "val", ""), "start")
        elif name == "ind":
            _indents(props, node)
        elif name == "spacing":
            _spacing(props, node)
        elif name == "tabs":
            props["tabs"] = _tabs(node)
        elif name == "pBdr":
            props.update({f"border_{local(line)}": border(line) for line in elements(node)})
        elif name == "shd":
            props["shade"] = shade(node)
        elif name == "outlineLvl":
            level = whole(node.get(W + "val"), 9)
            props["outline"] = level + 1 if 0 <= level < 9 else 0
    return props


def _indents(props: Props, node: Element) -> None:
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        found = next((got for name in names if (got := points(node.get(W + name))) is not None), None)
        if found is not None:
            props[key] = found
        elif chars := next((node.get(f"{W}{name}Chars") for name in names if node.get(f"{W}{name}Chars")), None):
            props[f"{key}_chars"] = whole(chars) / 100
    hanging, first = points(node.get(W + "hanging")), points(node.get(W + "firstLine"))
    if hanging is not None:
        props["first"] = Pt(-hanging)
    elif first is not None:
        props["first"] = first
    elif node.get(W + "hangingChars"):
        props["first_chars"] = -whole(node.get(W + "hangingChars")) / 100
    elif node.get(W + "firstLineChars"):
        props["first_chars"] = whole(node.get(W + "firstLineChars")) / 100


def _spacing(props: Props, node: Element) -> None:
    for key in ("before", "after"):
        lines = whole(node.get(f"{W}{key}Lines"))
        if (auto := node.get(f"{W}{key}Autospacing")) is not None:
            props[f"{key}_auto"] = is_on(auto)
        if lines:
            props[key] = Pt(lines / 100 * 12)
        elif (length := points(node.get(W + key))) is not None:
            props[key] = length
    rule, line = node.get(W + "lineRule"), node.get(W + "line")
    if line is not None:
        props["line_rule"] = rule if rule in ("exact", "atLeast") else "auto"
        props["line"] = points(line)
    elif rule is not None:
        props["line_rule"] = rule


def _tabs(node: Element) -> dict[float, TabStop | None]:
    """Return tab stops by position; None clears an inherited one."""
    stops: dict[float, TabStop | None] = {}
    for stop in node.findall(W + "tab"):
        position = points(stop.get(W + "pos"))
        if position is None:
            continue
        kind = stop.get(W + "val", "left")
        if kind == "num" and not position:
            continue  # LibreOffice writes one into every list level; Word 97 alone gave it a meaning
        leader = _LEADERS.get(stop.get(W + "leader", ""), "")
        stops[round(position, 2)] = None if kind == "clear" else TabStop(position, _TAB_ALIGN.get(kind, kind), leader)
    return stops


def overlay(under: Props, over: Props) -> Props:
    """Return one property set laid over another; tab stops add up, one spelling of a measure drops the other."""
    merged = {**under, **over}
    if "tabs" in under and "tabs" in over:
        merged["tabs"] = {**under["tabs"], **over["tabs"]}
    for key in ("left", "right", "first"):
        if key in over and f"{key}_chars" not in over:
            merged.pop(f"{key}_chars", None)
    return merged


def border(node: Element) -> Border | None:
    """Return the line an element of `w:pBdr`, `w:tblBorders` or `w:tcBorders` asks for; None for nil or none."""
    get = node.get
    return _border(get(W + "val", "none"), get(W + "sz"), get(W + "color"), get(W + "space"))


@lru_cache(maxsize=1024)
def _border(style: str, size: str | None, paint: str | None, space: str | None) -> Border | None:
    if style in ("nil", "none"):
        return None
    width = points(size, 8)
    width = Pt(0.5) if width is None else width
    return Border(style, width, color(paint) or "000000", points(space, 1) or Pt(0))


def shade(node: Element) -> str:
    """Return the fill of a `w:shd` as "rrggbb", patterns mixed; empty for none."""
    kind, fill = node.get(W + "val", "clear"), color(node.get(W + "fill"))
    if kind == "nil":
        return ""
    share = 100 if kind == "solid" else whole(kind[3:]) if kind.startswith("pct") else 0
    if not share:
        return fill
    return _mix(color(node.get(W + "color")) or "000000", fill or "ffffff", share / 100)


def _mix(front: str, back: str, share: float) -> str:
    parts = [(int(front[i : i + 2], 16), int(back[i : i + 2], 16)) for i in (0, 2, 4)]
    return "".join(f"{round(fore * share + rear * (1 - share)):02x}" for fore, rear in parts)


def numbering_of(properties: Element | None) -> tuple[str | None, int | None]:
    """Return (numId, ilvl) of a `w:pPr`, None for what it does not say."""
    numbering = None if properties is None else properties.find(W + "numPr")
    number, level = value(numbering, "numId"), value(numbering, "ilvl")
    return number, None if level is None else whole(level)
