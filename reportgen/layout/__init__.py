"""The official layout as rules: dated profiles, what is what in a finished document, and the checks on it.

    profile     the numbers, patterns and wordings of each regulation, read from profiles/*.yml
    choose      which profile a document falls under: by issuer and date
    flow        which paragraph stands on which page, measured from the font files
    paper       a .docx or .pdf as lines of text with their place, letters and side
    anatomy     finding the components: head, subject, body, recipients, signature, appendices
    lint        one rule, one file

Opens finished files only: it knows nothing of plans, figures and templates, and checks documents typed by hand alike.
"""
