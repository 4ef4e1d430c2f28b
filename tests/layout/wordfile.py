"""Write a `Paper` as a Word file in one of many layouts, as different hands would make it.

`head`: "table", "tabs", "boxes" (text boxes), "frames" (w:framePr). `lines`: "drawing", "vml", "border". `format`:
"styles", "direct", "defaults" (document defaults carry the body's look), "theme" (font by theme). `numbers`: "typed",
"auto" (dashes of Nơi nhận are automatic).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from tests.document.raw import document, part
from tests.layout.papers import Paper, Part
from tests.layout.wordlines import LineWriter, Making
from tests.layout.wordpages import page_of, section
from tests.layout.wordxml import (
    NEUTRAL,
    NUMBERING,
    PAGE_FIELD,
    THEME,
    cut,
    p_props,
    r_inner,
    r_props,
    table,
    text_box,
    twips,
)

SIGN_LEFT, SIGN_RIGHT = 85.0, 80.0


def write(paper: Paper, making: Making | None = None) -> bytes:
    """Return the bytes of a .docx."""
    return _Writer(paper, making or Making()).bytes()


@dataclass
class _Writer(LineWriter):
    extra: dict[str, bytes] = field(default_factory=dict)

    def bytes(self) -> bytes:
        body = [self.head(), self.middle(), self.tail()]
        sections = [section(self.paper, 0)]
        for number in range(1, len(self.paper.appendices) + 1):
            body.append(f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/>{sections[-1]}</w:pPr></w:p>')
            body.append(self.appendix(number))
            sections.append(section(self.paper, number))
        parts: dict[str, Any] = {"styles": self.styles(), **self.headers(), **self.extra}
        if self.making.numbers != "typed":
            parts["numbering"] = part("numbering", NUMBERING)
        if self.making.format == "theme":
            parts["theme1"] = THEME
        return document("".join(body) + sections[-1], **parts)

    # Formats ------------------------------------------------------------------------------------------------------

    def paragraph(self, piece: Part, extra: str = "", runs: str = "", frame: str = "") -> str:
        """Return a paragraph; `runs` instead of its text, `extra` inside after the text."""
        look = self.look(piece)
        direct = self.making.format in ("direct", "defaults") or bool(piece.look)
        styled = self.making.format in ("styles", "theme")
        label = ""
        text = piece.text
        if self.making.numbers == "auto" and piece.role == "nn_item" and text.startswith("- "):
            label, text = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', text[2:]
        if self.making.numbers == "levels" and piece.role in ("h1", "h2") and re.match(r"[IVX\d]+\. ", text):
            level, text = int(piece.role == "h2"), text.split(" ", 1)[1]
            label = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="2"/></w:numPr>'
        style = f'<w:pStyle w:val="{piece.role}"/>' if styled else ""
        base = self.paper.looks["body"] if self.making.format == "defaults" else {}
        own = {key: value for key, value in look.items() if base.get(key) != value}
        if self.making.format == "defaults":
            own |= {key: NEUTRAL[key] for key in base if key not in look}
        if styled and piece.look:
            own = piece.look
        properties = p_props(own, label) if direct or label else ""
        inside = runs or self.runs(text, own if direct else {}, look)
        extra += self.anchored(piece)
        return f"<w:p><w:pPr>{style}{frame}{properties}</w:pPr>{inside}{extra}</w:p>"

    def runs(self, text: str, own: dict[str, Any], look: dict[str, Any]) -> str:
        """Return the runs of a text: **bold** parts, tabs and line breaks."""
        out = []
        for index, chunk in enumerate(text.split("**")):
            form = dict(own)
            if index % 2:
                form["bold"] = True
            out += [self._run(piece, form) for piece in re.split(r"(\n|\t)", chunk) if piece]
        return "".join(out)

    def _run(self, text: str, own: dict[str, Any]) -> str:
        inside = {"\n": "<w:br/>", "\t": "<w:tab/>"}.get(text, f'<w:t xml:space="preserve">{escape(text)}</w:t>')
        return f"<w:r>{r_props(own)}{inside}</w:r>"

    def styles(self) -> bytes:
        font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        if self.making.format == "theme":
            font = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
        base = self.paper.looks["body"] if self.making.format == "defaults" else {"size": 14}
        shown = {key: value for key, value in base.items() if key != "font"}
        if "font" in base:
            font = f'<w:rFonts w:ascii="{base["font"]}" w:hAnsi="{base["font"]}"/>'
        defaults = (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{font}{r_inner(shown)}</w:rPr></w:rPrDefault>"
            f"<w:pPrDefault><w:pPr>{p_props(shown, '') if self.making.format == 'defaults' else ''}</w:pPr>"
            "</w:pPrDefault></w:docDefaults>"
        )
        normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        roles = ""
        if self.making.format in ("styles", "theme"):
            roles = "".join(
                f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{role}"><w:name w:val="x {role}"/>'
                f'<w:basedOn w:val="Normal"/><w:pPr>{p_props(look, "")}</w:pPr>{r_props(look)}</w:style>'
                for role, look in self.paper.looks.items()
            )
        return part("styles", defaults + normal + roles)

    # Head ---------------------------------------------------------------------------------------------------------

    def head(self) -> str:
        upper_left, lower_left = cut(self.paper.head_left, ("number", "letter_subject", "urgency", "circulation"))
        upper_right, lower_right = cut(self.paper.head_right, ("date",))
        left = [self.paragraph(piece) for piece in upper_left] + self.line_under(
            upper_left, "issuer", self.paper.columns[0], 0.4
        )
        right_role = "national_title" if self.paper.party else "motto"
        right = [self.paragraph(piece) for piece in upper_right] + self.line_under(
            upper_right, right_role, self.paper.columns[1], 1.0
        )
        below_left = [self.paragraph(piece) for piece in lower_left]
        below_right = [self.paragraph(piece) for piece in lower_right]
        if self.making.head == "breaks":
            left = [self.joined(upper_left), *self.line_under(upper_left, "issuer", self.paper.columns[0], 0.4)]
        if self.making.head == "wide":
            return self.wide(left, right, below_left, below_right)
        if self.making.head in ("table", "breaks"):
            return table(
                (self.paper.columns[0], self.paper.columns[1]),
                [("".join(left), "".join(right)), ("".join(below_left), "".join(below_right))],
            )
        if self.making.head == "boxes":
            boxes = self.box("".join([*left, *below_left]), 0, self.paper.columns[0]) + self.box(
                "".join([*right, *below_right]), self.paper.columns[0], self.paper.columns[1]
            )
            return f'<w:p><w:pPr><w:spacing w:after="0"/></w:pPr>{boxes}</w:p>'
        if self.making.head == "frames":
            frames = [
                (upper_left + lower_left, 0.0, self.paper.columns[0]),
                (upper_right + lower_right, self.paper.columns[0], self.paper.columns[1]),
            ]
            return "".join(self.framed(*frame) for frame in frames)
        return self.tabbed([*upper_left, *lower_left], [*upper_right, *lower_right])

    def joined(self, pieces: list[Part]) -> str:
        """Return the names of the organs as one paragraph with line breaks, as by Shift+Enter."""
        runs = [self.runs(piece.text, self.look(piece), {}) for piece in pieces]
        look = {"size": 13, "align": "center", "first": 0, "after": 0, "before": 0, "line": 1.0}
        return f"<w:p><w:pPr>{p_props(look, '')}</w:pPr>{'<w:r><w:br/></w:r>'.join(runs)}</w:p>"

    def wide(self, left: list[str], right: list[str], below_left: list[str], below_right: list[str]) -> str:
        """Return a head wider than the text, with an empty column between and Word's own cell margins."""
        columns = (71.0, 5.0, 106.0)
        rows = [("".join(left), "<w:p/>", "".join(right)), ("".join(below_left), "<w:p/>", "".join(below_right))]
        indent = f'<w:tblInd w:w="{-twips(8.5)}" w:type="dxa"/>'
        return (
            table(columns, rows)
            .replace("<w:tblLayout", indent + "<w:tblLayout")
            .replace(
                '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
                '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>',
            )
        )

    def framed(self, pieces: list[Part], start: float, width: float) -> str:
        frame = (
            f'<w:framePr w:w="{twips(width)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" '
            f'w:x="{twips(start) + 1}" w:y="1134"/>'
        )
        out = []
        for piece in pieces:
            role = ("national_title" if self.paper.party else "motto") if start else "issuer"
            last = [other for other in pieces if other.role == role][-1:] == [piece]
            drawn = self.line_shape(piece, width, 1.0 if start else 0.4) if last and self.wants_line(role) else ""
            out.append(self.paragraph(piece, frame=frame, extra=drawn))
        return "".join(out)

    def tabbed(self, left: list[Part], right: list[Part]) -> str:
        """Return the head as lines with two centred tab stops."""
        rows = self._tab_rows(left, right)
        out = []
        for first, second in rows:
            runs = self._tab_runs(first) + self._tab_runs(second)
            extra = "".join(self._tab_line(piece) for piece in (first, second) if piece)
            stops = "".join(
                f'<w:tab w:val="center" w:pos="{twips(at)}"/>'
                for at in (self.paper.columns[0] / 2, self.paper.columns[0] + self.paper.columns[1] / 2)
            )
            out.append(f'<w:p><w:pPr><w:tabs>{stops}</w:tabs><w:spacing w:before="40"/></w:pPr>{runs}{extra}</w:p>')
        return "".join(out)

    def _tab_rows(self, left: list[Part], right: list[Part]) -> list[tuple[Part | None, Part | None]]:
        upper = [piece for piece in left if piece.role in ("superior", "issuer", "star", "draft")]
        lower = [piece for piece in left if piece not in upper]
        tops = [piece for piece in right if piece.role != "date"]
        date = [piece for piece in right if piece.role == "date"]
        height = max(len(upper), len(tops))
        rows: list[tuple[Part | None, Part | None]] = [
            (upper[i] if i < len(upper) else None, tops[i] if i < len(tops) else None) for i in range(height)
        ]
        depth = max(len(lower), len(date))
        return rows + [(lower[i] if i < len(lower) else None, date[i] if i < len(date) else None) for i in range(depth)]

    def _tab_runs(self, piece: Part | None) -> str:
        if piece is None:
            return "<w:r><w:tab/></w:r>"
        return "<w:r><w:tab/></w:r>" + self.runs(piece.text, self.look(piece), {})

    def _tab_line(self, piece: Part) -> str:
        left = piece in self.paper.head_left
        role = "issuer" if left else "national_title" if self.paper.party else "motto"
        pieces = [other for other in (self.paper.head_left if left else self.paper.head_right) if other.role == role]
        if not self.wants_line(role) or pieces[-1:] != [piece]:
            return ""
        middle = self.paper.columns[0] / 2 if left else self.paper.columns[0] + self.paper.columns[1] / 2
        return self.line_shape(piece, 0, 0.4 if left else 1.0, middle=middle)

    def box(self, inside: str, start: float, width: float) -> str:
        self.shapes += 1
        return text_box(self.shapes, inside, start, width)

    # Middle, tail, appendices -------------------------------------------------------------------------------------

    def middle(self) -> str:
        out = []
        subject = [piece for piece in self.paper.middle if piece.role == "subject"]
        for piece in self.paper.middle:
            out.append(self.paragraph(piece))
            if subject and piece is subject[-1]:
                if self.paper.party:
                    out.append(self.paragraph(Part("star", "-----")))
                else:
                    out += self.line_under([piece], "subject", self.text_width(), 0.4)
            if self.paper.table and self.paper.table.get("after") == piece.role:
                out.append(self.data_table(self.paper.table))
                self.paper.table["after"] = ""
        return "".join(out)

    def tail(self) -> str:
        """Return Nơi nhận and the signature block, on a page of its own when the paper says so."""
        parted = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' if self.paper.signature_break else ""
        return parted + self.signed()

    def signed(self) -> str:
        left = [self.paragraph(piece) for piece in self.paper.recipients]
        gap = [self.paragraph(Part("office", "")) for _ in range(4)]
        signed = self.paper.signature
        names = [piece for piece in signed if piece.role == "signer"]
        above = [self.paragraph(piece) for piece in signed if piece.role != "signer"]
        right = [*above, *gap, *(self.paragraph(piece) for piece in names)]
        if self.making.head == "tabs":
            return self._tabbed_tail()
        if self.making.head == "boxes":
            boxes = self.box("".join(left), 0, SIGN_LEFT) + self.box("".join(right), SIGN_LEFT, SIGN_RIGHT)
            return f"<w:p>{boxes}</w:p>"
        return table((SIGN_LEFT, SIGN_RIGHT), [("".join(left), "".join(right))])

    def _tabbed_tail(self) -> str:
        left = list(self.paper.recipients)
        right: list[Part | None] = [piece for piece in self.paper.signature if piece.role != "signer"]
        right += [None] * 4 + [piece for piece in self.paper.signature if piece.role == "signer"]
        out = []
        for index in range(max(len(left), len(right))):
            first = left[index] if index < len(left) else None
            second = right[index] if index < len(right) else None
            runs = self.runs(first.text, self.look(first), {}) if first else ""
            if second:
                runs += self._tab_runs(second)
            stop = f'<w:tabs><w:tab w:val="center" w:pos="{twips(SIGN_LEFT + SIGN_RIGHT / 2)}"/></w:tabs>'
            out.append(
                f'<w:p><w:pPr>{stop}<w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="left"/>'
                f"</w:pPr>{runs}</w:p>"
            )
        return "".join(out)

    def appendix(self, number: int) -> str:
        appendix = self.paper.appendices[number - 1]
        heads = "".join(self.paragraph(piece) for piece in appendix.parts)
        width = page_of(self.paper, number)
        room = width["width"] - width["left"] - width["right"]
        return heads + self.data_table({"columns": [12, room - 112, 50, 50], "rows": appendix.rows, **self.paper.table})

    def data_table(self, spec: dict[str, Any]) -> str:
        columns = spec.get("columns", [12, 78, 40, 35])
        header = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if spec.get("header", True) else ""
        split = "<w:trPr><w:cantSplit/></w:trPr>" if not spec.get("splits") else ""
        look = {"size": spec["size"]} if "size" in spec else {}
        rows = [
            f"<w:tr>{header}{self._cells(columns, ('TT', 'Nội dung', 'Kế hoạch', 'Kết quả'), 'cell_head', {})}</w:tr>"
        ]
        for index in range(int(spec.get("rows", 4))):
            texts = (str(index + 1), spec.get("text", "Chỉ tiêu về chính sách xã hội của năm"), "100", "101")
            rows.append(f"<w:tr>{split}{self._cells(columns, texts, 'cell', look)}</w:tr>")
        grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in columns)
        borders = "".join(
            f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{twips(sum(columns))}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
        )

    def _cells(self, columns: list[float], texts: tuple[str, ...], role: str, look: dict[str, Any]) -> str:
        return "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>'
            f"{self.paragraph(Part(role, text, look))}</w:tc>"
            for width, text in zip(columns, texts, strict=True)
        )

    # Pages --------------------------------------------------------------------------------------------------------

    def headers(self) -> dict[str, bytes]:
        field_ = PAGE_FIELD
        look = self.paper.looks["page_number"]
        direct = look if self.making.format in ("direct", "defaults") else {}
        words = self.runs(self.paper.number.get("words", ""), direct, {})
        neutral = {"first": 0, "before": 0, "after": 0, "line": 1.0} | look if direct else {}
        style = "" if direct else '<w:pStyle w:val="page_number"/>'
        shown = f"<w:p><w:pPr>{style}{p_props(neutral, '')}</w:pPr>{words}{field_.format(r_props(direct))}</w:p>"
        empty = "<w:p/>"
        where = self.paper.number.get("place", "header")
        head = shown if where == "header" else empty
        foot = shown if where == "footer" else empty
        address = self.paragraph(Part("address", self.paper.address)) if self.paper.address else empty
        first = shown if self.paper.number.get("on_first") else empty
        return {
            "header1": part("hdr", head), "header2": part("hdr", first),
            "footer1": part("ftr", foot), "footer2": part("ftr", address),
        }  # fmt: skip
