"""Tables that stand elsewhere than at the left margin: which half of the page their cells are in."""

from __future__ import annotations

import pytest

from tests.layout.test_hand_typed import (
    ADDRESSEE,
    BODY,
    CENTRE,
    HEAD,
    JUSTIFIED,
    NUMBER,
    TITLE,
    errors,
    line,
    paragraph,
    report,
    run,
)
from tests.layout.wordxml import table

SIGNATURE = table(
    (70.0,), [(paragraph(run("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n\n\nNguyễn Văn An", bold=True), properties=CENTRE),)]
)
FLOATING = '<w:tblpPr w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="1"/><w:tblW'
RECIPIENTS = paragraph(run("Nơi nhận:\n", 12, bold=True, italic=True), run("- Như trên;\n- Lưu: VT, LĐVL.", 11))


def _told(signature: str) -> tuple[list[tuple[str, str]], str]:
    lines = paragraph(line(32.5, 10, -14), line(115, 60.5, -14))
    told, anatomy = report(
        table((65.0, 100.0), [HEAD]), table((65.0, 100.0), [NUMBER]), lines, TITLE, ADDRESSEE,
        paragraph(run(BODY), properties=JUSTIFIED), RECIPIENTS, signature,
    )  # fmt: skip
    signer = anatomy.get("signer")
    return errors(told), signer.text if signer else ""


@pytest.mark.parametrize(
    "signature",
    [
        SIGNATURE.replace("<w:tblLayout", '<w:jc w:val="right"/><w:tblLayout', 1),
        SIGNATURE.replace("<w:tblW", FLOATING, 1),
    ],
    ids=["aligned right", "floating"],
)
def test_a_signature_table_at_the_right_is_not_said_to_stand_at_the_left(signature: str) -> None:
    assert _told(signature) == ([], "Nguyễn Văn An")


def test_a_signature_table_at_the_left_margin_is_told() -> None:
    assert ("ND30-C07a", "quyền hạn, chức vụ ở nửa trái của trang") in _told(SIGNATURE)[0]
