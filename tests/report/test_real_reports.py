"""The reports of both plans, read whole: what a secretary sees at once."""

from __future__ import annotations

import re

import pytest

from reportgen.report.agency import agency_report
from reportgen.report.model import Report
from reportgen.report.provincial import provincial_report
from tests.report.real import SLUGS, body, lines, real_source

REPORTS = [
    pytest.param(slug, agency, id=f"{slug} {agency or 'province'}")
    for slug in SLUGS
    for agency in ("", *(led.agency.slug for led in real_source(slug).led))
]
FAULTS = {
    "a blank before a sign": r"\w [%,;:.](?!\d)",
    "two blanks": r"\S  +\S",
    "two stops": r"\.\.|;;|,,|;\.|,\.",
    "an empty bracket": r"\(\s*\)",
    "a day without the word": r"(?<![Nn]gày )(?<![\d/])\b\d{1,2}/\d{1,2}/20\d\d",
    "a point for a comma": r"\d+\.\d{1,2}%",
    "who has not reported": r"[Cc]hưa (?:gửi )?báo cáo",
    "a figure nobody gave": r"\bNone\b|\{|\}",
}


def _report(slug: str, agency: str, year: int = 2024) -> Report:
    source = real_source(slug, year)
    return agency_report(source, source.register[agency]) if agency else provincial_report(source)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize(("slug", "agency"), REPORTS)
def test_no_paragraph_has_a_fault_a_secretary_sees(slug: str, agency: str, fault: str) -> None:
    assert [line.text for line in body(_report(slug, agency)) if re.search(FAULTS[fault], line.text)] == []


@pytest.mark.parametrize(("slug", "agency"), REPORTS)
def test_every_id_is_short_and_its_own(slug: str, agency: str) -> None:
    ids = [line.id for line in lines(_report(slug, agency))]
    assert len(ids) == len(set(ids))
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9-]{1,36}", name)] == []


@pytest.mark.parametrize(("slug", "agency"), REPORTS)
def test_no_paragraph_is_said_twice(slug: str, agency: str) -> None:
    texts = [line.text for line in body(_report(slug, agency)) if len(line.text) > 60]
    assert sorted(texts) == sorted(set(texts))


@pytest.mark.parametrize("slug", SLUGS)
def test_the_province_proposes_nothing_to_itself(slug: str) -> None:
    addressees = [group.addressee for group in _report(slug, "").proposals]
    assert addressees
    assert [name for name in addressees if re.search(r"Ủy ban nhân dân|UBND|[Ss]ở ", name)] == []


@pytest.mark.parametrize("slug", SLUGS)
def test_the_provincial_body_stays_near_ten_pages(slug: str) -> None:
    syllables = sum(len(line.text.split()) for line in body(_report(slug, "")))
    assert 2500 < syllables < 5500


@pytest.mark.parametrize("slug", SLUGS)
def test_a_year_without_figures_reads_well(slug: str) -> None:
    report = _report(slug, "", 2027)
    texts = [line.text for line in body(report)]
    assert all(group.items == () for group in report.groups)
    assert "đều chưa có thông tin về kết quả (chi tiết tại Phụ lục II)." in report.task_summary.text
    assert [text for text in texts for pattern in FAULTS.values() if re.search(pattern, text)] == []


def test_the_specimen_of_the_province_reads_as_agreed() -> None:
    report = _report("binh-dinh", "")
    assert report.subject == (
        "Kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh triển khai thực "
        "hiện Nghị quyết số 68/NQ-CP ngày 09/5/2024 của Chính phủ và Kế hoạch số 109-KH/TU ngày 12/9/2024 của Tỉnh ủy"
    )
    assert report.addressees == ("Ban Thường vụ Tỉnh ủy",)
    assert report.closing.text == (
        "Trên đây là Báo cáo kết quả năm 2024 thực hiện Kế hoạch số 177/KH-UBND; Ủy ban nhân dân tỉnh kính báo cáo "
        "Ban Thường vụ Tỉnh ủy xem xét, cho ý kiến chỉ đạo"
    )
    assert report.recipients[0] == "- Như trên;"
    assert report.recipients[-1] == "- Lưu: VT, K20."
    assert report.header.place_date == "Bình Định, ngày     tháng 12 năm 2024"
