"""A Word file as lines and grids: what the accepted document shows, nested tables and text boxes in their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reportgen.document import model
from reportgen.document.reader import read_docx
from reportgen.document.text import walk_body
from reportgen.intake.grid import (
    MARK_HIDDEN,
    MARK_NOTE,
    MARK_OBJECT,
    MARK_SIGN,
    MARK_STRUCK,
    Cell,
    CellText,
    Grid,
    Line,
    Mark,
    Paragraph,
    Source,
)
from reportgen.intake.letters import (
    from_tcvn3,
    is_note_sign,
    is_tcvn3_font,
    is_typed_in_tcvn3,
    is_unit_power,
    is_vietnamese,
    shown,
)

_TOLD = {
    "tracked-changes": ("còn sửa đổi chưa chấp nhận (Track Changes)", "đọc như đã chấp nhận hết", "bản trước khi sửa"),
    "font-vni": (
        "chữ gõ theo bảng mã VNI, không phải Unicode",
        "giữ nguyên, chưa chuyển mã",
        "chữ phải chuyển sang Unicode",
    ),
    "embedded-document": (
        "tài liệu chèn vào (altChunk, subdocument)",
        "chưa đọc phần này",
        "phần có chỉ tiêu, nhiệm vụ",
    ),
    "hidden-row": ("bảng có hàng ẩn", "không đọc hàng ẩn", "hàng cần lấy"),
    "covered-text": ("chữ nằm trong ô đã gộp, Word không hiện", "đọc cùng ô trên", "chữ thừa"),
    "equation": ("công thức toán", "đọc thành một dòng chữ", "ký hiệu khác"),
    "symbol": ("ký hiệu của phông lạ, không rõ là dấu gì", "đọc thành □", "dấu ≥, ≤ hoặc dấu khác"),
    "embedded-object": ("đối tượng nhúng (bảng Excel, ảnh)", "chưa đọc phần này", "bảng cần lấy"),
}
"""By notice code of `document.notices`: what was met, what was taken. Other notices concern looks only."""


def docx_source(data: bytes, name: str) -> Source:
    """Return what stands in a Word file.

    Raises:
        DataError: as `document.reader.read_docx`.
    """
    document = read_docx(data, name)
    reader = _Reader(all_tcvn3=is_typed_in_tcvn3(paragraph.text for paragraph in walk_body(document)))
    for section in document.sections:
        reader.blocks(section.blocks)
    remarks = [("", *_TOLD[notice.code]) for notice in document.notices if notice.code in _TOLD]
    if reader.tcvn3:
        remarks.append(
            ("", "chữ gõ theo bảng mã TCVN3 (ABC, phông .Vn…)", "đã chuyển sang Unicode", "chữ đã là Unicode")
        )
    return Source(name, tuple(reader.items), tuple(dict.fromkeys(remarks)), reader.pictures)


@dataclass(slots=True)
class _Reader:
    """Walks the blocks of a document; tables are numbered as they are met, an outer one before those inside."""

    items: list[Paragraph | Grid] = field(default_factory=list)
    tables: int = 0
    paragraphs: int = 0
    pictures: int = 0
    tcvn3: bool = False
    all_tcvn3: bool = False

    def blocks(self, blocks: Iterable[model.Block]) -> None:
        for block in blocks:
            if isinstance(block, model.Table):
                self.table(block)
            else:
                self.paragraph(block)

    def paragraph(self, block: model.Paragraph) -> None:
        self.paragraphs += 1
        text = CellText()
        self._paragraph_text(block, text)
        line = shown(text.so_far)
        if line:
            self.items.append(Paragraph(line, f"đoạn {self.paragraphs}", text.all_bold))
        for mark in text.marks:
            if mark.kind == MARK_NOTE and mark.text:
                self.items.append(Paragraph(mark.text, f"chú thích ở đoạn {self.paragraphs}"))

    def table(self, block: model.Table) -> None:
        """Add a table. One that only lays out others (a nested table with rows of its own) gives way to those."""
        inner = [table for row in block.rows for cell in row.cells for table in _nested(cell)]
        big = [table for table in inner if len(table.rows) > 1 and max(len(row.cells) for row in table.rows) > 2]
        if big:
            for row in block.rows:
                for cell in row.cells:
                    self.blocks(cell.blocks)
            return
        self.tables += 1
        self.items.append(self._grid(block, f"bảng {self.tables}"))

    def _grid(self, block: model.Table, name: str) -> Grid:
        width = len(block.columns)
        rows: list[list[Cell | None]] = [[None] * width for _ in block.rows]
        for index, row in enumerate(block.rows):
            for cell in row.cells:
                read = self._cell(cell, index, min(cell.row_span, len(rows) - index), width)
                for line in range(index, index + read.rows):
                    for column in range(read.column, read.column + read.columns):
                        rows[line][column] = read
        lines = tuple(Line(index + 1, tuple(slots)) for index, slots in enumerate(rows))
        return Grid(name, lines, tuple(float(column) for column in block.columns))

    def _cell(self, cell: model.Cell, row: int, rows: int, width: int) -> Cell:
        text, paragraphs = CellText(), []
        for block in _paragraphs(cell.blocks):
            before = len(text.so_far)
            text.pieces.append(" ")
            self._paragraph_text(block, text)
            paragraphs.append(shown(text.so_far[before:]))
        columns = max(1, min(cell.col_span, width - cell.column))
        marks = tuple(dict.fromkeys(text.marks))
        parts = tuple(filter(None, paragraphs))
        label = next((_label(block) for block in _paragraphs(cell.blocks)), "")
        return Cell(shown(text.so_far), row, cell.column, rows, columns, text.all_bold, "", marks, parts, label)

    def _paragraph_text(self, block: model.Paragraph, text: CellText) -> None:
        if block.label is not None and block.label.text:
            text.pieces.append(f"{block.label.text} ")
        for item in block.items:
            self._item(item, text)

    def _item(self, item: model.Inline, text: CellText) -> None:
        match item:
            case model.Text():
                self._run(item, text)
            case model.Tab() | model.Break():
                text.pieces.append(" ")
            case model.Field():
                text.add(item.cached, item.format.bold)
            case model.Note():
                self._note(item, text)
            case model.Shape():
                self._shape(item, text)
            case model.Placeholder():
                text.add(item.text, item.format.bold)
                text.marks.append(Mark(MARK_OBJECT, shown(item.text)))
            case model.Image():
                self.pictures += 1

    def _run(self, item: model.Text, text: CellText) -> None:
        words = item.text
        if is_tcvn3_font(item.format.font) or (self.all_tcvn3 and not is_vietnamese(words)):
            self.tcvn3 = True
            words = from_tcvn3(words, item.format.font)
        if item.format.hidden:
            if words.strip():
                text.marks.append(Mark(MARK_HIDDEN, shown(words)))
            return
        raised = item.format.vertical == "superscript" or item.format.raise_by > 0
        if raised and is_note_sign(words) and not is_unit_power(text.so_far, words):
            text.marks.append(Mark(MARK_SIGN, shown(words)))
            return
        if item.format.strike and words.strip():
            text.marks.append(Mark(MARK_STRUCK, shown(words)))
        text.add(words.upper() if item.format.caps else words, item.format.bold)

    def _note(self, item: model.Note, text: CellText) -> None:
        inside = CellText()
        for block in _paragraphs(item.blocks):
            if inside.so_far:
                inside.pieces.append(" ")
            self._paragraph_text(block, inside)
        text.marks.append(Mark(MARK_NOTE, shown(inside.so_far)))

    def _shape(self, item: model.Shape, text: CellText) -> None:
        for block in _paragraphs(item.blocks):
            before = len(text.pieces)
            text.pieces.append(" ")
            self._paragraph_text(block, text)
            if words := shown("".join(text.pieces[before:])):
                text.marks.append(Mark(MARK_OBJECT, words))


def _label(block: model.Paragraph) -> str:
    return shown(block.label.text) if block.label is not None else ""


def _nested(cell: model.Cell) -> list[model.Table]:
    return [block for block in cell.blocks if isinstance(block, model.Table)]


def _paragraphs(blocks: Iterable[model.Block]) -> Iterator[model.Paragraph]:
    """Yield the paragraphs of a cell, those of tables inside it in reading order."""
    for block in blocks:
        if isinstance(block, model.Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _paragraphs(cell.blocks)
