"""Years from which rows are measured otherwise: read from plan.yaml, refused when a key or a reason is wrong."""

from __future__ import annotations

import pytest

from reportgen.errors import DataError
from reportgen.plan.load import load_plan
from reportgen.plan.model import MethodChange

CHANGE = "method_changes:\n- {{year: 2026, rows: [{key}], reason: {reason}}}\nclaims:"


def _message(plan_dir, key: str, reason: str) -> str:
    with pytest.raises(DataError) as caught:
        load_plan(plan_dir("plan.yaml", "claims:", CHANGE.format(key=key, reason=reason)))
    (fault,) = caught.value.faults
    return str(fault)


def test_reads_the_year_the_rows_and_the_reason(plan_dir):
    key = load_plan(plan_dir()).indicators[1].key
    plan = load_plan(plan_dir("plan.yaml", "claims:", CHANGE.format(key=key, reason="do thay đổi chuẩn nghèo")))
    (change,) = plan.method_changes
    assert change == MethodChange(2026, frozenset({key}), "do thay đổi chuẩn nghèo", change.line)


def test_refuses_a_key_that_no_indicator_has(plan_dir):
    message = _message(plan_dir, "m-999", "do thay đổi chuẩn nghèo")
    assert message.startswith("[PL29] data/plans/mau/plan.yaml › dòng ")
    assert "«m-999»" in message
    assert "khóa (key) của một chỉ tiêu trong indicators.csv" in message


def test_refuses_a_reason_that_does_not_complete_the_sentence(plan_dir):
    key = load_plan(plan_dir()).indicators[1].key
    message = _message(plan_dir, key, "chuẩn nghèo mới")
    assert message.startswith("[PL30] data/plans/mau/plan.yaml › dòng ")
    assert "lý do bắt đầu bằng chữ «do»" in message
