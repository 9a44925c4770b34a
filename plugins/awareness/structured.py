"""Articles and events in the vocabulary of https://schema.org/, as JSON-LD values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.listed_articles import Article, EventEntry
from plugins.editions.local_time import local
from plugins.editions.markdown_pages import CitedSource

CONTEXT = "https://schema.org"


def article_data(
    edition: Edition, article: Article, sources: Iterable[CitedSource]
) -> dict[str, Any]:
    """An article about the actions that its tasks are, with the sources that it cites."""
    site, urls = edition.site, edition.urls
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "@id": edition.absolute(article.path),
        "headline": article.title,
        "description": article.description,
        "inLanguage": edition.language.code,
        "datePublished": article.date.isoformat(),
        "author": {
            "@type": "Organization",
            "name": edition.passage(site.records.settings.name).text,
        },
        "about": [
            {
                "@type": "Action",
                "@id": edition.absolute(urls.task(id_)),
                "name": edition.task_link(site.tasks[id_]).name.text,
            }
            for id_ in article.tasks
        ],
        "citation": [source.url for source in sources],
    }


def event_data(edition: Edition, event: EventEntry) -> dict[str, Any]:
    """An event where and when its source says, told by an article of this site."""
    return {
        "@context": CONTEXT,
        "@type": "Event",
        "name": event.name,
        "startDate": _moment(event.start),
        "endDate": _moment(event.end),
        "location": {"@type": "Place", "name": event.place, "address": event.place},
        "inLanguage": edition.language.code,
        "url": edition.absolute(event.path),
        "subjectOf": {"@type": "CreativeWork", "url": event.source.url},
    }


def _moment(value: dt.date | dt.datetime) -> str:
    return (local(value) if isinstance(value, dt.datetime) else value).isoformat()
