"""The good figures folder of `sample`, laid out for one test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.figures.sample import AGENCIES, FILES, FOLDER, Folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    Path("data/agencies.csv").write_text(AGENCIES, "utf-8")
    return Folder(FOLDER)
