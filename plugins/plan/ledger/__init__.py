"""The ledger: what was published, record by record, and what may follow.

data/ledger.jsonl holds a JSON object a line: a record, the digest of its published row, the kind of
line, the day, the digest of the line before (`chain`). The rows stand in data/recorded/, by their
digests. `history` tells what was recorded of each record, `holding` holds the records of today
against that, column by column, `explaining` finds the entry of data/errata.yaml that explains a
change, `kinds` proves that each line is of its kind, `additions` and `write` add what is new.
Nothing else explains a change: no correction, no amendment.

A change is narrowed as far in as both values are built alike (`sources[2].publisher.en`), and an
entry explains exactly one. The line names its entries by their digests, so that they cannot change
later either. What a kind of line may change is proved from the rows for every line of the chain, so
that no line written by hand launders a rewrite. The lines of the first form stay as they are;
`first_form` reads what they recorded, with the fields and defaults of then.

A line may go on from any earlier line: two ends are two branches, and a line of the kind join names
both. Of a record that both changed, both rows are held against the data until entries explain the
difference.

The rules are in `chain_rules` and `holding_rules`; `rules` says which of them hold for checking,
building, recording and publishing.
"""
