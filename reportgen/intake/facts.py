"""What the text around the tables says of the plan: number, date, issuer, subject, recipients, signature, counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from reportgen import vi
from reportgen.agencies.names import fold
from reportgen.intake.draft import Doubt, Facts
from reportgen.intake.duties import read_duties, read_through
from reportgen.intake.legal_bases import read_legal_bases
from reportgen.intake.text_lines import TextLine

_TYPES = ("Kế hoạch", "Chương trình hành động", "Chương trình", "Quyết định", "Đề án", "Nghị quyết")
_SIGN = r"\d{1,5}[a-z]?\s*[-/]\s*[A-ZĐ][A-ZĐa-zđ&]*(?:\s*[-/]\s*[A-ZĐ][A-ZĐa-zđ&]*)+"
_NUMBER = re.compile(rf"(?:^|(?<=\s))Số\s*:?\s*({_SIGN})")
_ATTACHED = re.compile(
    rf"[Kk]èm theo\s+({'|'.join(_TYPES)})\s+(?:số\s*:?\s*({_SIGN}|[./\s…]*/\s*[A-ZĐ-]+)\s*)?"
    r"(?:,?\s*ngày\s+(\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
    r"(?:\s*,?\s*của\s+([^)]{3,80}))?"
)
_DATED = re.compile(r"^([^,;.]{3,30}),\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_UNDATED = re.compile(r"^([^,;.]{3,30}),\s*ngày[\s.…]*tháng[\s.…\d]*năm")
_ISSUER = re.compile(r"(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY)\b", re.IGNORECASE)
_PROVINCE = re.compile(r"(?:^|\s)(tỉnh|thành phố|tp\.?)\s+(.{2,30}?)\s*(?:[-–_*]{2,}|$)", re.IGNORECASE)
_AUTHORITY = re.compile(r"(?:TM|KT|TL|TUQ|T/M|K/T|Q)\s*\.?\s*[A-ZÀ-ỸĐ ]{4,60}|(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ)")
_GROUPS = re.compile(r"(\d{1,3})\s+nhóm\s+(chỉ tiêu|nhiệm vụ)")
_COUNTS = re.compile(r"(\d{1,3})\s+(chỉ tiêu|nhiệm vụ)(?:\s+cụ thể)?(?!\s*\w*\s*nhóm)")


def read_facts(lines: Sequence[TextLine], doubts: list[Doubt]) -> Facts:
    """Return what the lines say, with a doubt for each fact that is missing or said in two ways."""
    facts = Facts()
    _number_and_date(lines, facts, doubts)
    _issuer(lines, facts, doubts)
    _subject(lines, facts, doubts)
    facts.recipients = _recipients(lines)
    facts.authority = _authority(lines)
    facts.legal_bases = read_legal_bases([line.text for line in lines])
    facts.duties, facts.through = read_duties(lines, doubts), read_through(lines)
    facts.plan_title = _plan_title(lines, facts)
    _claims(lines, facts)
    return facts


def _number_and_date(lines: Sequence[TextLine], facts: Facts, doubts: list[Doubt]) -> None:
    """Take number and date from the head of the document, else from «(Kèm theo Kế hoạch số …)»; they should agree."""
    numbers: dict[str, str] = {}
    days: dict[date, str] = {}
    for line in lines[:40]:
        if (found := _NUMBER.match(line.text)) is not None:
            numbers.setdefault(_bare(found[1]), line.place)
        if (dated := _DATED.match(line.text)) is not None and (day := _day(dated[2], dated[3], dated[4])):
            days.setdefault(day, line.place)
            facts.province = facts.province or _titled(dated[1])
        elif (undated := _UNDATED.match(line.text)) is not None:
            facts.province = facts.province or _titled(undated[1])
    for line in lines:
        if (found := _ATTACHED.search(line.text)) is not None:
            facts.document_type = facts.document_type or found[1]
            if found[2] and found[2].strip()[:1].isdigit():
                numbers.setdefault(_bare(found[2]), line.place)
            if found[3] and (day := _day(*re.findall(r"\d+", found[3]))):
                days.setdefault(day, line.place)
    facts.number = next(iter(numbers), "")
    facts.issued = next(iter(days), None)
    _tell(doubts, "số, ký hiệu", list(numbers.items()), facts.number)
    shown = [(vi.short_date(day), place) for day, place in days.items()]
    _tell(doubts, "ngày ban hành", shown, shown[0][0] if shown else "")


def _tell(doubts: list[Doubt], what: str, found: list[tuple[str, str]], taken: str) -> None:
    if not found:
        doubts.append(Doubt("", f"văn bản không có {what}", "để trống", "ghi thêm vào plan.yaml nếu đã có"))
    for other, place in found[1:]:
        doubts.append(Doubt(place, f"{what} ghi khác: «{other}»", f"«{taken}»", f"«{other}»"))


def _bare(number: str) -> str:
    return re.sub(r"\s+", "", number)


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _issuer(lines: Sequence[TextLine], facts: Facts, doubts: list[Doubt]) -> None:
    for index, line in enumerate(lines[:25]):
        if not (found := _ISSUER.match(line.text)) or len(line.text) > 90:
            continue
        after = lines[index + 1].text if index + 1 < len(lines) else ""
        whole = line.text if _PROVINCE.search(line.text) or found.end() + 4 < len(line.text) else f"{line.text} {after}"
        whole = re.split(r"\s*[-–_*]{3,}", whole)[0]
        body = vi.upper_first(fold_capitals(found[0]))
        place = _PROVINCE.search(whole[found.end() :]) or _PROVINCE.search(f" tỉnh {whole[found.end() :].strip()}")
        if place is not None:
            facts.province_kind = "thành phố" if place[1].lower().startswith(("thành", "tp")) else "tỉnh"
            facts.province = _titled(place[2])
            party = "ủy" in body.lower() and "ban" not in body.lower()
            facts.issuer = f"{body} {facts.province}" if party else f"{body} {facts.province_kind} {facts.province}"
            return
    _issuer_of_attachment(lines, facts)
    if not facts.issuer:
        doubts.append(Doubt("", "văn bản không có phần đầu nêu cơ quan ban hành", "để trống", "ghi issuer, province"))


def fold_capitals(text: str) -> str:
    """Return the name of a body printed in capitals as running text has it."""
    small = text.lower().replace("uỷ", "ủy")
    return {"ubnd": "Ủy ban nhân dân", "tỉnh ủy": "Tỉnh ủy", "thành ủy": "Thành ủy"}.get(small, small)


def _issuer_of_attachment(lines: Sequence[TextLine], facts: Facts) -> None:
    for line in lines:
        found = _ATTACHED.search(line.text)
        if found is None or not found[4]:
            continue
        place = _PROVINCE.search(f" {found[4].strip()}")
        if place is not None and place[2][:1].isupper():
            facts.province_kind = "thành phố" if place[1].lower().startswith(("thành", "tp")) else "tỉnh"
            facts.province = _titled(place[2])
            facts.issuer = f"Ủy ban nhân dân {facts.province_kind} {facts.province}"
            return


def _titled(name: str) -> str:
    """Return the name of a province with capitals as names have them: "QUẢNG NINH" gives "Quảng Ninh"."""
    bare = vi.one_line(name).strip(" -–_*.,")
    return bare.title() if bare.isupper() else bare


def _subject(lines: Sequence[TextLine], facts: Facts, doubts: list[Doubt]) -> None:
    for index, line in enumerate(lines[:40]):
        for kind in _TYPES:
            if not line.text.startswith(kind.upper()):
                continue
            facts.document_type = kind
            rest = line.text[len(kind) :].strip(" :")
            parts = [rest] if rest else []
            parts += _title_lines(lines[index + 1 :], bool(parts))
            facts.subject = " ".join(parts)
            if facts.subject:
                return
    doubts.append(Doubt("", "không thấy tên loại và trích yếu của văn bản", "để trống", "ghi document_type, subject"))


def _title_lines(lines: Sequence[TextLine], begun: bool) -> list[str]:
    """Return the lines of a title: the first, and those after it that look like it (capitals, or bold)."""
    found: list[str] = []
    for line in lines[:6]:
        text = line.text
        if re.fullmatch(r"[-–_*\s]+", text):
            break
        alike = text.isupper() or line.bold
        if (found or begun) and (not alike or re.match(r"(?:[IVX]+|\d+|PHẦN)[.\s]", text)):
            break
        if text.startswith("(") or re.match(r"Căn cứ|Thực hiện .*ban hành", text):
            break
        found.append(text)
        if not alike:
            break
    return found


def _plan_title(lines: Sequence[TextLine], facts: Facts) -> str:
    """Return how running text names the plan after its number: from its opening or closing sentence."""
    kind = facts.document_type or "Kế hoạch"
    for pattern in (
        rf"ban hành {kind}\s+(\S.*?)(?:,?\s+(?:với\s+)?(?:những|các|một số)?\s*nội dung|,?\s+(?:cụ thể )?như sau|:|$)",
        rf"Trên đây là {kind}\s+(?:của\s+[^,;.]*?\s+)?((?:triển khai|thực hiện|về)\s.*?)"
        r"(?:[.;](?:\s|$)|,\s*(?:yêu cầu|đề nghị|giao))",
    ):
        for line in lines:
            found = re.search(pattern, line.text)
            if found and "như sau" not in found[1] and len(found[1]) > 20:
                return found[1].strip(" ,.")
    return vi.lower_first(facts.subject) if facts.subject and not facts.subject.isupper() else ""


def _recipients(lines: Sequence[TextLine]) -> list[str]:
    start = next((index for index, line in enumerate(lines) if fold(line.text).startswith(fold("nơi nhận"))), None)
    if start is None:
        return []
    found: list[str] = []
    inside = re.sub(r"^[Nn]ơi nhận\s*:?\s*", "", lines[start].text)
    for text in [inside, *(line.text for line in lines[start + 1 : start + 40])]:
        if not text:
            continue
        if _AUTHORITY.match(text) or (found and not re.match(r"[-–+•*]|Lưu", text)):
            break
        found.append(re.sub(r"^[-–+•*]\s*", "", text))
    return found


def _authority(lines: Sequence[TextLine]) -> list[str]:
    start = next((index for index, line in enumerate(lines) if re.match(r"(?:TM|T/M|KT)\b", line.text)), None)
    if start is None:
        return []
    found = []
    for line in lines[start : start + 4]:
        if not _AUTHORITY.match(line.text) or not line.text.isupper():
            break
        parts = re.split(r"\s+(?=(?:KT|TL|TUQ)\.)|(?<=CHỦ TỊCH)\s+(?=PHÓ)", line.text)
        found += [part.strip() for part in parts]
    return found


def _claims(lines: Sequence[TextLine], facts: Facts) -> None:
    """Take how many indicators, tasks and groups the plan says it has, where it says so of its appendices."""
    keys = {"chỉ tiêu": ("indicator_groups", "indicators"), "nhiệm vụ": ("task_groups", "tasks")}
    for line in lines:
        if not re.search(r"[Pp]hụ lục|gồm", line.text):
            continue
        for group in _GROUPS.finditer(line.text):
            counts = [found for found in _COUNTS.finditer(line.text, group.end()) if found[2] == group[2]]
            if counts:
                groups_key, rows_key = keys[group[2]]
                facts.claims.setdefault(groups_key, int(group[1]))
                facts.claims.setdefault(rows_key, int(counts[0][1]))
