"""The bodies that a plan names, found in its cells with a list of usual ones that ships.

`shipped` reads that list, `spellings` says which words stand for each other, `known` says which
body a name is that of, `parts` cuts cells into names and `word_runs` what no list knows,
`cells_of_nobody` tells cells that name none, `proposed` is one as it is proposed, `naming` makes
such, `wordings` asks what each wording is, `groups` who belongs to one, `proposing` goes through
the plan.
"""
