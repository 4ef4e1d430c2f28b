"""Compare our PDFs with LibreOffice's of the same .docx: `./run compare [FILE.docx | FOLDER]...`

Without names it takes the large documents of tests/compare/samples.py. Exit 0: within the limits of
`layout_difference`; 1: beyond; 2: LibreOffice is missing or fails. Needs LibreOffice (`soffice`), which the program
itself never does: that is why this is no part of `./run test`.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from reportgen.document.metrics import find_metrics
from reportgen.document.reader import read_docx
from reportgen.render.pdf import print_pdf
from tests.compare import samples
from tools.layout_difference import Difference, difference
from tools.pdf_pages import read_pages


def main(words: list[str]) -> int:
    """Compare every file named; return the exit code."""
    parser = argparse.ArgumentParser(prog="./run compare", description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, help=".docx files, or folders of them")
    parser.add_argument("--keep", type=Path, help="keep both PDFs in this folder")
    chosen = parser.parse_args(words)
    office = shutil.which("soffice")
    if office is None:
        print("compare: soffice is missing (apt-get install libreoffice-writer-nogui)", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        files = list(_files(chosen.paths)) or list(_samples(folder))
        beyond = [_compare(file, folder, office, Path(temporary)) for file in files]
    print(f"{len(beyond)} compared, {sum(beyond)} beyond the limits")
    return 1 if any(beyond) else 0


def _files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.rglob("*.docx")) if path.is_dir() else [path]


def _samples(folder: Path) -> Iterator[Path]:
    for name, make in samples.ALL.items():
        file = folder / f"{name}.docx"
        file.write_bytes(make())
        yield file


def _compare(file: Path, folder: Path, office: str, temporary: Path) -> bool:
    """Print both, tell how they differ, return whether that is beyond the limits."""
    ours, theirs = folder / f"{file.stem}.ours.pdf", folder / f"{file.stem}.theirs.pdf"
    started = time.perf_counter()
    ours.write_bytes(print_pdf(read_docx(file.read_bytes(), str(file)), find_metrics()))
    printed = time.perf_counter()
    _convert(file, theirs, office, temporary)
    converted = time.perf_counter()
    found = difference(read_pages(ours), read_pages(theirs))
    faults = list(found.faults())
    print(f"{file}: ours {printed - started:.2f} s, LibreOffice {converted - printed:.2f} s")
    print(f"  {_figures(found)}")
    for fault in faults:
        print(f"  BEYOND {fault}")
    return bool(faults)


def _convert(file: Path, target: Path, office: str, temporary: Path) -> None:
    outdir = temporary / "libreoffice"
    profile = f"-env:UserInstallation=file://{temporary}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(outdir), str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    made = outdir / f"{file.stem}.pdf"
    if not made.exists():
        raise SystemExit(f"compare: LibreOffice made no PDF of {file}: {done.stderr.strip()}")
    shutil.move(made, target)


def _figures(found: Difference) -> str:
    lowered = f" (theirs {found.lowered:.1f} mm lower: LibreOffice's added paragraph)" if found.lowered else ""
    return (
        f"pages {found.pages[0]}/{found.pages[1]}, words only in one {len(found.only_ours)}+{len(found.only_theirs)}, "
        f"line starts {found.starts:.2%}, words on another page {found.moved:.2%}, edges {found.edges:.2f} mm, "
        f"head {found.head:.2f} mm{lowered}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
