"""Write an equation (OMML) as one line of text, so that nothing of it is lost."""

from __future__ import annotations

from reportgen.document.xml import Element, M, W, elements, local


def linear(node: Element) -> str:
    """Return an equation, or a part of one, in one line: "(a+b)/(c)", "x^(2)", "√(x)"."""
    name = local(node)
    if name == "t":
        return node.text or ""
    if name == "f":
        return f"({_part(node, 'num')})/({_part(node, 'den')})"
    if name in ("sSup", "sSub", "sSubSup", "sPre"):
        return _part(node, "e") + _script(node)
    if name == "rad":
        return f"{_part(node, 'deg')}√({_part(node, 'e')})"
    if name == "nary":
        return f"{_character(node, 'chr', '∫')}{_script(node)}({_part(node, 'e')})"
    if name == "d":
        inner = _character(node, "sepChr", "|").join(linear(part) for part in node.findall(M + "e"))
        return f"{_character(node, 'begChr', '(')}{inner}{_character(node, 'endChr', ')')}"
    if name == "m":
        rows = (",".join(linear(cell) for cell in row.findall(M + "e")) for row in node.findall(M + "mr"))
        return f"[{'; '.join(rows)}]"
    if name in ("limLow", "limUpp"):
        return f"{_part(node, 'e')}_({_part(node, 'lim')})"
    if name in ("del", "moveFrom") and node.tag.startswith(W):
        return ""
    return "".join(linear(child) for child in elements(node))


def _part(node: Element, name: str) -> str:
    child = node.find(M + name)
    return "" if child is None else linear(child)


def _script(node: Element) -> str:
    low, high = _part(node, "sub"), _part(node, "sup")
    return (f"_({low})" if low else "") + (f"^({high})" if high else "")


def _character(node: Element, name: str, default: str) -> str:
    for properties in elements(node):
        if local(properties).endswith("Pr") and (found := properties.find(M + name)) is not None:
            return found.get(M + "val", "")
    return default
