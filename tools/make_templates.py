"""Write templates/bao-cao-tinh/bao-cao-tinh.docx and templates/bao-cao-don-vi/bao-cao-don-vi.docx.

This is the developers' source of the two templates: `python tools/make_templates.py`, then look at the result in
LibreOffice and commit both. A clerk never runs it: she changes the copy in her workspace, in Word.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from docx_source.appendices import DOCUMENTS, INDICATORS, TASKS, appendix
from docx_source.letterhead import addressees, head, signature, title
from docx_source.outline import outline
from docx_source.package import package
from docx_source.sections import section, section_end
from docx_source.xml import Element, when

TITLES = {"bao-cao-tinh": "Mẫu báo cáo tổng hợp cấp tỉnh", "bao-cao-don-vi": "Mẫu báo cáo của đơn vị"}


def template(kind: str) -> bytes:
    """Return the bytes of a template: "bao-cao-tinh" or "bao-cao-don-vi"."""
    return package([*_main_text(kind), *_appendices()], TITLES[kind])


def _main_text(kind: str) -> list[Element]:
    return [*head(), *title(), *addressees(), *outline(kind), *signature(), section_end()]


def _appendices() -> list[Element]:
    """Return the three appendices, each left out when the report has none; the last section is the body's own."""
    return [
        *when("phu_luc_1", *appendix(INDICATORS), section_end(landscape=True)),
        *when("phu_luc_2", *appendix(TASKS), section_end(landscape=True)),
        *when("phu_luc_3", *appendix(DOCUMENTS)),
        section(),
    ]


def main() -> None:
    """Write both templates."""
    folder = Path(__file__).resolve().parent.parent / "templates"
    for kind in TITLES:
        (folder / kind / f"{kind}.docx").write_bytes(template(kind))


if __name__ == "__main__":
    main()
