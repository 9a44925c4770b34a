"""The addresses of what belongs to articles: the years of their section, sources below them."""

from __future__ import annotations

# What begins the ids of sources below an article.
CITED = "source-"


def cited_anchor(number: int) -> str:
    """The id of a source below an article, by the number by which its text cites it."""
    return f"{CITED}{number}"


def year_in(section: str, year: int) -> str:
    """What the section of articles at `section` holds of a year."""
    return f"{section}{year}/"
