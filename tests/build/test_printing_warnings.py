"""What a set's PDF files cannot show as their Word files say is told like everything else: with place and mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx

from reportgen.build.render import Request, render
from reportgen.workspace import find


def test_names_the_report_and_paragraph_whose_font_is_not_printed(tmp_path: Path, checkout: Path) -> None:
    for part in ("data", "templates"):
        shutil.copytree(checkout / part, tmp_path / part)
    (tmp_path / "reportgen.toml").touch()
    template = tmp_path / "templates/bao-cao-don-vi/bao-cao-don-vi.docx"
    edited = docx.Document(str(template))
    heading = next(one for one in edited.paragraphs if one.text.startswith("I. CÔNG TÁC"))
    heading.runs[0].font.name = "Arial"
    edited.save(str(template))
    request = Request(("binh-dinh",), 2024, tmp_path / "output", agencies=("so-tu-phap",), formats=("pdf",))
    (told,) = render(find(tmp_path, None), request).warnings
    assert told.location.file == "don-vi/so-tu-phap/bao-cao.docx"
    assert "CÔNG TÁC CHỈ ĐẠO" in str(told)
    assert "Arial" in told.found
    assert told.fix
