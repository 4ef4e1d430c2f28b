"""Write a report set: whole files only, and never over what a hand has changed.

The hashes of what was written stand in `.reportgen.json` beside the files. A file that no longer has its hash was
edited: it stays, the new one is put beside it as `….moi.docx`, together with the files that belong to it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath

from reportgen.errors import CannotRun, Fault, Location
from reportgen.files import open_elsewhere, write_whole

MANIFEST = ".reportgen.json"
BESIDE = ".moi"


@dataclass(frozen=True, slots=True)
class Written:
    """One file that was written.

    Attributes:
        path: Where.
        kept: The edited file that was left as it is, when `path` was put beside it; None otherwise.
    """

    path: Path
    kept: Path | None = None


def write_set(folder: Path, files: Mapping[str, bytes], *, force: bool) -> tuple[Written, ...]:
    """Write files below folder, in order.

    Args:
        files: Path below folder → bytes.
        force: Replace edited files too.

    Raises:
        CannotRun: a file is open in another program (nothing was written), or cannot be written.
    """
    hashes = _read_manifest(folder)
    targets = _targets(folder, files, hashes, force=force)
    for target in targets.values():
        _refuse_open(folder / target)
    written = []
    try:
        for name, target in targets.items():
            write_whole(folder / target, files[name], make_folder=True)
            hashes[target] = _hash(files[name])
            written.append(Written(folder / target, folder / name if target != name else None))
    finally:  # what was written before a failure is ours, not made by hand
        write_whole(folder / MANIFEST, _manifest_bytes(hashes), make_folder=True)
    return tuple(written)


def _targets(folder: Path, files: Mapping[str, bytes], hashes: Mapping[str, str], *, force: bool) -> dict[str, str]:
    """Return for each file where it goes: its own place, or beside an edited one, together with its pair."""

    def edited(name: str, wanted: str) -> bool:
        return _is_edited(folder / wanted, hashes.get(wanted), files[name])

    kept = () if force else (name for name in files if edited(name, name) or _word_was_edited(folder, name, hashes))
    stems = {_stem(name) for name in kept}
    targets = {}
    for name in files:
        places = _beside(name) if _stem(name) in stems else iter([name])
        targets[name] = next(place for place in places if force or not edited(name, place) or place == name)
    return targets


def _word_was_edited(folder: Path, name: str, hashes: Mapping[str, str]) -> bool:
    """Tell whether a hand changed the Word file a PDF stands beside: a fresh PDF would not be its PDF."""
    word = str(PurePosixPath(name).with_suffix(".docx"))
    path = folder / word
    return name.endswith(".pdf") and path.exists() and _hash(path.read_bytes()) != hashes.get(word)


def _stem(name: str) -> str:
    """Return what a report's Word file and its PDF share, so that they stay a pair."""
    return str(PurePosixPath(name).with_suffix(""))


def _beside(name: str) -> Iterator[str]:
    """Return the places beside a file: "….moi.docx", "….moi-2.docx" …; an edited one of them is passed over too."""
    path = PurePosixPath(name)
    yield str(path.with_suffix(f"{BESIDE}{path.suffix}"))
    for number in count(2):
        yield str(path.with_suffix(f"{BESIDE}-{number}{path.suffix}"))


def _is_edited(path: Path, known: str | None, new: bytes) -> bool:
    """Tell whether a hand changed a file since it was written; one we never wrote counts as made by hand."""
    if not path.is_file():
        return False
    found = _hash(path.read_bytes())
    return found not in (known, _hash(new))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read_manifest(folder: Path) -> dict[str, str]:
    """Return the known hashes; a manifest that is missing or broken makes every file there count as edited."""
    try:
        content = json.loads((folder / MANIFEST).read_text("utf-8"))
        return {str(name): str(value) for name, value in content["files"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return {}


def _manifest_bytes(hashes: Mapping[str, str]) -> bytes:
    content = {"files": dict(sorted(hashes.items()))}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _refuse_open(path: Path) -> None:
    """Refuse a file that another program has open, before anything is written."""
    if path.exists() and open_elsewhere(path):
        found = "tệp đang mở trong Word, Excel hoặc LibreOffice"
        mend = "đóng tệp đó rồi chạy lại; chưa có tệp nào được ghi"
        raise CannotRun(Fault("RD08", Location(file=str(path)), found, "tệp không mở ở chương trình khác", mend))
