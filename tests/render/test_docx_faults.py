"""A template with a mistake is refused with the place, what was found and what is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.report.model import Line, Report
from tests.render.docx_files import NAME, changed, faults_of, template
from tests.render.sample import provincial


@pytest.fixture(scope="module")
def report() -> Report:
    return provincial(3)


def test_names_the_unknown_field_its_paragraph_and_the_nearest_name(report: Report) -> None:
    (fault,) = faults_of(changed("{{ trich_yeu }}", "{{ trich_yeux }}"), report)
    assert str(fault) == (
        f"[TP01] {NAME} › đoạn «{{{{ trich_yeux }}}}»\n"
        "  Gặp:      trường «trich_yeux» không có trong báo cáo\n"
        "  Cần:      tên gần giống: «trich_yeu»\n"
        "  Cách sửa: sửa tên trường trong mẫu; danh sách trường nằm trong tệp README.md cùng thư mục với mẫu gốc"
    )


def test_finds_an_unknown_field_of_a_row_even_where_the_report_has_no_such_row(report: Report) -> None:
    faults = faults_of(changed("{{ dong.kha_nang }}", "{{ dong.kha_nag }}"), replace(report, indicator_table=None))
    assert [(fault.code, fault.found) for fault in faults] == [("TP01", "trường «dong.kha_nag» không có trong báo cáo")]


def test_reports_all_faults_at_once(report: Report) -> None:
    wrong = changed("{{ mo_dau }}", "{{ mo_dauu }}", data=changed("{{ nguoi_ky }}", "{{ nguoi_kyy }}"))
    assert [fault.code for fault in faults_of(wrong, report)] == ["TP01", "TP01"]


def test_finds_an_unknown_field_in_a_running_head(report: Report) -> None:
    wrong = changed("so_lieu_minh_hoa", "so_lieu_minh_hoaa", "word/header2.xml")
    assert [fault.code for fault in faults_of(wrong, report)] == ["TP01"]


@pytest.mark.parametrize("tag", ["{{ mo_dau }", "{ mo_dau }}", "{ mo_dau }", "{% if mo_dau }", "{{ mo_dau"])
def test_names_the_paragraph_of_a_tag_that_is_not_whole(report: Report, tag: str) -> None:
    faults = faults_of(changed("{{ mo_dau }}", tag), report)
    assert [fault.code for fault in faults] == ["TP02"]
    assert tag in faults[0].location.part


def test_says_which_end_is_missing(report: Report) -> None:
    faults = faults_of(changed("{%p endif %}", "x"), report)
    assert [(fault.code, fault.found) for fault in faults] == [("TP02", "lệnh không có {% endif %}")]


def test_refuses_a_filter_that_does_not_exist(report: Report) -> None:
    faults = faults_of(changed("{{ mo_dau }}", "{{ mo_dau|hoa }}"), report)
    assert [(fault.code, fault.found) for fault in faults] == [("TP02", "bộ lọc «hoa» không có")]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__ }}",
        "{{ mo_dau.__class__.__mro__ }}",
        "{{ range(10) }}",
        "{{ mo_dau.upper() }}",
        "{{ 'a' * 1000000000 }}",
        "{{ nam + 1 }}",
        "{% include 'x' %}",
        "{% import 'x' as y %}",
    ],
)
def test_refuses_code_in_a_template(report: Report, tag: str) -> None:
    assert "TP03" in {fault.code for fault in faults_of(changed("{{ mo_dau }}", tag), report)}


def test_the_sandbox_stands_behind_the_check(report: Report) -> None:
    faults = faults_of(changed("{{ mo_dau }}", "{{ ''['__class__'] }}"), report)
    assert [fault.code for fault in faults] == ["TP03"]


def test_refuses_a_file_that_is_not_a_word_file(report: Report) -> None:
    assert [fault.code for fault in faults_of(b"PK not a zip", report)] == ["TP04"]


def test_refuses_a_loop_tag_that_would_take_words_away(report: Report) -> None:
    faults = faults_of(changed("{%p for doan in tuyen_truyen %}", "Một là: {%p for doan in tuyen_truyen %}"), report)
    assert [fault.code for fault in faults] == ["TP05"]
    assert "Một là" in faults[0].found


def test_refuses_an_expression_that_cannot_be_worked_out(report: Report) -> None:
    assert [fault.code for fault in faults_of(changed("{{ nam_sau }}", "{{ nam_sau|round }}"), report)] == ["TP07"]


def test_refuses_a_template_that_hides_that_figures_are_invented(report: Report) -> None:
    without = changed("SỐ LIỆU MINH HỌA", "BẢN THẢO", "word/header1.xml")
    assert [fault.code for fault in faults_of(without, report)] == ["TP08"]
    assert faults_of(without, replace(report, illustrative=False)) == ()


@pytest.mark.parametrize("kind", ["bao-cao-tinh", "bao-cao-don-vi"])
def test_the_committed_templates_have_no_fault(report: Report, kind: str) -> None:
    assert faults_of(template(kind), report) == ()


def test_refuses_a_template_that_would_lose_the_notes_under_the_table(report: Report) -> None:
    assert report.indicator_table
    table = replace(report.indicator_table, notes=(Line("chu-thich-1", "[1] Không so sánh được."),))
    (fault,) = faults_of(changed("{{ chu_thich }}", ""), replace(report, indicator_table=table))
    assert (fault.code, fault.location.part) == ("TP09", "Phụ lục I")
    assert "phu_luc_1.chu_thich" in fault.needed
