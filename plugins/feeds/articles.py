"""The articles of campaigns as entries of a feed."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup, escape

from plugins.editions.edition import Edition
from plugins.feeds.entries import FeedEntry
from plugins.feeds.identity import identity


def article_entries(edition: Edition) -> Iterator[FeedEntry]:
    """An entry for each article, latest first: what it is about, and where it stands."""
    listed = edition.articles.listed if edition.articles else ()
    for article in listed:
        yield FeedEntry(
            id=identity(edition, "article", article.key).urn,
            url=edition.absolute(article.path),
            title=article.title,
            title_html=None,
            language=None,
            summary=article.description,
            content=Markup("<p>{}</p>").format(escape(article.description)),
            kind="article",
            kind_name=edition.words.gettext("Article"),
            published=article.date,
            updated=article.date,
            sources=(),
            enclosures=(),
        )
