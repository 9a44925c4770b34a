"""What was published when: a chain of lines, and a frozen copy of the data for each publication.

data/publications.jsonl holds a JSON object a line, chained as the ledger is (`plan/ledger/chain`):
the day, the digest of the frozen copy, the digest of the ledger's end. The copy lies in
data/published/ (`frozen_copy`). `publishing` says what `make record` adds, `names` how people call
a publication, `differences` how two differ, `rollback` writes that an earlier site was shown again,
`way_back` says which two sites it exchanges.
"""
