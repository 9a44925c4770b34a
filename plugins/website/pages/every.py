"""Every page of the site."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.website.pages.agencies.agency import agency_pages
from plugins.website.pages.agencies.list import agencies_page
from plugins.website.pages.agencies.of_today import pages_of_today
from plugins.website.pages.areas import area_pages, areas_page
from plugins.website.pages.changes import changes_pages
from plugins.website.pages.home import home_page
from plugins.website.pages.indicators.pages import indicator_pages
from plugins.website.pages.matrix_pages import matrix_pages
from plugins.website.pages.prose.page import not_found_page, prose_pages
from plugins.website.pages.reporting.page import reporting_page
from plugins.website.pages.search import search_page
from plugins.website.pages.source.page import source_pages
from plugins.website.pages.tasks.list import tasks_page
from plugins.website.pages.tasks.task import task_pages
from plugins.website.pages.updates.histories import history_pages
from plugins.website.pages.updates.lists import updates_pages
from plugins.website.pages.updates.update import update_pages
from plugins.website.pages.updates.years import year_pages


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
        *indicator_pages(edition),
        *source_pages(edition),
        *updates_pages(edition),
        *year_pages(edition),
        *update_pages(edition, editions),
        *changes_pages(edition),
        *history_pages(edition),
        *prose_pages(edition, texts),
    ]
