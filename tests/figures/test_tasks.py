from __future__ import annotations

from reportgen.figures.model import TaskState
from tests.figures.sample import Folder

FILE = "tasks.csv"
PLACE = "data/figures/mau/2024/tasks.csv"


def test_reads_state_result_and_document(folder: Folder) -> None:
    figure = folder.load().tasks["m-t1"]

    assert (figure.state, figure.result, figure.document) == (
        TaskState.CONTINUOUS,
        "02 hội nghị",
        "Kế hoạch số 117/KH-UBND",
    )


def test_a_row_left_as_handed_out_is_not_reported(folder: Folder) -> None:
    assert "m-t2" not in folder.load().tasks


def test_lists_the_seven_states_when_one_is_missing(folder: Folder) -> None:
    folder.change(FILE, "continuous", "")

    assert folder.message() == (
        f"[FG03] {PLACE} › dòng 2 › ô D2 › cột «state»\n"
        "  Gặp:      ô trống\n"
        "  Cần:      một trong: done_on_time (hoàn thành đúng hạn), done_late (hoàn thành quá hạn), "
        "under_way (đang thực hiện trong hạn), overdue (đang thực hiện quá hạn), continuous (thực hiện thường xuyên), "
        "not_started (chưa đến thời hạn), dropped (không còn phù hợp)\n"
        "  Cách sửa: ghi đúng một từ trong danh sách"
    )


def test_refuses_a_key_of_no_task(folder: Folder) -> None:
    folder.change(FILE, "m-t1", "m-001")

    (fault,) = folder.faults()

    assert (fault.code, fault.needed) == ("FG01", "khóa (key) của một nhiệm vụ trong Kế hoạch")
