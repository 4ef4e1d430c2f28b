"""Drawn lines and text boxes in both dialects, groups, pictures, and what is only named: charts, diagrams, objects."""

from __future__ import annotations

import pytest

from reportgen.document.model import Image, Placeholder, Shape
from reportgen.document.pictures import kind_of, media_type
from reportgen.document.text import plain_text, walk_items
from tests.document.look import codes, model, paragraphs, shapes, typed
from tests.document.raw import fixture_parts


def _vml(shape: str) -> str:
    return f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>"


def test_reads_a_rule_line_of_drawingml() -> None:
    first, centred = shapes(model("line_drawing"))
    assert (first.kind, first.width, first.height, first.stroke, first.color) == ("line", 150, 0, 0.75, "000000")
    assert (first.anchor.x, first.anchor.y, first.anchor.x_from, first.anchor.y_from) == (50, 2, "column", "paragraph")
    assert (centred.anchor.x_align, centred.anchor.x_from, centred.anchor.y) == ("center", "margin", 20)


def test_reads_the_same_line_from_vml() -> None:
    drawn, old = shapes(model("line_drawing"))[0], shapes(model("line_vml"))[0]
    assert (old.kind, old.width, old.height, old.stroke, old.color) == ("line", 150, 0, 0.75, "000000")
    assert (old.anchor.x, old.anchor.y) == (drawn.anchor.x, drawn.anchor.y)


def test_reads_a_connector_and_a_thin_box_as_lines() -> None:
    _, connector, box = shapes(model("line_vml"))
    assert (connector.kind, connector.width, connector.color, connector.stroke) == ("line", 100, "ff0000", 1)
    assert (box.kind, box.width, box.height, box.stroke, box.color) == ("line", 80, 0, 1, "000000")
    assert box.anchor.y == 30.5


@pytest.mark.parametrize("name", ["text_box", "text_box_vml"])
def test_reads_a_text_box_of_both_dialects_once(name: str) -> None:
    (box,) = shapes(model(name))
    assert (box.kind, box.fill, box.vertical_align) == ("textbox", "ffff00", "center")
    assert (box.width, box.height, box.anchor.x) == pytest.approx((141.75, 56.7, 72), abs=0.05)
    assert box.inset == pytest.approx((1.42, 2.83, 1.42, 2.83), abs=0.01)
    assert plain_text(box.blocks) == "Chữ trong hộp\nDòng hai"


def test_a_rule_across_the_page_stands_in_the_line() -> None:
    (rule,) = shapes(typed(_vml('<v:rect style="width:0;height:1.5pt" o:hr="t" fillcolor="#a0a0a0"/>')))
    assert (rule.kind, rule.inline, rule.stroke, rule.color) == ("line", True, 1.5, "a0a0a0")
    assert rule.width == pytest.approx((11906 - 1701 - 851) / 20)


def test_takes_the_members_of_a_group_one_by_one() -> None:
    line, box = shapes(model("group"))
    assert (line.kind, line.anchor.x) == ("line", pytest.approx(28.35, abs=0.01))
    assert (box.anchor.x, box.anchor.y) == pytest.approx((42.52, 42.52), abs=0.01)
    assert plain_text(box.blocks) == "Chữ trong nhóm"
    assert codes(model("group")) == {"group": 1}


def test_reads_the_members_of_an_old_group() -> None:
    member = '<v:line from="0,0" to="500,0" strokeweight="1pt"/>'
    style = "position:absolute;margin-left:10pt;margin-top:20pt;width:100pt;height:50pt"
    group = f'<v:group style="{style}" coordsize="1000,500" coordorigin="0,0">{member}</v:group>'
    (line,) = shapes(typed(_vml(group)))
    assert (line.width, line.anchor.x, line.anchor.y) == (50, 10, 20)


def test_reads_pictures_in_the_line_and_anchored() -> None:
    inline, anchored = (item for item in walk_items(model("images")) if isinstance(item, Image))
    parts = fixture_parts("images")
    assert (inline.data, inline.media_type, inline.anchor) == (parts["image1.png"], "image/png", None)
    assert (inline.width, inline.height, inline.description) == (72, 54, "Huy hiệu")
    assert (anchored.data, anchored.media_type) == (parts["image2.jpeg"], "image/jpeg")
    assert anchored.anchor is not None
    assert anchored.anchor.wrap == "square"


