"""Page set-up of the sections of a made document."""

from __future__ import annotations

from typing import Any

from tests.layout.papers import Paper
from tests.layout.wordxml import twips


def page_of(paper: Paper, number: int) -> dict[str, Any]:
    """Return the page set-up of the main text (0) or of an appendix."""
    page = dict(paper.page)
    if number and paper.appendices[number - 1].landscape:
        page["width"], page["height"] = page["height"], page["width"]
    return page | paper.pages.get(number, {})


def section(paper: Paper, number: int) -> str:
    """Return the w:sectPr of the main text (0) or of an appendix."""
    page = page_of(paper, number)
    start = paper.number.get("starts", {}).get(number, 1)
    begins = f'<w:pgNumType w:start="{start}"{_number_format(paper)}/>' if start is not None else ""
    first = "<w:titlePg/>" if paper.number.get("hide_first", True) else ""
    orient = ' w:orient="landscape"' if page["width"] > page["height"] else ""
    references = (
        '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
    )
    references += (
        '<w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer2"/>'
    )
    kind = '<w:type w:val="continuous"/>' if paper.number.get("continuous") and number else ""
    return (
        f'<w:sectPr>{references}{kind}<w:pgSz w:w="{twips(page["width"])}" w:h="{twips(page["height"])}"{orient}/>'
        f'<w:pgMar w:top="{twips(page["top"])}" w:right="{twips(page["right"])}" '
        f'w:bottom="{twips(page["bottom"])}" '
        f'w:left="{twips(page["left"])}" w:header="{twips(10)}" w:footer="{twips(8)}" w:gutter="0"/>'
        f"{begins}{first}</w:sectPr>"
    )


def _number_format(paper: Paper) -> str:
    return f' w:fmt="{paper.number["format"]}"' if "format" in paper.number else ""
