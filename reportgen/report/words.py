"""The fixed words of the report: names of verdicts, states and reasons. One place for each."""

from __future__ import annotations

from reportgen.assessment.model import Verdict
from reportgen.figures.model import Likelihood, MissingReason, TaskState

VERDICT = {
    Verdict.EXCEEDED: "Vượt",
    Verdict.MET: "Đạt",
    Verdict.NOT_MET: "Chưa đạt",
    Verdict.NOT_DUE: "Chưa đến hạn",
    Verdict.NO_DATA: "Chưa có số liệu",
    Verdict.NONE_AROSE: "Không phát sinh",
    Verdict.NO_TARGET: "Chưa xác định mục tiêu",
    Verdict.UNRATED: "Chưa đánh giá",
    Verdict.ENDED: "Không còn đối tượng đánh giá",
}

LIKELIHOOD = {
    Likelihood.REACHED: "Đã đạt",
    Likelihood.LIKELY: "Có khả năng đạt",
    Likelihood.UNLIKELY: "Khó đạt",
}

MISSING = {
    MissingReason.NOT_PUBLISHED: "chưa đến kỳ công bố",
    MissingReason.NOT_SURVEYED: "chưa tổ chức điều tra",
    MissingReason.NO_METHOD: "chưa có hướng dẫn cách tính",
}
"""Reasons that may stand in a paper to the Standing Committee; "chưa báo cáo" is for internal lists only."""

TASK_STATE = {
    TaskState.DONE_ON_TIME: "Hoàn thành đúng hạn",
    TaskState.DONE_LATE: "Hoàn thành quá hạn",
    TaskState.UNDER_WAY: "Đang thực hiện trong hạn",
    TaskState.OVERDUE: "Đang thực hiện quá hạn",
    TaskState.CONTINUOUS: "Thực hiện thường xuyên",
    TaskState.NOT_STARTED: "Chưa đến thời hạn",
    TaskState.DROPPED: "Không còn phù hợp",
}

NO_FIGURE = "chưa có số liệu"
NONE_AROSE = "không phát sinh"
ENDED = "không còn đối tượng đánh giá"
ILLUSTRATIVE_MARK = "SỐ LIỆU MINH HỌA, KHÔNG PHẢI VĂN BẢN CHÍNH THỨC"
