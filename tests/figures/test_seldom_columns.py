"""The two columns a file may have where units or bodies were merged or ended in the year."""

from __future__ import annotations

from tests.figures.sample import Folder


def test_reads_why_values_cannot_be_compared_and_why_nothing_is_left_to_measure(folder: Folder) -> None:
    path = folder.root / "indicators.csv"
    head, first, *rest = path.read_text("utf-8").splitlines()
    told = ",do sắp xếp đơn vị hành chính,kết thúc hoạt động cấp huyện"
    lines = [f"{head},not_comparable,ended", f"{first}{told}", *(f"{line},," for line in rest)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    loaded = folder.load()
    figure = loaded.indicators["m-001"]
    assert (figure.not_comparable, figure.ended) == ("do sắp xếp đơn vị hành chính", "kết thúc hoạt động cấp huyện")
    assert loaded.warnings == ()
