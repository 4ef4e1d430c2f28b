"""Footnotes and endnotes."""

from __future__ import annotations

from reportgen.document.model import Note
from reportgen.document.text import plain_text, walk_items, words
from tests.document.look import codes, model, paragraphs, typed
from tests.document.raw import part


def _notes(name: str) -> list[Note]:
    return [item for item in walk_items(model(name)) if isinstance(item, Note)]


def test_reads_notes_where_they_are_called_also_in_cells() -> None:
    found = [(note.kind, note.mark, plain_text(note.blocks).strip()) for note in _notes("footnotes")]
    assert found == [
        ("footnote", "1", "Chú thích thứ nhất."),
        ("footnote", "2", "Chú thích thứ hai."),
        ("footnote", "3", "Chú thích trong ô."),
        ("endnote", "i", "Chú thích cuối."),
    ]


def test_notes_are_no_words_of_the_body() -> None:
    assert words(model("footnotes")) == ("Một", "chú", "thích", "và", "một", "nữa", "Trong", "ô", "Cuối")


def test_a_mark_typed_by_hand_is_not_counted_and_not_printed_twice() -> None:
    custom = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    body = f'<w:p>{custom}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    document = typed(body, footnotes=part("footnotes", '<w:footnote w:id="1"><w:p/></w:footnote>'))
    assert [item.mark for item in walk_items(document) if isinstance(item, Note)] == ["*", "1"]
    assert paragraphs(document)[0].text == ""


def test_names_notes_that_are_numbered_anew_on_every_page() -> None:
    settings = part("settings", '<w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr>')
    notes = part("footnotes", '<w:footnote w:id="1"><w:p/></w:footnote>')
    document = typed('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', settings=settings, footnotes=notes)
    assert codes(document) == {"note-restart": 1}


def test_a_note_that_calls_itself_ends() -> None:
    own = '<w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>'
    document = typed('<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', footnotes=part("footnotes", own))
    assert next(item for item in walk_items(document) if isinstance(item, Note)).mark == "1"
