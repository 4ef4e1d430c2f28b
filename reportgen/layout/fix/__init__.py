"""Mending the layout of a Word file: what can be mended without changing a letter, the rest is listed.

    file        the parts of a .docx kept as they are, those that are edited in place, written back in the same order
    order       where a property stands among its neighbours (the schema of Word asks for an order)
    pen         the edits: properties, texts, paragraphs; as plain edits or as tracked changes
    places      which letters of which runs a line of the document is
    work        what a mend sees: the lines and components found by the checker, the XML they came from
    mends       one family of rules, one file
    runner      the mends in order; each is kept only when the checker confirms it
    remarks     what is left, as comments in the file
    legacy      TCVN3 and VNI to Unicode

A mend works only where the checker has found something, so a correct document comes out byte for byte.
"""
