"""Reads documents.csv of a figures folder: the documents issued to carry out the plan (Phụ lục III)."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from reportgen.errors import Fault
from reportgen.figures import faults
from reportgen.figures.cells import read_day, read_word, source_of
from reportgen.figures.model import IssuedDocument
from reportgen.tables import Row, read_table

COLUMNS = ("symbol", "issued", "issuer", "title", "rank", "agency")
"""All columns, in the order of the files handed out."""

RANKS = {
    "0": "Trung ương",
    "1": "Tỉnh ủy",
    "2": "Hội đồng nhân dân",
    "3": "Ủy ban nhân dân tỉnh",
    "4": "sở, ban, ngành",
    "5": "địa phương",
}
NUMBER_GAP = "     "
"""Stands for a number that is not known: "/KH-SYT" in the file is "     /KH-SYT" in print."""

_NEEDED = {
    "symbol": "số, ký hiệu; chưa có số thì ghi từ dấu gạch chéo, ví dụ /KH-SYT",
    "issuer": "cơ quan ban hành",
    "title": "tên loại và trích yếu của văn bản",
}


def read_documents(path: Path, agencies: Collection[str], told: list[Fault]) -> tuple[IssuedDocument, ...]:
    """Return the documents in the order of the file.

    Args:
        agencies: Slugs of the register; empty: the column `agency` is not checked.
        told: Faults and warnings are added here.

    Raises:
        DataError: the file is no table with the columns needed.
    """
    table = read_table(path, COLUMNS[:5], COLUMNS[5:])
    told.extend(table.faults)
    return tuple(_document(row, agencies, told) for row in table.rows)


def _document(row: Row, agencies: Collection[str], told: list[Fault]) -> IssuedDocument:
    for column, needed in _NEEDED.items():
        if not row[column]:
            told.append(faults.empty_cell(row.place(column), needed))
    if row["agency"] and agencies and row["agency"] not in agencies:
        told.append(faults.unknown_agency(row.place("agency"), row["agency"]))
    rank = read_word(row, "rank", RANKS, told, needed=True)
    gap = NUMBER_GAP if row["symbol"][:1] in ("/", "-") else ""  # "/KH-SYT", "-KH/TU" of a Party body
    return IssuedDocument(
        symbol=gap + row["symbol"],
        issued=read_day(row, "issued", told),
        issuer=row["issuer"],
        title=row["title"],
        rank=int(rank or 0),
        agency=row["agency"],
        source=source_of(row, ""),
    )
