"""The code with which another site embeds a card."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import agency_card, task_card
from plugins.editions.extras import Extra
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task

# Nearly all cards are whole in a frame of 320 px; the longest are scrolled there.
HEIGHT = 480
CODE = Markup(
    '<iframe src="{address}" title="{title}" width="100%" height="{height}" loading="lazy" '
    'style="border: 0; max-width: 40rem"></iframe>'
)


@dataclass(frozen=True, slots=True)
class Embedding:
    """Where a card is, and the code of the frame that shows it."""

    path: str
    code: str


def embedding_of_task(edition: Edition, task: Task) -> Embedding | None:
    """How to embed the card of a task; None where there are no cards on the web."""
    link = edition.task_link(task)
    return _embedding(edition, task_card(edition.urls, task.id), f"{link.number} {link.name.text}")


def embedding_of_agency(edition: Edition, agency: Agency) -> Embedding | None:
    """The same of a body."""
    name = edition.passage(agency.name).text
    return _embedding(edition, agency_card(edition.urls, agency.id), name)


def _embedding(edition: Edition, path: str, title: str) -> Embedding | None:
    address = edition.public(path)
    if address is None or Extra.CARDS not in edition.extras:
        return None
    site = edition.passage(edition.site.records.settings.name).text
    code = CODE.format(address=address, title=f"{title} – {site}", height=HEIGHT)
    return Embedding(path, str(code))
