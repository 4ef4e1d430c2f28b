"""The developers' source of the Word templates: WordprocessingML written element by element with lxml."""
