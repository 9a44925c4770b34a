"""Quarters that are over as entries of a feed: how much was said in each, and by how many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from markupsafe import Markup, escape

from plugins.editions.edition import Edition
from plugins.editions.quarter_urls import quarter_path
from plugins.editions.quarters import InQuarter, Quarter, counted_words, quarter_link, quarters
from plugins.feeds.days import days_of
from plugins.feeds.entries import FeedEntry
from plugins.feeds.identity import identity


def quarter_entries(edition: Edition) -> Iterator[FeedEntry]:
    """An entry for each quarter that is over, latest first.

    It is published on the day after the quarter, or when the first of what it holds came here, and
    updated when the last of that did or changed.
    """
    for quarter, own in quarters(edition).items():
        if quarter.end < edition.site.as_of:
            yield _entry(edition, quarter, own)


def _entry(edition: Edition, quarter: Quarter, own: InQuarter) -> FeedEntry:
    words = counted_words(edition, own)
    title = f"{quarter_link(edition, quarter).name.text}: {words}"
    published, updated = _days(edition, quarter, own)
    return FeedEntry(
        id=identity(edition, "quarter", quarter.name).urn,
        url=edition.absolute(quarter_path(edition.urls, quarter.name)),
        title=title,
        title_html=None,
        language=None,
        summary=title,
        content=_content(edition, title),
        kind="quarter",
        kind_name=edition.words.gettext("Quarter"),
        published=published,
        updated=updated,
        sources=(),
        enclosures=(),
    )


def _content(edition: Edition, words: str) -> Markup:
    told = Markup("<p>{}</p>").format(escape(words))
    if not edition.site.records.plan.sample:
        return told
    sample = edition.words.gettext("Sample data: nothing here is real.")
    return Markup("<p><strong>{}</strong></p>{}").format(sample, told)


def _days(edition: Edition, quarter: Quarter, own: InQuarter) -> tuple[dt.date, dt.date]:
    after = quarter.end + dt.timedelta(days=1)
    days = [days_of(each, edition.site.revisions, edition.days) for each in own.updates]
    published = max(after, min((each.published for each in days), default=after))
    return published, max([published, *(each.updated for each in days)])
