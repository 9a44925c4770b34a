"""The page of all articles, and what belongs to one year: articles, events, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from plugins.awareness.article import section_link
from plugins.awareness.structured import event_data
from plugins.editions.edition import Edition
from plugins.editions.follow import EVENTS
from plugins.editions.listed_articles import Article, Articles, EventEntry
from plugins.editions.markdown_pages import SECTION_KEY
from plugins.editions.names import all_in_short
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import update_entries
from plugins.editions.values import Link, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignYear:
    """A year of the section: its articles, the events, what was said of the section's tasks."""

    year: int
    path: str
    articles: tuple[Article, ...]
    events: tuple[EventEntry, ...]
    updates: tuple[UpdateEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignsView:
    """The years of the section, latest first, or one of them; `html` introduces all of them.

    `calendar` is where the events stand, "" where there is none. `previous` and `next` lead to the
    neighbours of a single year.
    """

    html: Markup
    years: tuple[CampaignYear, ...]
    calendar: str
    previous: Link | None
    next: Link | None


def section_pages(edition: Edition, articles: Articles, text: ProseText) -> list[Page]:
    """The page that `text` introduces, and one for each year of which there is anything."""
    years = tuple(_years(edition, articles))
    later = zip([None, *years], years, [*years[1:], None], strict=False)
    return [
        _whole(edition, articles, text, years),
        *(_of_year(edition, articles, own, before, after) for after, own, before in later),
    ]


def _years(edition: Edition, articles: Articles) -> list[CampaignYear]:
    said = [
        update
        for update in edition.site.updates
        if any(task in articles.tasks for task in update.task_ids)
    ]
    numbers = {
        *(article.date.year for article in articles.listed),
        *(event.day.year for event in articles.events),
        *(update.date.first.year for update in said),
    }
    return [
        CampaignYear(
            year=year,
            path=articles.year(year),
            articles=tuple(each for each in articles.listed if each.date.year == year),
            events=tuple(each for each in articles.events if each.day.year == year),
            updates=update_entries(edition, (u for u in said if u.date.first.year == year)),
        )
        for year in sorted(numbers, reverse=True)
    ]


def _whole(
    edition: Edition, articles: Articles, text: ProseText, years: Sequence[CampaignYear]
) -> Page:
    return Page(
        key=SECTION_KEY,
        template="campaigns",
        language=edition.language.code,
        path=articles.path,
        title=articles.title,
        description=articles.description,
        section=SECTION_KEY,
        view=partial(_view, edition, tuple(years), text=text),
        data=partial(_data, edition, articles.events),
        names=all_in_short,
    )


def _of_year(
    edition: Edition,
    articles: Articles,
    own: CampaignYear,
    before: CampaignYear | None,
    after: CampaignYear | None,
) -> Page:
    return Page(
        key=f"{SECTION_KEY}:{own.year}",
        template="campaigns",
        language=edition.language.code,
        path=own.path,
        title=f"{articles.title}, {own.year}",
        description=edition.words.gettext(
            "Articles in plain words, days that a source gives and public information of {year}."
        ).format(year=own.year),
        section=SECTION_KEY,
        view=partial(_view, edition, (own,), before=before, after=after),
        breadcrumbs=(section_link(edition, articles),),
        data=partial(_data, edition, own.events),
        names=all_in_short,
    )


def _view(
    edition: Edition,
    years: tuple[CampaignYear, ...],
    *,
    text: ProseText | None = None,
    before: CampaignYear | None = None,
    after: CampaignYear | None = None,
) -> CampaignsView:
    told = any(year.events for year in years)
    return CampaignsView(
        html=text.html if text else Markup(),
        years=years,
        calendar=edition.urls.calendar(EVENTS) if told else "",
        previous=_link(edition, before),
        next=_link(edition, after),
    )


def _link(edition: Edition, year: CampaignYear | None) -> Link | None:
    return Link(year.path, Passage(str(year.year), edition.language.code)) if year else None


def _data(edition: Edition, events: Sequence[EventEntry]) -> tuple[dict[str, Any], ...]:
    return tuple(event_data(edition, event) for event in events)
