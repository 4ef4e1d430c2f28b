"""Open every raw fixture in LibreOffice, save it again, and keep the result in `tests/fixtures/docx/resaved/`.

Run by hand when a fixture was added or changed (LibreOffice 7.4 made the committed ones):

    python -m tests.make_resaved            all of them
    python -m tests.make_resaved lists tabs those named

The diff of `tests/document/test_resaved.py` is then read, not only run.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from tests.document.raw import RESAVED, fixture, fixture_names

_STAMP = (2026, 1, 1, 0, 0, 0)


def main(names: list[str]) -> None:
    """Re-save the named fixtures, all when none is named; name those LibreOffice cannot open."""
    RESAVED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in names or fixture_names():
            (home / f"{name}.docx").write_bytes(fixture(name))
            saved = _converted(home, home / f"{name}.docx")
            if saved is None:
                print(f"{name}: LibreOffice cannot open it")
            else:
                (RESAVED / f"{name}.docx").write_bytes(_plain(saved))


def _converted(home: Path, path: Path) -> bytes | None:
    profile = f"-env:UserInstallation=file://{home / 'profile'}"
    out = home / "out"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out)]
    done = subprocess.run([*command, str(path)], check=False, capture_output=True, timeout=120)
    saved = out / path.name
    return saved.read_bytes() if done.returncode == 0 and saved.is_file() else None


def _plain(data: bytes) -> bytes:
    """Return the same zip without the moment of saving, so that only real changes show in a diff."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if not info.filename.startswith("docProps/thumbnail"):
                new.writestr(zipfile.ZipInfo(info.filename, _STAMP), old.read(info), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
