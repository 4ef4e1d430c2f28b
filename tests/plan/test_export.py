"""The tables given out: columns, order, quoting."""

from __future__ import annotations

import csv
import io
import json

from reportgen.plan.export import INDICATOR_COLUMNS, TASK_COLUMNS, as_csv, as_json, indicator_rows, task_rows
from reportgen.plan.load import load_plan


def test_the_agreed_columns_come_first_and_in_their_order(plan_dir):
    plan = load_plan(plan_dir())
    assert ",".join(indicator_rows(plan)[0]).startswith(
        "row_id,code,parent_row_id,group_number,group_title,name,unit,target_2025,target_2030,"
        "lead_agency,coordinating_agencies,note,"
    )
    assert ",".join(task_rows(plan)[0]).startswith(
        "row_id,group_number,group_title,subgroup_title,name,lead,coordinating,timeline,"
    )


def test_a_sub_row_names_its_parent_and_every_row_its_group(plan_dir):
    rows = indicator_rows(load_plan(plan_dir()))
    assert [(row["row_id"], row["parent_row_id"]) for row in rows[2:4]] == [("5.9", ""), ("5.9.a", "5.9")]
    assert rows[3]["group_title"] == "Giảm nghèo"


def test_a_target_that_lost_its_year_stays_out_of_the_years(plan_dir):
    row = indicator_rows(load_plan(plan_dir()))[0]
    assert (row["target_2025"], row["target_2030"], row["target_unplaced"]) == ("", "", "19.000-20.000")


def test_other_milestones_come_after_the_agreed_columns(plan_dir):
    folder = plan_dir("indicators.csv", "target_2025", "target_2028")
    header = (folder / "plan.yaml").read_text(encoding="utf-8").replace("[2025, 2030]", "[2028, 2030]")
    (folder / "plan.yaml").write_text(header, encoding="utf-8")
    rows = indicator_rows(load_plan(folder))
    assert list(rows[0]).index("target_2028") == len(INDICATOR_COLUMNS)
    assert (rows[1]["target_2025"], rows[1]["target_2028"]) == ("", "<3")


def test_csv_reads_back_to_the_same_words(plan_dir):
    rows = indicator_rows(load_plan(plan_dir("indicators.csv", "Nhà ở", '"=1+1 ""nhà"", ở"')))
    text = as_csv(rows, INDICATOR_COLUMNS)
    assert "\r" not in text
    assert tuple(csv.DictReader(io.StringIO(text))) == rows
    assert rows[-1]["name"] == '=1+1 "nhà", ở'


def test_json_is_a_list_of_the_same_rows(plan_dir):
    rows = task_rows(load_plan(plan_dir()))
    assert tuple(json.loads(as_json(rows))) == rows
    assert "Đề án một" in as_json(rows)


def test_a_table_without_rows_still_has_its_head(plan_dir):
    assert as_csv((), TASK_COLUMNS) == ",".join(TASK_COLUMNS) + "\n"
    assert json.loads(as_json(())) == []
