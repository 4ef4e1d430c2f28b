"""A file with nonsense in it is read or refused by name; it never ends in a trace, and never costs the machine."""

from __future__ import annotations

import re
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.document.reader import read_docx
from reportgen.errors import DataError
from tests.document.raw import assemble, fixture_names, fixture_parts

_ATTRIBUTE = re.compile(r'(?<=\s)(?!xmlns)[\w:]+="([^"]*)"')
_NONSENSE = ["", "abc", "-1", "99999999", "1e9", "abc%", "x,y", "9" * 5000, "٣", "nil", "#", "12pt", ",", ";:;"]


@cache
def _spots() -> list[tuple[str, str, int, int]]:
    """Return every attribute value of the fixtures: fixture, part, start and end."""
    return [
        (name, leaf, found.start(1), found.end(1))
        for name in fixture_names()
        for leaf, data in fixture_parts(name).items()
        if leaf.endswith(".xml")
        for found in _ATTRIBUTE.finditer(data.decode())
    ]


@given(st.integers(0, 10**6), st.sampled_from(_NONSENSE))
@settings(max_examples=200, deadline=2000)
def test_nonsense_in_an_attribute_is_read_over_or_refused(choice: int, nonsense: str) -> None:
    name, leaf, start, end = _spots()[choice % len(_spots())]
    parts = fixture_parts(name)
    text = parts[leaf].decode()
    data = assemble(parts | {leaf: (text[:start] + nonsense + text[end:]).encode()})
    assert _codes(data) <= {"DX02", "DX06", "DX07", "DX08", "DX09", "DX10"}


def _codes(data: bytes) -> set[str]:
    """Return the codes of a refusal; none when the file is read."""
    try:
        read_docx(data, "thu.docx")
    except DataError as refused:
        return {fault.code for fault in refused.faults}
    return set()
