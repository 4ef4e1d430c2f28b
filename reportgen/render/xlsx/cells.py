"""How a cell of a workbook looks: styles, number formats, real numbers with Vietnamese display."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from reportgen import vi
from reportgen.assessment.model import Verdict

FONT = "Times New Roman"
SIZE = 11
VIETNAMESE = "[$-42A]"
"""Locale mark of a number format: LibreOffice then shows decimal comma and a dot between thousands in any language;
Excel follows the computer's own settings, Vietnamese in a Vietnamese office."""

VERDICT_FILL = {
    Verdict.EXCEEDED: "A9D08E",
    Verdict.MET: "E2EFDA",
    Verdict.NOT_MET: "F8CBAD",
    Verdict.NOT_DUE: "FFF2CC",
    Verdict.NO_DATA: "D9D9D9",
    Verdict.NONE_AROSE: "EDEDED",
    Verdict.NO_TARGET: "FFFFFF",
    Verdict.UNRATED: "D9E1F2",
    Verdict.ENDED: "EDEDED",
}
_LINE = Side(style="thin", color="808080")
GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEAD_FILL = PatternFill("solid", fgColor="DDEBF7")
GROUP_FILL = PatternFill("solid", fgColor="F2F2F2")


@dataclass(frozen=True, slots=True)
class Value:
    """A cell's content.

    Attributes:
        content: Text, a number, or a formula when `formula` is True.
        number_format: Excel's format for a number; empty: general text.
        result: What a formula gives, kept in the file for readers that do not calculate.
        shown: A number as its format shows it; empty for texts and formulas.
    """

    content: str | Decimal | int
    number_format: str = ""
    formula: bool = False
    result: Decimal | int | None = None
    shown: str = ""

    @property
    def text(self) -> str:
        """Return what a person sees in the cell."""
        if self.formula:
            return "" if self.result is None else vi.number(Decimal(self.result))
        return self.shown or str(self.content)


def number(value: Decimal, tail: str = "", *, signed: bool = False) -> Value:
    """Return a real number shown with its own count of decimals; `tail` is shown after it, `signed` adds a plus."""
    decimals = max(0, -int(value.as_tuple().exponent))
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    shape = VIETNAMESE + (f'{digits}"{tail}"' if tail else digits)
    plus = "+" if signed and value > 0 else ""
    if signed:
        shape = ";".join(shape.replace(VIETNAMESE, VIETNAMESE + sign) for sign in ("+", "-", ""))
    return Value(value, shape, shown=f"{plus}{vi.number(value)}{tail}")


def put(
    cell: Cell | MergedCell, value: Value, *, bold: bool = False, italic: bool = False, align: str = "left"
) -> None:
    """Write a value with the table's look. Text stays text: a leading "=" is never taken for a formula."""
    assert isinstance(cell, Cell)  # written before anything is merged
    if value.content != "":  # an empty text would be a cell that says it holds text and has none
        cell.value = value.content
    if isinstance(value.content, str) and value.content:
        cell.data_type = "f" if value.formula else "s"
        if not value.formula and value.content[:1] in ("=", "+", "-", "@"):
            cell.quotePrefix = True
    if value.number_format:
        cell.number_format = value.number_format
    cell.font = Font(name=FONT, size=SIZE, bold=bold, italic=italic)
    cell.alignment = Alignment(horizontal=align, vertical="center", wrap_text=True)
    cell.border = GRID


def put_title(
    cell: Cell | MergedCell, text: str, *, size: int = 13, bold: bool = True, italic: bool = False, color: str = ""
) -> None:
    """Write a line above a table, without grid."""
    assert isinstance(cell, Cell)
    cell.value = text
    cell.data_type = "s"
    cell.font = Font(name=FONT, size=size, bold=bold, italic=italic, color=color or None)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def fill(color: str) -> PatternFill:
    """Return a plain background colour."""
    return PatternFill("solid", fgColor=color)
