"""The addresses of letters to the bodies of the site: one about each task, one to each body."""

from __future__ import annotations

from plugins.editions.urls import Urls


def task_letter(urls: Urls, id_: str) -> str:
    """The letter about a task."""
    return _letter(urls, "tasks", id_)


def agency_letter(urls: Urls, id_: str) -> str:
    """The letter to a body: by its id in every language."""
    return _letter(urls, "agencies", id_)


def _letter(urls: Urls, section: str, id_: str) -> str:
    return f"{urls.prose(urls.language.correspondence)}{urls.language.sections[section]}/{id_}/"
