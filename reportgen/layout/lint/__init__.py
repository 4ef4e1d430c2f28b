"""The checks: one rule, one file in `rules/`, named after its id. The docstring of a rule is its page for users.

finding    what a rule tells
view       what a rule sees
letters    size, case, weight, slant, alignment, side of a component
prose      the text itself: paragraphs, levels, places to quote
wording    spelling and capitals in running text
catalog    the rules there are
check      a file under a profile
"""
