"""Put a document into lines a person can read, and hold two of them against each other within rounding."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator

from reportgen.document.model import (
    Anchor,
    Block,
    Border,
    Borders,
    Break,
    Cell,
    Document,
    Field,
    Image,
    Inline,
    Note,
    ParaFormat,
    Paragraph,
    Placeholder,
    Section,
    Shape,
    Tab,
    Table,
    Text,
)

TOLERANCE = 0.11
"""Points: LibreOffice keeps lengths in hundredths of a millimetre or in twentieths of a point."""

_NUMBER = re.compile(r"(?<![\w.#])-?\d+\.\d+(?!\w)")


def lines(document: Document) -> list[str]:
    """Return a document as lines: everything of the model that decides what is printed, but no ids and places."""
    found = [f"document tab {document.default_tab:.2f} mode {document.compatibility} even {document.even_and_odd}"]
    for section in document.sections:
        found += _section(section)
    return found


def differences(mine: Document, other: Document) -> list[str]:
    """Return the lines that differ, those of `mine` with "- ", of `other` with "+ " before; numbers within rounding."""
    first, second = lines(mine), lines(other)
    matcher = difflib.SequenceMatcher(None, [_bare(line) for line in first], [_bare(line) for line in second], False)
    found: list[str] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            pairs = zip(first[a:b], second[c:d], strict=True)
            found += [f"{sign} {line}" for x, y in pairs if not _close(x, y) for sign, line in (("-", x), ("+", y))]
        else:
            found += [f"- {line}" for line in first[a:b]] + [f"+ {line}" for line in second[c:d]]
    return found


def _bare(line: str) -> str:
    return _NUMBER.sub("#", line)


def _close(first: str, second: str) -> bool:
    pairs = zip(_NUMBER.findall(first), _NUMBER.findall(second), strict=True)
    return all(abs(float(x) - float(y)) <= TOLERANCE for x, y in pairs)


def _section(section: Section) -> Iterator[str]:
    """A header's distance counts only where there is one: LibreOffice writes 0 for the others."""
    header = f"{section.header_distance:.2f}" if section.headers else "-"
    footer = f"{section.footer_distance:.2f}" if section.footers else "-"
    margins = _lengths(section.top, section.right, section.bottom, section.left)
    yield (
        f"section {section.width:.2f} x {section.height:.2f} margins {margins}"
        f" header {header} footer {footer} landscape {section.landscape} title {section.title_page}"
        f" start {section.page_start} {section.page_format} {section.break_kind} columns {section.columns}"
        f" exact {section.top_exact} {section.bottom_exact}"
    )
    for name, parts in (("header", section.headers), ("footer", section.footers)):
        for kind in sorted(parts):
            yield f"{name} {kind}"
            yield from _indented(_blocks(parts[kind]))
    yield from _blocks(section.blocks)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        yield from _paragraph(block) if isinstance(block, Paragraph) else _table(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield f"paragraph {_para_format(paragraph.format)}"
    if paragraph.label:
        label = paragraph.label
        yield f"  label «{label.text}» {label.suffix} {label.align} {label.format.font}"
    if not paragraph.items:
        yield f"  empty {paragraph.mark.size:.2f}"
    floating = [item for item in paragraph.items if _floats(item)]
    for item in [item for item in paragraph.items if not _floats(item)] + floating:
        yield from _indented(_item(item))


def _floats(item: Inline) -> bool:
    """Return whether an item is anchored: where in the paragraph its anchor is written says nothing."""
    return (isinstance(item, Shape) and not item.inline) or (isinstance(item, Image) and item.anchor is not None)


def _para_format(format_: ParaFormat) -> str:
    flags = ("keep_next", "keep_lines", "widow_control", "page_break_before", "contextual")
    tabs = " ".join(f"{stop.align}{stop.leader}@{stop.position:.2f}" for stop in format_.tabs)
    return (
        f"{format_.align} indents {_lengths(format_.left, format_.right, format_.first)}"
        f" around {_lengths(format_.before, format_.after)} line {format_.line:.2f} {format_.line_rule}"
        f" {' '.join(name for name in flags if getattr(format_, name))} outline {format_.outline}"
        f" tabs [{tabs}] borders {_borders(format_.borders)} shade «{format_.shade}»"
    )


def _item(item: Inline) -> Iterator[str]:
    if isinstance(item, Text):
        yield f"text «{item.text}» {_run(item)} {item.link}"
    elif isinstance(item, Tab | Break):
        yield f"{type(item).__name__} {item.kind if isinstance(item, Break) else item.align}"
    elif isinstance(item, Field):
        yield f"field {item.code} {item.number_format}"
    elif isinstance(item, Note):
        yield f"{item.kind} «{item.mark}»"
        yield from _indented(_blocks(item.blocks))
    elif isinstance(item, Image):
        yield f"image {item.media_type} {_lengths(item.width, item.height)} {_anchor(item.anchor)}"
    elif isinstance(item, Placeholder):
        yield f"placeholder {item.kind} «{item.text}»"
    else:
        yield (
            f"{item.kind} {_lengths(item.width, item.height)} stroke {item.stroke:.2f} {item.color} fill «{item.fill}»"
            f" inset {_lengths(*item.inset)} {item.vertical_align} inline {item.inline} {_anchor(item.anchor)}"
        )
        yield from _indented(_blocks(item.blocks))


def _run(item: Text) -> str:
    format_ = item.format
    flags = ("bold", "italic", "strike", "caps", "small_caps", "hidden", "kerning", "ligatures")
    return (
        f"{format_.font} {format_.size:.2f} {' '.join(name for name in flags if getattr(format_, name))}"
        f" u«{format_.underline}» {format_.color} {format_.shade} {format_.vertical}"
        f" {format_.raise_by:.2f} {format_.spacing:.2f} {format_.language}"
    )


def _anchor(anchor: Anchor | None) -> str:
    if anchor is None:
        return "in line"
    x = anchor.x_align or f"{anchor.x:.2f}"
    y = anchor.y_align or f"{anchor.y:.2f}"
    return f"at {anchor.x_from} {x} {anchor.y_from} {y} {anchor.wrap} behind {anchor.behind}"


def _table(table: Table) -> Iterator[str]:
    yield f"table {table.align} indent {table.indent:.2f} columns {_lengths(*table.columns)}"
    for row in table.rows:
        flags = f"header {row.header} whole {row.cant_split}"
        yield f"  row {flags} {row.height:.2f} {row.height_rule} skip {row.skip_before}"
        for cell in row.cells:
            yield from _indented(_indented(_cell(cell)))


def _cell(cell: Cell) -> Iterator[str]:
    yield (
        f"cell {cell.column}+{cell.col_span}x{cell.row_span} margins {_lengths(*cell.margins)} {cell.vertical_align}"
        f" shade «{cell.shade}» {cell.text_direction} borders {_borders(cell.borders)}"
    )
    yield from _indented(_blocks(cell.blocks))


def _borders(borders: Borders) -> str:
    return "/".join(_border(line) for line in (borders.top, borders.left, borders.bottom, borders.right))


def _border(line: Border | None) -> str:
    return "-" if line is None else f"{line.style} {line.width:.2f} {line.color}"


def _lengths(*lengths: float) -> str:
    return " ".join(f"{length:.2f}" for length in lengths)


def _indented(inner: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in inner)