def test_names_pictures_that_are_not_printed() -> None:
    document = model("pictures_not_printed")
    assert codes(document) == {"picture-format": 1, "picture-external": 1, "picture-cropped": 1}
    texts = {notice.code: notice.text for notice in document.notices}
    assert texts["picture-format"] == "EMF"
    assert texts["picture-external"] == "https://example.org/anh.png"
    kinds = [item.kind for item in walk_items(document) if isinstance(item, Placeholder)]
    assert kinds == ["picture", "picture"]


def test_a_picture_is_known_by_its_first_bytes_not_by_its_name() -> None:
    assert media_type(b"\x89PNG\r\n\x1a\n...") == "image/png"
    assert media_type(b"GIF89a") == ""
    assert kind_of(b"GIF89a", "word/media/anh.png") == "GIF"
    assert kind_of(b"<svg/>", "word/media/hinh.svg") == "SVG"


def test_a_damaged_picture_is_named() -> None:
    parts = fixture_parts("images")
    body = parts["document.xml"].decode().partition("<w:body>")[2].partition("</w:body>")[0]
    document = typed(body, **{"image1.png": b"\x89PNG\r\n\x1a\nhong", "image2.jpeg": parts["image2.jpeg"]})
    assert [(notice.code, notice.text) for notice in document.notices] == [("picture-format", "hỏng")]


def test_keeps_the_words_of_a_chart_and_of_a_diagram() -> None:
    assert paragraphs(model("chart"))[0].text == "Biểu đồ: Tỷ lệ hộ nghèo; Năm 2024"
    assert paragraphs(model("smart_art"))[0].text == "Sơ đồ: Sở Y tế; Sở Nội vụ"
    assert codes(model("chart")) == {"chart": 1}
    assert codes(model("smart_art")) == {"smart-art": 1}


def test_names_an_embedded_object_by_its_program() -> None:
    document = model("embedded_object")
    assert [notice.text for notice in document.notices if notice.code == "embedded-object"] == ["Excel.Sheet.12"]


def test_keeps_the_words_of_a_watermark() -> None:
    mark = '<v:shape style="position:absolute;width:300pt;height:100pt"><v:textpath string="DỰ THẢO"/></v:shape>'
    document = typed(_vml(mark))
    assert paragraphs(document)[0].text == "DỰ THẢO"
    assert codes(document) == {"shape": 1}


def test_names_a_form_it_cannot_draw_and_keeps_its_text() -> None:
    box = "<v:textbox><w:txbxContent><w:p><w:r><w:t>chữ</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    document = typed(_vml(f'<v:oval style="position:absolute;width:50pt;height:50pt">{box}</v:oval>'))
    assert "chữ" in plain_text(document.sections[0].blocks)
    assert codes(document) == {"shape": 1}


def test_a_bookmark_outside_a_text_box_stays_outside() -> None:
    box = "<v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox>"
    shape = f'<v:rect style="position:absolute;width:50pt;height:50pt">{box}</v:rect>'
    document = typed(f'<w:p><w:bookmarkStart w:id="1" w:name="ngoai"/><w:r><w:pict>{shape}</w:pict></w:r></w:p>')
    assert [part.bookmarks for part in paragraphs(document)] == [("ngoai",), ()]
    assert isinstance(paragraphs(document)[0].items[0], Shape)


def test_a_group_in_the_line_is_one_box_of_the_size_of_the_group() -> None:
    words = "<w:txbxContent><w:p><w:r><w:t>Sở</w:t></w:r></w:p></w:txbxContent>"
    member = f'<v:rect style="left:500;top:0;width:500;height:500"><v:textbox>{words}</v:textbox></v:rect>'
    group = f'<v:group style="width:100pt;height:50pt" coordsize="1000,500" coordorigin="0,0">{member}</v:group>'
    box, inner = shapes(typed(_vml(group)))
    assert (box.inline, box.width, box.height, box.stroke) == (True, 100, 50, 0)
    assert (inner.inline, inner.anchor.x, plain_text(inner.blocks)) == (False, 50, "Sở")
