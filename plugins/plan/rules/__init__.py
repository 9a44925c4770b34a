"""What must hold between records: one small function a rule, from a Case to its problems.

Cells are read and compared, not trusted: what `lead.agencies` of a task lists must be exactly what
`plan/reading/cells` reads in `lead.text` with the names of bodies. Nothing is guessed: a word left
over is a problem. data/source/*.layout.yaml says which lines of the text as received belong to
which cell of which row; every line with words must belong to one.

A deadline may say more than its words, and nothing else: what Vietnamese words say without doubt
(`plan/reading/deadline_words`) is what must be given.
"""
