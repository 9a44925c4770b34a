"""The articles of a campaign, found among the texts of a site.

Their section has the address and the title of the page that introduces them; a site without that
page has no such section.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.editions.listed_articles import Article, Articles, EventEntry
from plugins.editions.prose import ProseText


def with_articles(editions: Sequence[Edition], texts: Sequence[ProseText]) -> tuple[Edition, ...]:
    """The editions, each with the articles in its language that `texts` hold, if it has any."""
    return tuple(replace(edition, articles=_articles(edition, texts)) for edition in editions)


def _articles(edition: Edition, texts: Iterable[ProseText]) -> Articles | None:
    own = [text for text in texts if text.language == edition.language.code and text.head]
    section = next((text for text in own if not text.campaign), None)
    if section is None or section.head is None:
        return None
    found = (_article(edition, text) for text in own if text.campaign)
    places = {id_: place for place, id_ in enumerate(edition.site.tasks)}

    def place(article: Article) -> tuple[int, int, str]:
        """Latest first; those of one day in the order of the plan, by the first of their tasks."""
        return -article.date.toordinal(), places[article.tasks[0]], article.key

    listed = sorted(found, key=place)
    events = (event for article in listed for event in article.events)
    return Articles(
        path=edition.urls.prose(section.slug),
        title=section.title,
        description=section.description,
        tasks=section.head.tasks,
        listed=tuple(listed),
        events=tuple(sorted(events, key=lambda event: (event.day, event.times), reverse=True)),
    )


def _article(edition: Edition, text: ProseText) -> Article:
    path, head = edition.urls.prose(text.slug), text.head
    if head is None:
        raise ValueError(text)
    return Article(
        key=text.key,
        path=path,
        title=text.title,
        description=text.description,
        date=head.date,
        tasks=head.tasks,
        areas=head.areas,
        events=tuple(_events(text, path)),
    )


def _events(text: ProseText, path: str) -> Iterator[EventEntry]:
    if text.head is None:
        return
    sources = {source.name: source for source in text.head.sources}
    for event in text.head.events:
        yield EventEntry(
            start=event.start,
            end=event.end,
            name=event.name,
            place=event.place,
            source=sources[event.source],
            article=text.key,
            path=path,
        )
