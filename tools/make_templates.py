"""Write the Word templates below templates/: reports of the state and of the Party, công văn, tờ trình.

This is the developers' source of the templates: `python tools/make_templates.py`, then look at the result in
LibreOffice and commit them all. A clerk never runs it: she changes the copy in her workspace, in Word.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from docx_source.appendices import DOCUMENTS, INDICATORS, TASKS, appendix
from docx_source.letterhead import addressees, head, party_head, party_signature, party_title, signature, title
from docx_source.letters import letters
from docx_source.look import PARTY, STATE, Look
from docx_source.outline import outline
from docx_source.package import package
from docx_source.sections import section, section_end
from docx_source.xml import Element, when

REPORTS = {
    "bao-cao-tinh": ("bao-cao-tinh", "Mẫu báo cáo tổng hợp cấp tỉnh"),
    "bao-cao-don-vi": ("bao-cao-don-vi", "Mẫu báo cáo của đơn vị"),
}
"""The state's reports by name of their file: folder and title."""
PARTY_REPORTS = {
    "bao-cao-dang": ("bao-cao-tinh", "Mẫu báo cáo của cơ quan đảng"),
    "bao-cao-dang-don-vi": ("bao-cao-don-vi", "Mẫu báo cáo của tổ chức đảng được giao nhiệm vụ"),
}
"""The Party's reports by name of their file: the state's report whose outline they have, and title."""


def templates() -> dict[str, bytes]:
    """Return the bytes of every template by its path below templates/."""
    state = {f"{folder}/{name}.docx": _report(name, title) for name, (folder, title) in REPORTS.items()}
    party = {f"bao-cao-dang/{name}.docx": _party_report(*of) for name, of in PARTY_REPORTS.items()}
    return state | party | letters()


def _report(kind: str, name: str) -> bytes:
    text = [*head(), *title(), *addressees(), *outline(kind, STATE.habit), *signature()]
    return package([*text, section_end(STATE.header), *_appendices(STATE)], name, STATE.styles)


def _party_report(kind: str, name: str) -> bytes:
    """Return a Party report: no Kính gửi, as no rule of the Party asks for one in a report (PTY-KG-01)."""
    text = [*party_head(), *party_title(), *outline(kind, PARTY.habit), *party_signature()]
    return package([*text, section_end(PARTY.header), *_appendices(PARTY)], name, PARTY.styles)


def _appendices(look: Look) -> list[Element]:
    """Return the three appendices, each left out when the report has none; the last section is the body's own."""
    return [
        *when("phu_luc_1", *appendix(INDICATORS), section_end(look.header, landscape=True)),
        *when("phu_luc_2", *appendix(TASKS), section_end(look.header, landscape=True)),
        *when("phu_luc_3", *appendix(DOCUMENTS)),
        section(look.header),
    ]


def main() -> None:
    """Write every template."""
    folder = Path(__file__).resolve().parent.parent / "templates"
    for path, data in templates().items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(data)


if __name__ == "__main__":
    main()
