"""Errors travel whole from a worker process to the command line."""

from __future__ import annotations

import pickle

import pytest

from reportgen.errors import CannotRun, DataError, Fault, Location, ReportgenError
from reportgen.plan.target import TargetError

FAULT = Fault("FG01", Location(file="a.csv", line=14, cell="F14"), "«12.5 %»", "số, không ghi đơn vị", "ghi 12,5")


def test_tells_where_found_needed_and_how_to_mend_in_this_order() -> None:
    assert str(FAULT) == (
        "[FG01] a.csv › dòng 14 › ô F14\n  Gặp:      «12.5 %»\n  Cần:      số, không ghi đơn vị\n  Cách sửa: ghi 12,5"
    )


@pytest.mark.parametrize("error", [DataError([FAULT, FAULT]), CannotRun(FAULT), TargetError(FAULT, ("12,5",))])
def test_comes_whole_through_another_process(error: ReportgenError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
