"""A card as a page: it stands alone in a frame, and no list leads to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.page import Page


def card_page(edition: Edition, of: str, path: str, title: str, view: Callable[[], Any]) -> Page:
    """The card at `path` of what the page with the key `of` is about ("task:13.1")."""
    kind = of.partition(":")[0]
    return Page(
        key=f"card:{of}",
        template=f"{kind}-card",
        language=edition.language.code,
        path=path,
        title=title,
        description=title,
        section=SECTIONS[kind],
        view=view,
        listed=False,
    )


SECTIONS = {"task": "tasks", "agency": "agencies"}
