"""One page of the site before it is bytes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

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

    `section` marks the entry of the menu; `data` is JSON-LD; `view` is what the template shows.
    changed: the day on which what it shows last changed on this site; None where that is not known.
    """

    key: str
    template: str
    language: str
    path: str
    title: str
    description: str
    section: str
    view: Any
    breadcrumbs: tuple[Link, ...] = ()
    data: tuple[dict[str, Any], ...] = ()
    listed: bool = True
    changed: dt.date | None = None

    @property
    def summary(self) -> str:
        """The description as short as search engines show it."""
        return shortened(self.description)
