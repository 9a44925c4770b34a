"""Every page of the site."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.website.pages.agencies.agency import agency_pages
from plugins.website.pages.agencies.list import agencies_page
from plugins.website.pages.agencies.of_today import pages_of_today
from plugins.website.pages.areas import area_pages, areas_page
from plugins.website.pages.cards.agency import agency_cards
from plugins.website.pages.cards.task import task_cards
from plugins.website.pages.changes import changes_pages
from plugins.website.pages.data.page import data_page
from plugins.website.pages.home import home_page
from plugins.website.pages.indicators.pages import indicator_pages
from plugins.website.pages.letters.agency import agency_letters
from plugins.website.pages.letters.task import task_letters
from plugins.website.pages.matrix_pages import matrix_pages
from plugins.website.pages.my_list import my_list_page
from plugins.website.pages.prose.page import not_found_page, prose_pages
from plugins.website.pages.publications.list import publications_pages
from plugins.website.pages.publications.publication import publication_pages
from plugins.website.pages.quarters.pages import quarter_pages
from plugins.website.pages.reporting.page import reporting_page
from plugins.website.pages.requests.page import requests_pages
from plugins.website.pages.search import search_page
from plugins.website.pages.source.page import source_pages
from plugins.website.pages.tasks.list import tasks_page
from plugins.website.pages.tasks.task import task_pages
from plugins.website.pages.updates.histories import history_pages
from plugins.website.pages.updates.lists import updates_pages
from plugins.website.pages.updates.update import update_pages
from plugins.website.pages.updates.years import year_pages
from plugins.website.pages.verify.page import verify_page


def every_page(editions: Sequence[Edition], texts: Sequence[ProseText]) -> list[Page]:
    """All pages of all editions; `texts` are the Markdown pages."""
    pages = [page for each in editions for page in _of(each, editions, texts)]
    not_found = not_found_page(editions[0], texts)
    return [*pages, not_found] if not_found else pages


def _of(edition: Edition, editions: Sequence[Edition], texts: Sequence[ProseText]) -> list[Page]:
    return [
        home_page(edition),
        tasks_page(edition),
        *task_pages(edition, editions),
        areas_page(edition),
        *area_pages(edition),
        agencies_page(edition),
        *agency_pages(edition, editions),
        *pages_of_today(edition, editions),
        *matrix_pages(edition),
        search_page(edition),
        reporting_page(edition),
        *requests_pages(edition),
        *indicator_pages(edition),
        *source_pages(edition),
        my_list_page(edition),
        verify_page(edition),
        data_page(edition, editions),
        *updates_pages(edition),
        *year_pages(edition),
        *update_pages(edition, editions),
        *quarter_pages(edition),
        *changes_pages(edition),
        *publications_pages(edition),
        *publication_pages(edition, editions),
        *history_pages(edition),
        *prose_pages(edition, editions, texts),
        *task_letters(edition, editions),
        *agency_letters(edition, editions),
        *_cards(edition),
    ]


def _cards(edition: Edition) -> list[Page]:
    if Extra.CARDS not in edition.extras:
        return []
    return [*task_cards(edition), *agency_cards(edition)]
