"""The tables of a document read as that of a plan: columns, rows, what lies in what."""
