"""The addresses of letters to the bodies of the site: one about each task, one to each body."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.editions.urls import Urls
from plugins.plan.records.agencies import Agency


def task_letter(urls: Urls, id_: str) -> str:
    """The letter about a task."""
    return _letter(urls, "tasks", id_)


def agency_letter(urls: Urls, id_: str) -> str:
    """The letter to a body: by its id in every language."""
    return _letter(urls, "agencies", id_)


def has_letter(edition: Edition, agency: Agency) -> bool:
    """Whether one can write to a body: a group of bodies has no office of its own."""
    return edition.site.records.kinds.group(agency.kind) is None


def path_of_letter(edition: Edition, agency: Agency) -> str | None:
    """Where the letters to a body stand; None where it has none."""
    return agency_letter(edition.urls, agency.id) if has_letter(edition, agency) else None


def _letter(urls: Urls, section: str, id_: str) -> str:
    return f"{urls.prose(urls.language.correspondence)}{urls.language.sections[section]}/{id_}/"
