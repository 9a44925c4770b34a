"""The chain of what was published: what was recorded, what may follow, appending.

data/ledger.jsonl holds a JSON object a line: an update, the digest of what it says, the digest of
the line before. The chain is of what updates say, not of how their files are laid out: fields left
at their defaults are left out, so that later versions may add fields. A correction explains one
change of what it corrects; nothing explains a deletion. What only a publishing build asks of it
(`publishing_rules`) comes to `check` from the edges, so that drafts can be built and looked at.
"""
