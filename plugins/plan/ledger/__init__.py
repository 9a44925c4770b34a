"""The ledger: what was published, record by record, and what may follow.

data/ledger.jsonl holds a JSON object a line: a record, the digest of its published row, the kind of
line, the day, the digest of the line before (`chain`). The rows stand in data/recorded/, by their
digests. `history` tells what was recorded of each record, `holding` holds the records of today
against that, column by column, `explaining` finds the entry of data/errata.yaml that explains a
change, `kinds` proves that each line is of its kind, `additions` and `write` add what is new.
Nothing else explains a change: no correction, no amendment.

The rules are in `chain_rules` and `holding_rules`; `rules` says which of them hold for checking,
building, recording and publishing.
"""
