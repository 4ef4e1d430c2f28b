"""Lengths that cannot be mistaken for another: everything inside is points, everything a rule states is millimetres."""

from __future__ import annotations

from typing import NewType

Pt = NewType("Pt", float)
"""1/72 inch."""

Mm = NewType("Mm", float)

PT_PER_MM = 72 / 25.4
EMU_PER_PT = 12700
TWIPS_PER_PT = 20


def mm(value: float) -> Pt:
    """Return a length given in millimetres."""
    return Pt(value * PT_PER_MM)


def twips(value: float) -> Pt:
    """Return a length given in twentieths of a point (Word's `w:w`, `w:ind`, `w:spacing`)."""
    return Pt(value / TWIPS_PER_PT)


def emu(value: float) -> Pt:
    """Return a length given in English Metric Units (DrawingML)."""
    return Pt(value / EMU_PER_PT)


def half_points(value: float) -> Pt:
    """Return a font size given in half points (Word's `w:sz`)."""
    return Pt(value / 2)


def to_mm(value: Pt) -> Mm:
    """Return a length in millimetres."""
    return Mm(value / PT_PER_MM)


def to_emu(value: Pt) -> int:
    """Return a length in English Metric Units, rounded to the whole unit."""
    return round(value * EMU_PER_PT)


def to_twips(value: Pt) -> int:
    """Return a length in twentieths of a point, rounded."""
    return round(value * TWIPS_PER_PT)
