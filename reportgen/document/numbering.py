"""The numbering part and the counting of list paragraphs: levels, restarts, overrides, the text of labels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from reportgen.document.properties import Props, para_props, run_props
from reportgen.document.styles import Styles
from reportgen.document.symbols import bullet
from reportgen.document.theme import Theme
from reportgen.document.xml import Element, W, is_on, value, whole

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_PLACE = re.compile(r"%([1-9])")
_LAST_LETTERS = 780
"""Word's last number in letters: thirty times z."""

FORMATS = frozenset(
    {"decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "bullet", "none"}
)
"""Number formats printed as Word prints them; others are printed as decimal, with a notice."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart`: None after any higher level, 0 never, n after level n (one-based)."""

    start: int = 1
    format: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    align: str = "left"
    legal: bool = False
    restart: int | None = None
    style: str = ""
    run: Props = field(default_factory=dict)
    para: Props = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Instance:
    """A `w:num`: its list of levels, the key it counts under, and levels whose count it starts anew."""

    counter: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """All lists of a file by numId."""

    instances: dict[str, Instance] = field(default_factory=dict)

    def level(self, number: str | None, level: int) -> Level | None:
        """Return a level of a list; None when the list or level does not exist."""
        instance = self.instances.get(number or "")
        return None if instance is None else instance.levels.get(level)

    def level_of_style(self, number: str | None, style_id: str) -> int:
        """Return the level a paragraph style is linked to (`w:pStyle`); 0 when it is linked to none."""
        instance = self.instances.get(number or "")
        levels = {} if instance is None else instance.levels
        return next((index for index, level in levels.items() if level.style == style_id), 0)


@dataclass(slots=True)
class Counters:
    """Where each list stands in one story of the document."""

    values: dict[str, dict[int, int]] = field(default_factory=dict)
    begun: set[tuple[str, int]] = field(default_factory=set)

    def advance(self, numbering: Numbering, number: str, level: int) -> str:
        """Count one paragraph of list `number` at `level` (zero-based) and return the text of its label.

        The list and level exist.
        """
        instance = numbering.instances[number]
        counts = self.values.setdefault(instance.counter, {})
        self._begin(instance, number, counts)
        counts[level] = counts[level] + 1 if level in counts else instance.levels[level].start
        for deeper in [index for index in counts if index > level]:
            restart = instance.levels[deeper].restart if deeper in instance.levels else None
            if restart is None or level < restart:
                del counts[deeper]
        return label_text(instance.levels, level, counts)

    def _begin(self, instance: Instance, number: str, counts: dict[int, int]) -> None:
        """Start overridden levels anew the first time this `w:num` is used."""
        for level, start in instance.starts.items():
            if (number, level) not in self.begun:
                self.begun.add((number, level))
                counts[level] = start - 1


def label_text(levels: dict[int, Level], level: int, counts: dict[int, int]) -> str:
    """Return the printed label of a level, its "%1" places filled from the counts (or a level's start value)."""
    own = levels[level]
    if own.format == "bullet":
        return own.text

    def filled(found: re.Match[str]) -> str:
        index = int(found[1]) - 1
        part = levels.get(index, Level())
        kind = "decimal" if own.legal and part.format != "none" else part.format
        return format_number(counts.get(index, part.start), kind)

    return _PLACE.sub(filled, own.text)


def format_number(number: int, kind: str) -> str:
    """Return a count in a Word number format; unknown formats as decimal, "none" as nothing.

    Letters double after z as in Word: 27 is "aa", 28 "bb".
    """
    if kind == "none":
        return ""
    if kind in ("upperRoman", "lowerRoman") and 0 < number < 32768:
        text = _roman(number)
        return text.upper() if kind == "upperRoman" else text
    if kind in ("upperLetter", "lowerLetter") and 0 < number <= _LAST_LETTERS:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return text.upper() if kind == "upperLetter" else text
    if kind == "decimalZero":
        return f"{number:02d}"
    if kind == "ordinal":
        return f"{number}."
    return str(number)


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        text += sign * (number // size)
        number %= size
    return text


def read_numbering(root: Element | None, styles: Styles, theme: Theme) -> Numbering:
    """Return the lists of a file; none when the part is missing."""
    if root is None:
        return Numbering()
    abstracts = {node.get(W + "abstractNumId", ""): node for node in root.findall(W + "abstractNum")}
    numbers = {node.get(W + "numId", ""): node for node in root.findall(W + "num")}
    instances = {}
    for number, node in numbers.items():
        abstract = _followed(value(node, "abstractNumId") or "", abstracts, numbers, styles)
        if abstract:
            instances[number] = _instance(node, abstract, abstracts[abstract], theme)
    return Numbering(instances)


def _followed(abstract: str, abstracts: dict[str, Element], numbers: dict[str, Element], styles: Styles) -> str:
    """Return the abstract list that holds the levels: a `w:numStyleLink` leads through its numbering style."""
    for _ in range(8):
        node = abstracts.get(abstract)
        link = value(node, "numStyleLink")
        if not link:
            break
        style = styles.by_id.get(link)
        target = None if style is None else numbers.get(style.number or "")
        following = value(target, "abstractNumId")
        if following is None or following == abstract:
            break
        abstract = following
    return abstract if abstract in abstracts else ""


def _instance(node: Element, counter: str, abstract: Element, theme: Theme) -> Instance:
    levels = {whole(level.get(W + "ilvl")): _level(level, theme) for level in abstract.findall(W + "lvl")}
    starts: dict[int, int] = {}
    for override in node.findall(W + "lvlOverride"):
        index = whole(override.get(W + "ilvl"))
        replaced = override.find(W + "lvl")
        if replaced is not None:
            levels[index] = _level(replaced, theme)
        if (start := value(override, "startOverride")) is not None:
            starts[index] = whole(start)
            if index in levels:
                levels[index] = replace(levels[index], start=whole(start))
    return Instance(counter, levels, starts)


def _level(node: Element, theme: Theme) -> Level:
    restart = value(node, "lvlRestart")
    kind = value(node, "numFmt") or "decimal"
    run = run_props(node.find(W + "rPr"), theme)
    text = value(node, "lvlText") or ""
    if kind == "bullet":
        text = bullet(text, run.get("font", "")) if text else "•" if node.find(W + "lvlPicBulletId") is not None else ""
    legal = node.find(W + "isLgl")
    return Level(
        start=whole(value(node, "start"), 0),
        format=kind,
        text=text,
        suffix=_suffix(value(node, "suff")),
        align={"start": "left", "end": "right", None: "left"}.get(value(node, "lvlJc"), value(node, "lvlJc") or "left"),
        legal=legal is not None and is_on(legal.get(W + "val")),
        restart=None if restart is None else whole(restart),
        style=value(node, "pStyle") or "",
        run=run,
        para=para_props(node.find(W + "pPr")),
    )


def _suffix(text: str | None) -> str:
    return text if text in ("space", "nothing") else "tab"
