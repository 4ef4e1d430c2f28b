"""The Word file of a report: the template filled, then bookmarks, broken titles, rule lines.

fill                              the way through: `fill_template`
check                             faults of a template, told before it is filled
fields, letter_fields, contents   the names a template knows, of reports and of letters
target_columns, column_widths,
table_grid                        the target columns of Phụ lục I: as many as the plan has
sections, package                 appendices that are not there; the zip, the same bytes every time
bookmarks                         ids by which paragraphs and cells are known again after editing
text_measure, organ_lines,
title_lines, rule_lines           what depends on how wide a text is
"""

from reportgen.render.docx.fill import fill_template

__all__ = ["fill_template"]
