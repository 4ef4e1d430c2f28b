"""What the provincial report takes of the agencies' texts."""

from __future__ import annotations

from typing import Any

from reportgen.figures.model import Narrative, Proposal
from reportgen.report.abridged import abridged
from reportgen.report.provincial import narratives
from tests.report.sample import COMPILER, figure, figures, indicator, plan, source, task, task_figure

TEXT: dict[str, Any] = {
    "documents": ("Văn bản 1.", "Văn bản 2."),
    "communication": ("Tuyên truyền.",),
    "inspection": ("Kiểm tra.",),
    "funding": ("Kinh phí.",),
    "fields": {"y-te": ("Khám bệnh.", "Chữa bệnh")},
    "highlights": ("Nổi bật 1.", "Nổi bật 2."),
    "shortcomings": ("Hạn chế 1.", "Hạn chế 2."),
    "objective_causes": ("Khách quan 1.", "Khách quan 2."),
    "subjective_causes": ("Chủ quan 1.", "Chủ quan 2."),
    "next_year": ("Năm sau 1.", "Năm sau 2."),
    "proposals": (Proposal("Đối với Chính phủ", "Đề nghị."),),
}
HIGHER = {"direction": "higher", "targets": {2025: "50"}}


def _taken(agency: str = "so-y-te", value: str = "50", state: str = "continuous", **said: Any) -> Narrative:
    """Return what is taken of one agency's text, the compiling agency having written too."""
    texts = [Narrative(agency, **TEXT)]
    if agency != COMPILER:
        texts.append(Narrative(COMPILER, **(TEXT | said)))
    made = plan([indicator(**HIGHER)], [task()])  # type: ignore[arg-type]
    now = figures([figure(value=value)], narratives=texts, tasks=[task_figure("m-t1", state)])
    filled = source(made, now)
    taken = abridged(filled, narratives(filled))
    return next(text for found, text in taken if found.slug == agency)


def test_takes_the_compiling_agencys_text_whole() -> None:
    text = _taken(COMPILER)
    assert (text.documents, text.next_year, text.shortcomings) == tuple(
        TEXT[name] for name in ("documents", "next_year", "shortcomings")
    )


def test_takes_fields_and_proposals_of_all_a_field_as_one_paragraph() -> None:
    text = _taken()
    assert dict(text.fields) == {"y-te": ("Khám bệnh. Chữa bệnh.",)}
    assert text.proposals == TEXT["proposals"]


def test_leaves_sections_the_compiling_agency_sums_up() -> None:
    text = _taken()
    assert (text.documents, text.communication, text.inspection, text.funding) == ((), (), (), ())


def test_takes_a_first_paragraph_where_the_compiling_agency_wrote_nothing() -> None:
    assert _taken(documents=()).documents == ("Văn bản 1.",)


def test_takes_a_highlight_of_an_agency_whose_row_is_exceeded() -> None:
    assert (_taken(value="50").highlights, _taken(value="51").highlights) == ((), ("Nổi bật 1.",))


def test_takes_causes_of_an_agency_that_is_behind() -> None:
    on_time, late = _taken(), _taken(state="overdue")
    assert (on_time.shortcomings, on_time.objective_causes) == ((), ())
    assert (late.shortcomings, late.subjective_causes) == (("Hạn chế 1.",), ("Chủ quan 1.",))


def test_takes_one_paragraph_on_next_year_of_every_agency() -> None:
    assert _taken().next_year == ("Năm sau 1.",)


def test_a_list_with_dashes_stays_a_list() -> None:
    made = plan([indicator(**HIGHER)])  # type: ignore[arg-type]
    text = Narrative("so-y-te", fields={"y-te": ("Gồm:", "- Khám bệnh;", "- Chữa bệnh.")})
    filled = source(made, figures(narratives=[text]))
    ((_, taken),) = abridged(filled, narratives(filled))
    assert taken.fields["y-te"] == ("Gồm:", "- Khám bệnh;", "- Chữa bệnh.")
