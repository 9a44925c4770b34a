"""The feeds of an edition: which there are, what they say of themselves, what is in each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.follow import ARTICLES, CHANGES, QUARTERS, UPDATES, Feed
from plugins.feeds.articles import article_entries
from plugins.feeds.changes import change_entries
from plugins.feeds.content import ChangeTemplate, EntryTemplates
from plugins.feeds.days import Days, days_of, order
from plugins.feeds.entries import FeedEntry, entry
from plugins.feeds.identity import identity
from plugins.feeds.quarters import quarter_entries
from plugins.plan.records.updates import Update

NEWEST_OF_ALL, NEWEST = 50, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed before it is bytes; `page` and `home` are full addresses.

    What changed last on this site is the first of `entries`.
    """

    id: str
    name: str
    title: str
    description: str
    language: str
    page: str
    home: str
    author: str
    rights: str
    updated: dt.date
    entries: tuple[FeedEntry, ...]


def channels(
    edition: Edition, feeds: Iterable[Feed], templates: EntryTemplates, of_changes: ChangeTemplate
) -> Iterator[Channel]:
    """Feeds of `edition`; `templates` and `of_changes` make the HTML of their entries."""
    days: dict[str, Days] = {}
    made: dict[str, FeedEntry] = {}

    def place(update: Update) -> tuple[dt.date, dt.date, str]:
        if update.id not in days:
            days[update.id] = days_of(update, edition.site.revisions, edition.days)
        return order(update, days[update.id])

    def entry_of(update: Update) -> FeedEntry:
        if update.id not in made:
            made[update.id] = entry(edition, update, days[update.id], templates)
        return made[update.id]

    for feed in feeds:
        if feed.name == CHANGES:
            changes = tuple(change_entries(edition, of_changes, NEWEST))
            yield _channel(edition, feed, changes)
            continue
        if feed.name == ARTICLES:
            yield _channel(edition, feed, tuple(article_entries(edition)))
            continue
        if feed.name == QUARTERS:
            yield _channel(edition, feed, tuple(quarter_entries(edition)))
            continue
        limit = NEWEST_OF_ALL if feed.name == UPDATES else NEWEST
        newest = sorted(feed.updates, key=place, reverse=True)[:limit]
        yield _channel(edition, feed, tuple(map(entry_of, newest)))


def _channel(edition: Edition, feed: Feed, entries: tuple[FeedEntry, ...]) -> Channel:
    settings, plan = edition.site.records.settings, edition.site.records.plan
    say = edition.passage
    return Channel(
        id=identity(edition, "feed", feed.name).urn,
        name=feed.name,
        title=feed.title,
        description=_description(edition),
        language=edition.language.code,
        page=edition.absolute(feed.page),
        home=edition.absolute(edition.urls.home()),
        author=say(settings.publisher or settings.name).text,
        rights=f"{say(plan.licence.name).text}, {plan.licence.url}",
        updated=max((each.updated for each in entries), default=plan.date),
        entries=entries,
    )


def _description(edition: Edition) -> str:
    """What all feeds say of themselves: whose they are, and what is no report."""
    _ = edition.words.gettext
    settings, plan = edition.site.records.settings, edition.site.records.plan
    sentences = [_("Sample data: nothing here is real.")] if plan.sample else []
    if plan.official and settings.publisher:
        publisher = edition.passage(settings.publisher).text
        sentences.append(_("Published by %(publisher)s.") % {"publisher": publisher})
    elif settings.publisher:
        sentences.append(_("This is not an official site."))
    else:
        sentences.append(_("This is not an official site: no office publishes it."))
    sentences.append(
        _(
            "Information on the tasks of {document_cited}. Related public information is not a "
            "report under {the_document}."
        )
    )
    return " ".join(sentences)
