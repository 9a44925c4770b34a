"""The published row of each record: what the record says to the public, column by column.

One table a kind of record names its columns, with their types and descriptions. A column is *said*
where it stands in the record, else it was worked out (`plan/facts`); the ledger holds what is said.
Rows are plain values, written as CSV and JSON (`write`), compared field by field (`compare`), and
their differences are worded by one table of sentences (`wording`).
"""
