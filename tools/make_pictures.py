"""Make docs/pictures/ anew from the sample set of the checkout: look at them before committing them.

    .venv/bin/python tools/make_pictures.py

Pages are those of our own PDF files; only the sheet is drawn by LibreOffice (`soffice`), as Excel was not at hand.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pypdfium2 as pdfium  # noqa: E402
from openpyxl import Workbook  # noqa: E402
from PIL import Image, ImageOps  # noqa: E402

from reportgen.build.render import Request, render  # noqa: E402
from reportgen.workspace import builtin  # noqa: E402

PICTURES = ROOT / "docs" / "pictures"
SLUG, YEAR, AGENCY = "binh-dinh", 2024, "so-y-te"
SHORT_SIDE = 800
"""Pixels along the short side of a page."""

COLOURS = 40
COLUMNS = dict(zip("ABCDEFGHIJKL", (8, 7, 44, 8, 13, 9, 9, 13, 14, 13, 12, 10), strict=True))
"""Columns of the figures that are shown, with their width in characters."""

ROWS = 12

LARGEST = 120_000
"""Bytes of one picture."""


def pictures(folder: Path) -> Iterator[tuple[str, Image.Image]]:
    """Render the sample set into `folder`, yield the name of each picture and what it shows."""
    request = Request((SLUG,), YEAR, folder)
    render(builtin(), request)
    report = pdfium.PdfDocument(request.folder / "bao-cao-tong-hop.pdf")
    appendix = _page_with(report, "Phụ lục I")
    yield "trang-1.png", _picture(report, 0)
    yield "chu-ky.png", _picture(report, appendix - 1, whole=False)
    yield "phu-luc-1.png", _picture(report, appendix)
    yield "don-vi-trang-1.png", _picture(pdfium.PdfDocument(request.folder / "don-vi" / AGENCY / "bao-cao.pdf"), 0)
    yield "phu-luc-excel.png", _picture(_printed(request.folder / "phu-luc.xlsx", folder), 0)
    yield "bang-so-lieu.png", _picture(_printed(_table(folder), folder), 0, whole=False)


def _page_with(document: pdfium.PdfDocument, heading: str) -> int:
    """Return the index of the first page with the heading on a line of its own."""
    for index, page in enumerate(document):
        if heading in page.get_textpage().get_text_range().splitlines():
            return index
    raise SystemExit(f"no page with «{heading}»")


def _table(folder: Path) -> Path:
    """Return a workbook that shows the first rows of the year's figures as a spreadsheet program does."""
    with (builtin().data / "figures" / SLUG / str(YEAR) / "indicators.csv").open(encoding="utf-8-sig") as file:
        rows = [row[: len(COLUMNS)] for row in csv.reader(file)][:ROWS]
    book = Workbook()
    sheet = book.create_sheet("indicators", 0)
    for row in rows:
        sheet.append(row)
    for letter, width in COLUMNS.items():
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.top = sheet.page_margins.header = 0.3
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.print_options.gridLines = sheet.print_options.headings = True
    book.save(folder / "bang-so-lieu.xlsx")
    return folder / "bang-so-lieu.xlsx"


def _printed(workbook: Path, folder: Path) -> pdfium.PdfDocument:
    """Print a workbook by LibreOffice."""
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("soffice is missing (apt-get install libreoffice-calc-nogui)")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(workbook)]
    subprocess.run(command, capture_output=True, timeout=300, check=True)
    return pdfium.PdfDocument(folder / f"{workbook.stem}.pdf")


def _picture(document: pdfium.PdfDocument, index: int, *, whole: bool = True) -> Image.Image:
    """Draw a page, or only as far down as it is filled, in few colours; the mark in the head stays red."""
    page = document[index]
    drawn: Image.Image = page.render(scale=SHORT_SIDE / min(page.get_size())).to_pil()
    _, _, _, filled = ImageOps.invert(drawn.convert("L")).getbbox() or (0, 0, 0, drawn.height)
    part = drawn.crop((0, 0, drawn.width, drawn.height if whole else min(filled + 30, drawn.height)))
    return ImageOps.expand(part, border=1, fill="#808080").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE)


if __name__ == "__main__":
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        for name, picture in pictures(Path(temporary)):
            file = PICTURES / name
            picture.save(file, optimize=True)
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size} bytes")
            if file.stat().st_size > LARGEST:
                raise SystemExit("too large: lower SHORT_SIDE or COLOURS")
