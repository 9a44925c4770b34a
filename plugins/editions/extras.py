"""What a site has besides pages, feeds and data: only what is published has it.

A page leads to such a file where it is made, and says nothing of it elsewhere.
"""

from __future__ import annotations

from enum import StrEnum


class Extra(StrEnum):
    """Something that takes long to make and that no page needs."""

    CARDS = "cards"
    IMAGES = "images"
    DATABASE = "database"
    ARCHIVE = "archive"
    POSTERS = "posters"
    PRINTS = "prints"
    BOOK = "book"
