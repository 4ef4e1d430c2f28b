"""The rule lines of a made document: drawn, VML, a border, typed, or anchored in the text's own paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportgen.document.metrics import Metrics, find_metrics
from reportgen.document.model import RunFormat
from reportgen.units import PT_PER_MM, Pt
from tests.layout.papers import Paper, Part
from tests.layout.wordxml import drawing, twips, vml


@dataclass
class Making:
    """How a paper is written."""

    head: str = "table"
    lines: str = "drawing"
    format: str = "styles"
    numbers: str = "typed"

    def __str__(self) -> str:
        return "-".join((self.head, self.lines, self.format, self.numbers))


@cache
def _metrics() -> Metrics:
    return find_metrics()


@dataclass
class LineWriter:
    """Draws lines under texts; the writer of the whole document is one."""

    paper: Paper
    making: Making
    shapes: int = 0

    def look(self, piece: Part) -> dict[str, Any]:
        return self.paper.looks[piece.role] | piece.look

    def paragraph(self, piece: Part, extra: str = "", runs: str = "", frame: str = "") -> str:
        raise NotImplementedError

    def text_width(self) -> float:
        page = self.paper.page
        return float(page["width"] - page["left"] - page["right"])

    def wants_line(self, role: str) -> bool:
        wanted = role == "national_title" if self.paper.party else role in ("motto", "issuer", "subject")
        return wanted and self.paper.lines.get(role, {}).get("kind") != "none"

    def line_under(self, pieces: list[Part], role: str, width: float, ratio: float) -> list[str]:
        """Return the small paragraph with the line under the last paragraph of a role; [] when none is wanted."""
        own = [piece for piece in pieces if piece.role == role]
        if not own or not self.wants_line(role):
            return []
        given = self.paper.lines.get(role, {})
        kind = given.get("kind", self.making.lines)
        piece = own[-1]
        if kind == "anchored":
            return []
        if kind == "typed":
            return [self.paragraph(Part(role, given.get("text", "-----------")))]
        ratio = given.get("ratio", ratio)
        length = self.length(piece, width) * ratio
        small = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
        if kind == "border":
            side = twips((width - length) / 2)
            shift = twips(given.get("shift", 0))
            border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
            indent = f'<w:ind w:left="{side + shift}" w:right="{side - shift}" w:firstLine="0"/>'
            return [f"<w:p><w:pPr>{border}{small}{indent}</w:pPr></w:p>"]
        return [
            f'<w:p><w:pPr>{small}<w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>'
            f"{self.line_shape(piece, width, ratio)}</w:p>"
        ]

    def anchored(self, piece: Part) -> str:
        """Return the line that is anchored in the text's own paragraph, centred, its height given from there."""
        peers = [other for other in self.paper.parts() if other.role == piece.role]
        if self.making.lines != "anchored" or not self.wants_line(piece.role) or peers[-1:] != [piece]:
            return ""
        left, right = self.paper.columns
        width = {"issuer": left, "subject": self.text_width()}.get(piece.role, right)
        drawn = self.line_shape(piece, width, 0.4 if piece.role in ("issuer", "subject") else 1.0)
        where = '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        return re.sub(r"<wp:positionH.*?</wp:positionH>", where, drawn)

    def line_shape(self, piece: Part, width: float, ratio: float, middle: float | None = None) -> str:
        given = self.paper.lines.get(piece.role, {})
        length = self.length(piece, width) * given.get("ratio", ratio)
        self.shapes += 1
        down = 16.0 if middle is not None or self.making.head == "frames" or self.making.lines == "anchored" else 2.5
        start = (middle - length / 2 if middle is not None else (width - length) / 2) + given.get("shift", 0)
        kind = given.get("kind", self.making.lines)
        if kind == "vml":
            return vml(self.shapes, start, length, down)
        return drawing(self.shapes, start, length, down)

    def length(self, piece: Part, width: float) -> float:
        """Return the width of the last line of a paragraph in mm."""
        look = self.look(piece)
        form = RunFormat(size=Pt(look["size"]), bold=bool(look.get("bold")), italic=bool(look.get("italic")))
        text = piece.text.split("\n")[-1].replace("**", "")
        room = (width - look.get("left", 0) - look.get("right", 0)) * PT_PER_MM
        line = _metrics().break_lines(text, form, Pt(room if width else 1e6))[-1].strip()
        return _metrics().text_width(line, form) / PT_PER_MM
