"""The Excel appendices of a report set.

book                     the way through: `workbook`
tables, totals           what stands in the sheets, as values
sheet, grid, cells       how it stands there
heights, pages           rows high enough, pages broken where a reader would
file                     the finished file, the same bytes every time
"""

from reportgen.render.xlsx.book import workbook

__all__ = ["workbook"]
