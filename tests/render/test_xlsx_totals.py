"""Totals are formulas; what they give, in the file and recalculated by LibreOffice, equals our own counts."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree
from openpyxl.worksheet.worksheet import Worksheet

from reportgen import vi
from reportgen.assessment.model import Assessment, Verdict
from reportgen.assessment.tally import tally
from reportgen.render.xlsx.file import SHEET
from tests.render.xlsx_files import made, opened
from tests.report.real import SLUGS, real_source

FIRST, COUNTS = 9, 3
COLUMNS = len(Verdict) + 2


def _counts(rows: tuple[Assessment, ...]) -> list[Decimal]:
    counts = tally(rows)
    reached = counts.by_verdict[Verdict.EXCEEDED] + counts.by_verdict[Verdict.MET]
    return [*map(Decimal, [counts.total, *counts.by_verdict.values()]), vi.percentage(reached, counts.total)]


def _expected(slug: str, agency: str = "") -> dict[str, list[Decimal]]:
    """Return our own counts by what stands in the second column; the sum under "Cộng"."""
    source = real_source(slug)
    rows = source.led_by(agency) if agency else source.assessments
    groups = {group.title: tuple(row for row in rows if row.indicator.group_number == group.number)
              for group in source.plan.indicator_groups}  # fmt: skip
    agencies = {} if agency else {led.agency.name: source.led_by(led.agency.slug) for led in source.led}
    parts = groups | agencies | {"Cộng": rows}
    return {name: _counts(members) for name, members in parts.items() if members}


def _found(sheet: Worksheet) -> dict[str, list[Decimal]]:
    lines = range(FIRST, sheet.max_row + 1)
    return {
        str(sheet.cell(line, 2).value): [
            Decimal(str(sheet.cell(line, COUNTS + offset).value)) for offset in range(COLUMNS)
        ]
        for line in lines
        if sheet.cell(line, COUNTS).value is not None
    }


def _without_results(data: bytes) -> bytes:
    """Return a workbook whose formulas hold no result, so that a reader must calculate them."""
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if "worksheets/sheet1" in name:
                root = etree.fromstring(content)
                for cell in root.iter(SHEET + "c"):
                    for value in cell.findall(SHEET + "v") if cell.find(SHEET + "f") is not None else []:
                        cell.remove(value)
                content = etree.tostring(root)
            new.writestr(name, content)
    return buffer.getvalue()


def _recalculated(data: bytes, folder: Path) -> bytes:
    (folder / "in.xlsx").write_bytes(_without_results(data))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "xlsx", "--outdir", str(folder / "out")]
    subprocess.run([*command, str(folder / "in.xlsx")], check=True, capture_output=True, timeout=180)
    return (folder / "out" / "in.xlsx").read_bytes()


@pytest.mark.parametrize("slug", SLUGS)
def test_every_total_is_a_formula(slug: str) -> None:
    sheet = opened(made(slug))["Tổng hợp"]
    cells = [sheet.cell(line, COUNTS + offset) for line in range(FIRST, sheet.max_row + 1) for offset in range(COLUMNS)]
    filled = [cell for cell in cells if cell.value is not None]
    assert len(filled) > 200
    assert [cell.coordinate for cell in filled if cell.data_type != "f"] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_results_in_the_file_equal_our_counts(slug: str) -> None:
    assert _found(opened(made(slug), values=True)["Tổng hợp"]) == _expected(slug)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="máy không có LibreOffice")
@pytest.mark.parametrize(("slug", "agency"), [("binh-dinh", ""), ("quang-ninh", ""), ("quang-ninh", "so-y-te")])
def test_totals_recalculated_by_libreoffice_equal_our_counts(slug: str, agency: str, tmp_path: Path) -> None:
    found = _recalculated(made(slug, agency), tmp_path)
    assert _found(opened(found, values=True)["Tổng hợp"]) == _expected(slug, agency)
