"""Page setup of each section, its headers and footers inherited from the section before."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.document.formats import Inherited
from reportgen.document.model import Address, Block, Section
from reportgen.document.story import Context, open_story
from reportgen.document.xml import Element, R, W, elements, flag, local, points, value, whole
from reportgen.units import Pt

_KINDS = {"nextPage": "next_page", "continuous": "continuous", "evenPage": "even_page", "oddPage": "odd_page"}
_MARGIN = Pt(72)
_LETTER = (Pt(612), Pt(792))
"""Paper and margins of a file that names none: Word's own defaults, North American."""


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins of a section."""

    width: Pt
    height: Pt
    top: Pt
    right: Pt
    bottom: Pt
    left: Pt
    header: Pt
    footer: Pt
    top_exact: bool
    bottom_exact: bool

    @property
    def text_width(self) -> Pt:
        """Return the width between the margins."""
        return Pt(max(self.width - self.left - self.right, 0))

    def goes_on(self, before: Page | None) -> bool:
        """Tell whether text may go on here on the page of the section before: same paper and margins."""
        sides = ("width", "height", "top", "right", "bottom", "left")
        return before is not None and all(getattr(self, side) == getattr(before, side) for side in sides)


def read_page(properties: Element | None, gutter_at_top: bool = False) -> Page:
    """Return paper and margins of a `w:sectPr`. A negative margin is exact: a high header does not push the text."""
    size = None if properties is None else properties.find(W + "pgSz")
    margins = None if properties is None else properties.find(W + "pgMar")

    def margin(name: str, default: Pt) -> Pt:
        found = None if margins is None else points(margins.get(W + name))
        return default if found is None else found

    width = None if size is None else points(size.get(W + "w"))
    height = None if size is None else points(size.get(W + "h"))
    gutter = margin("gutter", Pt(0))
    top, bottom = margin("top", _MARGIN), margin("bottom", _MARGIN)
    return Page(
        width or _LETTER[0],
        height or _LETTER[1],
        Pt(abs(top) + (gutter if gutter_at_top else 0)),
        margin("right", _MARGIN),
        Pt(abs(bottom)),
        Pt(margin("left", _MARGIN) + (0 if gutter_at_top else gutter)),
        margin("header", Pt(36)),
        margin("footer", Pt(36)),
        top < 0,
        bottom < 0,
    )


@dataclass(slots=True)
class SectionReader:
    """Makes sections in order; keeps what the next one inherits and the header parts already read."""

    context: Context
    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    count: int = 0
    before: Page | None = None
    _read: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    def section(self, blocks: tuple[Block, ...], properties: Element | None) -> Section:
        """Return the section with these blocks and the page setup of its `w:sectPr`."""
        self.count += 1
        page = read_page(properties, self.context.settings.gutter_at_top)
        self._name_oddities(properties, page)
        self.before = page
        self._take_references(properties)
        numbers = None if properties is None else properties.find(W + "pgNumType")
        size = None if properties is None else properties.find(W + "pgSz")
        start = None if numbers is None else numbers.get(W + "start")
        return Section(
            width=page.width,
            height=page.height,
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            header_distance=page.header,
            footer_distance=page.footer,
            blocks=blocks,
            landscape=page.width > page.height or (size is not None and size.get(W + "orient") == "landscape"),
            headers={kind: self._part(part, page.text_width) for kind, part in self.headers.items()},
            footers={kind: self._part(part, page.text_width) for kind, part in self.footers.items()},
            title_page=flag(properties, "titlePg") is True,
            page_start=None if start is None else whole(start),
            page_format=("decimal" if numbers is None else numbers.get(W + "fmt")) or "decimal",
            break_kind=_KINDS.get(value(properties, "type") or "nextPage", "next_page"),
            columns=_columns(properties),
            top_exact=page.top_exact,
            bottom_exact=page.bottom_exact,
        )

    def _take_references(self, properties: Element | None) -> None:
        """Note the headers and footers a section names; those it does not name stay as they were."""
        relations = self.context.package.relations(self.context.package.main)
        for node in elements(properties):
            known = {"headerReference": self.headers, "footerReference": self.footers}.get(local(node))
            relation = relations.get(node.get(R + "id", ""))
            if known is not None and relation is not None and self.context.package.has(relation.target):
                known[node.get(W + "type", "default")] = relation.target

    def _part(self, part: str, width: Pt) -> tuple[Block, ...]:
        if part not in self._read:
            root = self.context.package.xml(part)
            story = open_story(self.context, part, root, width)
            self._read[part] = story.blocks(root, Inherited())
        return self._read[part]

    def _name_oddities(self, properties: Element | None, page: Page) -> None:
        at = Address(self.context.package.main, (self.count,), ("section",))
        notices = self.context.notices
        if _columns(properties) > 1:
            notices.add("columns", at)
        kind = value(properties, "type")
        if self.count > 1 and (kind == "nextColumn" or (kind == "continuous" and not page.goes_on(self.before))):
            notices.add("continuous-section", at)
        if self.count == 1 and self.context.settings.mirror_margins:
            notices.add("mirror-margins", at)
        names = {"pgBorders": "page-border", "lnNumType": "line-numbers", "sectPrChange": "tracked-changes"}
        for name, code in names.items():
            if properties is not None and properties.find(W + name) is not None:
                notices.add(code, at)
        if value(properties, "vAlign") not in (None, "top"):
            notices.add("page-align", at)
        if value(properties, "textDirection") not in (None, "lrTb", "tb"):
            notices.add("text-direction", at)
        grid = None if properties is None else properties.find(W + "docGrid")
        if grid is not None and grid.get(W + "type", "default") != "default":
            notices.add("line-grid", at)
        for kind in ("footnotePr", "endnotePr"):
            own = None if properties is None else properties.find(W + kind)
            if (value(own, "numRestart") or "continuous") != "continuous":
                notices.add("note-restart", at)


def _columns(properties: Element | None) -> int:
    columns = None if properties is None else properties.find(W + "cols")
    return 1 if columns is None else max(whole(columns.get(W + "num"), 1), len(columns.findall(W + "col")), 1)
