"""How many of what, in words, beside the rows of charts."""

from __future__ import annotations

from plugins.editions.edition import Edition


def tasks_in_words(edition: Edition, count: int) -> str:
    """So many tasks."""
    words = edition.words.ngettext("{num} task", "{num} tasks", count)
    return words.format(num=edition.words.number(count))


def deadlines_in_words(edition: Edition, count: int) -> str:
    """So many deadlines."""
    words = edition.words.ngettext("{num} deadline", "{num} deadlines", count)
    return words.format(num=edition.words.number(count))
