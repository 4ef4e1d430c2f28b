"""`reportgen plan`, as typed: what stands on stdout, and the exit code."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportgen.cli import cli, outcome
from reportgen.errors import CannotRun
from reportgen.plan.load import list_plans


@pytest.fixture
def workspace(tmp_path: Path, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace of its own with the real plans, made the current directory."""
    shutil.copytree(checkout / "data" / "plans", tmp_path / "data" / "plans")
    for name in ("agencies.csv", "endings.csv"):
        shutil.copy(checkout / "data" / name, tmp_path / "data")
    (tmp_path / "templates").mkdir()
    (tmp_path / "reportgen.toml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["plan", *words], standalone_mode=False)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_list_names_every_plan_with_its_counts(workspace: Path) -> None:
    result = run("list")
    assert result.return_value == 0
    assert result.output.startswith(
        "binh-dinh  (sẵn sàng)\n  Kế hoạch số 177/KH-UBND ngày 11/10/2024, Ủy ban nhân dân tỉnh Bình Định\n"
    )
    assert "\n  99 chỉ tiêu và 16 dòng con, 11 nhóm chỉ tiêu; 41 nhiệm vụ, 9 nhóm nhiệm vụ\n" in result.output


def test_list_as_json(workspace: Path) -> None:
    listed = {plan["slug"]: plan for plan in json.loads(run("list", "--json").stdout)}
    assert tuple(listed) == list_plans(workspace / "data")
    assert listed["binh-dinh"]["counts"] == {
        "indicator_groups": 10,
        "indicators": 82,
        "sub_indicators": 12,
        "task_groups": 8,
        "tasks": 17,
    }


def test_list_still_names_the_good_plan_beside_a_broken_one(workspace: Path) -> None:
    edit(workspace / "data/plans/quang-ninh/plan.yaml", "slug: quang-ninh", "slug: [")
    result = run("list")
    assert result.return_value == 1
    assert "binh-dinh  (sẵn sàng)" in result.stdout
    assert "[YM03] data/plans/quang-ninh/plan.yaml" in result.stderr


def test_show_tells_groups_duties_recipients_and_agencies(workspace: Path) -> None:
    output = run("show", "binh-dinh").output
    assert output.startswith("Kế hoạch số 177/KH-UBND ngày 11/10/2024 của Ủy ban nhân dân tỉnh Bình Định\n")
    assert "\n  5. Trợ giúp xã hội và giảm nghèo: 16 chỉ tiêu và 2 dòng con\n" in output
    assert "UBND tỉnh → Ban Thường vụ Tỉnh ủy: trước ngày 15/12 hằng năm [báo cáo của tỉnh]\n" in output
    assert "\n  - Thường trực Tỉnh ủy (b/cáo) ;\n" in output
    assert "\nCơ quan chủ trì (theo dõi, đánh giá)\n" in output
    assert "\n  Ngân hàng Chính sách xã hội tỉnh: 1 nhiệm vụ\n" in output


def test_show_as_json_counts_what_each_agency_leads(workspace: Path) -> None:
    shown = json.loads(run("show", "quang-ninh", "--json").stdout)
    led = {agency["slug"]: agency for agency in shown["lead_agencies"]}
    assert (led["cuc-thong-ke"]["indicators"], led["cuc-thong-ke"]["tasks"]) == (7, 0)
    assert shown["milestones"] == [2025, 2030]
    assert len(shown["indicator_groups"]) == 11


def test_an_unknown_plan_could_not_run(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["plan", "show", "quang-nin"]
    code = outcome.of(lambda: cli.main(words, standalone_mode=False), words)
    assert code == 2
    assert "có phải là «quang-ninh»?" in capsys.readouterr().err


def test_check_of_the_real_plans_finds_no_error(workspace: Path) -> None:
    result = run("check")
    assert result.return_value == 0
    assert "\nbinh-dinh: 0 lỗi, " in result.output
    assert "\nquang-ninh: 0 lỗi, " in result.output


def test_check_names_the_row_and_says_how_to_accept(workspace: Path) -> None:
    edit(workspace / "data/plans/binh-dinh/indicators.csv", ",Cục Thống kê,", ",Cục Thông kê,")
    result = run("check", "binh-dinh")
    assert result.return_value == 1
    assert (
        "[PL32] data/plans/binh-dinh/indicators.csv › dòng 3 › chỉ tiêu 2.1 › cột «lead_agency»\n"
        "  Gặp:      «Cục Thông kê»\n"
        "  Cần:      tên một cơ quan trong agencies.csv (cột name hoặc variants) hoặc một nhóm cơ quan\n"
        "  Cách sửa: sửa cách viết, hoặc thêm cơ quan hay cách viết này vào agencies.csv\n"
        "  Mức:      lỗi (mã để chấp nhận: PL32-bd-002-lead_agency-251d)\n"
    ) in result.output


def test_an_accepted_error_no_longer_fails_and_is_shown_on_demand(workspace: Path) -> None:
    folder = workspace / "data/plans/binh-dinh"
    edit(folder / "plan.yaml", "  tasks: 17", "  tasks: 18")
    assert run("check", "binh-dinh").return_value == 1
    edit(folder / "plan.yaml", "accepted:\n", "accepted:\n  PL31-tasks-3b73: đếm cả đoạn mở đầu\n")
    result = run("check", "binh-dinh")
    assert result.return_value == 0
    assert "16 đã chấp nhận (thêm --all để xem hết)" in result.output
    assert "  Đã chấp nhận (PL31-tasks-3b73): đếm cả đoạn mở đầu\n" in run("check", "binh-dinh", "--all").output


def test_check_as_json_holds_every_finding_with_its_id(workspace: Path) -> None:
    plans = json.loads(run("check", "--json").stdout)
    assert tuple(plan["slug"] for plan in plans) == list_plans(workspace / "data")
    found = {finding["id"]: finding for plan in plans for finding in plan["findings"]}
    assert found["PL37-qn-001-a39c"]["severity"] == "warning"
    assert found["PL37-qn-001-a39c"]["place"] == {
        "file": "data/plans/quang-ninh/indicators.csv",
        "line": 2,
        "row": "chỉ tiêu 1",
        "column": "target_unplaced",
    }
    assert found["PL65-bd-046-2030-34c6"] == {
        "code": "PL65",
        "severity": "warning",
        "place": {
            "file": "data/plans/binh-dinh/prose.csv",
            "line": 18,
            "column": "target",
            "part": "II.2, gạch đầu dòng 7",
        },
        "found": "chỉ tiêu 6.7, năm 2030: lời văn ghi «tối thiểu đạt 95%», bảng chỉ tiêu ghi «95,5»: "
        "số khác với lời văn của chính Kế hoạch",
        "needed": "lời văn và bảng chỉ tiêu nêu cùng một mục tiêu",
        "fix": "đối chiếu với bản in; nếu bản in như vậy thì chấp nhận phát hiện này và ghi vào notes.md",
        "accepted": "Phần II.2 và Kế hoạch số 109-KH/TU nêu tối thiểu 95%, phụ lục in 95,5; giữ theo phụ lục, "
        "xem notes.md mục 3",
        "id": "PL65-bd-046-2030-34c6",
    }


def test_check_tells_faults_of_a_plan_that_cannot_be_read_and_goes_on(workspace: Path) -> None:
    edit(workspace / "data/plans/binh-dinh/indicators.csv", ",5.10,", ",5.1,")
    result = run("check")
    assert result.return_value == 1
    assert "«5.10», số tiếp theo sau «5.9»; Excel đã bỏ số 0 ở cuối" in result.output
    assert "\nquang-ninh: 0 lỗi, " in result.output


def test_check_tells_of_a_folder_that_lost_its_plan_yaml(workspace: Path) -> None:
    (workspace / "data/plans/binh-dinh/plan.yaml").unlink()
    for words in (("check",), ("check", "binh-dinh")):
        result = run(*words)
        assert result.return_value == 1
        assert "[YM01] data/plans/binh-dinh/plan.yaml\n  Gặp:      không có tệp này\n" in result.output


def test_check_of_an_empty_name_is_no_check_of_all(workspace: Path) -> None:
    outcome_of = run("check", "")
    assert isinstance(outcome_of.exception, CannotRun)


def test_export_writes_csv_as_bytes_that_read_back(workspace: Path) -> None:
    result = run("export", "quang-ninh", "--table", "indicators")
    data = result.stdout_bytes
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data
    rows = list(csv.DictReader(io.StringIO(data.decode())))
    assert len(rows) == 115
    assert list(rows[0])[:12] == [
        "row_id",
        "code",
        "parent_row_id",
        "group_number",
        "group_title",
        "name",
        "unit",
        "target_2025",
        "target_2030",
        "lead_agency",
        "coordinating_agencies",
        "note",
    ]
    by_id = {row["row_id"]: row for row in rows}
    assert (by_id["1"]["group_title"], by_id["1"]["target_2030"]) == ("GRDP bình quân đầu người", "")
    assert (by_id["5.7"]["target_2025"], by_id["5.7"]["target_2030"]) == ("> =95,75", "97")


def test_export_as_json_has_the_same_rows(workspace: Path) -> None:
    as_csv = run("export", "binh-dinh", "--table", "tasks").stdout
    rows = json.loads(run("export", "binh-dinh", "--table", "tasks", "--format", "json").stdout)
    assert rows == list(csv.DictReader(io.StringIO(as_csv)))
    assert len(rows) == 17


def test_list_of_an_empty_workspace_says_so(workspace: Path) -> None:
    shutil.rmtree(workspace / "data" / "plans")
    assert run("list").output == "Chưa có kế hoạch nào đọc được trong data/plans.\n"
    assert json.loads(run("list", "--json").stdout) == []
