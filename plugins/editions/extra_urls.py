"""The addresses of what is made besides pages: cards that other sites embed, pictures."""

from __future__ import annotations

from plugins.editions.urls import Urls, folder
from plugins.plan.records.languages import IMAGES

APP = "site.webmanifest"


def cards(urls: Urls) -> str:
    """The folder of the cards of a language, at which no page stands."""
    return urls.prose(urls.language.cards)


def task_card(urls: Urls, id_: str) -> str:
    """The card of a task."""
    return _card(urls, "tasks", id_)


def agency_card(urls: Urls, id_: str) -> str:
    """The card of a body: by its id in every language."""
    return _card(urls, "agencies", id_)


def image(urls: Urls, name: str) -> str:
    """A picture in one language ("home", "tasks/13.1", …)."""
    return f"{folder(IMAGES)}{urls.language.code}/{name}.png"


def _card(urls: Urls, section: str, id_: str) -> str:
    return f"{cards(urls)}{urls.language.sections[section]}/{id_}/"


def app_file(urls: Urls) -> str:
    """What a device must know that keeps the site among its apps, in the folder of a language."""
    return f"{urls.home()}{APP}"
