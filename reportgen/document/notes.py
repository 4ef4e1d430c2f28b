"""Footnotes and endnotes: found by id, read where they are called, numbered in that order."""

from __future__ import annotations

from reportgen.document.model import Note, RunFormat
from reportgen.document.numbering import FORMATS, format_number
from reportgen.document.story import Context, NoteSource, Story, open_story
from reportgen.document.xml import Element, W, value, whole

_KINDS = {"footnoteReference": ("footnote", "decimal"), "endnoteReference": ("endnote", "lowerRoman")}
_MAX_DEPTH = 12


def open_notes(context: Context) -> None:
    """Find the note parts of a file and make them ready in the context."""
    for kind in ("footnote", "endnote"):
        part = context.package.related(context.package.main, f"{kind}s")
        if part:
            root = context.package.xml(part)
            found = {node.get(W + "id", ""): node for node in root.findall(W + kind)}
            context.notes[kind] = NoteSource(open_story(context, part, root), found)


def read_note(story: Story, reference: str, number: str, mark: str, format_: RunFormat) -> Note | None:
    """Return the note that a reference element calls; None when the file does not hold it.

    Args:
        reference: Name of the calling element.
        number: Its id.
        mark: A mark typed by hand; empty: the next number.
    """
    kind, default = _KINDS[reference]
    source = story.context.notes.get(kind)
    element = None if source is None else source.elements.get(number)
    if source is None or element is None or source.story.depth > _MAX_DEPTH:
        return None
    properties = story.context.settings.footnotes if kind == "footnote" else story.context.settings.endnotes
    source.called += not mark
    mark = mark or _mark(story, properties, source.called, default)
    with source.story.inside("note", source.called, story.width):
        blocks = source.story.blocks(element)
    return Note(kind, blocks, format_, mark)


def _mark(story: Story, properties: Element | None, count: int, default: str) -> str:
    kind = value(properties, "numFmt") or default
    if kind not in FORMATS:
        story.notice("number-format", kind)
    if (value(properties, "numRestart") or "continuous") != "continuous":
        story.notice("note-restart")
    return format_number(whole(value(properties, "numStart"), 1) + count - 1, kind)
