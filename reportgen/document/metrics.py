"""Widths and line heights from the font files themselves, and the lines Word would break a text into.

Nothing is asked of the network or of fontconfig: `find_metrics` searches the usual font folders once, and its result
is handed on. Only Times New Roman, and Liberation Serif with the same widths, are known.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from reportgen.document.model import RunFormat
from reportgen.errors import CannotRun, Fault, Location
from reportgen.units import Pt

SCRIPT_SCALE = 0.58
"""Size of superscript and subscript against the run's own, as LibreOffice sets Word's "automatic"."""

SMALL_CAPS_SCALE = 0.8

_FACES = {
    (False, False): ("LiberationSerif-Regular.ttf", "times.ttf", "Times_New_Roman.ttf", "Times New Roman.ttf"),
    (True, False): ("LiberationSerif-Bold.ttf", "timesbd.ttf", "Times_New_Roman_Bold.ttf", "Times New Roman Bold.ttf"),
    (False, True): (
        "LiberationSerif-Italic.ttf",
        "timesi.ttf",
        "Times_New_Roman_Italic.ttf",
        "Times New Roman Italic.ttf",
    ),
    (True, True): (
        "LiberationSerif-BoldItalic.ttf",
        "timesbi.ttf",
        "Times_New_Roman_Bold_Italic.ttf",
        "Times New Roman Bold Italic.ttf",
    ),
}
"""File names by (bold, italic), in order of choice."""

_VIETNAMESE = "ạắẫễệịộớữỹđĐ"
_BREAKS = re.compile(r"[ \t\u2002-\u2006\u2008-\u200a\u3000]+|(?<=[-\u2010\u2013\u2014])(?=[^\s])")


@dataclass(slots=True)
class Face:
    """One font file, its tables read when first needed. Numbers are font units."""

    path: Path
    _tables: dict[str, Any] = field(default_factory=dict)

    def table(self, name: str) -> Any:
        """Return what was read of the file: "cmap", "hmtx", "hhea", "upem"."""
        if not self._tables:
            self._tables = _read_face(self.path)
        return self._tables[name]


@dataclass
class Metrics:
    """Measures text in the faces of one family. Made by `find_metrics`, shared by all who measure."""

    faces: dict[tuple[bool, bool], Face]

    def text_width(self, text: str, format_: RunFormat) -> Pt:
        """Return the width of a text on one line, without kerning; letters the font lacks count as its empty box."""
        face = self._face(format_)
        cmap, hmtx, upem = face.table("cmap"), face.table("hmtx"), face.table("upem")
        shown = text.upper() if format_.caps else text
        size = _drawn_size(format_)
        if format_.small_caps and not format_.caps:
            total = sum(
                _advance(sign.upper(), cmap, hmtx) * (SMALL_CAPS_SCALE if sign.islower() else 1) for sign in shown
            )
        else:
            total = sum(_advance(sign, cmap, hmtx) for sign in shown)
        return Pt(total * size / upem + format_.spacing * len(shown))

    def line_factor(self, format_: RunFormat | None = None) -> float:
        """Return the height of a single-spaced line over the size: (ascent + descent + gap) / em, 1.149 for Times."""
        return float(self._face(format_ or RunFormat()).table("line"))

    def has_glyph(self, sign: str, format_: RunFormat | None = None) -> bool:
        """Return whether the face has a letter; the two no-break and soft hyphens are drawn as "-" and always there."""
        return sign in "\u2011\u00ad" or ord(sign) in self._face(format_ or RunFormat()).table("cmap")

    def break_lines(self, text: str, format_: RunFormat, width: Pt) -> list[str]:
        """Return the lines Word breaks a text of one format into: as much as fits, after blanks, "-" and dashes.

        Not after "/" ("68/NQ-CP" breaks only after the hyphen); blanks at a line's end do not count and are left out;
        a piece wider than the line is broken anywhere. Line ends in the text are kept. An empty text is one empty line.
        """
        lines: list[str] = []
        for part in text.split("\n"):
            lines += self._broken(part, format_, width)
        return lines

    def _broken(self, text: str, format_: RunFormat, width: Pt) -> list[str]:
        lines, current = [], ""
        for piece in _pieces(text):
            if current and self.text_width((current + piece).rstrip(" \t"), format_) > width + _SLACK:
                lines.append(current.rstrip(" \t"))
                current = ""
            while self.text_width(piece.rstrip(" \t"), format_) > width + _SLACK and len(piece.rstrip(" \t")) > 1:
                head = self._fitting(piece, format_, width)
                lines.append(piece[:head])
                piece = piece[head:]
            current += piece
        return [*lines, current.rstrip(" \t")]

    def _fitting(self, piece: str, format_: RunFormat, width: Pt) -> int:
        """Return how many letters of a long piece go on one line, at least one."""
        count = 1
        while count < len(piece) and self.text_width(piece[: count + 1], format_) <= width + _SLACK:
            count += 1
        return count

    def _face(self, format_: RunFormat) -> Face:
        return self.faces[(format_.bold, format_.italic)]

    @cached_property
    def family(self) -> str:
        """Return the family the files belong to, as CSS would name it."""
        name = self.faces[(False, False)].path.name
        return "Liberation Serif" if name.startswith("Liberation") else "Times New Roman"


_SLACK = 0.001
"""Points by which a line may be over: rounding, not letters."""


def find_metrics(folders: Iterable[Path] | None = None) -> Metrics:
    """Return the metrics of the first family found whole, with Vietnamese letters.

    Args:
        folders: Where to look, with everything below; None: the usual font folders of this system.

    Raises:
        CannotRun: no such font is installed (DX20).
    """
    found = _files(standard_folders() if folders is None else folders)
    for choice in range(len(_FACES[(False, False)])):
        paths = {key: found.get(names[choice].lower(), []) for key, names in _FACES.items()}
        for regular in paths[(False, False)]:
            beside = {
                key: next((path for path in many if path.parent == regular.parent), None) for key, many in paths.items()
            }
            faces = {key: Face(path) for key, path in beside.items() if path is not None}
            if len(faces) == len(_FACES) and all(_is_vietnamese(face) for face in faces.values()):
                return Metrics(faces)
    raise CannotRun(_no_font())


def standard_folders() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts."""
    home = Path.home()
    folders = [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    folders += [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts/Supplemental")]
    windows = os.environ.get("WINDIR")
    return (*folders, Path(windows) / "Fonts") if windows else tuple(folders)


def _files(folders: Iterable[Path]) -> dict[str, list[Path]]:
    """Return the wanted font files by lower-case name."""
    wanted = {name.lower() for names in _FACES.values() for name in names}
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for top, inner, names in os.walk(folder):
            inner.sort()
            for name in sorted(names):
                if name.lower() in wanted:
                    found.setdefault(name.lower(), []).append(Path(top) / name)
    return found


def _read_face(path: Path) -> dict[str, Any]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(path, lazy=True) as font:
        head, hhea = font["head"], font["hhea"]
        advances = {name: pair[0] for name, pair in font["hmtx"].metrics.items()}
        line = (hhea.ascent - hhea.descent + hhea.lineGap) / head.unitsPerEm
        return {"cmap": dict(font.getBestCmap()), "hmtx": advances, "line": line, "upem": head.unitsPerEm}


def _is_vietnamese(face: Face) -> bool:
    return all(ord(sign) in face.table("cmap") for sign in _VIETNAMESE)


def _advance(sign: str, cmap: dict[int, str], hmtx: dict[str, int]) -> int:
    if sign in "\u00ad\u2060\u200b":
        return 0
    code = ord("-") if sign == "\u2011" else ord(sign)
    return hmtx[cmap.get(code, ".notdef")]


def _drawn_size(format_: RunFormat) -> float:
    return format_.size * (SCRIPT_SCALE if format_.vertical != "baseline" else 1)


def _pieces(text: str) -> list[str]:
    """Return a text cut where a line may end; blanks stay with the piece before them."""
    ends = [found.end() for found in _BREAKS.finditer(text)]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if end > start]


def _no_font() -> Fault:
    return Fault(
        "DX20",
        Location(part="phông chữ của máy"),
        "không có Liberation Serif 2 hoặc Times New Roman với chữ tiếng Việt",
        "một trong hai phông, đủ bốn kiểu: thường, đậm, nghiêng, đậm nghiêng",
        "Debian, Ubuntu: cài gói fonts-liberation2; Windows: cài phông Times New Roman",
    )
