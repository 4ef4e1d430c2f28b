"""Reads an agency's narrative of a year, `narratives/<agency-slug>.md`: headings of fixed names, paragraphs below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportgen import vi
from reportgen.errors import Fault, Location
from reportgen.figures import faults
from reportgen.figures.model import Narrative, Proposal
from reportgen.plan.model import ReportSettings

SECTIONS = {
    "Ban hành văn bản": "documents",
    "Tuyên truyền, quán triệt": "communication",
    "Kiểm tra, giám sát": "inspection",
    "Kinh phí thực hiện": "funding",
    "Kết quả nổi bật": "highlights",
    "Tồn tại, hạn chế": "shortcomings",
    "Nguyên nhân khách quan": "objective_causes",
    "Nguyên nhân chủ quan": "subjective_causes",
    "Phương hướng, nhiệm vụ": "next_year",
}
"""Headings whose section stands alone, with the attribute of `Narrative` that holds it."""

FIELD_PREFIX = "Lĩnh vực:"
PROPOSAL_PREFIX = "Kiến nghị:"

_PREFIX = re.compile(r"(Lĩnh vực|Kiến nghị)\s*:\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading, the line it stands on, and the paragraphs below; `title` is "" for text before the first heading."""

    title: str
    line: int
    paragraphs: list[str] = field(default_factory=list)


def read_narrative(path: Path, settings: ReportSettings, told: list[Fault]) -> Narrative | None:
    """Return an agency's narrative; None when the file cannot be read at all.

    A line that begins with "- " begins a paragraph of its own, without the dash in what is returned; other lines that
    follow each other without an empty line between are one paragraph.

    Args:
        path: The file; its name without ending is the agency's slug.
        settings: Fields and addressees a heading may name.
        told: Faults and warnings are added here.
    """
    file = path.as_posix()
    try:
        text = vi.nfc(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        told.append(faults.not_utf8(Location(file)))
        return None
    lines = text.splitlines()
    _check_title(lines, path, told)
    sections = list(_sections(lines))
    _tell_stray_text(lines, file, told)
    return _narrative(path, _without_doubles(sections, file, told), settings, told)


def _check_title(lines: list[str], path: Path, told: list[Fault]) -> None:
    first = lines[0] if lines else ""
    place = Location(path.as_posix(), line=1)
    if not first.startswith("# "):
        told.append(faults.no_title_line(place, first.strip()))
    elif path.stem not in (vi.slug(first[2:]), vi.slug(re.sub(r"\s+thành phố$", "", first[2:].rstrip()))):
        told.append(faults.other_agency(place, first[2:].strip(), path.stem))


def _sections(lines: list[str]) -> Iterator[_Section]:
    """Yield the sections in order, the first one with what stands before any heading."""
    section, open_paragraph = _Section("", 1), False
    for number, raw in enumerate(lines, start=1):
        line = vi.one_line(raw)
        if line.startswith("#"):
            if number > 1:
                yield section
                section = _Section(line.lstrip("#").strip(), number)
            open_paragraph = False
        elif not line:
            open_paragraph = False
        elif open_paragraph and not line.startswith("- "):
            section.paragraphs[-1] += f" {line}"
        elif number > 1:
            section.paragraphs.append(line.removeprefix("- "))
            open_paragraph = True
    yield section


def _tell_stray_text(lines: list[str], file: str, told: list[Fault]) -> None:
    """Tell of text above the first section: it would be dropped. The first line is the agency's."""
    for number, line in enumerate(lines[1:], start=2):
        if line.lstrip().startswith("#"):
            return
        if line.strip():
            told.append(faults.text_without_heading(Location(file, line=number), line.strip()))
            return


def _without_doubles(sections: list[_Section], file: str, told: list[Fault]) -> list[_Section]:
    seen: dict[str, int] = {}
    kept = []
    for section in sections:
        key = _folded(section.title)
        if key in seen:
            told.append(faults.doubled_heading(Location(file, line=section.line), section.title, seen[key]))
        elif key:
            seen[key] = section.line
            kept.append(section)
    return kept


def _narrative(path: Path, sections: list[_Section], settings: ReportSettings, told: list[Fault]) -> Narrative:
    file = path.as_posix()
    texts = _plain_sections(sections, file, told)
    return Narrative(
        agency=path.stem,
        file=file,
        documents=texts.get("documents", ()),
        communication=texts.get("communication", ()),
        inspection=texts.get("inspection", ()),
        funding=texts.get("funding", ()),
        fields=_fields(sections, settings, file, told),
        highlights=texts.get("highlights", ()),
        shortcomings=texts.get("shortcomings", ()),
        objective_causes=texts.get("objective_causes", ()),
        subjective_causes=texts.get("subjective_causes", ()),
        next_year=texts.get("next_year", ()),
        proposals=_proposals(sections, settings, file, told),
    )


def _plain_sections(sections: list[_Section], file: str, told: list[Fault]) -> dict[str, tuple[str, ...]]:
    names = {_folded(title): name for title, name in SECTIONS.items()}
    texts: dict[str, tuple[str, ...]] = {}
    for section in sections:
        name = names.get(_folded(section.title))
        if name:
            texts[name] = tuple(section.paragraphs)
        elif not _PREFIX.fullmatch(section.title):
            told.append(faults.unknown_heading(Location(file, line=section.line), section.title, headings()))
    return texts


def _fields(
    sections: list[_Section], settings: ReportSettings, file: str, told: list[Fault]
) -> dict[str, tuple[str, ...]]:
    keys = {_folded(item.title): item.key for item in settings.fields}
    texts: dict[str, tuple[str, ...]] = {}
    for section, title in _named_after(FIELD_PREFIX, sections):
        if _folded(title) in keys:
            texts[keys[_folded(title)]] = tuple(section.paragraphs)
        else:
            place = Location(file, line=section.line)
            told.append(faults.unknown_field(place, title, (item.title for item in settings.fields)))
    return texts


def _proposals(
    sections: list[_Section], settings: ReportSettings, file: str, told: list[Fault]
) -> tuple[Proposal, ...]:
    names = {_of_any_kind(name): name for name in settings.proposal_addressees}
    proposals: list[Proposal] = []
    for section, title in _named_after(PROPOSAL_PREFIX, sections):
        if _of_any_kind(title) in names:
            proposals.extend(Proposal(names[_of_any_kind(title)], text) for text in section.paragraphs)
        else:
            place = Location(file, line=section.line)
            told.append(faults.unknown_addressee(place, title, settings.proposal_addressees))
    return tuple(proposals)


def _named_after(prefix: str, sections: list[_Section]) -> Iterator[tuple[_Section, str]]:
    """Yield the sections whose heading begins with a prefix, each with the rest of its heading."""
    for section in sections:
        match = _PREFIX.fullmatch(section.title)
        if match and _folded(f"{match[1]}:") == _folded(prefix):
            yield section, match[2]


def headings() -> tuple[str, ...]:
    """Return every heading a narrative may have, in the order of the report."""
    plain = tuple(SECTIONS)
    return (*plain[:4], f"{FIELD_PREFIX} <tên lĩnh vực>", *plain[4:], f"{PROPOSAL_PREFIX} <nơi nhận>")


def _of_any_kind(title: str) -> str:
    """Return an addressee for comparing: a text of a province is read also in the report of the city it became."""
    return re.sub(r"thành (?=ủy)", "tỉnh ", _folded(title)).replace("thành phố", "tỉnh")


def _folded(title: str) -> str:
    return vi.one_line(title).casefold()
