"""Make tests/golden/first-page.png anew: the first page of the sample report. Look at it before committing it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import pypdfium2 as pdfium  # noqa: E402
from PIL import Image  # noqa: E402

from reportgen.document.metrics import find_metrics  # noqa: E402
from reportgen.document.reader import read_docx  # noqa: E402
from reportgen.render.pdf import print_pdf  # noqa: E402
from tests.compare.samples import report  # noqa: E402

PICTURE = ROOT / "tests" / "golden" / "first-page.png"
DOTS_PER_POINT = 1.5


def first_page() -> Image.Image:
    """Return the first page of the sample report in grey."""
    data = print_pdf(read_docx(report(rows=1), "mau.docx"), find_metrics())
    picture: Image.Image = pdfium.PdfDocument(data)[0].render(scale=DOTS_PER_POINT, grayscale=True).to_pil()
    return picture


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    first_page().quantize(16).save(PICTURE, optimize=True)
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size} bytes")
