"""Write the golden texts of finished reports: `python tools/make_golden.py`; read the diff before committing it.

A golden text is what a reader sees of a Word file: a line for each paragraph with its style, a line for each table row.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportgen.build.jobs import Job, report_of
from reportgen.build.report_set import report_set
from reportgen.build.source import load_source
from reportgen.document.metrics import find_metrics
from reportgen.document.model import Block, Table
from reportgen.document.reader import read_docx
from reportgen.document.text import paragraph_text, plain_text
from reportgen.render.docx import fill_template
from reportgen.workspace import find

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "tests" / "golden"
GOLDEN = {
    "binh-dinh-2024-tinh.txt": ("binh-dinh", 2024, ""),
    "binh-dinh-2024-so-tu-phap.txt": ("binh-dinh", 2024, "so-tu-phap"),
    "binh-dinh-2025-tinh.txt": ("binh-dinh", 2025, ""),
    "dong-nai-2026-tinh.txt": ("dong-nai", 2026, ""),
    "quang-ninh-2024-cuc-thong-ke.txt": ("quang-ninh", 2024, "cuc-thong-ke"),
    "quang-ninh-2024-cong-an.txt": ("quang-ninh", 2024, "cong-an"),
    "quang-ninh-2029-tinh-chua-co-so-lieu.txt": ("quang-ninh", 2029, ""),
}
"""File → plan, year, agency ("" for the province). The last one: a year without figures."""


def golden_text(name: str) -> str:
    """Return the text of one golden file as the program makes it now."""
    slug, year, agency = GOLDEN[name]
    workspace = find(ROOT, None)
    source = load_source(workspace, slug, year).source
    job = report_set(workspace, (source,), ("docx",), [agency] if agency else [])[0]
    document = read_docx(_docx(job), name)
    lines = [line for section in document.sections for line in _lines(section.blocks)]
    return "\n".join(lines) + "\n"


def _docx(job: Job) -> bytes:
    report = report_of(job)
    return fill_template(job.template, report, find_metrics())


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" / ".join(plain_text(cell.blocks).splitlines()) for cell in row.cells]
                yield f"| {' | '.join(cells)} |"
        elif text := paragraph_text(block).strip():
            yield f"[{block.style}] {text}"


def main() -> None:
    """Write every golden file."""
    for name in GOLDEN:
        (FOLDER / name).write_text(golden_text(name), "utf-8")
        print(f"tests/golden/{name}")


if __name__ == "__main__":
    main()
