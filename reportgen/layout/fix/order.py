"""Where a property stands among its neighbours: Word's schema asks for an order, and Word refuses a wrong one."""

from __future__ import annotations

from lxml import etree

from reportgen.document.xml import Element, W, local

_ORDERS = {
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd "
    "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
    "sectPrChange",
    "trPr": "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden "
    "ins del trPrChange",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
    "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark "
    "cellIns cellDel cellMerge tcPrChange",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
}
_RANKS = {name: {word: place for place, word in enumerate(words.split())} for name, words in _ORDERS.items()}


def child(parent: Element, name: str) -> Element:
    """Return the child `w:name`, made at its place when missing."""
    found = parent.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        put(parent, found)
    return found


def put(parent: Element, node: Element) -> None:
    """Put a new child at the place the schema gives it."""
    ranks = _RANKS.get(local(parent), {})
    own = ranks.get(local(node), 999)
    after = [sibling for sibling in parent if ranks.get(local(sibling), 999) <= own]
    if after:
        after[-1].addnext(node)
    else:
        parent.insert(0, node)


def remove(parent: Element | None, *names: str) -> None:
    """Take away the children of these names."""
    for name in names:
        for node in [] if parent is None else parent.findall(W + name):
            parent.remove(node)  # type: ignore[union-attr]


def properties(node: Element, name: str) -> Element:
    """Return the property element of a run, paragraph, row or table: its first child."""
    found = node.find(W + name)
    if found is None:
        found = etree.Element(W + name)
        if name == "trPr" and (exceptions := node.find(W + "tblPrEx")) is not None:
            exceptions.addnext(found)
        else:
            node.insert(0, found)
    return found
