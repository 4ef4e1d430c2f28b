"""One rule, one file: `RULE` is its id, the docstring its help page, `check` yields what it finds."""
