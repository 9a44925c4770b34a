"""What must hold between records: one small function a rule, from a Case to its problems.

Cells are parsed and compared, not trusted: `lead.agencies` of a task must be exactly what
`cells.parse` reads in `lead.text` with the bodies' `names_in_plan`. Nothing is guessed: a word left
over is a problem. data/source/*.layout.yaml says which lines of the text as received belong to
which cell of which row; every line with words must belong to one.

A deadline may say more than its words, and nothing else: what Vietnamese words say without doubt
(`plan/reading/deadline_words`) is what must be given.
"""
