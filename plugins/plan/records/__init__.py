"""The shape of every file under data/: frozen records that refuse unknown keys.

What needs one record only is checked here; rules that compare records stand in `plan/rules`.

One record holds every language of a passage: `Text` has `vi`, `en` and `en_of`, the digest of the
Vietnamese that the English was made from, and knows since it was read which of its translations is
outdated. An update is stored once and names the tasks, and where need be the items, that it is
about; its kind decides what it may say. Dates are as exact as they are known (`DateAsKnown`).
"""
