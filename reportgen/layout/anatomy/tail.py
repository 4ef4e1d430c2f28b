"""The end of the main text: Nơi nhận and the signature block, as a table, as halves of lines, in boxes, in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.layout.anatomy.appendices import pieces_of
from reportgen.layout.anatomy.parts import Anatomy
from reportgen.layout.anatomy.words import DRAFTER, FILED, MARK, RECIPIENTS, SIGNED, fold, office_of
from reportgen.layout.paper import Segment

_NAME = re.compile(r"^[^\d_/:;!?]{4,60}$")
_LOOKED = 40
_SMALL = 12.6
_DASHES = ("-", "–", "+", "•", "\uf0b7")
"""The last is the bullet of the font Symbol."""


def find_tail(anatomy: Anatomy) -> int:
    """Note Nơi nhận and the signature block; return the index at which the tail begins."""
    main = anatomy.main
    labels = [segment for segment in main if RECIPIENTS.match(fold(segment.text.strip())) and len(segment.text) < 120]
    label = labels[-1] if labels else None
    start = _start(main, label)
    pieces = pieces_of(anatomy, main[start:]) if start < len(main) else []
    if label is not None:
        _recipients(anatomy, pieces)
    _signature(anatomy, pieces)
    return start


def _start(main: tuple[Segment, ...], label: Segment | None) -> int:
    """Return the position in `main` at which the tail begins: Nơi nhận, or the authority before it."""
    offices = [
        position
        for position, segment in enumerate(main)
        if position >= len(main) - _LOOKED and position > 8 and _is_authority(segment) and segment.text.isupper()
    ]
    if label is None:
        return _first_of_group(main, offices)
    before = [position for position in offices if label.index - 14 < position < label.index]
    return min([label.index, *before[:1]])


def _first_of_group(main: tuple[Segment, ...], offices: list[int]) -> int:
    """Return the first of the last neighbouring lines that name an office; the end of the text when there is none."""
    if not offices:
        return len(main)
    first = offices[-1]
    for position in reversed(offices[:-1]):
        if first - position > 2:
            break
        first = position
    return first


def _is_authority(segment: Segment) -> bool:
    return (
        bool(office_of(segment.text)) and len(segment.text) < 70 and not segment.text.rstrip().endswith((".", ";", ","))
    )


def _recipients(anatomy: Anatomy, pieces: list[Segment]) -> None:
    at = next((i for i, piece in enumerate(pieces) if RECIPIENTS.match(fold(piece.text))), None)
    if at is None:
        return
    label = pieces[at]
    anatomy.put("recipients_label", [label])
    items = list(_items(pieces[at + 1 :], label))
    drafter = [piece for piece in items if DRAFTER.match(piece.text)]
    anatomy.put("drafter", drafter)
    anatomy.put("recipients", [piece for piece in items if piece not in drafter])


def _items(after: list[Segment], label: Segment) -> Iterator[Segment]:
    """Yield the recipients: lines of the label's cell or box; else the lines of text that are one, up to what follows.

    What follows is an attachment on a new page: no item across the whole width, or anything after "Lưu".
    """
    if not label.in_body:
        yield from (piece for piece in after if piece.region == label.region)
        return
    filed = False
    for piece in after:
        is_item = _is_item(piece, label)
        if piece.page > label.page and (filed or (piece.side == "full" and not is_item)):
            return
        if is_item:
            filed = filed or bool(FILED.match(fold(piece.text)))
            yield piece


def _is_item(piece: Segment, label: Segment) -> bool:
    """Tell whether a line of running text is a recipient: on the left, with a dash, or small."""
    if piece.side == "right" or office_of(piece.text) or not piece.in_body:
        return False
    dashed = piece.raw.lstrip().startswith(_DASHES) or (piece.look is not None and piece.look.labelled)
    return dashed or piece.size < _SMALL or (piece.split and piece.side == "left")


def _signature(anatomy: Anatomy, pieces: list[Segment]) -> None:
    label = anatomy.get("recipients_label")
    taken = {
        (s.index, s.side)
        for name in ("recipients_label", "recipients", "drafter")
        if (c := anatomy.get(name))
        for s in c.segments
    }
    rest = [piece for piece in pieces if (piece.index, piece.side) not in taken]
    if label is not None and label.first.in_cell:
        rest = [piece for piece in rest if piece.region[:2] == label.first.region[:2] or not piece.in_cell]
    offices = [position for position, piece in enumerate(rest) if _is_authority(piece)]
    if not offices:
        return
    group = _group(rest, offices)
    anatomy.put("authority", [rest[position] for position in group])
    name = _name(rest[group[-1] + 1 :], rest[group[-1]])
    if name is not None:
        anatomy.put("signer", [name], 0.9)


def _group(rest: list[Segment], offices: list[int]) -> list[int]:
    """Return the positions of the first authority and all that follow in its column, a name of two lines too."""
    group = [offices[0]]
    for position in range(offices[0] + 1, len(rest)):
        piece, last = rest[position], rest[group[-1]]
        same = piece.region == last.region or (piece.in_cell and piece.region[:2] == last.region[:2])
        upper = piece.text.isupper() and not re.search(r"\d", piece.text)
        goes_on = upper and MARK.match(fold(last.text)) and len(group) == 1
        if same and (position in offices or goes_on or (upper and _is_wrapped(piece, last))):
            group.append(position)
        else:
            break
    return group


def _is_wrapped(piece: Segment, last: Segment) -> bool:
    """Tell whether a line of a PDF is the rest of the office over it: right below, with no room for a signature."""
    close = (piece.page, piece.side) == (last.page, last.side) and piece.top - last.bottom < 0.9 * last.size
    return last.look is None and piece.look is None and close and piece.is_bold and last.text.isupper()


def _name(after: list[Segment], office: Segment) -> Segment | None:
    """Return the line with the signer's name: words with capitals, in the column of the office."""
    for piece in after:
        if SIGNED.match(fold(piece.text)) or piece.text.startswith(("(", "[", "<", "{", "-")):
            continue
        if piece.region[:2] != office.region[:2] and piece.region[0] == office.region[0] == "cell":
            continue
        words = piece.text.split()
        named = _NAME.match(piece.text) and 2 <= len(words) <= 9 and all(word[:1].isupper() for word in words[-2:])
        if named and piece.side != "left":
            return piece
    return None
