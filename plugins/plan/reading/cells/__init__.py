"""How cells of responsibility are read.

`phrases` cuts words apart and finds known ones among them, `pieces` says what each word of a cell
is, `reading` which bodies follow, `names` how bodies are called, `rows` reads all cells of a plan
in its order. Nothing is guessed and no word is dropped: what is no name, no sign between names and
no known word stays unread.
"""
