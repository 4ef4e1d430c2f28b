"""Hidden bookmarks: one for every paragraph and cell that says something, the same in every run and every year."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from reportgen.report.model import Line, Report
from tests.render.docx_files import W, changed, filled, part, words
from tests.render.sample import agency, provincial


def _names(data: bytes) -> dict[str, str]:
    """Return the words of each bookmarked paragraph by the bookmark's name."""
    return {
        node.get(W + "name", ""): words(node.getparent())  # type: ignore[arg-type]
        for node in part(data).iter(W + "bookmarkStart")
    }


def _starts(data: bytes) -> list[etree._Element]:
    return list(part(data).iter(W + "bookmarkStart"))


def test_names_and_numbers_are_unique_and_short_enough_for_word() -> None:
    starts = _starts(filled(provincial(190)))
    names = [node.get(W + "name", "") for node in starts]
    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= 40
    assert all(name.startswith("_rg_") for name in names)
    assert len({node.get(W + "id") for node in starts}) == len(starts)


def test_every_bookmark_ends_in_its_own_paragraph() -> None:
    root = part(filled(agency()))
    ends = {node.get(W + "id"): node.getparent() for node in root.iter(W + "bookmarkEnd")}
    for start in root.iter(W + "bookmarkStart"):
        assert ends[start.get(W + "id")] is start.getparent()


def test_every_paragraph_that_says_something_has_one() -> None:
    bare = [
        words(node)
        for node in part(filled(provincial())).iter(W + "p")
        if words(node) and node.find(W + "bookmarkStart") is None
    ]
    assert bare == []


def test_a_cell_is_found_by_the_id_of_its_line_even_when_it_is_empty() -> None:
    names = _names(filled(provincial()))
    assert names["_rg_ct_bd_002_danh_gia"] == "Chưa đến hạn"
    assert names["_rg_ct_bd_002_ghi_chu"] == ""


def test_a_paragraph_is_found_by_the_id_of_its_line() -> None:
    names = _names(filled(provincial()))
    assert names["_rg_kinh_phi"].startswith("Kinh phí thực hiện năm 2024")
    assert names["_rg_so_ky_hieu"] == "Số:       /BC-UBND"
    assert names["_rg_muc_nhom_2"] == "1.2. Lao động, việc làm, phát triển thị trường lao động"


def test_names_are_the_same_in_another_year() -> None:
    later = replace(provincial(), year=2025, next_year=2026, funding=(Line("kinh-phi", "Kinh phí năm 2025."),))
    assert list(_names(filled(provincial()))) == list(_names(filled(later)))


def test_names_of_headings_do_not_depend_on_the_text_around_them() -> None:
    shorter = replace(provincial(), communication=(), groups=())
    before, after = _names(filled(provincial())), _names(filled(shorter))
    heading = "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025"
    assert {name for name, text in before.items() if text == heading} == {
        name for name, text in after.items() if text == heading
    }


def test_a_sentence_of_the_template_is_named_after_its_heading() -> None:
    sentence = "Chưa có nội dung báo cáo."
    both = replace(provincial(), communication=(), inspection=())
    alone = [name for name, text in _names(filled(provincial())).items() if text == sentence]
    assert alone == ["_rg_t_kiem_tra_giam_chua_co_noi_dung_bao"]
    assert alone[0] in [name for name, text in _names(filled(both)).items() if text == sentence]


def test_the_head_and_the_signature_are_named_without_regard_to_the_headings_above() -> None:
    names = _names(filled(replace(provincial(), proposals=())))
    assert names["_rg_t_noi_nhan"] == "Nơi nhận:"
    assert names["_rg_t_doc_lap_tu_do_hanh_phuc"] == "Độc lập - Tự do - Hạnh phúc"


def _twice_the_same_id() -> Report:
    return replace(provincial(), funding=(Line("kinh-phi", "Một."), Line("kinh-phi", "Hai.")))


def test_an_id_given_twice_still_gives_two_names() -> None:
    names = _names(filled(_twice_the_same_id()))
    assert (names["_rg_kinh_phi"], names["_rg_kinh_phi_2"]) == ("Một.", "Hai.")


def test_bookmarks_that_word_left_in_the_template_are_not_multiplied_by_a_loop() -> None:
    tag = '<w:t xml:space="preserve">{{ dong.ten }}</w:t></w:r>'
    own = '<w:bookmarkStart w:id="7" w:name="CuaToi"/>{}<w:bookmarkEnd w:id="7"/>'
    template = changed(tag, tag + own.format(""))
    starts = [node.get(W + "name") for node in _starts(filled(provincial(), template))]
    assert starts.count("CuaToi") == 1
    ends = list(part(filled(provincial(), template)).iter(W + "bookmarkEnd"))
    assert len(ends) == len(starts)
