"""One page of the site before it is bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from plugins.editions.names import Names, everything
from plugins.editions.values import Link

SUMMARY_LIMIT = 160


def shortened(description: str, limit: int = SUMMARY_LIMIT) -> str:
    """`description`, cut after a whole word and marked with “…” where it is over the limit."""
    if len(description) <= limit:
        return description
    return description[: limit - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page before it is bytes. Pages with the same `key` are each other's translations.

    `section` marks the entry of the menu. `view` makes what the template shows, `data` the JSON-LD:
    they are asked for where the page is rendered, so that thousands need not be held at once.
    `names` tells what both are made from, besides what all pages share and their own arguments.
    `sheet` is where the same stands as PDF, made by the template of its name that ends in "-sheet";
    None where it is not made.
    """

    key: str
    template: str
    language: str
    path: str
    title: str
    description: str
    section: str
    view: Callable[[], Any]
    breadcrumbs: tuple[Link, ...] = ()
    data: Callable[[], tuple[dict[str, Any], ...]] = tuple
    names: Callable[[], Names] = everything
    listed: bool = True
    sheet: str | None = None

    @property
    def summary(self) -> str:
        """The description as short as search engines show it."""
        return shortened(self.description)
